import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { answerInvitation } from '../../../functions/acceptance/answer-invitation.ts';
import { type Asking, endedPage, invitationPage } from '../../../functions/acceptance/page.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { expire, type Invitation } from '../../../functions/invitations/invitation.ts';
import { busyTryAgain } from '../../../functions/platform/base/errors.ts';
import { type Language, languages } from '../../../functions/platform/base/languages.ts';
import { linkInvalid } from '../../../functions/platform/links/link-token.ts';
import type { LinkReader } from '../../../functions/platform/links/links.port.ts';
import { type PageRequest, pageHandler } from '../../../functions/platform/pages/page-handler.ts';
import { pageHeaders, picturePageHeaders, style } from '../../../functions/platform/pages/page-style.ts';
import {
  aCaller,
  aCancelledInvitation,
  aContext,
  anAcceptedInvitation,
  anInvitation,
  aPace,
  invitationId,
  noon,
} from '../../support/builders.ts';
import {
  CodesInMemory,
  CustomersInMemory,
  countingIds,
  fakeCodeHasher,
  fakePartners,
  fakePartnerships,
  fakeUsage,
  InvitationsInMemory,
  readerOf,
} from '../../support/fakes.ts';

const hostile = '"><script>alert(1)</script>&\'';

function setUp(invitation: Invitation) {
  const invitations = new InvitationsInMemory(invitation);
  const customers = new CustomersInMemory(invitations);
  const claims = { keyId: 'k1', purpose: 'accept' as const, id: invitationId, generation: 1, expiry: 0 };
  const links: LinkReader = {
    read: async (token, ...rest) => {
      if (token !== 'token') throw linkInvalid();
      return readerOf(claims).read(token, ...rest);
    },
  };
  return {
    invitations,
    customers,
    acceptances: customers,
    codes: new CodesInMemory(),
    partnerships: fakePartnerships(),
    partners: fakePartners(),
    codeHasher: fakeCodeHasher,
    usage: fakeUsage(),
    pace: aPace,
    ids: countingIds(),
    clock: () => noon,
    links,
  };
}

const aRequest = (wanted: Partial<PageRequest> = {}): PageRequest => ({
  method: 'GET',
  route: 'GET /',
  preferred: 'en',
  token: 'token',
  language: undefined,
  notice: undefined,
  format: undefined,
  form: {},
  query: {},
  cookies: {},
  sourceIp: '192.0.2.1',
  requestId: 'r',
  ...wanted,
});

function aForm(invitation: Invitation, wanted: Record<string, string> = {}) {
  const { language, version, hash } = consentOf(invitation, 'en');
  return {
    language,
    version,
    hash,
    name: 'Anna',
    company: 'Tailspin',
    authorised: 'yes',
    decision: 'accept',
    ...wanted,
  };
}

const ask = async (ports: ReturnType<typeof setUp>, wanted: Partial<PageRequest>) => {
  const answer = await answerInvitation(ports, aRequest(wanted));
  return 'page' in answer
    ? { status: answer.status, html: answer.page.text }
    : { status: 303, location: 'location' in answer ? answer.location : '', html: '' };
};

const anAsker = (wanted: Partial<Asking> = {}): Asking => ({
  company: 'Contoso Cloud',
  address: { street: 'Via Roma 1', city: 'Roma', postalCode: '00184', country: 'IT' },
  contactEmail: 'help@contoso.example',
  locations: [
    { partnerId: '12345678', name: 'Roma' },
    { partnerId: '87654321', name: 'Milano', isRetired: true },
  ],
  ...wanted,
});

const aView = (invitation: Invitation, language: Language = 'en') => ({
  ...{ invitation, token: 'token', language },
  notice: undefined,
});

describe('R10: the page', () => {
  test.each(languages)('says in %s who asks, for what, until when', (language) => {
    const html = invitationPage(aView(anInvitation(), language)).text;
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('Contoso Cloud');
    expect(html).toContain('2026');
    for (const line of consentOf(anInvitation(), language).lines) expect(html).toContain(line);
  });

  test('shows names as text, whatever they hold', () => {
    const caller = aCaller({ partnerName: hostile });
    const invitation = anInvitation({ recipient: { email: 'a@b.example', name: hostile, company: hostile } }, caller);
    const html = invitationPage(aView(invitation), [anAsker({ company: hostile })], { name: hostile }).text;
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;');
    expect(endedPage(aView({ ...anAcceptedInvitation(), partnerName: hostile }), 'accepted').text).not.toContain(
      '<script',
    );
  });

  test('tells who asks by address and registered PartnerIDs, for whom it is, how to check it, and how to end it', () => {
    const recipient = { email: 'a@b.example', name: 'Anna Kiss', company: 'Tailspin Toys' };
    const html = invitationPage(aView(anInvitation({ recipient })), [anAsker()]).text;
    for (const said of [
      'Via Roma 1, 00184 Roma, Italy',
      'help@contoso.example',
      'PartnerID 12345678, registered',
      'For Anna Kiss',
    ])
      expect(html).toContain(said);
    expect(html).not.toContain('87654321');
    expect(html).toContain('on this site, at /my-access.');
    expect(html).not.toContain('href=');
    expect(html).toMatch(/<li class="danger">Contoso Cloud gets delegated admin privileges/);
    expect(html).toContain('do not allow Contoso Cloud to place orders');
    // The end is no privilege.
    expect(html).not.toMatch(/<li[^>]*>You can accept until/);
  });

  test('makes no link of what a partner calls itself, or where it says it is', () => {
    const evil = { street: 'verify at https://evil.example', city: 'evil.com', postalCode: '1', country: 'IT' };
    const html = invitationPage(aView(anInvitation()), [anAsker({ company: 'Pay at evil.com', address: evil })]).text;
    expect(html).not.toMatch(/evil\.(com|example)|https:\/\/evil/);
  });

  test('shows a logo beside the company’s name, from within the page', () => {
    const html = invitationPage(aView(anInvitation()), [anAsker({ logo: 'aGVsbG8=' }), anAsker()]).text;
    expect(html.match(/<img[^>]*>/g)).toEqual(['<img src="data:image/png;base64,aGVsbG8=" alt="">']);
    expect(html).toContain('alt=""><strong>Contoso Cloud</strong>');
  });

  test('needs no script, loads nothing, and its policy allows its own style only', () => {
    const html = invitationPage(aView(anInvitation()), [anAsker()]).text;
    expect(html).not.toMatch(/<script|<img|<link|style="|\son\w+=/);
    const hash = createHash('sha256').update(style).digest('base64');
    const before = `default-src 'none'; style-src 'sha256-${hash}';`;
    const after = "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    expect(pageHeaders['content-security-policy']).toBe(`${before} ${after}`);
    // What is in the page itself is shown.
    expect(picturePageHeaders['content-security-policy']).toBe(`${before} img-src data:; ${after}`);
  });

  test('R9: asks for a code only where the partner sent the link itself', () => {
    expect(invitationPage(aView(anInvitation())).text).not.toContain('name="code"');
    const html = invitationPage(aView(anInvitation({ delivery: 'self' }))).text;
    expect(html).toContain('name="code"');
    expect(html).toContain('action="token/code"');
  });
});

describe('R10, R11: asking and answering', () => {
  test.each(['GET', 'HEAD'])('%s changes nothing', async (method) => {
    const ports = setUp(anInvitation());
    for (let count = 0; count < 20; count += 1) expect((await ask(ports, { method })).status).toBe(200);
    expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
  });

  test('POST accepts, and sends the browser back to look', async () => {
    const ports = setUp(anInvitation());
    expect(await ask(ports, { method: 'POST', form: aForm(anInvitation()) })).toMatchObject({
      status: 303,
      location: '?lang=en',
    });
    expect((await ask(ports, {})).html).toContain('You have accepted');
  });

  test('POST declines', async () => {
    const ports = setUp(anInvitation());
    const { version, hash } = consentOf(anInvitation(), 'it');
    const form = { decision: 'decline', language: 'it', version, hash };
    const second = await ask(ports, { method: 'POST', form });
    expect(second).toMatchObject({ status: 200, html: expect.stringContaining('Sta per rifiutare') });
    expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
    await ask(ports, { method: 'POST', form: { ...form, confirm: 'yes' } });
    expect((await ask(ports, { language: 'it' })).html).toContain('Ha rifiutato');
  });

  test.each([
    ['no name', { name: ' ' }, 'Please give your name'],
    ['no confirmation', { authorised: '' }, 'Please give your name'],
    ['a name that hides something', { name: 'a\u202eb' }, 'A name contains characters'],
    ['an endless name', { name: 'x'.repeat(101) }, 'A name contains characters'],
    ['another text than is asked for now', { hash: '0' }, 'has changed since you opened it'],
  ])('POST with %s shows the form again, with what was typed', async (_, wrong, says) => {
    const ports = setUp(anInvitation());
    const { status, html } = await ask(ports, {
      method: 'POST',
      form: aForm(anInvitation(), { company: 'Typed Ltd', ...wrong }),
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(html).toContain(says);
    expect(html).toContain('value="Typed Ltd"');
    expect(ports.invitations.kept.get(invitationId)?.status).toBe('pending');
  });

  const answers = ['accept', 'decline', 'notMe', 'passOn', 'newLink'];

  test.each(['reject', 'Decline', 'ACCEPT', '', 'accept ', 'constructor', undefined])(
    'POST with the decision %j does nothing: nothing is the default',
    async (decision) => {
      const ports = setUp(anInvitation());
      const { decision: _, ...form } = aForm(anInvitation());
      const given = decision === undefined ? form : { ...form, decision };
      expect(await ask(ports, { method: 'POST', form: given })).toMatchObject({
        status: 422,
        html: expect.stringContaining('nothing was changed'),
      });
      expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
    },
  );

  test.each(answers.flatMap((decision) => ['language', 'version', 'hash'].map((field) => [decision, field] as const)))(
    'POST with %s but without the %s that was shown does nothing',
    async (decision, field) => {
      const ports = setUp(anInvitation());
      const form = aForm(anInvitation(), { decision, confirm: 'yes', rightEmail: 'bob@tailspin.example' });
      const { [field]: _, ...without } = form as Record<string, string>;
      expect((await ask(ports, { method: 'POST', form: without })).status).toBe(422);
      expect((await ask(ports, { method: 'POST', form: { ...form, [field]: 'other' } })).status).toBeGreaterThan(400);
      const { openedAt: __, chain: ___, ...kept } = ports.invitations.kept.get(invitationId) as Invitation;
      const { chain: ____, ...before } = anInvitation();
      expect(kept).toEqual(before);
    },
  );

  test('an empty POST, and every form sent as it stands, changes nothing: a program that sends forms is no person', async () => {
    const ports = setUp(anInvitation());
    expect((await ask(ports, { method: 'POST' })).status).toBe(422);
    const { html } = await ask(ports, {});
    const forms = html.split('<form method="post"').slice(1);
    expect(forms).toHaveLength(4);
    for (const form of forms) {
      const part = form.slice(0, form.indexOf('</form>'));
      const fields = [...part.matchAll(/name="(\w+)"[^>]*? value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
      // A ticked box is a person's.
      const { authorised: _, ...sent } = Object.fromEntries(fields);
      await ask(ports, { method: 'POST', form: sent });
    }
    expect(ports.invitations.kept.get(invitationId)).toEqual(anInvitation());
  });

  test.each([
    ['decline', { comment: 'Too <b>dear</b>' }, 'declined'],
    ['notMe', {}, 'cancelled'],
    ['passOn', { rightEmail: 'bob@tailspin.example', rightName: 'Bob' }, 'cancelled'],
  ])('R45: %s takes a second page, which keeps what was typed', async (decision, typed, status) => {
    const ports = setUp(anInvitation());
    const form = aForm(anInvitation(), { decision, ...typed });
    const { html } = await ask(ports, { method: 'POST', form });
    expect(html).toContain('Please confirm');
    expect(html).not.toContain('<b>');
    const fields = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const kept = Object.fromEntries(
      fields.map(([, name, value]) => [name, value?.replace(/&lt;/g, '<').replace(/&gt;/g, '>')]),
    );
    expect(kept).toMatchObject({ ...typed, decision, confirm: 'yes' });
    expect((await ask(ports, { method: 'POST', form: kept })).status).toBe(303);
    expect(ports.invitations.kept.get(invitationId)).toMatchObject({ status, openedAt: noon.toISOString() });
    expect((await ask(ports, {})).html).toContain('Ask for a new link');
  });

  test.each(['service', 'self'] as const)(
    'R45: asking for a new link takes a second page, which a program that sends forms does not send (%s)',
    async (delivery) => {
      const pending = anInvitation({ delivery });
      const ports = { ...setUp(pending), clock: () => new Date('2026-04-01T00:00:00Z') };
      const form = aForm(pending, { decision: 'newLink' });
      const { status, html } = await ask(ports, { method: 'POST', form });
      expect([status, html.includes('You are about to ask for a new link')]).toEqual([200, true]);
      expect(html).not.toContain('name="code"');
      expect(ports.invitations.kept).toEqual(new Map([[invitationId, pending]]));
      expect((await ask(ports, { method: 'POST', form: { ...form, confirm: 'yes' } })).status).toBe(303);
      expect(ports.invitations.kept.size).toBe(2);
      // Followed already: there is nothing to confirm any more.
      const again = await ask(ports, { method: 'POST', form });
      expect([again.status, again.html.includes('A new link is on its way')]).toEqual([409, true]);
    },
  );

  test('R45: no new link is offered for one that is pending, cancelled by the partner, or shown otherwise', async () => {
    const asking = { decision: 'newLink' };
    const pending = setUp(anInvitation());
    const tries: Record<string, string>[] = [{}, { confirm: 'yes' }, { confirm: 'yes', hash: 'x' }];
    for (const more of tries) {
      const answer = await ask(pending, { method: 'POST', form: aForm(anInvitation(), { ...asking, ...more }) });
      expect([answer.status, answer.html.includes('Please confirm')]).toEqual([409, false]);
    }
    expect(pending.invitations.kept.get(invitationId)).toEqual(anInvitation());
    const long = { ...setUp(anInvitation()), clock: () => new Date('2027-06-01T00:00:00Z') };
    const late = await ask(long, { method: 'POST', form: aForm(anInvitation(), asking) });
    expect([late.status, late.html.includes('Please confirm')]).toEqual([410, false]);

    const over = expire(anInvitation(), aContext(new Date('2026-03-31T12:00:00Z'))).after;
    const blank = { ...over, erasedAt: noon.toISOString() } as Invitation;
    const erased = { ...setUp(blank), clock: () => new Date('2026-04-01T00:00:00Z') };
    const gone = await ask(erased, { method: 'POST', form: aForm(blank, asking) });
    expect([gone.status, gone.html.includes('Please confirm')]).toEqual([409, false]);
    const cancelled = setUp(aCancelledInvitation());
    expect((await ask(cancelled, { method: 'POST', form: aForm(anInvitation(), asking) })).status).toBe(409);
    const past = { ...setUp(anInvitation()), clock: () => new Date('2026-04-01T00:00:00Z') };
    const other = aForm(anInvitation(), { ...asking, hash: 'x' });
    const { status, html } = await ask(past, { method: 'POST', form: other });
    expect([status, html.includes('Please confirm')]).toEqual([409, false]);
  });

  test('R9: the second page asks for the code, and says when it is wrong', async () => {
    const self = anInvitation({ delivery: 'self' });
    const ports = setUp(self);
    const form = aForm(self, { decision: 'decline', comment: 'No' });
    expect((await ask(ports, { method: 'POST', form })).html).toContain('name="code"');
    const { status, html } = await ask(ports, { method: 'POST', form: { ...form, confirm: 'yes', code: '123456' } });
    expect([status, html.includes('Please confirm'), html.includes('wrong or has expired')]).toEqual([422, true, true]);
    // The partner has the link too: what it does is no note of the customer's.
    expect(ports.invitations.kept.get(invitationId)).toEqual(self);
  });

  test('R13: an older link says that there is a newer one', async () => {
    const ports = setUp({ ...anInvitation(), generation: 2 });
    const shown = pageHandler((request) => answerInvitation(ports, request));
    const event = {
      headers: {},
      requestContext: { requestId: 'r', http: { method: 'GET' } },
      pathParameters: { token: 'token' },
    };
    expect(await shown(event as never, {} as never)).toMatchObject({
      statusCode: 410,
      body: expect.stringContaining('There is a newer link'),
    });
  });

  test('an invitation that was taken back says so, in words that help', async () => {
    const ports = setUp(aCancelledInvitation());
    expect(await ask(ports, {})).toMatchObject({
      status: 410,
      html: expect.stringContaining('Contoso Cloud has cancelled it'),
    });
    expect((await ask(ports, { method: 'POST', form: aForm(anInvitation()) })).status).toBe(409);
  });

  test('R13: a link past its time is refused, though the sweep did not come by', async () => {
    const ports = { ...setUp(anInvitation()), clock: () => new Date('2026-04-01T00:00:00Z') };
    expect(await ask(ports, {})).toMatchObject({
      status: 410,
      html: expect.stringContaining('This invitation has expired'),
    });
    expect((await ask(ports, { method: 'POST', form: aForm(anInvitation()) })).status).toBe(410);
  });
});

describe('the page’s handler', () => {
  const event = (wanted: object) => ({
    headers: {},
    requestContext: { requestId: 'r', http: { method: 'GET' } },
    pathParameters: { token: 'nonsense' },
    ...wanted,
  });
  const run = (ports: ReturnType<typeof setUp>, wanted: object) =>
    pageHandler((request) => answerInvitation(ports, request))(event(wanted) as never, {} as never);

  test.each([
    ['en', undefined, 'This link does not work'],
    ['it', 'it-IT,it;q=0.9,en;q=0.8', 'Questo collegamento non funziona'],
    ['hu', 'de, hu', 'Ez a hivatkozás nem működik'],
  ])('answers a forged link in %s, with 404 and the headers that keep it to itself', async (_, language, says) => {
    const answer = await run(setUp(anInvitation()), { headers: language ? { 'accept-language': language } : {} });
    expect(answer).toMatchObject({ statusCode: 404, headers: pageHeaders, body: expect.stringContaining(says) });
  });

  test('answers trouble with a page that tells nothing of it', async () => {
    const ports = setUp(anInvitation());
    ports.invitations.get = async () => {
      throw new Error('table anna@tailspin.example');
    };
    const answer = await run(ports, { pathParameters: { token: 'token' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Something went wrong on our side');
    expect(answer.body).not.toContain('anna');
  });

  test('takes a form, and refuses a huge one', async () => {
    const post = { requestContext: { requestId: 'r', http: { method: 'POST' } }, pathParameters: { token: 'token' } };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(aForm(anInvitation())).toString();
    expect(await run(setUp(anInvitation()), { ...post, headers, body })).toMatchObject({
      statusCode: 303,
      headers: { location: '?lang=en' },
    });
    expect(await run(setUp(anInvitation()), { ...post, headers, body: 'x'.repeat(16_385) })).toMatchObject({
      statusCode: 413,
    });
  });
});

describe('R10, R45: what was typed', () => {
  const send = async (wanted: Record<string, string>, invitation: Invitation = anInvitation()) => {
    const ports = setUp(invitation);
    const { status, html } = await ask(ports, {
      method: 'POST',
      form: aForm(invitation, { confirm: 'yes', ...wanted }),
    });
    return { status, html, kept: ports.invitations.kept.get(invitationId) as Invitation };
  };

  test('a comment is kept as it was typed, without the blanks around; none is none', async () => {
    expect((await send({ decision: 'decline', comment: '  Too dear \n' })).kept).toMatchObject({ comment: 'Too dear' });
    for (const comment of ['', '   '])
      expect((await send({ decision: 'decline', comment })).kept).not.toHaveProperty('comment');
  });

  test.each([
    ['a comment that is too long', { decision: 'decline', comment: 'x'.repeat(501) }, 'The comment'],
    ['a comment with a link', { decision: 'decline', comment: 'see evil.com' }, 'Please leave out links'],
    ['no address', { decision: 'passOn', rightEmail: 'nobody' }, 'value="nobody"'],
    [
      'a person that hides something',
      { decision: 'passOn', rightEmail: 'b@c.example', rightName: 'a\u202eb' },
      'A name contains characters',
    ],
    [
      'a person with a link',
      { decision: 'passOn', rightEmail: 'b@c.example', rightName: 'evil.com' },
      'Please leave out links',
    ],
  ])('%s is refused, and nothing ended', async (_, wanted, says) => {
    const { status, html, kept } = await send(wanted);
    expect([status, kept.status]).toEqual([422, 'pending']);
    expect(html).toContain(says.replace('The comment', 'comment'));
  });

  test('the right person is named by address, and by name where it was given', async () => {
    const named = await send({ decision: 'passOn', rightEmail: ' Bob@C.example ', rightName: ' Bob ' });
    expect(named.kept).toMatchObject({ passedOnTo: { email: 'bob@c.example', name: 'Bob' } });
    const unnamed = await send({ decision: 'passOn', rightEmail: 'bob@c.example', rightName: '  ' });
    expect(unnamed.kept).toMatchObject({ passedOnTo: { email: 'bob@c.example' } });
    expect((unnamed.kept as { passedOnTo?: object }).passedOnTo).not.toHaveProperty('name');
  });

  test('accepted already: a second click shows it, whatever else was typed', async () => {
    const { status, kept } = await send({ name: '', company: '' }, anAcceptedInvitation());
    expect([status, kept.status]).toEqual([303, 'accepted']);
  });

  test.each(['name', 'company'])('without %s nothing is accepted', async (field) => {
    const { [field]: _, ...form } = aForm(anInvitation()) as Record<string, string>;
    expect((await ask(setUp(anInvitation()), { method: 'POST', form })).status).toBe(422);
  });

  test('a link of a request for a partnership is none here; what fails on our side is no page of its own', async () => {
    const request = anInvitation({ asks: { kind: 'partnership' } });
    await expect(ask(setUp(request), {})).rejects.toMatchObject({ code: 'link_invalid' });
    const ports = setUp(anInvitation());
    ports.acceptances.keep = async () => Promise.reject(new Error('away'));
    await expect(ask(ports, { method: 'POST', form: aForm(anInvitation()) })).rejects.toThrow('away');
    const busy = setUp(anInvitation());
    busy.acceptances.keep = async () => Promise.reject(busyTryAgain());
    await expect(ask(busy, { method: 'POST', form: aForm(anInvitation()) })).rejects.toMatchObject({
      code: 'busy_try_again',
    });
  });

  test('what ended meanwhile is shown as it is now', async () => {
    const ports = setUp(anInvitation());
    const { get } = ports.invitations;
    let reads = 0;
    ports.invitations.get = async (id) => {
      reads += 1;
      if (reads === 2) ports.invitations.set(aCancelledInvitation());
      return get(id);
    };
    ports.invitations.interrupt = () => ports.invitations.set(aCancelledInvitation());
    const form = aForm(anInvitation(), { decision: 'decline', confirm: 'yes' });
    const { status, html } = await ask(ports, { method: 'POST', form });
    expect([status, html.includes('has cancelled it')]).toEqual([409, true]);
  });

  test('R32: granular privileges begin, and no relationship', async () => {
    const asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 30, autoExtend: false } as const;
    const ports = setUp(anInvitation({ asks }));
    const kept: { gdap?: { status: string; endsAt?: string }; relationships: readonly unknown[] }[] = [];
    ports.acceptances.keep = async (_: unknown, established: unknown) => void kept.push(established as never);
    await ask(ports, { method: 'POST', form: aForm(anInvitation({ asks })) });
    expect(kept[0]?.gdap).toMatchObject({ id: 'gdap_1', status: 'active', endsAt: '2026-03-31T12:00:00.000Z' });
  });
});
