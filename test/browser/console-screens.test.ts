/** R58: every screen of the partners' console, in four languages, on a desk and on a phone, light and dark. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { findingsOf, goTo, openConsole, settled, signInAt } from '../support/console.ts';
import { added } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { target } from '../support/target.ts';

const folder = 'test-output/screenshots';
const noon = '2026-03-01T12:00:00.000Z';
let browser: Browser;
let reseller: TestPartner;
let provider: TestPartner;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, reseller, provider] = await Promise.all([
    startBrowser(),
    aPartner('reseller', 'lantern'),
    aPartner('provider', 'lighthouse'),
  ]);
  await connectPartners(provider, reseller);
}, 120_000);

afterAll(() => browser.close());

const places = [
  ...['/', '/customers', '/customers/new', '/invite', '/invitations', '/invitations/import', '/partners'],
  ...['/partners/request', '/renewals', '/granular', '/removals', '/audit', '/search/a', '/nowhere'],
  ...['company', 'notices', 'users', 'programs'].map((tab) => `/settings?tab=${tab}`),
];
const tabs = ['account', 'users', 'subscriptions', 'access', 'granular', 'agreement', 'activity'];

describe('every screen', () => {
  test.each([
    ['en', 1280, 'light'],
    ['hu', 390, 'light'],
    ['it', 1280, 'dark'],
    ['es', 390, 'dark'],
  ] as const)(
    'in %s at %d pixels, %s: readable by everybody, and fits',
    async (language, width, colorScheme) => {
      const customerId = await added(provider, reseller);
      const { body } = await provider.ask('GET', `/v1/customers/${customerId}`);
      const own = [
        ...tabs.map((tab) => `/customers/${customerId}?tab=${tab}`),
        ...[`/customers/${customerId}/order`, `/relationships/${body.grants[0].relationshipId}/removal`],
      ];
      const options = { viewport: { width, height: 800 }, locale: language, colorScheme };
      const page = await openConsole(browser, provider, 'globalAdmin', options);
      const found: string[] = [];
      for (const place of [...places, ...own]) {
        await goTo(page, place);
        for (const finding of await findingsOf(page)) found.push(`${place} ${finding}`);
        const wide = Number(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        );
        if (wide > 0) found.push(`${place} is ${wide} px too wide`);
      }
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      await page.screenshot({ path: `${folder}/console-${language}-${width}.png` });
      expect(found).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  test.each(['light', 'dark'] as const)('is in the operator’s colour, as its pages are: %s', async (colorScheme) => {
    const page = await openConsole(browser, reseller, 'globalAdmin', { colorScheme });
    const told = await page.evaluate("fetch('config.json').then((answer) => answer.json())");
    const { colour } = told as { colour: string };
    const pages = await (await fetch(`${target.apiUrl}/my-access`)).text();
    expect(pages).toContain(`--blue:${colour}`);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    expect(await page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor")).toBe(
      `rgb(${red}, ${green}, ${blue})`,
    );
    expect(await findingsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('shows of a long list the rows that are near, and is told how many there are', async () => {
    const { body } = await reseller.ask('GET', '/v1/invitations');
    const items = Array.from({ length: 1000 }, (_, index) => ({
      ...{ id: `inv_${index}`, status: 'pending', delivery: { state: 'sent' }, language: 'en', revision: 1 },
      ...{ recipient: { email: `c${index}@tailspin.example` }, createdAt: noon, expiresAt: noon },
    }));
    const long = { status: 200, contentType: 'application/json', body: JSON.stringify({ ...body, items }) };
    for (const width of [1280, 390]) {
      const page = await openConsole(browser, reseller, 'globalAdmin', { viewport: { width, height: 800 } });
      await page.route(/\/v1\/invitations\?/, (route) => route.fulfill(long));
      await goTo(page, '/invitations');
      const rows = page.locator('main tbody tr');
      const last = page.getByText('c999@tailspin.example');
      expect(await page.locator('main table').getAttribute('aria-rowcount')).toBe('1001');
      expect(await rows.count()).toBeLessThan(100);
      expect(await last.count()).toBe(0);
      await page.getByRole('link', { name: 'c0@tailspin.example' }).focus();
      // The distance grows as rows are measured: a reader scrolls on.
      for (let times = 0; times < 100 && !(await last.isVisible()); times += 1) {
        await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
        await page.waitForTimeout(100);
      }
      expect(await last.isVisible()).toBe(true);
      // What has the focus is there still, above the window, and nobody was thrown back to it.
      await page.waitForTimeout(300);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('c0@tailspin.example');
      expect(Number(await page.evaluate('scrollY'))).toBeGreaterThan(10_000);
      expect(await rows.count()).toBeLessThan(100);
      expect(await findingsOf(page)).toEqual([]);
      await page.screenshot({ path: `${folder}/console-long-${width}.png` });
      await page.context().close();
    }
  }, 120_000);

  test('loads at most 250 kB, compressed, for the first', async () => {
    const context = await browser.newContext({ locale: 'hu' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().includes('/console/'))
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(target.outputs.ConsoleUrl);
    await signInAt(page, reseller);
    await settled(page);
    const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
    await context.close();
  }, 120_000);
});
