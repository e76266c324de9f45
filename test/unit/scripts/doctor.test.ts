import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetAccountCommand, type GetAccountCommandOutput, SESv2Client } from '@aws-sdk/client-sesv2';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { examineBefore, mailRateOf } from '../../../scripts/lib/doctor.ts';

const ses = mockClient(SESv2Client);
const lambda = mockClient(LambdaClient);
const clients = { ses: new SESv2Client({}), lambda: new LambdaClient({}) };

const account = (wanted: Partial<GetAccountCommandOutput> = {}) =>
  ses.on(GetAccountCommand).resolves({
    ...{ ProductionAccessEnabled: true, SendingEnabled: true },
    SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 100 },
    ...wanted,
  });

/** What is said of one thing before a deployment. */
async function told(check: string, settings: Record<string, string> = {}, outputs?: object) {
  const subject = { ...clients, settings, outputs } as unknown as Parameters<typeof examineBefore>[0];
  const found = await examineBefore(subject, () => undefined);
  return found.filter((each) => each.check === check).map(({ state, says }) => `${state}: ${says}`);
}

beforeEach(() => {
  ses.reset();
  lambda.reset();
  account();
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 1000 } });
});

describe('R57: before deploying, of the account', () => {
  test('all well is told with its numbers', async () => {
    expect(await told('mail account')).toEqual(['ok: 100 of 50000 mails, 14 a second']);
  });

  test.each([
    ['the sandbox', { ProductionAccessEnabled: false }, /^fault: .*sandbox/],
    ['mail that was stopped', { SendingEnabled: false }, /^fault: .*stopped/],
    [
      'a day that is nearly used up',
      { SendQuota: { MaxSendRate: 14, Max24HourSend: 200, SentLast24Hours: 190 } },
      /^warning: 190 of 200/,
    ],
  ])('%s is found', async (_, wanted, says) => {
    account(wanted);
    expect(await told('mail account')).toEqual([expect.stringMatching(says)]);
  });

  test('a rate that is not the account’s is found: as it was set, and as it was deployed', async () => {
    expect(await told('mail account', { mailRate: '20' })).toEqual([
      expect.stringMatching(/keeps to 20 .*may send 14/),
    ]);
    const deployed = await examineBefore(
      { ...clients, settings: {}, outputs: { MailRate: '1' } } as never,
      () => undefined,
    );
    expect(await told('mail account', { mailRate: '5' })).toEqual([expect.stringMatching(/^ok/)]);
    expect(deployed.find(({ check }) => check === 'mail account')?.says).toMatch(/keeps to 1 .*14: deploy again/);
  });

  test('too little concurrency is found', async () => {
    expect(await told('concurrency')).toEqual([expect.stringMatching(/^ok: 1000/)]);
    lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 10 } });
    expect(await told('concurrency')).toEqual([expect.stringMatching(/^warning: Only 10/)]);
  });

  test('SES says how much may be sent a second; where it does not, nothing is made up', async () => {
    expect(await mailRateOf(clients)).toBe('14');
    account({ SendQuota: {} });
    expect(await mailRateOf(clients)).toBeUndefined();
    ses.on(GetAccountCommand).rejects(new Error('away'));
    expect(await mailRateOf(clients)).toBeUndefined();
    account({ SendQuota: { MaxSendRate: 5000 } });
    expect(await mailRateOf(clients)).toBe('1000');
    // An account that may run ten functions at a time has none to reserve: the deployment would be refused.
    lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 10 } });
    expect(await mailRateOf(clients)).toBeUndefined();
  });
});
