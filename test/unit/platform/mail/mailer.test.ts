import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { mailerIn } from '../../../../functions/platform/mail/mailer.ses.ts';
import { rejectionOf } from '../../../support/builders.ts';

const ses = mockClient(SESv2Client);
const mailer = mailerIn(new SESv2Client({}), { sender: 'from@service.example', configurationSet: 'set' });
const email = { subject: 'Subject', text: 'Text', html: '<p>Text</p>' };
const send = () => mailer.send('anna@tailspin.example', email, { invitation: 'inv_1', generation: '2' });

beforeEach(() => {
  ses.reset();
});

test('sends both parts through the configuration set, tagged', async () => {
  ses.on(SendEmailCommand).resolves({});
  await send();
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
    FromEmailAddress: 'from@service.example',
    ConfigurationSetName: 'set',
    Destination: { ToAddresses: ['anna@tailspin.example'] },
    EmailTags: [
      { Name: 'invitation', Value: 'inv_1' },
      { Name: 'generation', Value: '2' },
    ],
  });
});

test('says that no person wrote it, and where answers go', async () => {
  ses.on(SendEmailCommand).resolves({});
  await send();
  await mailer.send('anna@tailspin.example', email, {}, 'info@contoso.example');
  const [plain, answered] = ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input);
  expect(plain?.Content?.Simple?.Headers).toEqual([{ Name: 'Auto-Submitted', Value: 'auto-generated' }]);
  expect(plain).not.toHaveProperty('ReplyToAddresses');
  expect(answered?.ReplyToAddresses).toEqual(['info@contoso.example']);
});

test('keeps its pace: each mail waits for its turn, whoever asks at once', async () => {
  ses.on(SendEmailCommand).resolves({});
  const settings = { sender: 'from@service.example', configurationSet: 'set', pauseMs: 60 };
  const paced = mailerIn(new SESv2Client({}), settings);
  jest.useFakeTimers();
  try {
    const sent = Promise.all([1, 2, 3].map(() => paced.send('anna@tailspin.example', email, {})));
    const counts: number[] = [];
    for (const ms of [0, 59, 1, 59, 1]) {
      await jest.advanceTimersByTimeAsync(ms);
      counts.push(ses.commandCalls(SendEmailCommand).length);
    }
    await sent;
    expect(counts).toEqual([1, 1, 2, 2, 3]);
  } finally {
    jest.useRealTimers();
  }
});

describe('R13: what a refusal of SES means', () => {
  test.each([
    ['TooManyRequestsException', 'Rate exceeded', 'SendingThrottledError'],
    ['ThrottlingException', 'Rate exceeded', 'SendingThrottledError'],
    ['LimitExceededException', 'Daily quota', 'SendingThrottledError'],
    ['SendingPausedException', 'paused', 'SendingUnavailableError'],
    ['AccountSuspendedException', 'suspended', 'SendingUnavailableError'],
    ['MailFromDomainNotVerifiedException', '', 'SendingUnavailableError'],
    ['NotFoundException', 'Configuration set', 'SendingUnavailableError'],
    ['AccessDeniedException', 'not authorized on identity/anna@tailspin.example', 'SendingUnavailableError'],
    ['MessageRejected', 'Email address is not verified: anna@tailspin.example', 'SendingUnavailableError'],
    ['MessageRejected', 'Message contains a virus', 'RecipientRefusedError'],
    ['BadRequestException', 'Missing final @domain in address', 'RecipientRefusedError'],
    ['BadRequestException', 'Invalid tag', 'BadRequestException'],
    ['InternalServiceErrorException', '', 'InternalServiceErrorException'],
  ])('%s (%s) is %s', async (name, message, meaning) => {
    ses.on(SendEmailCommand).rejects(Object.assign(new Error(message), { name }));
    const error = (await rejectionOf(send())) as Error;
    expect(error.name).toBe(meaning);
    if (meaning !== name) expect(`${error.message}${error.cause}`).not.toContain('anna');
  });
});
