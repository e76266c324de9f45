import { randomUUID } from 'node:crypto';
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
  whenSent,
} from '../support/target.ts';

const asAgent = { as: ['reseller', 'adminAgent'] } as { as: ['reseller', 'adminAgent'] };

/** A customer of the reseller's. */
async function aCustomer() {
  const email = newAddress('gdap');
  const { body } = await invite({ recipient: { email } });
  await answerPage(await linkTo(email));
  const [customer] = await customersBy([body.id]);
  const { customerId = '', relationshipId = '' } = customer ?? {};
  return { email, customerId, relationshipId };
}

/** Granular privileges that the customer has approved, assigned to the Sales agents. */
async function approved(wanted: Record<string, unknown> = {}) {
  const customer = await aCustomer();
  const asked = await request(customer.customerId, wanted);
  expect(asked.status).toBe(201);
  const email = await emailTo(customer.email, ({ subject }) => subject.includes('granular'));
  const link = reachable(target, linkIn(email.text) ?? '');
  const page = await open(link);
  expect((await answerPage(link)).status).toBe(303);
  const gdap = await ask('GET', `/v1/gdap/${asked.body.id}`);
  return { ...customer, asked, page, link, gdap, path: `/v1/gdap/${asked.body.id}` };
}

const request = (customerId: string, wanted: Record<string, unknown> = {}, options: Parameters<typeof ask>[2] = {}) =>
  ask('POST', `/v1/customers/${customerId}/gdap`, {
    body: { roles: ['userAdministrator', 'globalReader'], term: 'P90D', ...wanted },
    ...asAgent,
    ...options,
  });

const check = async (customerId: string, wanted: object = {}) =>
  (
    await ask('POST', `/v1/customers/${customerId}/access/check`, {
      body: { role: 'salesAgent', action: 'manageUsers', ...wanted },
    })
  ).body;

const assign = (path: string, etag: string | null, roles: string[], group = 'salesAgent') =>
  ask('PATCH', path, { body: { assignments: [{ group, roles }] }, headers: { 'if-match': String(etag) }, ...asAgent });

describe('R32: granular delegated admin privileges', () => {
  test('are asked for, approved by link, assigned, checked and terminated', async () => {
    const { customerId, asked, page, gdap, path, link } = await approved({ autoExtend: true });
    expect(asked.body).toMatchObject({
      status: 'approvalPending',
      customerId,
      term: 'P90D',
      invitation: { status: 'pending', asks: { kind: 'gdap', id: asked.body.id }, relationships: [] },
    });
    expect(page.html).toContain('User Administrator');
    expect(page.html).toContain('90 days');
    expect(page.html).not.toContain('reseller of record');
    expect(gdap.body).toMatchObject({ status: 'active', assignments: [] });
    expect(Date.parse(gdap.body.endsAt) - Date.parse(gdap.body.activatedAt)).toBe(90 * target.daySeconds * 1000);

    expect(await check(customerId)).toEqual({ allowed: false, reason: 'role' });
    const assigned = await assign(path, gdap.headers.get('etag'), ['userAdministrator']);
    expect(assigned).toMatchObject({ status: 200, body: { assignments: [{ group: 'salesAgent' }] } });
    expect(await check(customerId)).toMatchObject({ allowed: true, privilege: 'granular', gdapId: asked.body.id });
    expect(await check(customerId, { action: 'placeOrders' })).toEqual({ allowed: false, reason: 'privilege' });
    expect(await assign(path, gdap.headers.get('etag'), [])).toMatchObject({ status: 400 });
    expect(await assign(path, gdap.headers.get('etag'), ['globalReader'])).toMatchObject({ status: 412 });
    expect(await assign(path, assigned.headers.get('etag'), ['globalAdministrator'])).toMatchObject({
      status: 422,
      body: { code: 'gdap_role_not_granted' },
    });

    const receipt = await until('receipt', async () => {
      const answer = await ask('GET', `/v1/invitations/${asked.body.invitation.id}/receipt`);
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(receipt.document).toMatchObject({ relationships: [], gdap: { id: asked.body.id, termDays: 90 } });
    expect((await open(`${link}/receipt`)).html).toContain('User Administrator');
    const outcome = await emailTo(emailOf('reseller', 'adminAgent'), ({ text }) =>
      text.includes(asked.body.invitation.id),
    );
    expect(outcome.text).toContain('granular delegated admin privileges');

    const first = randomUUID();
    const end = (key: string) =>
      ask('POST', `${path}/termination`, {
        body: {},
        headers: { 'if-match': String(assigned.headers.get('etag')), 'idempotency-key': key },
        ...asAgent,
      });
    expect(await end(first)).toMatchObject({
      status: 200,
      body: { status: 'terminated', endReason: 'byPartner' },
    });
    expect(await end(first)).toMatchObject({ status: 200, body: { status: 'terminated' } });
    expect(await end(randomUUID())).toMatchObject({ status: 409, body: { code: 'gdap_already_ended' } });
    expect(await check(customerId)).toEqual({ allowed: false, reason: 'role' });
  });

  test('R16: stay when the relationship is removed, with their end date in pre-flight and certificate', async () => {
    const { customerId, relationshipId, path, gdap, asked } = await approved();
    await assign(path, gdap.headers.get('etag'), ['globalReader']);
    const removal = `/v1/relationships/${relationshipId}/removal`;
    const ahead = await ask('GET', removal);
    const kept = { gdapId: asked.body.id, endsAt: gdap.body.endsAt };
    expect(ahead.body.kept).toEqual([expect.objectContaining(kept)]);
    expect(ahead.body.consequences).toContainEqual({
      code: 'granularKept',
      text: expect.stringContaining('User Administrator, Global Reader'),
    });
    const { id, hash, language } = ahead.body.attestation;
    const statements = Object.fromEntries(
      ahead.body.attestation.statements.map(({ key }: { key: string }) => [key, true]),
    );
    const headers = { 'if-match': String(ahead.headers.get('etag')) };
    await ask('POST', removal, { body: { attestation: { id, hash, language }, statements }, headers });
    expect(await check(customerId, { action: 'readAccount' })).toMatchObject({ allowed: true, privilege: 'granular' });
    const certificate = await until('certificate', async () => {
      const answer = await ask('GET', `${removal}/certificate`);
      return answer.status === 200 ? answer.body.document : undefined;
    });
    expect(certificate.kept).toEqual([expect.objectContaining(kept)]);
    const printed = await ask('GET', `${removal}/certificate?format=html`);
    for (const shown of ['Certificate of a removed', 'good faith', 'Kept', 'User Administrator'])
      expect(printed.text).toContain(shown);
    expect(await ask('GET', `/v1/customers/${customerId}`)).toMatchObject({
      status: 200,
      body: { grants: [], granular: [{ gdapId: asked.body.id }] },
    });
    const listed = (await ask('GET', '/v1/customers?limit=100')).body.items;
    expect(listed.filter((item: { customerId: string }) => item.customerId === customerId)).toEqual([]);
    const own = await ask('GET', `/v1/customers/${customerId}/gdap`);
    expect(own.body.items.map((each: { id: string }) => each.id)).toEqual([asked.body.id]);
  });

  test('end by themselves: nothing is allowed from that moment on, and the sweep says so', async () => {
    const { customerId, gdap, path } = await approved({ term: 'P1D' });
    await assign(path, gdap.headers.get('etag'), ['userAdministrator']);
    expect(await check(customerId)).toMatchObject({ allowed: true, endsAt: gdap.body.endsAt });
    const look = async () => ((await check(customerId)).allowed ? undefined : true);
    await until('end of the term', look, 2 * target.daySeconds);
    const expired = async () => {
      const { body } = await ask('GET', path);
      return body.status === 'expired' ? body : undefined;
    };
    expect(await until('expired privileges', expired, 180)).toMatchObject({ endedAt: expect.any(String) });
  }, 240_000);

  test('that the customer declines never begin', async () => {
    const { email, customerId } = await aCustomer();
    const { body } = await request(customerId);
    expect(await request(customerId)).toMatchObject({ status: 409, body: { code: 'invitation_already_pending' } });
    const mail = await emailTo(email, ({ subject }) => subject.includes('granular'));
    await answerPage(reachable(target, linkIn(mail.text) ?? ''), { decision: 'decline', confirm: 'yes' });
    expect(await ask('GET', `/v1/gdap/${body.id}`)).toMatchObject({
      body: { status: 'terminated', endReason: 'declined' },
    });
    const end = { body: {}, headers: { 'if-match': '"2"' }, ...asAgent };
    expect(await ask('POST', `/v1/gdap/${body.id}/termination`, end)).toMatchObject({
      body: { code: 'gdap_already_ended' },
    });
    expect((await request(customerId)).status).toBe(201);
  });

  test.each([
    ['a role that is none', { roles: ['king'] }, 400],
    ['no role', { roles: [] }, 400],
    ['a role twice', { roles: ['globalReader', 'globalReader'] }, 400],
    ['no term', { term: 'P0D' }, 400],
    ['more than two years', { term: 'P2Y1D' }, 400],
    ['months', { term: 'P3M' }, 400],
    ['Global Administrator that extends itself', { roles: ['globalAdministrator'], autoExtend: true }, 422],
  ])('are refused with %s', async (_, wanted, status) => {
    expect(await request('cus_00000000000000000000000000000000', wanted)).toMatchObject({ status });
  });

  test('are another partner’s business only: not found; a Sales agent asks for none', async () => {
    const { customerId, path, gdap } = await approved();
    const other = { as: ['provider', 'adminAgent'] } as { as: ['provider', 'adminAgent'] };
    expect(await ask('GET', path, other)).toMatchObject({ status: 404 });
    expect(await ask('GET', `/v1/customers/${customerId}/access`, other)).toMatchObject({ status: 404 });
    const headers = { 'if-match': String(gdap.headers.get('etag')) };
    expect(await ask('POST', `${path}/termination`, { body: {}, headers, ...other })).toMatchObject({ status: 404 });
    expect(await request(customerId, {}, { as: ['reseller', 'salesAgent'] })).toMatchObject({
      status: 403,
      body: { code: 'role_required' },
    });
    expect(await request('cus_00000000000000000000000000000000')).toMatchObject({ status: 404 });
    expect(
      await ask('POST', `/v1/customers/${customerId}/gdap/draft`, {
        body: { roles: ['globalReader'], term: 'P1Y' },
        ...asAgent,
      }),
    ).toMatchObject({
      status: 200,
      body: { text: expect.stringContaining('{{link}}') },
    });
    expect((await ask('GET', '/v1/directory-roles', { as: 'nobody' })).body.items).toHaveLength(21);
  });
});

describe('R53: templates, many at once, and what is not used', () => {
  const template = {
    name: 'Helpdesk',
    roles: ['userAdministrator', 'globalReader'],
    term: 'P90D',
    assignments: [{ group: 'salesAgent', roles: ['userAdministrator'] }],
  };

  test('a template’s groups have the roles from the approval on, without a call', async () => {
    const first = await ask('GET', '/v1/gdap-templates', asAgent);
    const keep = (templates: unknown[], etag: string | null, options: object = asAgent) =>
      ask('PATCH', '/v1/gdap-templates', { body: { templates }, headers: { 'if-match': String(etag) }, ...options });
    const kept = await keep([template], first.headers.get('etag'));
    expect(kept).toMatchObject({ status: 200, body: { templates: [{ ...template, autoExtend: false }] } });
    expect(await keep([], first.headers.get('etag'))).toMatchObject({ status: 412 });
    const agent = { as: ['reseller', 'salesAgent'] };
    expect(await keep([], kept.headers.get('etag'), agent)).toMatchObject({ status: 403 });
    const twice = [template, { ...template, name: 'HELPDESK' }];
    expect(await keep(twice, kept.headers.get('etag'))).toMatchObject({ status: 400 });
    const foreign = [{ ...template, assignments: [{ group: 'g', roles: ['billingAdministrator'] }] }];
    expect(await keep(foreign, kept.headers.get('etag'))).toMatchObject({
      ...{ status: 422, body: { code: 'gdap_role_not_granted' } },
    });
    expect((await ask('GET', '/v1/gdap-templates', { as: ['provider', 'adminAgent'] })).body.templates).toEqual([]);

    const [{ name: _, ...terms }] = (await ask('GET', '/v1/gdap-templates', asAgent)).body.templates;
    const { customerId, gdap } = await approved(terms);
    expect(gdap.body.assignments).toEqual(template.assignments);
    expect(await check(customerId)).toMatchObject({ allowed: true, privilege: 'granular' });
    expect(await check(customerId, { action: 'readAccount', role: 'globalAdmin' })).toMatchObject({ allowed: true });
    const { body } = await ask('GET', `/v1/gdap/${gdap.body.id}`);
    expect(body.lastUsedOn).toBe(new Date().toISOString().slice(0, 10));
    const unused = await ask('GET', '/v1/gdap?unusedForDays=90');
    expect(unused.body.items.map(({ id }: { id: string }) => id)).not.toContain(gdap.body.id);
    const refused = await request(customerId, { ...terms, roles: ['globalReader'] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'gdap_role_not_granted' } });
  });

  test('many extend themselves or end, each with its own result, once for a key', async () => {
    const [one, two] = await Promise.all([approved(), approved()]);
    const items = [one, two].map(({ gdap }) => ({ gdapId: gdap.body.id, revision: gdap.body.revision }));
    const batch = (action: string, of: unknown[], key = randomUUID(), options: object = asAgent) =>
      ask('POST', '/v1/gdap/batch', { body: { action, items: of }, headers: { 'idempotency-key': key }, ...options });
    const missing = { gdapId: 'gdap_01AAAAAAAAAAAAAAAAAAAAAAAA', revision: 1 };
    const extended = await batch('extend', [items[0], missing, items[1]]);
    expect(extended).toMatchObject({
      status: 200,
      body: {
        done: 2,
        refused: 1,
        items: [{ outcome: 'done' }, { problem: { code: 'not_found' } }, { outcome: 'done' }],
      },
    });
    expect((await batch('terminate', items)).body).toMatchObject({
      ...{ done: 0, refused: 2, items: [{ problem: { code: 'revision_mismatch' } }, {}] },
    });
    const now = extended.body.items.flatMap(({ gdap }: { gdap?: { id: string; revision: number } }) =>
      gdap ? [{ gdapId: gdap.id, revision: gdap.revision }] : [],
    );
    const key = randomUUID();
    const ends = await Promise.all([batch('terminate', now, key), batch('terminate', now, key)]);
    for (const { body } of ends) expect(body).toMatchObject({ done: 2, refused: 0 });
    expect((await batch('terminate', now)).body).toMatchObject({ done: 0, refused: 2 });
    expect((await batch('extend', now, key)).body.code).toBe('idempotency_key_reused');
    expect(await batch('extend', now, randomUUID(), { as: ['reseller', 'salesAgent'] })).toMatchObject({ status: 403 });
    expect(await batch('extend', now, randomUUID(), { as: ['provider', 'adminAgent'] })).toMatchObject({
      ...{ status: 200, body: { done: 0, refused: 2 } },
    });
  });
});

describe('R53: a relationship and granular privileges in one invitation', () => {
  const granular = {
    roles: ['globalReader'],
    term: 'P30D',
    assignments: [{ group: 'salesAgent', roles: ['globalReader'] }],
  };

  /** An invitation that asks for both, and its page. */
  async function both(wanted: Record<string, unknown> = {}) {
    const email = newAddress('both');
    const made = await invite({ recipient: { email }, granular, ...wanted }, asAgent);
    expect(made.body.granular).toMatchObject({ roles: ['globalReader'], termDays: 30, autoExtend: false });
    return { email, id: made.body.id, gdapId: made.body.granular.id, link: await linkTo(email) };
  }

  test('the customer takes both, by one link', async () => {
    const { id, gdapId, link } = await both();
    expect((await ask('GET', `/v1/gdap/${gdapId}`)).body).toMatchObject({ status: 'approvalPending' });
    const { html } = await open(link);
    for (const shown of ['delegated admin privileges', 'Global Reader', 'take-relationship', 'take-granular'])
      expect(html).toContain(shown);
    expect((await answerPage(link)).status).toBe(422);
    const taking = { 'take-relationship': 'yes', 'take-granular': 'yes' };
    const who = { name: 'Anna Kiss', company: 'Tailspin Toys', authorised: 'yes', decision: 'accept' };
    const form = { ...shownBy(html), ...who, ...taking };
    const answers = await Promise.all([post(link, form), post(link, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [customer] = await customersBy([id]);
    const { customerId = '' } = customer ?? {};
    expect((await ask('GET', `/v1/gdap/${gdapId}`)).body).toMatchObject({
      ...{ status: 'active', customerId, assignments: granular.assignments },
    });
    expect(await check(customerId, { action: 'readAccount' })).toMatchObject({ privilege: 'granular' });
    expect(await check(customerId, { role: 'adminAgent' })).toMatchObject({ privilege: 'delegatedAdmin' });
    const receipt = await until('receipt', async () => {
      const answer = await ask('GET', `/v1/invitations/${id}/receipt`);
      return answer.status === 200 ? answer.body.document : undefined;
    });
    expect(receipt).toMatchObject({ taken: ['relationship', 'granular'], gdap: { id: gdapId } });
    const mail = await emailTo(emailOf('reseller', 'adminAgent'), ({ text }) => text.includes(id));
    expect(mail.text).toContain('the relationship and the granular privileges');
  });

  test('or one of them: the other is declined', async () => {
    const [related, privileged] = await Promise.all([both(), both()]);
    expect((await answerPage(related.link, { 'take-relationship': 'yes' })).status).toBe(303);
    expect((await ask('GET', `/v1/gdap/${related.gdapId}`)).body).toMatchObject({
      ...{ status: 'terminated', endReason: 'declined' },
    });
    expect(await customersBy([related.id])).toHaveLength(1);
    expect((await answerPage(privileged.link, { 'take-granular': 'yes' })).status).toBe(303);
    expect(await customersBy([privileged.id])).toEqual([]);
    const { body } = await ask('GET', `/v1/invitations/${privileged.id}`);
    expect(body).toMatchObject({ taken: ['granular'], relationships: [{ state: 'notEstablished' }] });
    expect((await ask('GET', `/v1/gdap/${privileged.gdapId}`)).body).toMatchObject({ status: 'active' });
    const mail = await emailTo(emailOf('reseller', 'adminAgent'), ({ text }) => text.includes(privileged.id));
    expect(mail.text).toContain('and not the relationship');
  });

  test('takes who may ask for both; what ends the invitation ends the privileges', async () => {
    const body = { recipient: { email: newAddress() }, granular };
    expect(await ask('POST', '/v1/invitations', { body })).toMatchObject({
      status: 403,
      body: { code: 'role_required' },
    });
    const wrong = { ...granular, assignments: [{ group: 'g', roles: ['userAdministrator'] }] };
    expect(await ask('POST', '/v1/invitations', { body: { ...body, granular: wrong }, ...asAgent })).toMatchObject({
      ...{ status: 422, body: { code: 'gdap_role_not_granted' } },
    });
    const { id, gdapId } = await both();
    const read = await ask('GET', `/v1/invitations/${id}`);
    const cancel = (options: object) =>
      ask('POST', `/v1/invitations/${id}/cancellation`, {
        ...{ body: {}, headers: { 'if-match': String(read.headers.get('etag')) } },
        ...options,
      });
    expect(await cancel({})).toMatchObject({ status: 403 });
    const now = await whenSent(id);
    const headers = { 'if-match': String(now.headers.get('etag')) };
    expect(await ask('POST', `/v1/invitations/${id}/cancellation`, { body: {}, headers, ...asAgent })).toMatchObject({
      status: 200,
    });
    expect((await ask('GET', `/v1/gdap/${gdapId}`)).body).toMatchObject({
      status: 'terminated',
      endReason: 'cancelled',
    });
  });
});

describe('R44: the customer’s own view', () => {
  /** Asks for the link as the customer would, and waits for it. */
  async function viewOf(email: string): Promise<string> {
    const form = { email, language: 'en' };
    expect(await post(`${target.apiUrl}/my-access`, form)).toMatchObject({ status: 200 });
    const mail = await emailTo(email, ({ subject }) => subject.includes('personal link'));
    return reachable(target, linkIn(mail.text) ?? '');
  }

  const formOf = (html: string, id: string) => {
    const form = html.split('<form').find((part) => part.includes(`value="${id}"`)) ?? '';
    return { ...shownBy(form), end: id, authorised: 'yes' };
  };

  test('shows who can do what, and ends a relationship and granular privileges', async () => {
    const { email, customerId, relationshipId, asked, path } = await approved();
    const link = await viewOf(email);
    const { html } = await open(link);
    for (const shown of [
      'Contoso Cloud',
      'office@contoso.example',
      'delegated admin privileges',
      'Global Reader',
      asked.body.invitation.id,
    ])
      expect(html).toContain(shown);
    const { body: access } = await ask('GET', `/v1/customers/${customerId}/access`);
    expect(access.items).toMatchObject([
      {
        partnerName: 'Contoso Cloud',
        grants: [{ privilege: 'delegatedAdmin', relationshipId }],
        granular: [{ gdapId: asked.body.id }],
      },
    ]);

    expect((await post(link, { ...formOf(html, relationshipId), authorised: '' })).status).toBe(422);
    expect((await post(link, { ...formOf(html, relationshipId), hash: 'x' })).status).toBe(409);
    const ended = await Promise.all([
      post(link, formOf(html, relationshipId)),
      post(link, formOf(html, relationshipId)),
    ]);
    expect(ended.map(({ status }) => status)).toEqual([303, 303]);
    expect(await check(customerId, { role: 'adminAgent' })).toEqual({ allowed: false, reason: 'privilege' });
    const mail = await emailTo(emailOf('reseller', 'globalAdmin'), ({ subject }) =>
      subject.includes('has ended the relationship'),
    );
    expect(mail.text).toContain('by its own decision');
    const certificate = await until('certificate', async () => {
      const answer = await ask('GET', `/v1/relationships/${relationshipId}/removal/certificate`);
      return answer.status === 200 ? answer.body.document : undefined;
    });
    expect(certificate).toMatchObject({ confirmation: { language: 'en' }, revoked: [{ privilege: 'delegatedAdmin' }] });
    expect(certificate.attestation).toBeUndefined();

    expect((await post(link, formOf(html, asked.body.id))).status).toBe(303);
    expect(await ask('GET', path)).toMatchObject({ body: { status: 'terminated', endReason: 'byCustomer' } });
    expect((await open(link)).html).toContain('No partner can do anything');
    expect((await invite({ recipient: { email } })).status).toBe(201);
  });

  test('is behind a link of its own: one of an invitation does not open it, nor the other way round', async () => {
    const { email, link } = await approved();
    const view = await viewOf(email);
    expect((await open(link.replace('/i/', '/c/'))).status).toBe(404);
    expect((await open(view.replace('/c/', '/i/'))).status).toBe(404);
    expect((await open(`${view.slice(0, -1)}${view.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  });

  test('of an address that is no customer’s is not mailed, and nobody is told', async () => {
    const address = newAddress('nobody');
    const answer = await post(`${target.apiUrl}/my-access`, { email: address, language: 'en' });
    expect(answer.html).toContain('If this is the address of a customer');
  });
});
