import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListRulesCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AwsClient } from 'aws4fetch';
import { establishPartnership, partnershipIdOf } from '../../functions/partnerships/partnership.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { type SeededPartner, seed } from '../../scripts/lib/seed.ts';
import { call, signIn } from '../../scripts/lib/service-client.ts';
import { ended as endOf } from '../support/builders.ts';
import { itemOf, tables } from '../support/tables.ts';
import {
  answerPage,
  ask,
  askAsOperator,
  awsSettings,
  customersBy,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  outcomeOf,
  target,
  until,
} from '../support/target.ts';

const partnerships = partnershipsIn(tables);
const eventBridge = new EventBridgeClient(awsSettings);
const [reseller, provider] = target.partners as [SeededPartner, SeededPartner];
const context = () => ({ actor: { kind: 'system', function: 'test' }, at: new Date(), correlationId: 'test' }) as const;

afterAll(() => {
  tables.db.destroy();
  eventBridge.destroy();
});

/** A reseller of its own, so that what is done to it disturbs nobody. */
async function aReseller(name: string) {
  const domain = `${name}.example`;
  const partnerId = String(Math.floor(1e8 + Math.random() * 9e8));
  const wanted = { kind: 'reseller', company: `Firm ${name}`, domain, country: 'IT', city: 'Roma', partnerId } as const;
  const aws = { endpoint: target.awsEndpoint ?? '', credentials: target.credentials };
  const withPool = { ...target, userPoolId: target.outputs.UserPoolId };
  const [partner] = await seed(withPool, aws, 'Example-Pass-2026!', [wanted]);
  const sales = partner?.users.find(({ role }) => role === 'salesAgent');
  const token = await signIn(target, sales?.email ?? '', sales?.password ?? '');
  return { id: partner?.id ?? '', email: sales?.email ?? '', token };
}

async function connect(resellerId: string, name: string) {
  const sides = {
    reseller: { accountId: resellerId, name },
    provider: { accountId: provider.id, name: provider.company },
  };
  const before = await partnerships.get(partnershipIdOf(resellerId, provider.id));
  const change = establishPartnership(before, sides, context());
  await partnerships.keep(change);
  return change.after;
}

describe('R6, R40: a joint invitation', () => {
  beforeAll(async () => {
    await connect(reseller.id, reseller.company);
  });

  test('is one link and one decision; both relationships begin, each with what it grants', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email }, withAccountId: provider.id });
    expect(body.relationships).toMatchObject([
      { partnerName: reseller.company, privilege: 'delegatedAdmin', state: 'requested' },
      { partnerName: provider.company, privilege: 'orders', state: 'requested' },
    ]);
    expect((await emailTo(email)).text).toContain(`together with ${provider.company}`);
    const link = await linkTo(email);
    const { html } = await open(link);
    for (const line of [
      'Contoso Cloud becomes your reseller of record',
      'Fabrikam Distribution becomes your indirect provider',
    ])
      expect(html).toContain(line);
    expect((await answerPage(link)).status).toBe(303);
    const shown = (await ask('GET', `/v1/invitations/${body.id}`)).body;
    expect(shown.relationships).toMatchObject([{ state: 'active' }, { state: 'active' }]);
    const [own] = await customersBy([body.id]);
    const theirs = await ask('GET', `/v1/customers/${own?.customerId}`, { as: ['provider', 'salesAgent'] });
    expect(theirs.body.grants).toMatchObject([
      { privilege: 'orders', relationshipId: shown.relationships[1].relationshipId },
    ]);
    expect((await ask('GET', `/v1/customers/${own?.customerId}`)).body.grants).toMatchObject([
      { privilege: 'delegatedAdmin' },
    ]);
  });

  test('is refused for a partner with which there is no partnership', async () => {
    const stranger = { body: { recipient: { email: newAddress() }, withAccountId: reseller.id } };
    expect(await ask('POST', '/v1/invitations', stranger)).toMatchObject({
      status: 409,
      body: { code: 'partnership_not_active' },
    });
  });

  test('is refused whole when the partnership ended before the acceptance, and the inviter is told', async () => {
    const other = await aReseller('ending');
    const partnership = await connect(other.id, 'Firm ending');
    const email = newAddress();
    const made = await call(target, 'POST', '/v1/invitations', {
      token: other.token,
      body: { recipient: { email }, withAccountId: provider.id },
    });
    const link = await linkTo(email);
    await partnerships.keep(endOf(partnership, context()));
    expect(await answerPage(link)).toMatchObject({
      status: 409,
      html: expect.stringContaining('This invitation can no longer be accepted'),
    });
    const ended = await call(target, 'GET', `/v1/invitations/${made.body.id}`, { token: other.token });
    expect(ended.body).toMatchObject({ status: 'cancelled', endReason: 'partnershipEnded' });
    expect((await call(target, 'GET', '/v1/customers', { token: other.token })).body.items).toEqual([]);
    const told = await emailTo(other.email, ({ text }) => text.includes(made.body.id));
    expect(told.text).toContain(`you no longer have an active partnership with ${provider.company}`);
  });
});

describe('R36: limits', () => {
  test('are the operator’s to set; the answer tells what is left, and when to go on', async () => {
    const own = await aReseller('limited');
    const path = `/v1/operator/partners/${own.id}`;
    const limits = { pendingInvitations: 1 };
    const set = await askAsOperator('PATCH', `${path}/limits`, { body: limits, headers: { 'if-match': '"1"' } });
    expect(set).toMatchObject({ status: 200, body: { limits, revision: 2 } });
    const stale = await askAsOperator('PATCH', `${path}/limits`, { body: {}, headers: { 'if-match': '"1"' } });
    expect(stale.status).toBe(412);
    const send = () =>
      call(target, 'POST', '/v1/invitations', { token: own.token, body: { recipient: { email: newAddress() } } });
    const first = await send();
    expect(first.status).toBe(201);
    expect(first.headers.get('ratelimit-policy')).toBe('"invitations";q=500;w=1');
    expect(first.headers.get('ratelimit')).toMatch(/^"invitations";r=499;t=1$/);
    await until('counted', async () => ((await itemOf(own.id, 'usage'))?.pending === 1 ? true : undefined));
    const second = await send();
    expect(second).toMatchObject({ status: 429, body: { code: 'pending_limit_reached', retryAfterSeconds: 3600 } });
    expect(second.headers.get('retry-after')).toBe('3600');
    await call(target, 'POST', `/v1/invitations/${first.body.id}/cancellation`, {
      token: own.token,
      body: {},
      headers: { 'if-match': '"1"' },
    });
    await until('room', async () => ((await itemOf(own.id, 'usage'))?.pending === 0 ? true : undefined));
    expect((await send()).status).toBe(201);

    await askAsOperator('PATCH', `${path}/limits`, { body: { invitationsPerHour: 1 }, headers: { 'if-match': '"2"' } });
    const refused = await until('refusal', async () => {
      const answer = await send();
      return answer.status === 201 ? undefined : answer;
    });
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'rate_limit_reached', rateLimit: { limit: 1, remaining: 0 } },
    });
    expect(refused.headers.get('ratelimit')).toMatch(/r=0/);
  });
});

describe('R14: what SES tells', () => {
  const lambda = new AwsClient({ ...target.credentials, region: target.region, service: 'lambda' });
  const lambdaUrl = target.awsEndpoint ?? `https://lambda.${target.region}.amazonaws.com`;
  const eventOf = (eventType: string, invitation: string, more: object = {}, message = 'invitation') => ({
    source: 'aws.ses',
    'detail-type': `Email ${eventType}`,
    id: '1',
    account: '000000000000',
    time: new Date().toISOString(),
    region: target.region,
    resources: [],
    detail: {
      eventType,
      mail: {
        destination: ['somebody@tailspin.example'],
        tags: { message: [message], invitation: [invitation], generation: ['1'] },
      },
      ...more,
    },
  });
  const tell = async (event: unknown) => {
    const url = `${lambdaUrl}/2015-03-31/functions/${target.outputs.DeliveryFeedback}/invocations`;
    const answer = await lambda.fetch(url, { method: 'POST', body: JSON.stringify(event) });
    return answer.headers.get('x-amz-function-error');
  };
  const sent = async (email: string) => {
    const { body } = await invite({ recipient: { email } });
    await until('sent', async () =>
      (await ask('GET', `/v1/invitations/${body.id}`)).body.delivery.state === 'sent' ? true : undefined,
    );
    return body.id as string;
  };
  const stateOf = async (id: string) => (await ask('GET', `/v1/invitations/${id}`)).body;

  test('moves the delivery, in any order', async () => {
    const id = await sent(newAddress());
    for (const each of ['Complaint', 'Delivery', 'Send', 'Complaint']) expect(await tell(eventOf(each, id))).toBeNull();
    expect(await stateOf(id)).toMatchObject({ status: 'pending', delivery: { state: 'complained' } });
    expect(
      (await ask('GET', '/v1/invitations?delivery=complained')).body.items.map((item: { id: string }) => item.id),
    ).toContain(id);
  });

  test('a hard bounce ends the wait, tells the inviter, and makes room for a new one', async () => {
    const email = newAddress();
    const id = await sent(email);
    const bounce = eventOf('Bounce', id, { bounce: { bounceType: 'Permanent' } });
    await Promise.all([tell(bounce), tell(bounce), tell(eventOf('Delivery', id))]);
    expect(await stateOf(id)).toMatchObject({
      status: 'undeliverable',
      endReason: 'bounced',
      delivery: { state: 'bounced' },
    });
    expect((await outcomeOf(id)).subject).toContain('Undeliverable');
    await invite({ recipient: { email } });
  });

  test('a payload that is none of ours fails, and changes nothing', async () => {
    const id = await sent(newAddress());
    expect(await tell(eventOf('Bounce', `${id}'; DROP`))).not.toBeNull();
    expect(await tell({ detail: 'x' })).not.toBeNull();
    expect(await tell(eventOf('Bounce', 'inv_00000000000000000000000000'))).toBeNull();
    expect((await stateOf(id)).delivery.state).toBe('sent');
  });

  test('comes through the rule, of invitations and reminders only', async () => {
    const { Rules } = await eventBridge.send(new ListRulesCommand({}));
    const rule = Rules?.find(({ Name }) => Name?.includes('MailFeedback'));
    const { EventPattern } = await eventBridge.send(new DescribeRuleCommand({ Name: rule?.Name }));
    const set = JSON.parse(EventPattern ?? '{}').detail.mail.tags['ses:configuration-set'];
    const passes = async (message: string, from: unknown[]) => {
      const event = eventOf('Bounce', 'inv_1', {}, message);
      Object.assign(event.detail.mail.tags, { 'ses:configuration-set': from });
      return (await eventBridge.send(new TestEventPatternCommand({ EventPattern, Event: JSON.stringify(event) })))
        .Result;
    };
    expect(await Promise.all(['invitation', 'reminder', 'code', 'outcome'].map((each) => passes(each, set)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await passes('invitation', ['another'])).toBe(false);
  });
});
