/** R37: invitations from a file, on the deployed service. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { call } from '../../scripts/lib/service-client.ts';
import { makeDue } from '../support/due.ts';
import { aPartner, type TestPartner } from '../support/partners.ts';
import { tables } from '../support/tables.ts';
import { askAsOperator, newAddress, target, until } from '../support/target.ts';

let partner: TestPartner;
const as = 'salesAgent' as const;

beforeAll(async () => {
  partner = await aPartner('reseller', 'imports');
}, 60_000);

afterAll(() => tables.db.destroy());

const upload = (text: string | Uint8Array, headers: Record<string, string> = {}) =>
  partner.ask('POST', '/v1/invitation-imports', {
    as,
    body: typeof text === 'string' ? Buffer.from(text) : text,
    headers,
  });

async function move(id: string, to: string) {
  const { headers } = await partner.ask('GET', `/v1/invitation-imports/${id}`, { as });
  const ifMatch = { 'if-match': String(headers.get('etag')) };
  return partner.ask('POST', `/v1/invitation-imports/${id}/${to}`, { as, body: {}, headers: ifMatch });
}

const read = async (id: string) => (await partner.ask('GET', `/v1/invitation-imports/${id}`, { as })).body;
async function resultsOf(id: string) {
  const { text, headers } = await partner.ask('GET', `/v1/invitation-imports/${id}/result`, { as });
  expect(headers.get('content-type')).toContain('text/csv');
  return parse(text, { columns: true, bom: true }) as {
    row: string;
    outcome: string;
    invitationId: string;
    code: string;
  }[];
}

const untilStatus = (id: string, status: string) =>
  until(
    status,
    async () => {
      const imported = await read(id);
      return imported.status === status ? imported : undefined;
    },
    100,
  );

describe('R37: an import of invitations', () => {
  test('is looked through, sent within its limits, and told row by row; nothing twice', async () => {
    const addresses = Array.from({ length: 23 }, () => newAddress('import'));
    const file = `\ufeffemail;name;reference\r\n${addresses.map((email, index) => `${email};Ánna;=R${index}`).join('\r\n')}\r\nnonsense;;\r\n`;
    const looked = await upload(Buffer.from(file, 'utf16le'));
    expect(looked).toMatchObject({
      status: 201,
      body: { status: 'checked', rows: 24, valid: 23, encoding: 'utf-16le' },
    });
    const { id } = looked.body;
    expect((await resultsOf(id)).map(({ outcome }) => outcome)).toEqual([...addresses.map(() => 'valid'), 'refused']);
    expect((await move(id, 'start')).status).toBe(202);
    const done = await untilStatus(id, 'done');
    expect(done.progress).toEqual({ done: 24, made: 23, refused: 1 });
    const results = await resultsOf(id);
    expect(new Set(results.map(({ invitationId }) => invitationId)).size).toBe(24);
    const { body } = await partner.ask('GET', `/v1/invitations/${results[0]?.invitationId}`, { as });
    expect(body).toMatchObject({ recipient: { email: addresses[0], name: 'Ánna' }, reference: '=R0', language: 'en' });
    expect((await move(id, 'start')).body.code).toBe('import_already_done');
    const again = await upload(`email\n${addresses[0]}`);
    await move(again.body.id, 'start');
    await untilStatus(again.body.id, 'done');
    expect(await resultsOf(again.body.id)).toMatchObject([{ outcome: 'refused', code: 'invitation_already_pending' }]);
  });

  test('waits for a limit, goes on when it is raised, and is cancelled', async () => {
    const limits = async (invitationsPerHour: number) => {
      const path = `/v1/operator/partners/${partner.id}`;
      const { headers } = await askAsOperator('GET', path);
      const set = { body: { invitationsPerHour }, headers: { 'if-match': String(headers.get('etag')) } };
      expect((await askAsOperator('PATCH', `${path}/limits`, set)).status).toBe(200);
    };
    await limits(1);
    const { body } = await upload(`email\n${Array.from({ length: 12 }, () => newAddress('later')).join('\n')}`);
    await move(body.id, 'start');
    const waiting = await until('waiting', async () => {
      const imported = await read(body.id);
      return imported.progress.waitingUntil ? imported : undefined;
    });
    expect(waiting).toMatchObject({ status: 'running', progress: { waitingUntil: expect.any(String) } });
    await limits(500);
    // Whoever started it may not invite any more: it is paused, until somebody else lets it go on.
    const { body: users } = await partner.ask('GET', '/v1/users', { as: 'globalAdmin' });
    const agent = users.items.find(({ email }: { email: string }) => email === partner.emailOf('salesAgent'));
    const set = (to: string) => partner.ask('POST', `/v1/users/${agent.id}/${to}`, { as: 'globalAdmin', body: {} });
    expect((await set('disablement')).status).toBe(200);
    await makeDue(body.id, 'import-progress');
    const paused = await until(
      'paused',
      async () => {
        const { body: now } = await partner.ask('GET', `/v1/invitation-imports/${body.id}`);
        return now.status === 'paused' ? now : undefined;
      },
      100,
    );
    expect(paused).toMatchObject({ pausedBecause: 'user_disabled' });
    expect((await set('enablement')).status).toBe(200);
    const cancelled = await move(body.id, 'cancellation');
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect((await move(body.id, 'cancellation')).body.code).toBe('import_already_cancelled');
  });

  test('files that are none, other media types, and other partners’ imports are refused', async () => {
    expect((await upload('name\nAnna')).body).toMatchObject({
      code: 'invalid_request',
      detail: expect.stringContaining('email'),
    });
    const json = await partner.ask('POST', '/v1/invitation-imports', { as, body: { rows: [] } });
    expect(json).toMatchObject({ status: 415, body: { code: 'media_type_unsupported' } });
    const asText = await upload(`email\n${newAddress()}`, { 'content-type': 'text/csv; charset=utf-8' });
    expect(asText.status).toBe(201);
    const other = await aPartner('reseller', 'stranger');
    expect((await other.ask('GET', `/v1/invitation-imports/${asText.body.id}`)).status).toBe(404);
    expect((await other.ask('GET', `/v1/invitation-imports/${asText.body.id}/result`)).status).toBe(404);
    const list = await partner.ask('GET', '/v1/invitation-imports', { as });
    expect(list.body.items[0].id).toBe(asText.body.id);
    const template = await call(target, 'GET', '/v1/invitation-imports/template');
    expect(template.text).toMatch(/^\ufeff?email,name,company/);
  });
});
