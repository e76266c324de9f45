import { describe, expect, test } from '@jest/globals';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import {
  answerPage,
  ask,
  customersBy,
  emailOf,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  post,
  target,
  until,
} from '../support/target.ts';

/** A relationship, made by invitation and acceptance. */
async function related(email = newAddress()) {
  const { body } = await invite({ recipient: { email } });
  expect((await answerPage(await linkTo(email))).status).toBe(303);
  const [customer] = await customersBy([body.id]);
  const { customerId = '', relationshipId = '' } = customer ?? {};
  return { email, customerId, path: `/v1/relationships/${relationshipId}/removal`, relationshipId };
}

const affirmed = async (lang = 'en', wanted: Record<string, boolean> = {}) => {
  const { body } = await ask('GET', `/v1/attestations/removal?lang=${lang}`);
  const statements = Object.fromEntries(body.statements.map(({ key }: { key: string }) => [key, true]));
  const { id, hash, language } = body;
  return { attestation: { id, hash, language }, statements: { ...statements, ...wanted } };
};

const remove = async (path: string, body: unknown, options: Parameters<typeof ask>[2] = {}) =>
  ask('POST', path, { body, headers: { 'if-match': '"1"' }, ...options });

const done = (path: string) =>
  until('end of the removal', async () => {
    const { body } = await ask('GET', path);
    return body.removal?.status === 'done' ? body : undefined;
  });

const certified = (path: string) =>
  until('certificate', async () => {
    const answer = await ask('GET', `${path}/certificate`);
    return answer.status === 200 ? answer : undefined;
  });

describe('R15, R16, R17, R18, R39, R42: removing a relationship', () => {
  test('from looking ahead to the end; a new invitation can be sent at once', async () => {
    const { email, customerId, path } = await related();
    const ahead = await ask('GET', `${path}?lang=it`);
    expect(ahead.headers.get('etag')).toMatch(/^"1-[0-9a-f]{16}"$/);
    expect(ahead.body).toMatchObject({
      status: 'active',
      blockers: [],
      consequences: [
        { code: 'delegatedAdminRevoked' },
        { code: 'leavesList' },
        { code: 'noPartnerLeft' },
        { code: 'noticeIsYours' },
      ],
      attestation: { id: 'removal-1', language: 'it' },
    });

    const check = async () =>
      (
        await ask('POST', `/v1/customers/${customerId}/access/check`, {
          body: { role: 'adminAgent', action: 'manageUsers' },
        })
      ).body;
    expect(await check()).toMatchObject({ allowed: true, privilege: 'delegatedAdmin' });
    const removed = await remove(path, await affirmed('it'));
    expect(await check()).toEqual({ allowed: false, reason: 'privilege' });
    expect(removed).toMatchObject({ status: 202, body: { attestation: { language: 'it', roles: ['salesAgent'] } } });
    expect((await ask('GET', `/v1/customers/${customerId}`)).status).toBe(404);
    const listed = (await ask('GET', '/v1/customers?limit=100')).body.items;
    expect(listed.filter((item: { customerId: string }) => item.customerId === customerId)).toEqual([]);

    const after = await done(path);
    expect(after).toMatchObject({
      status: 'removed',
      blockers: [{ code: 'alreadyRemoved' }],
      removal: { revoked: [{ privilege: 'delegatedAdmin' }], finishedAt: expect.any(String) },
    });
    const removals = (await ask('GET', '/v1/removals')).body.items.map(({ id }: { id: string }) => id);
    expect(removals).toContain(after.removal.id);
    const told = await emailTo(emailOf('reseller', 'salesAgent'), ({ text }) => text.includes(after.removal.id));
    expect(told.subject).toBe('Removed: the relationship with a customer');
    expect(told.text).toContain('Tailspin Toys');
    const certificate = await certified(path);
    expect(certificate.body.document).toMatchObject({
      kind: 'removal-certificate',
      revoked: [{ privilege: 'delegatedAdmin' }],
      attestation: { language: 'it', statements: expect.arrayContaining([expect.stringContaining('buona fede')]) },
    });
    const verdict = await ask('POST', '/v1/receipts/verify', { body: certificate.body, as: 'nobody' });
    expect(verdict.body).toEqual({ valid: true });
    const again = await invite({ recipient: { email } });
    expect(again.status).toBe(201);
  });

  test('leaves other partners’ relationships with the customer as they are', async () => {
    const { email, path, customerId } = await related();
    const other = await invite({ recipient: { email } }, { as: ['provider', 'salesAgent'] });
    const mail = await emailTo(email, ({ text }) => text.includes('Fabrikam'));
    expect(mail.subject).not.toContain('Fabrikam');
    await answerPage(await linkTo(email));
    expect((await ask('GET', path)).body.consequences).toContainEqual({
      code: 'otherPartnersStay',
      text: 'Another partner keeps a relationship with Tailspin Toys.',
    });
    await remove(path, await affirmed());
    await done(path);
    const theirs = await ask('GET', `/v1/customers/${customerId}`, { as: ['provider', 'salesAgent'] });
    expect(theirs.body.grants).toMatchObject([{ privilege: 'orders' }]);
    expect(other.status).toBe(201);
  });

  test('needs the attestation as it was shown, each statement affirmed, and what was read', async () => {
    const { path } = await related();
    const body = await affirmed('en');
    const stale = { ...body, attestation: { ...body.attestation, hash: '0'.repeat(64) } };
    expect(await remove(path, stale)).toMatchObject({
      status: 409,
      body: { code: 'attestation_changed', attestation: { id: 'removal-1', hash: body.attestation.hash } },
    });
    expect(await remove(path, await affirmed('en', { holdHarmless: false }))).toMatchObject({
      status: 422,
      body: { code: 'attestation_not_affirmed', errors: [{ pointer: '/statements/holdHarmless' }] },
    });
    const { holdHarmless: _, ...three } = body.statements;
    expect((await remove(path, { ...body, statements: three })).body.code).toBe('invalid_request');
    expect((await remove(path, body, { headers: {} })).body.code).toBe('precondition_required');
    expect((await remove(path, body, { headers: { 'if-match': '"7"' } })).body.code).toBe('revision_mismatch');
    const other = await remove(path, body, { as: ['provider', 'globalAdmin'] });
    expect(other).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await ask('GET', path, { as: ['provider', 'globalAdmin'] })).status).toBe(404);
    expect((await ask('GET', path)).body.status).toBe('active');
  });

  test('ten at once make one removal', async () => {
    const { path } = await related();
    const body = await affirmed();
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove(path, body)));
    const codes = answers.map((answer) => answer.body.code ?? answer.status);
    expect(codes.filter((code) => code === 202)).toHaveLength(1);
    for (const code of codes.filter((each) => each !== 202))
      expect(['removal_already_running', 'relationship_already_removed', 'busy_try_again']).toContain(code);
    await done(path);
    const late = await remove(path, body);
    expect(late).toMatchObject({ status: 409, body: { code: 'relationship_already_removed' } });
    await certified(path);
    expect((await ask('POST', `${path}/retry`, { body: {}, headers: { 'if-match': '"1"' } })).body.code).toBe(
      'removal_not_stalled',
    );
  });

  test('while another partner’s invitation is accepted, both come through', async () => {
    const { email, path } = await related();
    await invite({ recipient: { email } }, { as: ['provider', 'salesAgent'] });
    const asked = await emailTo(email, ({ text }) => text.includes('Fabrikam') && linkIn(text) !== undefined);
    const link = reachable(target, linkIn(asked.text) ?? '');
    const form = {
      ...shownBy((await open(link)).html),
      name: 'A',
      company: 'B',
      authorised: 'yes',
      decision: 'accept',
    };
    const [accepted, removed] = await Promise.all([post(link, form), remove(path, await affirmed())]);
    expect([accepted.status, removed.status]).toEqual([303, 202]);
    await done(path);
  });
});
