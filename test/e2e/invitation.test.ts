import { describe, expect, test } from '@jest/globals';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import {
  answerPage,
  ask,
  customersBy,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  outcomeOf,
  post,
  target,
  whenSent,
} from '../support/target.ts';

describe('R5, R9, R10, R11: inviting a customer', () => {
  test('from the draft to the customer list', async () => {
    const email = newAddress();
    const wanted = { recipient: { email, name: 'Anna Kiss', company: 'Tailspin Toys' }, language: 'hu' };
    const draft = await ask('POST', '/v1/invitations/draft', { body: wanted });
    expect(draft.status).toBe(200);
    expect(draft.body.text).toContain('{{link}}');

    const text = `${draft.body.text}\n\nPS: Szép napot!`;
    const made = await invite({ ...wanted, text, reference: 'CRM-1' });
    expect(made.body).toMatchObject({
      status: 'pending',
      language: 'hu',
      reference: 'CRM-1',
      relationships: [{ partnerName: 'Contoso Cloud', privilege: 'delegatedAdmin', state: 'requested' }],
    });
    expect(made.text).not.toContain('/i/1.');
    const mail = await emailTo(email);
    expect(mail.subject).toBe(draft.body.subject);
    expect(mail.text).toContain('PS: Szép napot!');

    const link = await linkTo(email);
    const path = `/v1/invitations/${made.body.id}`;
    const before = await whenSent(made.body.id);
    expect(before.body).toMatchObject({ status: 'pending', delivery: { method: 'service', state: 'sent' } });
    for (let count = 0; count < 20; count += 1) {
      const { status, html } = await open(link, { method: count % 2 ? 'GET' : 'HEAD' });
      expect(status).toBe(200);
      if (count % 2) expect(html).toContain('<html lang="hu">');
    }
    expect((await ask('GET', path)).body).toEqual(before.body);
    expect(await customersBy([made.body.id])).toEqual([]);

    expect((await answerPage(link)).status).toBe(303);
    expect((await open(link)).html).toContain('Ön elfogadta');
    const [customer] = await customersBy([made.body.id]);
    expect(customer).toMatchObject({
      company: 'Tailspin Toys',
      privileges: ['delegatedAdmin'],
      invitationId: made.body.id,
    });
    const accepted = await ask('GET', path);
    expect(accepted.body).toMatchObject({
      status: 'accepted',
      customerId: customer?.customerId,
      relationships: [{ state: 'active', relationshipId: customer?.relationshipId }],
      openedAt: expect.any(String),
    });

    const record = await ask('GET', `/v1/customers/${customer?.customerId}`);
    expect(record.body).toMatchObject({
      company: 'Tailspin Toys',
      contact: { name: 'Anna Kiss', email },
      grants: [{ privilege: 'delegatedAdmin', relationshipId: customer?.relationshipId }],
    });
    expect((await outcomeOf(made.body.id)).subject).toContain('Accepted');
  });

  test('R4: a customer served elsewhere is not there', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const [customer] = await customersBy([made.body.id]);
    const other = await ask('GET', `/v1/customers/${customer?.customerId}`, { as: ['provider', 'globalAdmin'] });
    expect(other).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('R11: a provider gets the order right for the same customer, and no admin privileges', async () => {
    const email = newAddress();
    const first = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    await outcomeOf(first.body.id);
    const second = await invite({ recipient: { email } }, { as: ['provider', 'adminAgent'] });
    const mail = await emailTo(email, ({ text }) => text.includes('Fabrikam'));
    expect(mail.subject).toBe('Request to place orders on your behalf');
    await answerPage(await linkTo(email));
    const customers = await ask('GET', '/v1/customers', { as: ['provider', 'salesAgent'] });
    const [reseller] = await customersBy([first.body.id]);
    const provider = customers.body.items.find(
      (item: { invitationId: string }) => item.invitationId === second.body.id,
    );
    expect(provider).toMatchObject({ customerId: reseller?.customerId, privileges: ['orders'] });
  });

  test('R10: declining changes nothing, and the inviter is told', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email }, language: 'es' });
    const link = await linkTo(email);
    expect(
      (await post(link, { ...shownBy((await open(link)).html), decision: 'decline', confirm: 'yes' })).status,
    ).toBe(303);
    expect((await open(link)).html).toContain('Ha rechazado');
    expect((await ask('GET', `/v1/invitations/${made.body.id}`)).body.status).toBe('declined');
    expect(await customersBy([made.body.id])).toEqual([]);
    expect((await outcomeOf(made.body.id)).subject).toContain('Declined');
    const late = await answerPage(link);
    expect(late.status).toBe(409);
  });

  test('twenty acceptances at once make one relationship, and all see it', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email } });
    const link = await linkTo(email);
    const form = {
      ...shownBy((await open(link)).html),
      name: 'Anna',
      company: 'Tailspin',
      authorised: 'yes',
      decision: 'accept',
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(link, form)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(await customersBy([made.body.id])).toHaveLength(1);
    expect((await open(link)).html).toContain('You have accepted');
  });

  test('R13: accepting and cancelling at once leaves one of both', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email } });
    const link = await linkTo(email);
    const cancelled = ask('POST', `/v1/invitations/${made.body.id}/cancellation`, {
      body: {},
      headers: { 'if-match': '"1"' },
    });
    const [page, api] = await Promise.all([answerPage(link), cancelled]);
    const { status } = (await ask('GET', `/v1/invitations/${made.body.id}`)).body;
    expect([page.status, api.status, status]).toEqual(
      status === 'accepted' ? [303, expect.any(Number), status] : [expect.any(Number), 200, status],
    );
    expect(await customersBy([made.body.id])).toHaveLength(status === 'accepted' ? 1 : 0);
  });

  test('R10: the page speaks another language on request, and takes the answer in it', async () => {
    const email = newAddress();
    await invite({ recipient: { email }, language: 'en' });
    const link = await linkTo(email);
    const italian = await open(`${link}?lang=it`);
    expect(italian.html).toContain('<html lang="it">');
    const answer = await post(link, {
      ...shownBy(italian.html),
      name: 'A',
      company: 'B',
      authorised: 'yes',
      decision: 'accept',
    });
    expect(answer.headers.get('location')).toBe('?lang=it');
  });
});

describe('R9: a partner that sends the invitation itself', () => {
  test('gets the link, and cannot accept with it: the code goes to the invited address', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email }, delivery: 'self', language: 'it' });
    expect(body.delivery).toEqual({ method: 'self', state: 'self' });
    expect(body.ownDelivery.message.text).toContain(body.ownDelivery.link);
    const link = reachable(target, body.ownDelivery.link);

    const without = await answerPage(link);
    expect(without).toMatchObject({ status: 422, html: expect.stringContaining('Inserisca per favore il codice') });
    const shown = shownBy((await open(link)).html);
    expect((await post(`${link}/code`, { language: 'it' })).headers.get('set-cookie')).toContain('unreadable');
    const sent = await post(`${link}/code`, shown);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toMatch(/^\.\.\/1\.k1\.accept\.inv_\w+\.1\.\d+\.[\w-]+\?lang=it$/);
    expect(sent.headers.get('set-cookie')).toContain('__Host-notice=code-sent;');
    const mail = await emailTo(email, ({ subject }) => subject.startsWith('Il suo codice'));
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';

    const again = await post(`${link}/code`, shown);
    expect(again.headers.get('set-cookie')).toContain('__Host-notice=code_too_soon;');
    // An address tells nothing: whoever writes a link cannot make the page say what did not happen.
    expect((await open(`${link}?notice=code-sent`)).html).not.toContain('role="status"');
    const wrong = await answerPage(link, { code: code === '111111' ? '222222' : '111111' });
    expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining('Questo codice è errato') });
    expect((await answerPage(link, { code })).status).toBe(303);
    expect((await ask('GET', `/v1/invitations/${body.id}`)).body.status).toBe('accepted');
  });
});
