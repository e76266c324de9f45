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
}, 90_000);

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
  }, 60_000);
});
