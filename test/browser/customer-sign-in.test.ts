import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, titled } from '../support/browser.ts';
import { aCustomer } from '../support/orders.ts';
import { aPartner, connectPartners, password, type TestPartner } from '../support/partners.ts';
import { emailTo, target } from '../support/target.ts';

const folder = 'test-output/screenshots';
let browser: Browser;
let provider: TestPartner;
let reseller: TestPartner;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, provider, reseller] = await Promise.all([
    startBrowser(),
    aPartner('provider', 'tide'),
    aPartner('reseller', 'reef'),
  ]);
  await connectPartners(provider, reseller);
}, 120_000);

afterAll(() => browser.close());

/** Signs in by the hosted page, with a first password that has to be replaced. */
async function signIn(page: Page, url: string, userName: string, first: string): Promise<void> {
  await page.goto(url);
  await page.fill('input[name="username"]', userName);
  await page.fill('input[name="password"]', first);
  await page.click('button[type="submit"], input[type="submit"]');
  await page.fill('input[name="new_password"]', password);
  const again = page.locator('input[name="confirm_password"]');
  if ((await again.count()) > 0) await again.fill(password);
  await page.click('button[type="submit"], input[type="submit"]');
  await page.waitForURL(/\/my-access\/(mine|signed-in)/);
}

describe('R55: a customer’s user signs in', () => {
  test('by the first password that a partner handed over, sees who may do what, and ends it by a mailed link only', async () => {
    const wanted = aCustomer(reseller.id, { language: 'en' });
    const { body } = await provider.ask('POST', '/v1/customers', { body: wanted });
    const { userName, temporaryPassword, signInUrl } = body.adminUser;
    expect(signInUrl).toBe(`${target.baseUrl}/my-access/sign-in`);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await signIn(page, signInUrl, userName, temporaryPassword);
    const shown = await page.textContent('main');
    expect(shown).toContain(`You are signed in as ${userName}`);
    for (const company of ['Firm tide', 'Firm reef']) expect(shown).toContain(company);
    expect(await page.locator('[name="end"]').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: `${folder}/mine.png`, fullPage: true });
    const held = (await context.cookies()).filter(({ name }) => name.includes('session'));
    expect(held).toMatchObject([{ name: '__Host-customer-session', httpOnly: true, secure: true, sameSite: 'Lax' }]);

    // A session of one kind is none of another.
    const elsewhere = await fetch(`${target.apiUrl}/my-access/mine`, {
      headers: { cookie: `__Host-customer-session=${'A'.repeat(43)}` },
      redirect: 'manual',
    });
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([303, 'sign-in']);

    await page.getByRole('button', { name: 'Email the link' }).click();
    await titled(page, 'Check your email');
    const mail = await emailTo(wanted.contact.email, ({ text }) => text.includes('/c/'));
    expect(mail.subject).not.toContain('Tailspin');

    await page.goto(`${target.baseUrl}/my-access/mine`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/my-access\?lang=en/);
    await page.goto(`${target.baseUrl}/my-access/mine`);
    expect(page.url()).not.toContain('/mine');
    await context.close();
  }, 120_000);

  test('that was disabled sees nothing more, though its session holds; a partner’s user is none of a customer', async () => {
    const { body: customer } = await provider.ask('POST', '/v1/customers', { body: aCustomer(reseller.id) });
    const path = `/v1/customers/${customer.id}/users`;
    const made = await reseller.ask('POST', path, { body: { name: 'Béla', userName: 'bela' } });
    const { userName, temporaryPassword, signInUrl, id } = made.body;
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, `${signInUrl}?lang=hu`, userName, temporaryPassword);
    expect(await page.textContent('main')).toContain(`Bejelentkezve: ${userName} (Tailspin Toys).`);
    await reseller.ask('POST', `${path}/${id}/disablement`, { body: {} });
    await page.goto(`${target.baseUrl}/my-access/mine`);
    expect(page.url()).not.toContain('/mine');
    await page.goto(`${target.baseUrl}/my-access/signed-in?code=x&state=y`);
    expect(await page.textContent('main')).toMatch(/partner|link/i);
    await context.close();
  }, 120_000);
});
