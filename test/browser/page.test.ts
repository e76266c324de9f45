import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../../functions/platform/base/languages.ts';
import { say } from '../../functions/platform/text/messages/messages.ts';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { startBrowser, titled } from '../support/browser.ts';
import { ask, emailTo, invite, newAddress } from '../support/target.ts';

const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;
const folder = 'test-output/screenshots';

let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await startBrowser();
}, 120_000);

afterAll(() => browser.close());

/** Opens an address in a fresh browser context; every error the page would show in its console fails the test. */
async function visit(
  url: string,
  { width = 'desktop', script = false }: { width?: keyof typeof widths; script?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: widths[width], javaScriptEnabled: script });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) throw new Error(message.text());
  });
  await page.goto(url);
  return page;
}

async function linkInMail(wanted: Record<string, unknown> = {}): Promise<{ link: string; email: string; id: string }> {
  const email = newAddress();
  const { body } = await invite({ recipient: { email, name: 'Anna Kiss', company: 'Tailspin Toys' }, ...wanted });
  return { link: linkIn((await emailTo(email)).text) ?? '', email, id: body.id };
}

/** Axe's findings, by rule and place. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

const scrollsSideways = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(languages)('R10, R31: the page in %s', (language) => {
  let link = '';
  beforeAll(async () => {
    ({ link } = await linkInMail({ language }));
  }, 120_000);

  test.each(['phone', 'desktop'] as const)(
    'on a %s has no axe finding, and nothing beside the screen',
    async (width) => {
      const page = await visit(link, { width, script: true });
      await page.screenshot({ path: `${folder}/page-${language}-${width}.png`, fullPage: true });
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await page.textContent('h1')).toBe(
        say(language, 'page.title', { partner: 'Contoso Cloud', joint: 'none' }),
      );
      expect(await findings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.context().close();
    },
  );

  test('switches to another language and back', async () => {
    const other: Language = language === 'en' ? 'hu' : 'en';
    const page = await visit(link);
    const title = (spoken: Language) => say(spoken, 'page.title', { partner: 'Contoso Cloud', joint: 'none' });
    await page.click(`nav button[value=${other}]`);
    await titled(page, title(other));
    expect(await page.getAttribute('html', 'lang')).toBe(other);
    await page.click(`nav button[value=${language}]`);
    await titled(page, title(language));
    await page.context().close();
  });

  test('R45: names the right person, then tells what came of it, without an axe finding', async () => {
    const { link: own, id } = await linkInMail({ language });
    const page = await visit(own, { width: 'phone', script: true });
    await page.click('summary');
    await page.fill('#right-email', 'bob@tailspin.example');
    await page.screenshot({ path: `${folder}/wrong-person-${language}.png`, fullPage: true });
    expect(await findings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.click('[value=passOn]');
    await titled(page, say(language, 'confirm.title'));
    await page.screenshot({ path: `${folder}/confirm-${language}.png`, fullPage: true });
    expect(await findings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.click('main form[method=post] button');
    await titled(page, say(language, 'passedOn.title'));
    expect(await findings(page)).toEqual([]);
    expect((await ask('GET', `/v1/invitations/${id}`)).body.passedOnTo).toEqual({ email: 'bob@tailspin.example' });
    await page.context().close();
  });

  test('its email can be read', async () => {
    const { email } = await linkInMail({ language });
    const { html } = await emailTo(email);
    const context = await browser.newContext({ viewport: widths.phone });
    const page = await context.newPage();
    await page.setContent(html);
    await page.screenshot({ path: `${folder}/email-${language}.png`, fullPage: true });
    // An email is no page: mail programs put it into one of their own, with landmarks and headings.
    const ofPages = /^(landmark-one-main|page-has-heading-one|region):/;
    expect((await findings(page)).filter((finding) => !ofPages.test(finding))).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await context.close();
  });
});

describe('R10, R11: by keyboard alone, without JavaScript', () => {
  /** Presses Tab until the wanted element has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator(`${selector}:focus`).count()) === 1) return;
    }
    throw new Error(`The focus never comes to ${selector}.`);
  }

  test('accepts', async () => {
    const { link, id } = await linkInMail();
    const page = await visit(link);
    await tabTo(page, '#name');
    expect(await page.inputValue('#name')).toBe('Anna Kiss');
    await tabTo(page, '#company');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Tailspin & Söhne');
    await tabTo(page, '[name=authorised]');
    await page.keyboard.press('Space');
    await tabTo(page, '[value=accept]');
    await page.screenshot({ path: `${folder}/keyboard.png`, fullPage: true });
    await Promise.all([page.waitForURL(/lang=en/), page.keyboard.press('Enter')]);
    await titled(page, 'You have accepted');
    await page.screenshot({ path: `${folder}/accepted.png` });
    await page.reload();
    await titled(page, 'You have accepted');
    expect((await ask('GET', `/v1/invitations/${id}`)).body.status).toBe('accepted');
    await page.context().close();
  });

  test('declines', async () => {
    const { link, id } = await linkInMail({ language: 'es' });
    const page = await visit(link, { width: 'phone' });
    await tabTo(page, '[value=decline]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[name=confirm]', { state: 'attached' });
    expect(await page.textContent('h1')).toBe('Confirme, por favor');
    await tabTo(page, 'main form[method=get] button');
    await Promise.all([page.waitForURL(/lang=es/), page.keyboard.press('Enter')]);
    await tabTo(page, '[value=decline]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[name=confirm]', { state: 'attached' });
    await tabTo(page, 'main form[method=post] button');
    await page.keyboard.press('Enter');
    await titled(page, 'Ha rechazado');
    expect((await ask('GET', `/v1/invitations/${id}`)).body.status).toBe('declined');
    await page.context().close();
  });

  test('the browser itself asks for what is missing', async () => {
    const { link } = await linkInMail();
    const page = await visit(link);
    await page.click('[value=accept]');
    expect(page.url()).toBe(link);
    await page.context().close();
  });
});

test('R9: with a link the partner sent itself the code is asked for, mailed, and taken', async () => {
  const email = newAddress();
  const { body } = await invite({ recipient: { email }, delivery: 'self', language: 'it' });
  const page = await visit(body.ownDelivery.link, { width: 'phone' });
  await Promise.all([page.waitForURL(/lang=it/), page.click('form[action$="/code"] button')]);
  expect(await page.textContent('[role=status]')).toBe(
    'Le abbiamo inviato un codice per email. È valido per dieci minuti.',
  );
  await page.screenshot({ path: `${folder}/code.png`, fullPage: true });
  const code = /\b\d{6}\b/.exec((await emailTo(email)).text)?.[0] ?? '';
  await page.fill('#name', 'Anna');
  await page.fill('#company', 'Tailspin');
  await page.fill('#code', code === '000000' ? '000001' : '000000');
  await page.check('[name=authorised]');
  await page.click('[value=accept]');
  expect(await page.textContent('[role=alert]')).toContain('Questo codice è errato');
  expect(await page.inputValue('#company')).toBe('Tailspin');
  await page.fill('#code', `${code.slice(0, 3)} ${code.slice(3)}`);
  await page.check('[name=authorised]');
  await page.click('[value=accept]');
  await titled(page, 'Ha accettato');
  await page.context().close();
});

test('a link that does not work says what to do, without an axe finding', async () => {
  const { link } = await linkInMail();
  const page = await visit(link.slice(0, -3), { script: true });
  expect(await page.textContent('h1')).toBe('This link does not work');
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: `${folder}/invalid.png` });
  await page.context().close();
});
