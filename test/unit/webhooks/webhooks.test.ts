import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { DomainError, StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import type { DomainEvent } from '../../../functions/platform/changes/event.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { type AccountEvent, accountsOf, eventIdOf } from '../../../functions/webhooks/account-event.ts';
import { allEvents } from '../../../functions/webhooks/all-events.ts';
import { deliverEvent, doWork, queueDelivery } from '../../../functions/webhooks/deliver-events.ts';
import {
  addWebhook,
  editWebhook,
  endWebhook,
  readSecret,
  replayDelivery,
  replayPeriod,
  rotateWebhookSecret,
  testWebhook,
} from '../../../functions/webhooks/manage-webhooks.ts';
import { signingVersions, type Webhook } from '../../../functions/webhooks/webhook.ts';
import type { WebhookDelivery } from '../../../functions/webhooks/webhook-delivery.ts';
import { webhookSender } from '../../../functions/webhooks/webhook-sender.http.ts';
import { isPublicAddress, requireWebhookUrl } from '../../../functions/webhooks/webhook-url.ts';
import type { Webhooks, WebhookWork } from '../../../functions/webhooks/webhooks.port.ts';
import { aCaller, errorOf, later, noon, rejectionOf } from '../../support/builders.ts';
import { countingIds, FakeMailer, fakePartners, inMemoryTold } from '../../support/fakes.ts';

const accountId = 'par_1';
const caller = aCaller({ accountId, roles: ['globalAdmin'] });
const by = (key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: accountId, operation: 'o', key, bodyHash: 'h' },
});
const url = 'https://hooks.contoso.example/in';

/** Webhooks in memory, with the guards that use cases rely on. */
function inMemory() {
  const webhooks = new Map<string, Webhook>();
  const keys = new Map<string, string>();
  const events = new Map<string, AccountEvent>();
  const outbox: DomainEvent[] = [];
  const deliveries = new Map<string, WebhookDelivery>();
  const failing = new Map<string, { since: string; last: string }>();
  const port: Webhooks = {
    get: async (id) => webhooks.get(id),
    listOf: async (id) => [...webhooks.values()].filter((each) => each.accountId === id && each.status !== 'removed'),
    async keep({ before, after }, request) {
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (webhooks.get(after.id)?.revision !== before?.revision) throw new StaleWriteError('webhook');
      webhooks.set(after.id, after);
      if (request) keys.set(request.key, after.id);
    },
    recall: async ({ key }) => keys.get(key),
    keepEvent: async (event) => void events.set(`${event.accountId}/${event.id}`, event),
    getEvent: async (id, eventId) => events.get(`${id}/${eventId}`),
    listEvents: async () => ({ items: [], next: undefined }),
    async eventsOf(id, { from = '', to = '~' }, limit, after) {
      const all = [...events.values()].filter((each) => each.accountId === id && each.at >= from && each.at <= to);
      const start = after === undefined ? 0 : Number(after);
      const next = start + limit < all.length ? String(start + limit) : undefined;
      return { items: all.slice(start, start + limit), next };
    },
    eventsBefore: async (id, sequence, most) =>
      outbox
        .filter((each) => each.aggregateId === id && each.sequence < sequence)
        .sort((a, b) => b.sequence - a.sequence)
        .slice(0, most),
    eventsAfter: async (id, sequence, most) =>
      outbox.filter((each) => each.aggregateId === id && each.sequence > sequence).slice(0, most),
    async addDelivery(delivery) {
      if (deliveries.has(delivery.id)) return false;
      deliveries.set(delivery.id, delivery);
      return true;
    },
    getDelivery: async (id) => deliveries.get(id),
    async changeDelivery(delivery, readRevision, request) {
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (deliveries.get(delivery.id)?.revision !== readRevision) throw new StaleWriteError('delivery');
      deliveries.set(delivery.id, delivery);
      if (request) keys.set(request.key, delivery.id);
    },
    remember: async ({ key }, resultId) => void keys.set(key, resultId),
    listDeliveries: async () => ({ items: [...deliveries.values()], next: undefined }),
    async noteFailing(id, now, silentSince) {
      const at = now.toISOString();
      const { since, last } = failing.get(id) ?? { since: at, last: at };
      const noted = { since: last > silentSince.toISOString() ? since : at, last: at };
      failing.set(id, noted);
      return noted.since;
    },
    noteArrived: async (id) => void failing.delete(id),
  };
  return { port, webhooks, events, outbox, deliveries, failing };
}

function setUp() {
  const memory = inMemory();
  const sent: { url: string; headers: Readonly<Record<string, string>>; body: string }[] = [];
  const queue: WebhookWork[] = [];
  const mailer = new FakeMailer();
  const admin = { id: 'u', email: 'admin@contoso.example', language: 'en', roles: ['globalAdmin'], status: 'active' };
  const world = {
    now: noon,
    answer: { status: 200, ms: 5 } as { status?: number; ms: number },
    partner: 'active' as 'active' | 'suspended',
    taken: [] as string[],
  };
  const ports = {
    webhooks: memory.port,
    secrets: {
      secretOf: async (id: string, version: number) =>
        `whsec_${Buffer.from(`${id}/${version}`.padEnd(32, '.')).toString('base64')}`,
    },
    sender: {
      async send(to: string, headers: Readonly<Record<string, string>>, body: string) {
        sent.push({ url: to, headers, body });
        return world.answer;
      },
    },
    queue: { add: async (work: WebhookWork) => void queue.push(work) },
    partners: fakePartners(
      {},
      {
        getPartner: async (id) => ({ id, status: world.partner }) as Partner,
        listUsers: async () => ({ items: [admin as unknown as User], next: undefined }),
      },
    ),
    mailer,
    told: inMemoryTold(),
    usage: { takeDaily: async (what: string) => void world.taken.push(what) },
    targets: 'public' as const,
    types: Object.keys(allEvents),
    ids: countingIds(),
    clock: () => world.now,
    dayMs,
  };
  const at = (days: number) => {
    world.now = later(days * dayMs);
  };
  const event = (sequence: number, type = 'SubscriptionSuspended', wanted: object = {}): DomainEvent => {
    const made = {
      ...{ type, aggregateId: 'sub_1', sequence, at: world.now.toISOString(), correlationId: 'c' },
      data: { accountId, customerId: 'cus_1', ...wanted },
    };
    memory.outbox.push(made);
    return made;
  };
  return { ...memory, ports, sent, queue, mailer, world, at, event };
}

const add = async ({ ports }: ReturnType<typeof setUp>, wanted: object = {}, key = 'key-0001') =>
  (await addWebhook(ports, by(key), { url, ordered: false, ...wanted })).webhook;
const only = ({ deliveries }: ReturnType<typeof setUp>) => [...deliveries.values()][0]!;

describe('R35: a partner’s webhook', () => {
  test('gets an event of its types, signed as Standard Webhooks says, once however often the event is told', async () => {
    const all = setUp();
    const webhook = await add(all, { types: ['SubscriptionSuspended'] });
    const event = all.event(3);
    expect(await deliverEvent(all.ports, event)).toEqual({ delivered: 1, waiting: 0 });
    expect(await deliverEvent(all.ports, event)).toEqual({ delivered: 0, waiting: 0 });
    expect(await deliverEvent(all.ports, all.event(4, 'SubscriptionResumed'))).toEqual({ delivered: 0, waiting: 0 });
    expect(all.sent).toHaveLength(1);
    const { headers, body, url: to } = all.sent[0]!;
    expect(to).toBe(url);
    expect(JSON.parse(body)).toEqual({
      ...{ id: 'evt_sub_1_3', version: '1', type: 'SubscriptionSuspended', timestamp: noon.toISOString() },
      ...{ aggregateId: 'sub_1', sequence: 3, data: { accountId, customerId: 'cus_1' }, correlationId: 'c' },
    });
    expect(headers['webhook-id']).toBe('evt_sub_1_3');
    const { secret } = await readSecret(all.ports, accountId, webhook.id);
    const now = { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) };
    expect(() => new Verifier(secret).verify(body, now)).toThrow('No matching signature');
    expect(() => new Verifier(secret).verify(`${body} `, headers)).toThrow();
    all.world.now = new Date();
    await deliverEvent(all.ports, all.event(5));
    expect(new Verifier(secret).verify(all.sent[1]!.body, { ...all.sent[1]!.headers })).toMatchObject({ sequence: 5 });
    expect(all.deliveries.get(`${webhook.id}.evt_sub_1_3`)).toMatchObject({
      status: 'delivered',
      attempts: [{ status: 200 }],
    });
  });

  test('gets its own partner’s events only, those of the other side of its things among them', async () => {
    const all = setUp();
    await add(all);
    const byReseller = all.event(1, 'SubscriptionSuspended', { accountId: 'par_2', providerId: accountId });
    expect(await deliverEvent(all.ports, byReseller)).toEqual({ delivered: 1, waiting: 0 });
    await deliverEvent(all.ports, all.event(2, 'SubscriptionSuspended', { accountId: 'par_2' }));
    expect(all.sent).toHaveLength(1);
    expect(accountsOf({ aggregateId: 'par_9', data: {} })).toEqual(['par_9']);
    expect(accountsOf({ aggregateId: 'inv_1', data: { accountId, jointAccountId: 'par_3' } })).toEqual([accountId]);
    expect(accountsOf({ aggregateId: 'cus_1', data: { accountId, resellerId: 'par_2' } })).toEqual([
      accountId,
      'par_2',
    ]);
  });

  test('is tried again with longer pauses over a day, then it has failed; then it can be had again', async () => {
    const all = setUp();
    await add(all);
    all.world.answer = { status: 503, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    const pauses: number[] = [];
    for (let delivery = only(all); delivery.status === 'pending'; delivery = only(all)) {
      pauses.push(Math.round((Date.parse(delivery.nextAttemptAt!) - all.world.now.getTime()) / 60_000));
      all.world.now = new Date(delivery.nextAttemptAt!);
      expect(await doWork(all.ports, { kind: 'deliver', deliveryId: delivery.id })).toEqual({
        delivered: 0,
        waiting: 1,
      });
    }
    expect(pauses).toEqual([1, 5, 30, 120, 300, 480, 480]);
    expect(only(all)).toMatchObject({ status: 'failed', tries: 8 });
    expect(only(all)).not.toHaveProperty('nextAttemptAt');
    all.world.answer = { status: 204, ms: 1 };
    const { webhookId, id: deliveryId } = only(all);
    for (let times = 0; times < 2; times += 1)
      await replayDelivery(all.ports, by('key-0002'), { webhookId, deliveryId });
    expect(all.queue).toEqual([{ kind: 'deliver', deliveryId }]);
    expect(all.world.taken).toEqual(['webhookAsked']);
    await doWork(all.ports, all.queue[0]!);
    expect(only(all)).toMatchObject({ status: 'delivered', tries: 1 });
    expect(only(all).attempts).toHaveLength(9);
  });

  test.each([300, 301, 400, 199, 0])('has not arrived with status %d', async (status) => {
    const all = setUp();
    await add(all);
    all.world.answer = { status, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    expect(only(all).status).toBe('pending');
  });

  test('in order: an event waits until the one before it, of the same thing, has arrived or is given up', async () => {
    const all = setUp();
    await add(all, { ordered: true });
    const [first, other, second] = [
      all.event(1),
      all.event(2, 'SubscriptionResumed', { accountId: 'par_2' }),
      all.event(3),
    ];
    expect(await deliverEvent(all.ports, second)).toEqual({ delivered: 0, waiting: 1 });
    expect(all.sent).toHaveLength(0);
    await deliverEvent(all.ports, other);
    await deliverEvent(all.ports, first);
    expect(all.sent).toHaveLength(1);
    const { id } = only(all);
    expect(all.queue).toEqual([{ kind: 'deliver', deliveryId: id }]);
    expect(await doWork(all.ports, { kind: 'deliver', deliveryId: id })).toEqual({ delivered: 1, waiting: 0 });
    expect(all.sent.map(({ headers }) => headers['webhook-id'])).toEqual(['evt_sub_1_1', 'evt_sub_1_3']);
  });

  test('in order: what was before its time, or was lost long ago, is not waited for', async () => {
    const all = setUp();
    all.event(1);
    all.at(1);
    await add(all, { ordered: true });
    expect(await deliverEvent(all.ports, all.event(2))).toEqual({ delivered: 1, waiting: 0 });
    all.event(3);
    all.at(1.1);
    expect(await deliverEvent(all.ports, all.event(4))).toEqual({ delivered: 1, waiting: 0 });
  });

  test('that says it is gone is switched off at once; one that fails for three days, too; its people are told', async () => {
    for (const [status, days, reason] of [
      [410, 0, 'gone'],
      [500, 3, 'failing'],
    ] as const) {
      const all = setUp();
      const { id } = await add(all);
      all.world.answer = { status, ms: 1 };
      await deliverEvent(all.ports, all.event(1));
      if (days > 0) {
        expect(all.webhooks.get(id)?.status).toBe('active');
        for (let day = 0.5; day <= days; day += 0.5) {
          all.at(day);
          await deliverEvent(all.ports, all.event(1 + 2 * day));
        }
      }
      expect(all.webhooks.get(id)).toMatchObject({ status: 'disabled', disabledBecause: reason });
      const off = { ...all.event(1, 'WebhookDisabled', { reason }), aggregateId: id };
      for (let times = 0; times < 2; times += 1) await deliverEvent(all.ports, off);
      expect(all.mailer.sent.map(({ to }) => to)).toEqual(['admin@contoso.example']);
      expect(all.mailer.sent[0]?.email.text).toContain('hooks.contoso.example');
      expect(all.mailer.sent[0]?.email.text).not.toContain('/in');
      await deliverEvent(all.ports, all.event(9));
      expect(all.sent).toHaveLength(days > 0 ? 7 : 1);
      const due = only(all);
      all.world.now = new Date(due.nextAttemptAt!);
      await doWork(all.ports, { kind: 'deliver', deliveryId: due.id });
      expect(only(all).status).toBe('failed');
      const on = { webhookId: id, expectedRevision: 2, status: 'active' } as const;
      expect(await editWebhook(all.ports, by(), on)).not.toHaveProperty('disabledBecause');
      expect(all.failing.size).toBe(0);
    }
  });

  test('that failed long ago, and had nothing to get since, is not switched off by one failure', async () => {
    const all = setUp();
    const { id } = await add(all);
    all.world.answer = { status: 500, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    all.at(10);
    await deliverEvent(all.ports, all.event(2));
    expect(all.webhooks.get(id)?.status).toBe('active');
  });

  test('is not switched off by what its address of before answers', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all);
    all.world.answer = { status: 410, ms: 1 };
    const { send } = all.ports.sender;
    all.ports.sender.send = async (...args) => {
      await editWebhook(all.ports, by(), { webhookId, expectedRevision: 1, url: 'https://new.contoso.example/' });
      return send(...args);
    };
    await deliverEvent(all.ports, all.event(1));
    expect(all.webhooks.get(webhookId)?.status).toBe('active');
  });

  test('gets nothing while its partner is suspended; the events are kept', async () => {
    const all = setUp();
    await add(all);
    all.world.answer = { status: 500, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    all.world.partner = 'suspended';
    await deliverEvent(all.ports, all.event(2));
    await doWork(all.ports, { kind: 'deliver', deliveryId: only(all).id });
    expect(all.sent).toHaveLength(1);
    expect(only(all).status).toBe('failed');
    expect(all.events.size).toBe(2);
  });

  test('what has arrived is not sent again because another tried it too', async () => {
    const all = setUp();
    await add(all);
    const { send } = all.ports.sender;
    all.ports.sender.send = async (...args) => {
      const { id } = only(all);
      await all.port.changeDelivery({ ...only(all), revision: only(all).revision + 1 }, only(all).revision);
      expect(only(all).id).toBe(id);
      return send(...args);
    };
    await deliverEvent(all.ports, all.event(1));
    expect(only(all).status).toBe('delivered');
  });

  test('in order: it waits as long as the one before it, and goes on when that is given up', async () => {
    const all = setUp();
    await add(all, { ordered: true });
    all.world.answer = { status: 500, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    for (let sequence = 2; sequence < 60; sequence += 1)
      all.event(sequence, 'SubscriptionResumed', { accountId: 'par_2' });
    await deliverEvent(all.ports, all.event(60));
    const [first, second] = [...all.deliveries.values()];
    expect(Date.parse(second!.nextAttemptAt!)).toBe(Date.parse(first!.nextAttemptAt!) + 5_000);
    while (all.deliveries.get(first!.id)?.status === 'pending')
      await doWork(all.ports, { kind: 'deliver', deliveryId: first!.id });
    expect(all.queue).toEqual([{ kind: 'deliver', deliveryId: second!.id }]);
  });

  test('one success in between, and the days are counted anew', async () => {
    const all = setUp();
    const { id } = await add(all);
    for (const [day, status] of [
      [0, 500],
      [2, 200],
      [4, 500],
    ] as const) {
      all.at(day);
      all.world.answer = { status, ms: 1 };
      await deliverEvent(all.ports, all.event(day + 1));
    }
    expect(all.webhooks.get(id)?.status).toBe('active');
  });

  test('its due deliveries go to the queue once, and come again should that lead to nothing', async () => {
    const all = setUp();
    await add(all);
    all.world.answer = { status: 500, ms: 1 };
    await deliverEvent(all.ports, all.event(1));
    const { id } = only(all);
    expect(await queueDelivery(all.ports, id)).toBe(false);
    all.world.now = new Date(only(all).nextAttemptAt!);
    expect(await queueDelivery(all.ports, id)).toBe(true);
    expect(await queueDelivery(all.ports, id)).toBe(false);
    expect(all.queue).toEqual([{ kind: 'deliver', deliveryId: id }]);
    expect(Date.parse(only(all).nextAttemptAt!) - all.world.now.getTime()).toBe(600_000);
    expect(await queueDelivery(all.ports, 'unknown')).toBe(false);
  });

  test('gets a period again, page by page, what it never got as well', async () => {
    const all = setUp();
    await deliverEvent(all.ports, all.event(1));
    const { id: webhookId } = await add(all);
    for (let sequence = 2; sequence <= 30; sequence += 1) await deliverEvent(all.ports, all.event(sequence));
    all.sent.length = 0;
    const period = { from: noon.toISOString(), to: later(1).toISOString() };
    const other = await add(all, { url: 'https://other.contoso.example' }, 'key-0009');
    await testWebhook(all.ports, by('key-0008'), { webhookId: other.id });
    all.queue.length = 0;
    for (let times = 0; times < 2; times += 1) await replayPeriod(all.ports, by('key-0003'), { webhookId, ...period });
    expect(all.queue).toHaveLength(1);
    // Nothing is sent within the page: what answers slowly keeps none of the others waiting.
    expect(await doWork(all.ports, all.queue[0]!)).toEqual({ delivered: 0, waiting: 25 });
    expect(all.sent).toHaveLength(0);
    for (const work of all.queue.slice(1)) await doWork(all.ports, work);
    for (const work of all.queue.slice(27)) await doWork(all.ports, work);
    expect(new Set(all.sent.map(({ headers }) => headers['webhook-id'])).size).toBe(30);
    const turned = replayPeriod(all.ports, by('key-0004'), { webhookId, from: period.to, to: period.from });
    expect(await rejectionOf(turned)).toMatchObject({ code: 'invalid_request' });
  });
});

describe('R35: keeping webhooks', () => {
  test('ten at most, each once for one key; a removed one makes room', async () => {
    const all = setUp();
    const first = await add(all);
    expect(await add(all)).toEqual(first);
    for (let count = 2; count <= 10; count += 1) await add(all, {}, `key-${count}`);
    expect(await rejectionOf(add(all, {}, 'key-0011'))).toMatchObject({ code: 'webhooks_full' });
    await endWebhook(all.ports, by('key-0012'), { webhookId: first.id });
    expect((await add(all, {}, 'key-0013')).slot).toBe(1);
    expect(await rejectionOf(readSecret(all.ports, accountId, first.id))).toMatchObject({ code: 'not_found' });
    expect(await rejectionOf(readSecret(all.ports, 'par_2', 'whk_2'))).toMatchObject({ code: 'not_found' });
  });

  test('a rotated secret signs beside the one before for a day', async () => {
    const all = setUp();
    const { id } = await add(all);
    const before = await readSecret(all.ports, accountId, id);
    const { secret, webhook } = await rotateWebhookSecret(all.ports, by('key-0002'), { webhookId: id });
    expect(secret).not.toBe(before.secret);
    expect(signingVersions(webhook, dayMs, noon)).toEqual([2, 1]);
    expect(signingVersions(webhook, dayMs, later(dayMs))).toEqual([2]);
    all.world.now = new Date();
    all.webhooks.set(id, { ...webhook, rotatedAt: all.world.now.toISOString() });
    await deliverEvent(all.ports, all.event(1));
    const { body, headers } = all.sent[0]!;
    for (const each of [before.secret, secret]) expect(new Verifier(each).verify(body, { ...headers })).toBeTruthy();
  });

  test('is changed, what is taken back too; unknown types and addresses are refused', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all, { types: ['SubscriptionSuspended'], description: 'Billing' });
    const edit = (wish: object, expectedRevision = 1) =>
      editWebhook(all.ports, by(), { webhookId, expectedRevision, ...wish });
    const changed = await edit({ types: null, description: null, ordered: true });
    expect(changed).not.toHaveProperty('types');
    expect(changed).not.toHaveProperty('description');
    expect(changed).toMatchObject({ ordered: true, url, revision: 2 });
    expect(await rejectionOf(edit({ ordered: false }))).toMatchObject({ code: 'revision_mismatch' });
    expect(await rejectionOf(edit({ types: ['Nonsense'] }, 2))).toMatchObject({ code: 'invalid_request' });
    expect(await rejectionOf(edit({ url: 'http://x.example' }, 2))).toMatchObject({ code: 'webhook_url_refused' });
    expect(await rejectionOf(add(all, { types: ['constructor'] }, 'key-9'))).toMatchObject({ code: 'invalid_request' });
  });

  test('a test event goes out by the queue; switched off, it is refused', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all, { types: ['SubscriptionSuspended'], ordered: true });
    all.port.eventsBefore = () => Promise.reject(new Error('It is of no thing.'));
    const delivery = await testWebhook(all.ports, by('key-0002'), { webhookId });
    expect(delivery).toMatchObject({ type: 'WebhookTest', status: 'pending' });
    expect(await testWebhook(all.ports, by('key-0002'), { webhookId })).toEqual(delivery);
    expect(all.queue).toHaveLength(1);
    await doWork(all.ports, all.queue[0]!);
    expect(JSON.parse(all.sent[0]!.body)).toMatchObject({ type: 'WebhookTest', data: { accountId } });
    await editWebhook(all.ports, by(), { webhookId, expectedRevision: 1, status: 'disabled' });
    for (const refused of [
      testWebhook(all.ports, by('key-0003'), { webhookId }),
      replayDelivery(all.ports, by('key-0004'), { webhookId, deliveryId: delivery.id }),
      replayPeriod(all.ports, by('key-0005'), { webhookId, from: '1', to: '2' }),
    ])
      expect(await rejectionOf(refused)).toMatchObject({ code: 'webhook_not_active' });
  });

  test('a delivery of another webhook is not there', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all);
    const unknown = replayDelivery(all.ports, by('key-0002'), { webhookId, deliveryId: 'whk_9.evt_1' });
    expect(await rejectionOf(unknown)).toMatchObject({ code: 'not_found' });
  });
});

describe('R35: what does not come about twice, or of nothing', () => {
  test('asked for twice at once, under one key, a webhook is made once, and its secret rotated once', async () => {
    const all = setUp();
    const [one, two] = await Promise.all([add(all), add(all)]);
    expect([two, all.webhooks.size]).toEqual([one, 1]);
    const rotate = () => rotateWebhookSecret(all.ports, by('key-0002'), { webhookId: one.id });
    const [first, second] = await Promise.all([rotate(), rotate()]);
    expect([first.webhook.secretVersion, second.webhook.secretVersion]).toEqual([2, 2]);
    expect((await rotate()).webhook.revision).toBe(2);
    const end = () => endWebhook(all.ports, by('key-0003'), { webhookId: one.id });
    expect((await end()).status).toBe('removed');
    expect((await end()).revision).toBe(3);
    // Another partner that comes by the same ID finds nothing.
    const foreign = { ...by('key-0003'), caller: aCaller({ accountId: 'par_2' }) };
    expect(await rejectionOf(endWebhook(all.ports, foreign, { webhookId: one.id }))).toMatchObject({
      code: 'not_found',
    });
    const gone = await add(all, {}, 'key-0004');
    all.webhooks.delete(gone.id);
    const lost = rotateWebhookSecret(all.ports, by('key-0004'), { webhookId: gone.id });
    expect(await rejectionOf(lost)).toMatchObject({ code: 'not_found' });
  });

  test('an address that is refused makes no webhook; what is wrong is named at its place', async () => {
    const all = setUp();
    const refused = await rejectionOf(add(all, { url: 'http://contoso.example' }));
    const detail = 'is not https';
    expect(refused).toMatchObject({ code: 'webhook_url_refused', details: { errors: [{ pointer: '/url', detail }] } });
    expect(await rejectionOf(add(all, { types: ['SubscriptionSuspended', 'Nonsense'] }))).toMatchObject({
      details: { errors: [{ pointer: '/types/1', detail: 'is no type of event' }] },
    });
    expect(all.webhooks.size).toBe(0);
    const { id: webhookId } = await add(all);
    const at = noon.toISOString();
    await replayPeriod(all.ports, by('key-2'), { webhookId, from: at, to: at });
    const turned = replayPeriod(all.ports, by('key-3'), { webhookId, from: later(1).toISOString(), to: at });
    expect(await rejectionOf(turned)).toMatchObject({
      details: { errors: [{ pointer: '/to', detail: 'is before the beginning' }] },
    });
  });

  test('failures stay counted over any change but another address, or being switched on', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all);
    all.failing.set(webhookId, { since: 'x', last: 'x' });
    const edit = (wish: object, expectedRevision: number) =>
      editWebhook(all.ports, by(), { webhookId, expectedRevision, ...wish });
    await edit({ ordered: true }, 1);
    await edit({ status: 'disabled' }, 2);
    expect(all.failing.size).toBe(1);
    await edit({ url: 'https://new.contoso.example' }, 3);
    expect(all.failing.size).toBe(0);
    all.failing.set(webhookId, { since: 'x', last: 'x' });
    await edit({ status: 'active' }, 4);
    expect(all.failing.size).toBe(0);
  });

  test('why it was switched off stays told, until it is switched on', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all);
    all.webhooks.set(webhookId, { ...all.webhooks.get(webhookId)!, status: 'disabled', disabledBecause: 'gone' });
    const edit = (wish: object, expectedRevision: number) =>
      editWebhook(all.ports, by(), { webhookId, expectedRevision, ...wish });
    expect(await edit({ ordered: true }, 1)).toMatchObject({ status: 'disabled', disabledBecause: 'gone' });
    expect(await edit({ status: 'active' }, 2)).not.toHaveProperty('disabledBecause');
  });

  test('work of what is not there, is done, or is for another, does nothing', async () => {
    const all = setUp();
    const { id: webhookId } = await add(all);
    const nothing = { delivered: 0, waiting: 0 };
    expect(await doWork(all.ports, { kind: 'deliver', deliveryId: 'none' })).toEqual(nothing);
    await deliverEvent(all.ports, all.event(1));
    const before = only(all);
    expect(await doWork(all.ports, { kind: 'deliver', deliveryId: before.id })).toEqual(nothing);
    all.at(2);
    expect(await queueDelivery(all.ports, before.id)).toBe(false);
    expect([only(all), all.sent.length]).toEqual([before, 1]);
    const period = { from: '', to: '~', after: undefined };
    expect(await doWork(all.ports, { kind: 'replay', webhookId: 'whk_none', ...period })).toEqual(nothing);
    all.queue.length = 0;
    await doWork(all.ports, { kind: 'replay', webhookId, ...period });
    // The period had one page only.
    expect(all.queue).toEqual([{ kind: 'deliver', deliveryId: before.id }]);
  });

  test('an event that is kept no longer is given up; so is what waits for a webhook that is gone', async () => {
    for (const forget of [
      (all: ReturnType<typeof setUp>) => all.events.clear(),
      (all: ReturnType<typeof setUp>) => all.webhooks.clear(),
    ]) {
      const all = setUp();
      await add(all);
      all.world.answer = { status: 500, ms: 1 };
      await deliverEvent(all.ports, all.event(1));
      const { id: deliveryId, revision } = only(all);
      forget(all);
      await doWork(all.ports, { kind: 'deliver', deliveryId });
      expect(only(all)).toMatchObject({ status: 'failed', revision: revision + 1 });
      expect(all.sent).toHaveLength(1);
    }
  });

  test('a new delivery is tried at once, and comes again in minutes should that break off', async () => {
    const all = setUp();
    await add(all);
    all.ports.sender.send = () => Promise.reject(new Error('broken off'));
    expect(await rejectionOf(deliverEvent(all.ports, all.event(1)))).toMatchObject({ message: 'broken off' });
    expect(Date.parse(only(all).nextAttemptAt!)).toBeGreaterThan(noon.getTime());
    expect(only(all)).toMatchObject({ status: 'pending', tries: 0, revision: 1 });
  });

  test('nobody is told of a webhook that is not there, nor of one that the service did not switch off', async () => {
    const all = setUp();
    const { id } = await add(all);
    for (const aggregateId of [id, 'whk_none'])
      await deliverEvent(all.ports, { ...all.event(1, 'WebhookDisabled', { reason: 'gone' }), aggregateId });
    all.webhooks.set(id, { ...all.webhooks.get(id)!, status: 'disabled', disabledBecause: 'gone' });
    await deliverEvent(all.ports, { ...all.event(1, 'WebhookChanged'), aggregateId: id });
    expect(all.mailer.sent).toEqual([]);
  });
});

describe('R35: where events are sent to', () => {
  test.each([
    'http://hooks.contoso.example',
    'https://10.0.0.1/in',
    'https://[::1]/in',
    'https://localhost/in',
    'https://user:pass@contoso.example',
    'https://user@contoso.example',
    'https://:pass@contoso.example',
    'https://contoso.example/#x',
    'ftp://contoso.example',
    'nonsense',
    'https://2130706433/',
  ])('%s is refused', (text) => {
    const refused = errorOf(() => requireWebhookUrl(text, 'public'));
    expect(refused).toMatchObject({ code: 'webhook_url_refused' });
    expect(refused).toBeInstanceOf(DomainError);
  });

  test('a name in a domain over https passes; a stage that reaches nothing lets any pass', () => {
    requireWebhookUrl('https://hooks.contoso.example:8443/in?key=1', 'public');
    requireWebhookUrl('http://127.0.0.1:4000/', 'any');
    for (const other of ['file:///etc/passwd', 'xhttps://a.example', 'httpsx://a.example'])
      expect(errorOf(() => requireWebhookUrl(other, 'any'))).toMatchObject({ code: 'webhook_url_refused' });
  });

  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['::ffff:169.254.169.254', false],
    ['64:ff9b::a00:1', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, is) => expect(isPublicAddress(address)).toBe(is));
});

describe('R35: sending', () => {
  let server: Server | undefined;
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

  async function listening(handler: Parameters<typeof createServer>[1]): Promise<string> {
    const made = createServer(handler as never);
    server = made;
    await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(made.address() as { port: number }).port}/`;
  }

  test('posts the body with its headers, and keeps the beginning of the answer', async () => {
    let got = '';
    const to = await listening((request, response) => {
      request.on('data', (chunk) => (got += chunk));
      request.on('end', () => response.writeHead(202).end('x'.repeat(2000)));
    });
    const attempt = await webhookSender('any').send(to, { 'webhook-id': 'evt_1' }, '{"ű":1}');
    expect(got).toBe('{"ű":1}');
    expect(attempt).toMatchObject({ status: 202, answer: 'x'.repeat(500) });
  });

  test('follows no redirect', async () => {
    let calls = 0;
    const to = await listening((_, response) => {
      calls += 1;
      response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end();
    });
    expect(await webhookSender('any').send(to, {}, '{}')).toMatchObject({ status: 307 });
    expect(calls).toBe(1);
  });

  test('waits for no answer that changes the protocol', async () => {
    const to = await listening((request) => {
      request.socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n');
    });
    expect(await webhookSender('any').send(to, {}, '{}')).toMatchObject({ problem: 'not_reached' });
  }, 3000);

  test('tells that nobody listens', async () => {
    expect(await webhookSender('any').send('http://127.0.0.1:9/', {}, '{}')).toMatchObject({ problem: 'not_reached' });
  });

  test('connects to no address that is not public, whatever the name', async () => {
    const to = await listening((_, response) => response.end());
    const named = to.replace('127.0.0.1', 'localhost');
    expect(await webhookSender('public').send(named, {}, '{}')).toMatchObject({ problem: 'address_refused' });
  });
});

test('the ID of an event is the same however often it is told', () => {
  expect(eventIdOf({ aggregateId: 'inv_1', sequence: 12 })).toBe('evt_inv_1_12');
});
