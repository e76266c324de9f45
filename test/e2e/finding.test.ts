import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  answerPage,
  ask,
  customersBy,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  until,
  whenSent,
} from '../support/target.ts';

const idsOf = async (query: string) => {
  const { status, body } = await ask('GET', `/v1/invitations?${query}`);
  expect(status).toBe(200);
  return (body.items as { id: string }[]).map(({ id }) => id);
};

describe('R14: finding invitations', () => {
  test('by reference, inviter, delivery, recipient, age and end', async () => {
    const reference = `Ref ${randomUUID()}`;
    const email = newAddress();
    const from = new Date(Date.now() - 60_000).toISOString();
    const long = (await invite({ recipient: { email }, reference, expiresInDays: 60 })).body.id;
    const byAgent = await invite({ reference, expiresInDays: 9, delivery: 'self' }, { as: ['reseller', 'adminAgent'] });
    const short = byAgent.body.id;
    const of = (rest: string) => idsOf(`reference=${encodeURIComponent(reference)}${rest}`);
    await until('sent', async () => ((await of('&delivery=sent')).includes(long) ? true : undefined));
    expect(await of('')).toEqual([short, long]);
    expect(await of('&delivery=self')).toEqual([short]);
    expect(await of('&invitedBy=me')).toEqual([long]);
    expect(await of('&expiringWithinDays=10')).toEqual([short]);
    expect(await of(`&createdFrom=${from}`)).toEqual([short, long]);
    expect(await of(`&createdBefore=${from}`)).toEqual([]);
    expect(await of('&state=accepted')).toEqual([]);
    expect(await idsOf(`recipient=${email.toUpperCase()}`)).toEqual([long]);
    expect(await idsOf(`recipient=${newAddress()}`)).toEqual([]);
    expect((await idsOf('invitedBy=me&limit=100')).includes(long)).toBe(true);
    const first = await ask('GET', `/v1/invitations?reference=${encodeURIComponent(reference)}&limit=1`);
    const other = await ask('GET', `/v1/invitations?state=pending&limit=1&cursor=${first.body.nextCursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'cursor_invalid' } });
  });

  test.each(['delivery=lost', 'createdFrom=yesterday', 'expiringWithinDays=0', 'recipient=anna', 'order=asc'])(
    'refuses ?%s',
    async (query) => {
      expect(await ask('GET', `/v1/invitations?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', errors: [{ pointer: `/query/${query.split('=')[0]}` }] },
      });
    },
  );
});

test('what a list shows can be changed by the revision that it tells', async () => {
  const { body } = await invite();
  const listed = await ask('GET', `/v1/invitations?recipient=${body.recipient.email}`);
  const [{ id, revision }] = listed.body.items;
  const cancel = (of: number) =>
    ask('POST', `/v1/invitations/${id}/cancellation`, { body: {}, headers: { 'if-match': `"${of}"` } });
  const { body: now } = await whenSent(id);
  expect(now.revision).toBeGreaterThanOrEqual(revision);
  expect((await cancel(now.revision + 1)).status).toBe(412);
  expect(await cancel(now.revision)).toMatchObject({ status: 200, body: { revision: now.revision + 1 } });
});

describe('R37: a batch', () => {
  const send = (items: unknown[], options: { key?: string; dryRun?: boolean } = {}) =>
    ask('POST', '/v1/invitations/batch', {
      body: { items, dryRun: options.dryRun ?? false },
      headers: { 'idempotency-key': options.key ?? randomUUID() },
    });
  const outcomes = (answer: { body: { items: { outcome: string; problem?: { code: string } }[] } }) =>
    answer.body.items.map(({ outcome, problem }) => problem?.code ?? outcome);

  test('is tried first, then sent; each item has its own result; asked again, nothing doubles', async () => {
    const [anna, bob] = [newAddress(), newAddress('bob')];
    const items = [
      { recipient: { email: anna } },
      { recipient: { email: 'nobody' } },
      { recipient: { email: anna } },
      { recipient: { email: bob }, text: 'No link' },
      { recipient: { email: bob }, language: 'it' },
      { recipient: { email: newAddress() }, withAccountId: 'par_unknown' },
      'nonsense',
    ];
    const expected = [
      'invalid_request',
      'invitation_already_pending',
      'message_link_missing',
      'partnership_not_active',
      'invalid_request',
    ];
    const [a, b, c, d, e] = expected;
    const dry = await send(items, { dryRun: true });
    expect(outcomes(dry)).toEqual(['valid', a, b, c, 'valid', d, e]);
    expect(await idsOf(`recipient=${anna}`)).toEqual([]);

    const key = randomUUID();
    const sent = await send(items, { key });
    expect(sent.body).toMatchObject({ made: 2, refused: 5 });
    expect(outcomes(sent)).toEqual(['made', a, b, c, 'made', d, e]);
    expect(sent.body.items[1].problem.errors).toMatchObject([{ pointer: '/items/1/recipient/email' }]);
    expect(sent.body.items[2].problem.conflictingId).toBe(sent.body.items[0].invitation.id);
    expect((await emailTo(bob)).text).toContain('Contoso Cloud');

    const again = await send(items, { key });
    const made = (answer: typeof sent) =>
      answer.body.items.flatMap((item: { invitation?: { id: string } }) => item.invitation?.id ?? []);
    expect(made(again)).toEqual(made(sent));
    expect(await idsOf(`recipient=${anna}`)).toHaveLength(1);
    const changed = await send(items.slice(1), { key });
    expect(changed).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('takes a hundred items, and no more', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      recipient: { email: newAddress(`many${index}`) },
      delivery: 'self',
      text: `${'x'.repeat(4000)} {{link}}`,
    }));
    // Where time runs out, the same request goes on.
    const key = randomUUID();
    let sent = await send(many, { key });
    for (let again = 0; again < 5 && sent.status === 503; again += 1) sent = await send(many, { key });
    expect(sent.body).toMatchObject({ made: 100, refused: 0 });
    expect(sent.body.items[99].invitation.ownDelivery.link).toContain('/i/1.');
    expect(await send([...many, many[0]])).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(await send([])).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  }, 180_000);
});

describe('R4, R5: a customer that is only known', () => {
  test('is on the list without any privilege, is invited with a click, and is the same customer afterwards', async () => {
    const email = newAddress();
    const contact = { name: 'Anna Kiss', email };
    const as = ['reseller', 'adminAgent'] as ['reseller', 'adminAgent'];
    const body = { company: 'Tailspin Toys', contact, language: 'hu' };
    expect((await ask('POST', '/v1/known-customers', { body })).body.code).toBe('role_required');
    const known = await ask('POST', '/v1/known-customers', { body, as });
    expect(known).toMatchObject({ status: 201, body: { relationship: 'known', privileges: [] } });
    const { customerId } = known.body;
    const listed = async () =>
      (await ask('GET', '/v1/customers?limit=100')).body.items.filter(
        (item: { customerId: string }) => item.customerId === customerId,
      );
    expect(await listed()).toMatchObject([{ company: 'Tailspin Toys', relationship: 'known' }]);
    expect(await ask('GET', `/v1/customers/${customerId}`)).toMatchObject({
      status: 200,
      body: { relationship: 'known', company: 'Tailspin Toys', contact, grants: [], granular: [] },
    });
    const elsewhere = await ask('GET', `/v1/customers/${customerId}`, { as: ['provider', 'globalAdmin'] });
    expect(elsewhere.status).toBe(404);
    const twice = await ask('POST', '/v1/known-customers', { body: { company: 'X', contact }, as });
    expect(twice).toMatchObject({ status: 409, body: { code: 'customer_already_listed', conflictingId: customerId } });
    const other = { body: { customerId }, as: ['provider', 'salesAgent'] as ['provider', 'salesAgent'] };
    expect((await ask('POST', '/v1/invitations', other)).status).toBe(404);

    const draft = await ask('POST', '/v1/invitations/draft', { body: { customerId } });
    expect(draft.body).toMatchObject({ language: 'hu', text: expect.stringContaining('Tisztelt Anna Kiss!') });
    const made = await invite({ recipient: undefined, customerId });
    expect(made.body).toMatchObject({ language: 'hu', recipient: { email, company: 'Tailspin Toys' } });
    const link = await linkTo(email);
    expect((await open(link)).html).toContain('value="Tailspin Toys"');
    expect((await answerPage(link)).status).toBe(303);
    const [customer] = await customersBy([made.body.id]);
    expect(customer?.customerId).toBe(customerId);
    expect(await listed()).toMatchObject([{ relationship: 'active', privileges: ['delegatedAdmin'] }]);
    const again = await ask('POST', '/v1/invitations', { body: { customerId } });
    expect(again).toMatchObject({ status: 409, body: { code: 'relationship_already_exists' } });
  });

  test('a request names one recipient', async () => {
    for (const body of [{}, { recipient: { email: newAddress() }, customerId: 'cus_1' }]) {
      expect(await ask('POST', '/v1/invitations', { body })).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      });
    }
  });
});
