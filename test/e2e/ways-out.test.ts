import { describe, expect, test } from '@jest/globals';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
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
  target,
  until,
  whenSent,
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
    expect((await post(link, { ...shownBy(html), decision: 'decline', comment, confirm: 'yes' })).status).toBe(303);
    expect((await ask('GET', path)).body).toMatchObject({ status: 'declined', comment });
    expect((await outcomeOf(id)).text).toContain(`The recipient wrote: ${comment}`);
  });
});

describe('R14: that it was opened', () => {
  test('is what a person did, not what a scanner followed', async () => {
    const { link, path, id } = await invited();
    const { html } = await open(link);
    const links = [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map((match) => match[1]);
    // A logo is in the page itself.
    expect(links.filter((each) => !each?.startsWith('data:image/png;base64,'))).toEqual([]);
    await open(`${link}?lang=it`);
    const { body: before } = await whenSent(id);
    expect(before.openedAt).toBeUndefined();
    expect((await post(link, {})).status).toBe(422);
    for (const decision of ['reject', 'Decline', '']) {
      const answer = { name: 'Anna', company: 'Tailspin', authorised: 'yes', decision };
      expect((await post(link, { ...shownBy(html), ...answer })).status).toBe(422);
    }
    for (const decision of ['decline', 'notMe']) {
      expect((await post(link, { decision, confirm: 'yes' })).status).toBe(422);
      const second = await post(link, { ...shownBy(html), decision });
      expect(second).toMatchObject({ status: 200, html: expect.stringContaining('Please confirm') });
    }
    expect((await ask('GET', path)).body).toEqual(before);
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
    expect((await post(link, { ...shownBy((await open(link)).html), decision: 'notMe', confirm: 'yes' })).status).toBe(
      303,
    );
    expect(await open(link)).toMatchObject({ status: 410, html: expect.stringContaining('Thank you for telling us') });
    expect((await ask('GET', path)).body).toMatchObject({ status: 'cancelled', endReason: 'notMe' });
    expect((await outcomeOf(id)).subject).toBe(`Not the right person: your invitation to ${email}`);
    await invite({ recipient: { email } });
  });

  test('an answer that was not meant is undone by asking for a new link', async () => {
    const { link, path, email } = await invited();
    const shown = shownBy((await open(link)).html);
    expect((await post(link, { ...shown, decision: 'decline', confirm: 'yes' })).status).toBe(303);
    expect((await open(link)).html).toContain('Ask for a new link');
    const first = await post(link, { ...shown, decision: 'newLink' });
    expect(first).toMatchObject({ status: 200, html: expect.stringContaining('Please confirm') });
    expect((await ask('GET', path)).body.nextId).toBeUndefined();
    expect((await post(link, { ...shown, decision: 'newLink', confirm: 'yes' })).status).toBe(303);
    expect((await open(link)).html).toContain('A new link is on its way');
    expect((await ask('GET', path)).body).toMatchObject({ status: 'declined', nextId: expect.stringMatching(/^inv_/) });
    const newLink = await until('new link', async () => {
      const latest = await linkTo(email);
      return latest === link ? undefined : latest;
    });
    expect((await answerPage(newLink)).status).toBe(303);
  });

  test('R9: the partner cannot answer for the customer by the link that it sent itself', async () => {
    const { body } = await invite({ recipient: { email: newAddress() }, delivery: 'self' });
    const link = reachable(target, body.ownDelivery.link);
    const shown = shownBy((await open(link)).html);
    for (const decision of ['decline', 'notMe', 'passOn']) {
      const form = { ...shown, decision, confirm: 'yes', rightEmail: 'b@evil.example' };
      expect((await post(link, form)).status).toBe(422);
      expect((await post(link, { ...form, code: '000000' })).status).toBe(422);
    }
    const { status, openedAt } = (await ask('GET', `/v1/invitations/${body.id}`)).body;
    expect([status, openedAt]).toEqual(['pending', undefined]);
  });

  test('"pass on" tells the inviter, who invites the person named; the first link stays void', async () => {
    const { link, path, id } = await invited({ language: 'it', reference: 'CRM-7' });
    const { html } = await open(link);
    const right = newAddress('bob');
    const wrong = await post(link, { ...shownBy(html), decision: 'passOn', rightEmail: 'nobody' });
    expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining('value="nobody"') });
    const form = { ...shownBy(html), decision: 'passOn', confirm: 'yes', rightEmail: right, rightName: 'Bob' };
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
    const asking = { ...shownBy((await open(link)).html), decision: 'newLink', confirm: 'yes' };
    const early = await post(link, asking);
    expect(early.status).toBe(409);
    await until('end', async () => ((await open(link)).status === 410 ? true : undefined), target.daySeconds + 10);
    expect((await open(link)).html).toContain('Ask for a new link');

    const asked = await Promise.all([1, 2, 3].map(() => post(link, asking)));
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
