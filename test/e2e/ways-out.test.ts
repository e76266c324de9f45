import { describe, expect, test } from '@jest/globals';
import {
  answerPage,
  ask,
  emailOf,
  emailTo,
  invite,
  linkTo,
  newAddress,
  open,
  outcomeOf,
  post,
  shownBy,
  target,
  until,
} from '../support/target.ts';

async function invited(wanted: Record<string, unknown> = {}) {
  const email = newAddress();
  const { body } = await invite({ recipient: { email, name: 'Anna Kiss' }, ...wanted });
  const link = await linkTo(email);
  return { email, link, id: body.id as string, path: `/v1/invitations/${body.id}` };
}

describe('R13: declining', () => {
  test('with a reason, which the inviter reads', async () => {
    const { link, path, id } = await invited();
    const { html } = await open(link);
    const phishing = await post(link, { ...shownBy(html), decision: 'decline', comment: 'see www.evil.example' });
    expect(phishing).toMatchObject({ status: 422, html: expect.stringContaining('Please leave out links') });
    expect((await ask('GET', path)).body.status).toBe('pending');
    const comment = 'We have chosen another partner.\nKöszönjük! 🙂';
    expect((await post(link, { ...shownBy(html), decision: 'decline', comment })).status).toBe(303);
    expect((await ask('GET', path)).body).toMatchObject({ status: 'declined', comment });
    expect((await outcomeOf(id)).text).toContain(`The customer wrote: ${comment}`);
  });
});

describe('R14: that it was opened', () => {
  test('is what a person did, not what a scanner followed', async () => {
    const { link, path } = await invited();
    const { html } = await open(link);
    const links = [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual([]);
    await open(`${link}?lang=it`);
    expect((await ask('GET', path)).body.openedAt).toBeUndefined();
    const switched = await post(link, { switch: 'hu' });
    expect([switched.status, switched.headers.get('location')]).toEqual([303, '?lang=hu']);
    const opened = (await ask('GET', path)).body;
    expect(opened).toMatchObject({ status: 'pending', openedAt: expect.any(String) });
    await post(link, { switch: 'es' });
    expect((await ask('GET', path)).body.openedAt).toBe(opened.openedAt);
  });

  test('a form that lacks something was sent by a person', async () => {
    const { link, path } = await invited();
    expect((await answerPage(link, { name: '' })).status).toBe(422);
    expect((await ask('GET', path)).body).toMatchObject({ status: 'pending', openedAt: expect.any(String) });
  });
});

describe('R45: not the right person', () => {
  test('"not me" ends it, and tells the inviter', async () => {
    const { link, path, id, email } = await invited();
    expect((await post(link, { ...shownBy((await open(link)).html), decision: 'notMe' })).status).toBe(303);
    expect(await open(link)).toMatchObject({ status: 410, html: expect.stringContaining('Thank you for telling us') });
    expect((await ask('GET', path)).body).toMatchObject({ status: 'cancelled', endReason: 'notMe' });
    expect((await outcomeOf(id)).subject).toBe(`Not the right person: your invitation to ${email}`);
    await invite({ recipient: { email } });
  });

  test('"pass on" tells the inviter, who invites the person named; the first link stays void', async () => {
    const { link, path, id } = await invited({ language: 'it', reference: 'CRM-7' });
    const { html } = await open(link);
    const right = newAddress('bob');
    const wrong = await post(link, { ...shownBy(html), decision: 'passOn', rightEmail: 'nobody' });
    expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining('value="nobody"') });
    const form = { ...shownBy(html), decision: 'passOn', rightEmail: right, rightName: 'Bob' };
    expect((await post(link, form)).status).toBe(303);
    const ended = (await ask('GET', path)).body;
    expect(ended).toMatchObject({ endReason: 'passedOn', passedOnTo: { email: right, name: 'Bob' } });
    expect((await outcomeOf(id)).text).toContain(right);

    const next = await ask('POST', '/v1/invitations', { body: { previousId: id } });
    expect(next).toMatchObject({ status: 201, body: { previousId: id, language: 'it', recipient: { email: right } } });
    expect((await ask('GET', path)).body.nextId).toBe(next.body.id);
    expect((await emailTo(right)).text).toContain('Buongiorno Bob');
    const again = await ask('POST', '/v1/invitations', { body: { previousId: id } });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'invitation_already_renewed', conflictingId: next.body.id },
    });
    expect((await answerPage(link, { ...form, decision: 'accept', authorised: 'yes' })).status).toBe(409);
    expect((await open(link)).status).toBe(410);
    expect((await answerPage(await linkTo(right))).status).toBe(303);
  });

  test('the inviter cannot follow what is pending, nor what is another partner’s', async () => {
    const { id } = await invited();
    const pending = await ask('POST', '/v1/invitations', { body: { previousId: id } });
    expect(pending).toMatchObject({ status: 409, body: { code: 'invitation_not_renewable' } });
    const options = { body: { previousId: id }, as: ['provider', 'globalAdmin'] as ['provider', 'globalAdmin'] };
    expect(await ask('POST', '/v1/invitations', options)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('R45: a new link after the end', () => {
  test('is mailed to the same address; the inviter is told, and the old one stays expired', async () => {
    const { email, link, path, id } = await invited({ expiresInDays: 1, reference: 'CRM-9' });
    const early = await post(link, { decision: 'newLink' });
    expect(early.status).toBe(409);
    await until('end', async () => ((await open(link)).status === 410 ? true : undefined), target.daySeconds + 10);
    expect((await open(link)).html).toContain('Ask for a new link');

    const asked = await Promise.all([1, 2, 3].map(() => post(link, { language: 'en', decision: 'newLink' })));
    expect(asked.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await open(link)).html).toContain('A new link is on its way');
    const old = (await ask('GET', path)).body;
    expect(old).toMatchObject({ status: 'expired', nextId: expect.stringMatching(/^inv_/) });
    const renewed = (await ask('GET', `/v1/invitations/${old.nextId}`)).body;
    expect(renewed).toMatchObject({ status: 'pending', previousId: id, reference: 'CRM-9' });
    const told = await emailTo(emailOf('reseller', 'salesAgent'), ({ text }) => text.includes(old.nextId));
    expect(told.subject).toBe(`${email} asked for a new link`);
    expect(told.text).not.toContain('/i/1.');
    const newLink = await until('new link', async () => {
      const latest = await linkTo(email);
      return latest === link ? undefined : latest;
    });
    expect((await answerPage(newLink)).status).toBe(303);
    expect((await open(link)).status).toBe(410);
  }, 120_000);
});
