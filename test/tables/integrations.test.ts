/** R35, R37, R50, R52: the guards of webhooks, imports, API clients and mails, on real tables. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createApiClient, removeApiClient } from '../../functions/identity/api-client.ts';
import { apiClientsIn } from '../../functions/identity/api-clients.dynamodb.ts';
import type { Partner } from '../../functions/identity/partner.ts';
import { createImport, nothingYet } from '../../functions/imports/import.ts';
import { importsIn } from '../../functions/imports/imports.dynamodb.ts';
import { StaleWriteError } from '../../functions/platform/base/errors.ts';
import { AlreadyDoneError } from '../../functions/platform/changes/idempotency.ts';
import { toldIn } from '../../functions/platform/mail/told.dynamodb.ts';
import type { AccountEvent } from '../../functions/webhooks/account-event.ts';
import { createWebhook, removeWebhook } from '../../functions/webhooks/webhook.ts';
import { askedAgain, newDelivery } from '../../functions/webhooks/webhook-delivery.ts';
import { webhooksIn } from '../../functions/webhooks/webhooks.dynamodb.ts';
import { aContext, rejectionOf } from '../support/builders.ts';
import { aNewCaller, aRequest, ids, itemOf, ownTables } from '../support/tables.ts';

const tables = await ownTables();
afterAll(() => tables.db.destroy());

const now = new Date();
const at = (ms: number) => new Date(now.getTime() + ms);
const minute = 60_000;

describe('R37: an import', () => {
  const imports = importsIn(tables);

  function anImport(rows = 2) {
    const { accountId } = aNewCaller();
    const made = { id: ids.next('imp', now), accountId, rows, valid: rows, encoding: 'utf-8', delimiter: ',' };
    return createImport({ ...made, createdBy: 'user-1' }, aContext(now));
  }
  const someRows = [
    { recipient: { email: 'a@x.example' }, delivery: 'service', expiresInDays: 30 } as const,
    undefined,
  ];
  const results = [
    { row: 1, outcome: 'valid' },
    { row: 2, outcome: 'refused' },
  ] as const;

  test('is in one hand at a time, to the very millisecond; and due when that time is over', async () => {
    const id = ids.next('imp', now);
    const both = await Promise.all([1, 2].map(() => imports.claim(id, at(minute), now)));
    expect(both.filter(Boolean)).toEqual([nothingYet]);
    expect(await imports.claim(id, at(2 * minute), at(minute - 1))).toBeUndefined();
    expect(await itemOf(id, 'import-progress', tables.main)).toMatchObject({
      dueAt: `${at(minute).toISOString()}#${id}`,
    });
    expect(await imports.claim(id, at(2 * minute), at(minute))).toEqual(nothingYet);
    await imports.release(id, at(3 * minute));
    expect(await imports.claim(id, at(2 * minute), now)).toEqual(nothingYet);
  });

  test('is not set back by whoever had it before', async () => {
    const id = ids.next('imp', now);
    await imports.claim(id, at(minute), now);
    await imports.keepProgress(id, { next: 100, made: 99, refused: 1 }, 0, at(minute));
    const late = imports.keepProgress(id, { next: 100, made: 100, refused: 0 }, 0, at(minute));
    expect(await rejectionOf(late)).toBeInstanceOf(StaleWriteError);
    expect(await imports.readProgress(id)).toEqual({ next: 100, made: 99, refused: 1 });
    await imports.release(id, now);
    expect(await imports.readProgress(id)).toMatchObject({ next: 100 });
  });

  test('forgets rows and what is due, and makes nothing of what is not there', async () => {
    const change = anImport();
    const { id } = change.after;
    await imports.create(change, someRows, results, aRequest(aNewCaller()));
    expect(await imports.readRows(id, 0)).toEqual(someRows);
    await imports.release(id, now);
    await imports.forgetRows(id, 1);
    expect(await imports.readRows(id, 0)).toEqual([]);
    expect(await imports.readResults(id, 0)).toEqual(results);
    expect(await itemOf(id, 'import-progress', tables.main)).not.toHaveProperty('dueAt');
    const other = ids.next('imp', now);
    await imports.forgetRows(other, 1);
    expect(await itemOf(other, 'import-progress', tables.main)).toBeUndefined();
  });

  test('that was made before leaves nothing of the second file', async () => {
    const request = aRequest(aNewCaller());
    const [first, second] = [anImport(), anImport()];
    await imports.create(first, someRows, results, request);
    const again = await rejectionOf(imports.create(second, someRows, results, request));
    expect(again).toBeInstanceOf(AlreadyDoneError);
    expect(await imports.readRows(second.after.id, 0)).toEqual([]);
    expect(await imports.readResults(second.after.id, 0)).toEqual([]);
    expect(await imports.readRows(first.after.id, 0)).toEqual(someRows);
  });
});

describe('R35: webhooks', () => {
  const webhooks = webhooksIn(tables);
  const aWebhook = (accountId: string, slot = 1) =>
    createWebhook(
      { id: ids.next('whk', now), accountId, slot },
      { url: 'https://x.example', ordered: false },
      aContext(now),
    );
  const anEvent = (accountId: string, sequence: number): AccountEvent => ({
    ...{ id: `evt_${accountId}_${sequence}`, accountId, type: 'SubscriptionSuspended', aggregateId: 'sub_1', sequence },
    ...{ at: at(sequence * 1000).toISOString(), data: {}, correlationId: 'c' },
  });

  test('two made at once do not get the same place; a removed one makes room', async () => {
    const { accountId } = aNewCaller();
    const changes = [aWebhook(accountId), aWebhook(accountId)];
    const kept = await Promise.allSettled(changes.map((change) => webhooks.keep(change)));
    expect(kept.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [held] = await webhooks.listOf(accountId);
    await webhooks.keep(removeWebhook(held!, aContext(now)));
    await webhooks.keep(aWebhook(accountId));
  });

  test('events are listed newest first, and worked off oldest first, page after page', async () => {
    const { accountId } = aNewCaller();
    for (let sequence = 1; sequence <= 5; sequence += 1) await webhooks.keepEvent(anEvent(accountId, sequence));
    const period = { from: at(2000).toISOString(), to: at(4000).toISOString() };
    const numbers: number[] = [];
    let after: string | undefined;
    do {
      const page = await webhooks.eventsOf(accountId, period, 2, after);
      numbers.push(...page.items.map(({ sequence }) => sequence));
      after = page.next;
    } while (after !== undefined);
    expect(numbers).toEqual([2, 3, 4]);
    const listed = await webhooks.listEvents(accountId, period, 10);
    expect(listed.items.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
  });

  test('failures are counted from the first, or anew after a time of silence or a success', async () => {
    const id = ids.next('whk', now);
    const silent = (ms: number) => at(ms - 10 * minute);
    expect(await webhooks.noteFailing(id, now, silent(0))).toBe(now.toISOString());
    expect(await webhooks.noteFailing(id, at(9 * minute), silent(9 * minute))).toBe(now.toISOString());
    expect(await webhooks.noteFailing(id, at(18 * minute), silent(18 * minute))).toBe(now.toISOString());
    const anew = at(28 * minute);
    expect(await webhooks.noteFailing(id, anew, silent(28 * minute))).toBe(anew.toISOString());
    await webhooks.noteArrived(id);
    const later = at(29 * minute);
    expect(await webhooks.noteFailing(id, later, silent(29 * minute))).toBe(later.toISOString());
  });

  test('a delivery is asked for once by one key, and changed from what was read', async () => {
    const caller = aNewCaller();
    const { after: webhook } = aWebhook(caller.accountId);
    const delivery = newDelivery(webhook, anEvent(caller.accountId, 1), now);
    expect(await webhooks.addDelivery(delivery)).toBe(true);
    expect(await webhooks.addDelivery(delivery)).toBe(false);
    const request = aRequest(caller);
    const again = askedAgain(delivery, now);
    await webhooks.changeDelivery(again, delivery.revision, request);
    const twice = webhooks.changeDelivery(askedAgain(again, now), again.revision, request);
    expect(await rejectionOf(twice)).toBeInstanceOf(AlreadyDoneError);
    for (const stale of [undefined, aRequest(caller)])
      expect(await rejectionOf(webhooks.changeDelivery(again, delivery.revision, stale))).toBeInstanceOf(
        StaleWriteError,
      );
    await webhooks.remember(aRequest(caller, 'key-0001'), webhook.id, now);
    expect(await webhooks.recall(aRequest(caller, 'key-0001'), now)).toBe(webhook.id);
  });
});

test('R50: two API clients made at once do not get the same place; a removed one makes room', async () => {
  const clients = apiClientsIn(tables);
  const partner = { id: aNewCaller().accountId, kind: 'reseller', company: 'Contoso', language: 'en' } as Partner;
  const made = () => ({ userId: randomUUID(), clientId: ids.next('api', now), slot: 1 });
  const aClient = () => createApiClient(made(), partner, { name: 'ERP', roles: ['salesAgent'] }, aContext(now));
  const kept = await Promise.allSettled([aClient(), aClient()].map((change) => clients.keep(change)));
  expect(kept.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [held] = await clients.listOf(partner.id);
  await clients.keep(removeApiClient(held as never, aContext(now)));
  await clients.keep(aClient());
});

test('R52: what somebody was told is remembered, by message and reader', async () => {
  const told = toldIn(tables);
  const key = `${randomUUID()} user-1`;
  expect(await told.has(key)).toBe(false);
  await told.note(key, now);
  expect(await told.has(key)).toBe(true);
  expect(await told.has(`${key}2`)).toBe(false);
});
