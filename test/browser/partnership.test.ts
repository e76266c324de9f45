import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, titled } from '../support/browser.ts';
import { aPartner, password, requestPartnership, type TestPartner } from '../support/partners.ts';

const folder = 'test-output/screenshots';
let browser: Browser;
let provider: TestPartner;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, provider] = await Promise.all([startBrowser(), aPartner('provider', 'north')]);
}, 120_000);

afterAll(() => browser.close());

/** Opens the page of a new request, and signs in at the hosted sign-in. */
async function signedIn(email: string, script = false): Promise<Page> {
  const { url } = await requestPartnership(provider);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(url);
  await page.screenshot({ path: `${folder}/partnership.png`, fullPage: true });
  await page.getByRole('link', { name: 'Sign in to accept' }).click();
  await page.fill('input[name="username"]', email);
  expect(page.url()).not.toContain(url.slice(url.lastIndexOf('/') + 1));
  await page.fill('input[name="password"]', password);
  await page.click('button[type="submit"], input[type="submit"]');
  await page.waitForURL(/\/p\//);
  return page;
}

describe('R19, R20: a reseller that signs in on the page', () => {
  test('comes back, accepts, and is a partner; no token where a script could read it', async () => {
    const reseller = await aPartner('reseller', 'south');
    const page = await signedIn(reseller.emailOf('adminAgent'), true);
    expect(await page.textContent('main')).toContain('Signed in for Firm south.');
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Lax' }]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: `${folder}/partnership-signed-in.png`, fullPage: true });
    await page.getByLabel('I am authorised').check();
    await page.getByRole('button', { name: 'Accept' }).click();
    await titled(page, 'You have accepted');
    expect((await provider.ask('GET', '/v1/partnerships')).body.items).toContainEqual(
      expect.objectContaining({ partner: expect.objectContaining({ accountId: reseller.id }) }),
    );
    await page.context().close();
  });

  test('is told what is missing, with how to get it; and can sign out', async () => {
    const far = await aPartner('reseller', 'far', 'JP');
    const page = await signedIn(far.emailOf('salesAgent'));
    const shown = await page.textContent('main');
    expect(shown).toContain('You are neither a Global admin nor an Admin agent.');
    expect(shown).toContain('None of your locations is in the region of Firm north.');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await page.screenshot({ path: `${folder}/partnership-missing.png`, fullPage: true });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in to accept' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('whose sign-in did not work is told so, and nothing of the link left the page', async () => {
    const { url } = await requestPartnership(provider);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    await page.goto(`${new URL(url).origin}/signed-in?code=x&state=y`);
    expect(await page.textContent('h1')).toBe('This link does not work');
    await page.goto(`${url}/sign-in`);
    await page.goto(`${new URL(url).origin}/signed-in?code=x&state=y`);
    expect(await page.textContent('main')).toContain('Signing in did not work.');
    await context.close();
  });
});
