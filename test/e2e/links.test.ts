import { beforeAll, describe, expect, test } from '@jest/globals';
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

let invitationId = '';
let link = '';
let token = '';

beforeAll(async () => {
  const email = newAddress();
  invitationId = (await invite({ recipient: { email } })).body.id;
  link = await linkTo(email);
  token = link.slice(link.lastIndexOf('/') + 1);
});

const linkWith = (other: string) => link.replace(token, other);

describe('R10: links that are not ours', () => {
  test.each<[string, () => string]>([
    ['cut off', () => token.slice(0, -1)],
    ['changed in its MAC', () => token.slice(0, -10) + (token.at(-10) === 'A' ? 'B' : 'A') + token.slice(-9)],
    ['of another invitation', () => token.replace(invitationId, 'inv_01AAAAAAAAAAAAAAAAAAAAAAAA')],
    ['with a longer term', () => token.replace(/\.(\d{10})\./, (_, expiry) => `.${Number(expiry) + 1}.`)],
    ['of another generation', () => token.replace('.1.', '.2.')],
    ['of a key that does not exist', () => token.replace('.k1.', '.k2.')],
    ['made of anything', () => 'x'.repeat(300)],
    ['made of markup', () => encodeURIComponent('<script>alert(1)')],
  ])('%s: not found, for GET, HEAD and POST, and nothing told', async (_, forge) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const { status, html } = await open(linkWith(forge()), { method });
      expect(status).toBe(404);
      if (method === 'GET') expect(html).toContain('This link does not work');
      expect(html).not.toMatch(/Contoso|<script/);
    }
    expect((await post(`${linkWith(forge())}/code`, {})).status).toBe(404);
  });
});

describe('R10: the page keeps its link to itself', () => {
  test('by its headers', async () => {
    const { headers } = await open(link);
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^;]+'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
      ),
    });
  });

  test('a form of 1 MB, or of another kind, changes nothing', async () => {
    expect([400, 413]).toContain((await post(link, { name: 'x'.repeat(1_000_000) })).status);
    expect(
      (
        await open(link, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"decision":"accept"}',
        })
      ).status,
    ).toBe(422);
    expect((await ask('GET', `/v1/invitations/${invitationId}`)).body.status).toBe('pending');
  });

  test('names of any script, with markup and with hidden characters, come back as text', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email, company: '<img src=x onerror=alert(1)> & Søn 株式会社 👩‍👧' } });
    const { html } = await open(await linkTo(email));
    expect(html).toContain('value="&lt;img src=x onerror=alert(1)&gt; &amp; Søn 株式会社 👩‍👧"');
    expect((await answerPage(await linkTo(email), { name: 'a\u202eb' })).status).toBe(422);
    expect((await answerPage(await linkTo(email), { company: '<b>Ödön</b> "& Fiai"' })).status).toBe(303);
    expect((await customersBy([made.body.id]))[0]?.company).toBe('<b>Ödön</b> "& Fiai"');
  });
});

describe('R13: sending again', () => {
  const hour = (target.daySeconds * 1000) / 24;
  const hourAfter = (time: string) =>
    new Promise((done) => setTimeout(done, Math.max(0, Date.parse(time) + hour - Date.now())));
  const send = (id: string, etag: string | null) =>
    ask('POST', `/v1/invitations/${id}/resend`, { body: { expiresInDays: 30 }, headers: { 'if-match': String(etag) } });

  test('mails a new link with a new term, and voids the old one', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email }, expiresInDays: 5 });
    const old = await linkTo(email);
    await hourAfter(made.body.createdAt);
    const again = await send(made.body.id, '"1"');
    expect(again).toMatchObject({ status: 200, body: { id: made.body.id, status: 'pending', generation: 2 } });
    expect(again.body.expiresAt > made.body.expiresAt).toBe(true);
    expect(again.text).not.toContain('/i/1.');

    expect(await open(old)).toMatchObject({ status: 410, html: expect.stringContaining('There is a newer link') });
    expect((await answerPage(old)).status).toBe(410);
    await emailTo(email, ({ text }) => text.includes(`${made.body.id}.2.`));
    expect((await answerPage(await linkTo(email))).status).toBe(303);
    expect(await customersBy([made.body.id])).toHaveLength(1);
    expect((await outcomeOf(made.body.id)).subject).toContain('Accepted');
  });

  test('is refused within an hour, and how long to wait is told', async () => {
    // An hour is less than a second here: on a slow machine it may pass between two calls, and another is tried.
    const soon = await until('refusal', async () => {
      const { body } = await invite();
      await hourAfter(body.createdAt);
      const again = await send(body.id, '"1"');
      expect(again.status).toBe(200);
      const answer = await send(body.id, again.headers.get('etag'));
      return answer.status === 200 ? undefined : answer;
    });
    expect(soon).toMatchObject({ status: 429, body: { code: 'resend_too_soon' } });
    expect(Number(soon.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('R13: expiry', () => {
  test('a link past its time is refused before the sweep comes by, which then marks it and tells the inviter', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email }, expiresInDays: 1 });
    const path = `/v1/invitations/${made.body.id}`;
    const mine = await linkTo(email);
    const page = await open(mine);
    expect(page.status).toBe(200);
    const wait = Date.parse(made.body.expiresAt) - Date.now() + 200;
    expect(wait).toBeLessThan(target.daySeconds * 1000 + 1000);
    await new Promise((done) => setTimeout(done, wait));
    const [shown, accepted, cancelled] = await Promise.all([
      open(mine),
      answerPage(mine),
      ask('POST', `${path}/cancellation`, { body: {}, headers: { 'if-match': '"1"' } }),
    ]);
    expect(shown).toMatchObject({ status: 410, html: expect.stringContaining('This invitation has expired') });
    expect([409, 410]).toContain(accepted.status);
    expect(cancelled.status).toBeGreaterThanOrEqual(409);

    // The slot is free from that moment on: no need to wait for the sweep.
    const next = await ask('POST', '/v1/invitations', { body: { recipient: { email } } });
    expect(next.status).toBe(201);
    await until(
      'expired invitation',
      async () => ((await ask('GET', path)).body.status === 'expired' ? true : undefined),
      130,
    );
    expect((await outcomeOf(made.body.id)).subject).toContain('Expired');
    expect((await ask('GET', `/v1/invitations/${next.body.id}`)).body.status).toBe('pending');
    await emailTo(email);
  }, 240_000);
});
