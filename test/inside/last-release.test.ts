import { readFileSync } from 'node:fs';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { partnershipIdOf } from '../../functions/partnerships/partnership.ts';
import { dueKeys } from '../../functions/platform/table/due-keys.ts';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import { bought, change } from '../support/orders.ts';
import { aPartner, type TestPartner } from '../support/partners.ts';
import { tables } from '../support/tables.ts';
import { answerPage, emailTo, target, until } from '../support/target.ts';

/**
 * What the last release left half done, as it wrote it: the items of an invitation that waits, of a removal that has
 * just begun, of a cart, of a subscription. Its executions are gone, and their tokens are nobody's.
 */
interface Left {
  readonly resellerId: string;
  readonly providerId: string;
  readonly partnerId: string;
  readonly sales: string;
  readonly pending: string;
  readonly removed: string;
  readonly cart: string;
  readonly customer: string;
  readonly subscription: string;
  readonly main: readonly Item[];
  readonly evidence: readonly Item[];
}
type Item = { pk: string; sk: string; entity?: Record<string, unknown> } & Record<string, unknown>;

const file = 'docs/releases/items/0.2.0.json';
const day = 86_400_000;
let reseller: TestPartner;
let provider: TestPartner;
let left: Left;

/** The same, of partners that can sign in here. */
async function adopted(): Promise<Left> {
  const text = readFileSync(file, 'utf8');
  const { resellerId, providerId, partnerId, sales } = JSON.parse(text) as Left;
  const { body } = await reseller.ask('GET', '/v1/users', { as: 'globalAdmin' });
  const own = body.items.find(({ email }: { email: string }) => email === reseller.emailOf('salesAgent'));
  const pairs = [
    [resellerId, reseller.id],
    [providerId, provider.id],
    [partnerId, reseller.partnerId],
    [sales, own.id],
    // Made from both IDs.
    [partnershipIdOf(resellerId, providerId), partnershipIdOf(reseller.id, provider.id)],
  ] as const;
  return JSON.parse(pairs.reduce((all, [old, now]) => all.replaceAll(old, now), text)) as Left;
}

/** It was written on a stage whose days are short: what has an end has it a day from now. */
function unexpired(item: Item): Item {
  const later = new Date(Date.now() + day);
  const ends = ['expiresAt', 'termEndsAt'].filter((name) => item.entity?.[name] !== undefined);
  const shifted = Object.fromEntries(ends.map((name) => [name, later.toISOString()]));
  const due = ends.length > 0 && item.dueAt !== undefined ? dueKeys(item.pk, later) : {};
  const slot = item.sk.startsWith('slot') ? { expiresAt: later.toISOString() } : {};
  return { ...item, ...due, ...slot, ...(ends.length > 0 ? { entity: { ...item.entity, ...shifted } } : {}) };
}

async function load(table: string, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map((item) => ({ PutRequest: { Item: unexpired(item) } }));
    await tables.db.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
}

beforeAll(async () => {
  [reseller, provider] = await Promise.all([aPartner('reseller', 'earlier'), aPartner('provider', 'before')]);
  left = await adopted();
  await load(tables.evidence, left.evidence);
  await load(tables.main, left.main);
}, 60_000);

afterAll(() => tables.db.destroy());

describe('what release 0.2.0 left half done is finished', () => {
  test('an invitation that waits is sent again, and accepted', async () => {
    const path = `/v1/invitations/${left.pending}`;
    const read = await reseller.ask('GET', path, { as: 'salesAgent' });
    expect(read.body).toMatchObject({ status: 'pending', recipient: { email: 'pending@old.example' } });
    const headers = { 'if-match': String(read.headers.get('etag')) };
    const resent = await reseller.ask('POST', `${path}/resend`, { body: {}, headers, as: 'salesAgent' });
    expect(resent).toMatchObject({ status: 200, body: { generation: 2 } });
    const mail = await emailTo('pending@old.example', undefined, 90);
    expect((await answerPage(reachable(target, linkIn(mail.text) ?? ''))).status).toBe(303);
    const accepted = await reseller.ask('GET', path, { as: 'salesAgent' });
    expect(accepted.body).toMatchObject({ status: 'accepted', relationships: [{ state: 'active' }] });
    await until('receipt', async () =>
      (await reseller.ask('GET', `${path}/receipt`, { as: 'salesAgent' })).status === 200 ? true : undefined,
    );
    const chain = `/v1/audit-records/verification?chain=${left.pending}`;
    expect((await reseller.ask('GET', chain)).body).toMatchObject({ isComplete: true });
  });

  test('a removal that had just begun comes to its end', async () => {
    const path = `/v1/relationships/${left.removed}/removal`;
    const { removal } = await until(
      'end of the removal',
      async () => {
        const { body } = await reseller.ask('GET', path);
        return body.removal?.status === 'done' ? body : undefined;
      },
      100,
    );
    expect(removal.revoked).toMatchObject([{ privilege: 'delegatedAdmin' }]);
  });

  test('a cart is reviewed and bought, and a subscription changed', async () => {
    const path = `/v1/carts/${left.cart}`;
    const { headers } = await provider.ask('GET', path);
    const order = await bought(provider, { path, etag: String(headers.get('etag')) });
    expect(order).toMatchObject({ status: 201, body: { customerId: left.customer } });
    const changed = await change(provider, `/v1/subscriptions/${left.subscription}`, { autoRenew: false });
    expect(changed).toMatchObject({ status: 200, body: { autoRenew: false } });
  });
});
