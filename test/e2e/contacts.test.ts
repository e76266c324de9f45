import { describe, expect, test } from '@jest/globals';
import { linkIn, readInbox } from '../../scripts/lib/inbox-client.ts';
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
  until,
} from '../support/target.ts';

/** A customer, by its acceptance. */
async function accepted(email: string) {
  const { body } = await invite({ recipient: { email } });
  expect((await answerPage(await linkTo(email))).status).toBe(303);
  await outcomeOf(body.id);
  const [customer] = await customersBy([body.id]);
  return { customerId: String(customer?.customerId), relationshipId: String(customer?.relationshipId) };
}

/** The customer's own view, asked for by one of its contacts. */
async function viewOf(email: string, count = 1): Promise<string> {
  await post(`${target.apiUrl}/my-access`, { email, language: 'en' });
  const isLink = ({ subject }: { subject: string }) => subject.includes('personal link');
  const mail = await until('link', async () => {
    const mails = (await readInbox(target.inboxUrl, email)).filter(isLink);
    return mails.length >= count ? mails.at(-1) : undefined;
  });
  return reachable(target, linkIn(mail.text) ?? '');
}

describe('R55: a customer’s contacts', () => {
  test('another is added by a code, becomes the main one, answers for the customer; the first one goes', async () => {
    const [anna, bob] = [newAddress('anna'), newAddress('bob')];
    const { customerId, relationshipId } = await accepted(anna);
    const link = await viewOf(anna);
    const contact = { language: 'en', name: 'Bob Bar', email: bob };
    const asked = await post(link, { ...contact, contact: 'mail' });
    expect(asked).toMatchObject({ status: 200, html: expect.stringContaining(`code to ${bob}`) });
    const { text } = await emailTo(bob);
    const code = /^\d{6}$/m.exec(text)?.[0] ?? '';
    const adding = { ...contact, contact: 'add', authorised: 'yes' };
    expect((await post(link, { ...adding, code: code === '000000' ? '000001' : '000000' })).status).toBe(422);
    const both = await Promise.all([post(link, { ...adding, code }), post(link, { ...adding, code })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    for (const each of [anna, bob])
      expect((await emailTo(each, ({ subject }) => subject.includes('contacts'))).text).toContain('Bob Bar');

    const byBob = await viewOf(bob);
    expect((await open(byBob)).html).toContain(`<strong>Anna Kiss, ${anna}</strong>`);
    const choosing = { language: 'en', authorised: 'yes' };
    expect((await post(byBob, { ...choosing, contact: 'main', email: bob })).status).toBe(303);
    expect((await open(byBob)).html).toContain(`<strong>Bob Bar, ${bob}</strong>`);
    const { body: read } = await ask('GET', `/v1/customers/${customerId}`);
    expect(read.contact).toEqual({ name: 'Bob Bar', email: bob });
    const found = await ask('GET', `/v1/search?q=${encodeURIComponent(bob)}`);
    expect(found.body.items).toMatchObject([{ customerId }]);

    // Invited by the new address, it is the customer that there is.
    const refused = await ask('POST', '/v1/invitations', { body: { recipient: { email: bob } } });
    expect(refused).toMatchObject({ status: 409, body: { conflictingId: relationshipId } });
    const gdap = { roles: ['globalReader'], term: 'P30D', autoExtend: false };
    const asAgent = { as: ['reseller', 'adminAgent'] as ['reseller', 'adminAgent'] };
    const before = await ask('POST', `/v1/customers/${customerId}/gdap`, { body: gdap, ...asAgent });
    expect(before.status).toBe(201);
    const gdapMail = await emailTo(bob, ({ subject }) => subject.includes('granular'));
    const gdapLink = reachable(target, linkIn(gdapMail.text) ?? '');

    const removed = await post(byBob, { ...choosing, contact: 'remove', email: anna });
    expect(removed).toMatchObject({ status: 200, html: expect.stringContaining('has been removed') });
    // Links of before are void: one may be that of the contact that was removed.
    for (const before of [link, byBob]) expect((await open(before)).status).toBe(404);
    const told = ({ subject, text: body }: { subject: string; text: string }) =>
      subject.includes('contacts') && !body.includes(anna);
    await emailTo(anna, told);
    expect((await open(await viewOf(bob, 2))).html).not.toContain(anna);
    expect((await answerPage(gdapLink)).status).toBe(303);
    // Who is a contact no longer does not answer for the customer.
    const late = await invite({ recipient: { email: anna } }, { as: ['provider', 'salesAgent'] });
    expect(late.status).toBe(201);
    const lateMail = await emailTo(anna, ({ text: body }) => /\/i\/1\./.test(body) && body.includes('Fabrikam'));
    expect((await answerPage(reachable(target, linkIn(lateMail.text) ?? ''))).status).toBe(410);
    const linksTo = async (email: string) =>
      (await readInbox(target.inboxUrl, email)).filter(({ subject }) => subject.includes('personal link')).length;
    for (const email of [anna, bob]) await post(`${target.apiUrl}/my-access`, { email, language: 'en' });
    await until('third link to the main contact', async () => ((await linksTo(bob)) === 3 ? true : undefined));
    expect(await linksTo(anna)).toBe(1);
  });

  test('an address that is a customer of its own is nobody’s contact', async () => {
    const [carl, dora] = [newAddress('carl'), newAddress('dora')];
    await accepted(carl);
    await accepted(dora);
    const link = await viewOf(carl);
    const contact = { language: 'en', name: 'Dora', email: dora };
    await post(link, { ...contact, contact: 'mail' });
    const { text } = await emailTo(dora, (mail) => /^\d{6}$/m.test(mail.text));
    const code = /^\d{6}$/m.exec(text)?.[0] ?? '';
    const answer = await post(link, { ...contact, contact: 'add', code, authorised: 'yes' });
    expect(answer).toMatchObject({ status: 409, html: expect.stringContaining('another customer account') });
  });
});
