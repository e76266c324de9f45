/** R35: partners' events on the deployed service: handed over, signed, tried again, in order, listed. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { makeDue } from '../support/due.ts';
import { change } from '../support/orders.ts';
import { aPartner, type TestPartner } from '../support/partners.ts';
import { itemOf, tables } from '../support/tables.ts';
import { emailTo, newAddress, until } from '../support/target.ts';

interface Got {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly aggregateId: string;
    readonly sequence: number;
  };
}

/** Whatever is posted to this machine; `fails` says which paths answer 500 for now. */
const got: Got[] = [];
const failing = new Set<string>();
let server: Server;
let address: string;
let partner: TestPartner;
let other: TestPartner;

const as = 'globalAdmin' as const;
const post = (path: string, body: unknown = {}) => partner.ask('POST', path, { as, body });
const at = (path: string) => got.filter((each) => each.path === path);
const seconds = 100;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      if (path === '/gone') return response.writeHead(410).end();
      if (failing.has(path)) return response.writeHead(500).end('not now');
      got.push({ path, headers: request.headers, body, event: JSON.parse(body) });
      return response.writeHead(200).end('thanks');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  [partner, other] = await Promise.all([aPartner('reseller', 'hooks'), aPartner('reseller', 'others')]);
}, 120_000);

afterAll(async () => {
  tables.db.destroy();
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
});

const invite = async (who: TestPartner) =>
  String((await who.ask('POST', '/v1/invitations', { body: { recipient: { email: newAddress('hook') } } })).body.id);
const isOf = (id: string) => (each: Got) => each.event.aggregateId === id;

describe('R35: webhooks', () => {
  test('get their own partner’s events, signed; the same are listed, with the same IDs', async () => {
    const made = await post('/v1/webhooks', { url: `${address}/all` });
    expect(made).toMatchObject({ status: 201, body: { status: 'active', ordered: false } });
    const foreign = await invite(other);
    const own = await invite(partner);
    const created = await until('event', async () => at('/all').find(isOf(own)), seconds);
    expect(created.event).toMatchObject({ type: 'InvitationCreated', id: `evt_${own}_1`, sequence: 1 });
    expect(new Verifier(made.body.secret).verify(created.body, created.headers as never)).toEqual(created.event);
    expect(at('/all').some(isOf(foreign))).toBe(false);
    const listed = await until('listed event', async () => {
      const { body } = await partner.ask('GET', '/v1/events?limit=100', { as });
      return body.items.find(({ id }: { id: string }) => id === created.event.id);
    });
    expect(listed).toEqual(created.event);
    const ofOther = await other.ask('GET', '/v1/events?limit=100', { as });
    expect(ofOther.body.items.some(({ aggregateId }: { aggregateId: string }) => aggregateId === own)).toBe(false);
    const read = (who: TestPartner, path: string) => who.ask('GET', path, { as });
    expect((await read(other, `/v1/webhooks/${made.body.id}`)).status).toBe(404);
    expect((await read(other, `/v1/webhooks/${made.body.id}/secret`)).status).toBe(404);
    expect((await read(other, `/v1/webhooks/${made.body.id}/deliveries`)).status).toBe(404);
    expect((await partner.ask('GET', '/v1/webhooks')).body.code).toBe('role_required');
  });

  test('a test event arrives, and its delivery tells request and answer', async () => {
    const made = await post('/v1/webhooks', { url: `${address}/test`, types: ['WebhookRemoved'] });
    const path = `/v1/webhooks/${made.body.id}`;
    const sent = await post(`${path}/test`);
    expect(sent).toMatchObject({ status: 202, body: { type: 'WebhookTest' } });
    const delivery = await until('delivery', async () => {
      const { body } = await partner.ask('GET', `${path}/deliveries/${sent.body.id}`, { as });
      return body.status === 'delivered' ? body : undefined;
    });
    expect(delivery.attempts).toMatchObject([{ status: 200, answer: 'thanks', ms: expect.any(Number) }]);
    expect(at('/test').map(({ event }) => event.type)).toEqual(['WebhookTest']);
    const rotated = await post(`${path}/secret-rotation`);
    expect(rotated.body.secret).not.toBe(made.body.secret);
    expect((await partner.ask('GET', `${path}/secret`, { as })).body.secret).toBe(rotated.body.secret);
    expect(await post(`${path}/removal`)).toMatchObject({ body: { status: 'removed' } });
    expect((await post(`${path}/test`)).status).toBe(404);
  });

  test('one that says it is gone is switched off, and its people are told', async () => {
    const made = await post('/v1/webhooks', { url: `${address}/gone` });
    await invite(partner);
    await emailTo(partner.emailOf('globalAdmin'), ({ text }) => text.includes(made.body.id), seconds);
    const { body } = await partner.ask('GET', `/v1/webhooks/${made.body.id}`, { as });
    expect(body).toMatchObject({ status: 'disabled', disabledBecause: 'gone' });
  });

  test('what does not arrive comes again by the sweep, in order where asked, nothing lost', async () => {
    failing.add('/ordered');
    const made = await post('/v1/webhooks', { url: `${address}/ordered`, ordered: true });
    const path = `/v1/webhooks/${made.body.id}`;
    const id = await invite(partner);
    const cancel = { body: {}, headers: { 'if-match': '"1"' } };
    await until('sent', async () => {
      const { body } = await partner.ask('GET', `/v1/invitations/${id}`);
      return body.delivery?.state === 'sent' || body.deliveryState === 'sent' || undefined;
    }).catch(() => undefined);
    expect((await partner.ask('POST', `/v1/invitations/${id}/cancellation`, cancel)).status).toBe(200);
    const deliveries = async () => {
      const { body } = await partner.ask('GET', `${path}/deliveries?limit=100`, { as });
      return (body.items as { id: string; aggregateId: string; status: string; attempts: object[] }[]).filter(
        ({ aggregateId }) => aggregateId === id,
      );
    };
    const waiting = await until('waiting deliveries', async () => {
      const found = await deliveries();
      return found.length >= 3 ? found : undefined;
    });
    expect(waiting.every(({ status }) => status === 'pending')).toBe(true);
    const first = waiting.find((each) => each.id.endsWith('_1'));
    expect(first?.attempts).toMatchObject([{ status: 500, answer: 'not now' }]);
    failing.delete('/ordered');
    await until(
      'everything in order',
      async () => {
        for (const each of await deliveries())
          if (each.status === 'pending' && (await itemOf(each.id, 'webhook-delivery'))?.dueAt)
            await makeDue(each.id, 'webhook-delivery', ['nextAttemptAt']).catch(() => undefined);
        return at('/ordered').filter(isOf(id)).length >= 3 || undefined;
      },
      4 * seconds,
    );
    const sequences = at('/ordered')
      .filter(isOf(id))
      .map(({ event }) => event.sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect((await post(`${path}/test`)).status).toBe(202);
    await until('test event', async () => at('/ordered').find(({ event }) => event.type === 'WebhookTest'), seconds);
  }, 500_000);

  test('are switched off and on, and get the time between again', async () => {
    const made = await post('/v1/webhooks', { url: `${address}/replay`, types: ['InvitationCreated'] });
    const path = `/v1/webhooks/${made.body.id}`;
    const from = new Date(Date.now() - 1000).toISOString();
    const set = async (status: string) =>
      (await change({ ...partner, ask: (m, p, o) => partner.ask(m, p, { as, ...o }) }, path, { status })).body;
    expect(await set('disabled')).toMatchObject({ status: 'disabled' });
    const id = await invite(partner);
    await until('listed event', async () => {
      const { body } = await partner.ask('GET', '/v1/events?limit=100', { as });
      return body.items.some(({ aggregateId }: { aggregateId: string }) => aggregateId === id) || undefined;
    });
    expect((await post(`${path}/replay`, { from, to: new Date().toISOString() })).body.code).toBe('webhook_not_active');
    expect(await set('active')).toMatchObject({ status: 'active' });
    expect(at('/replay').some(isOf(id))).toBe(false);
    expect((await post(`${path}/replay`, { from, to: new Date().toISOString() })).status).toBe(202);
    await until('replayed event', async () => at('/replay').find(isOf(id)), seconds);
  });
});
