import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { startBrowser } from '../support/browser.ts';
import { answerPage, ask, customersBy, emailTo, invite, linkTo, newAddress, target } from '../support/target.ts';

const folder = 'test-output/screenshots';
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await startBrowser();
}, 120_000);

afterAll(() => browser.close());

describe('R44: the customer’s own view', () => {
  test('is asked for, opened, and used to end a relationship; without axe findings, on a phone', async () => {
    const email = newAddress('view');
    const invitation = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const findings = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id }) => id);
    };
    await page.goto(`${target.baseUrl}/my-access`);
    expect(await findings()).toEqual([]);
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();

    const mail = await emailTo(email, ({ subject }) => subject.includes('personal link'));
    await page.goto(linkIn(mail.text) ?? '');
    expect(await page.textContent('h1')).toBe('Who can do what on the account of Tailspin Toys');
    expect(await findings()).toEqual([]);
    await page.getByRole('link', { name: 'Your receipt' }).click();
    await page.getByText('Accepted by Anna Kiss').waitFor();
    expect(await findings()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Download it as a file').isVisible()).toBe(false);
    await page.screenshot({ path: `${folder}/receipt-printed.png`, fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.screenshot({ path: `${folder}/receipt.png`, fullPage: true });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download it as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`receipt-${invitation.body.id}.json`);
    await page.getByRole('link', { name: 'Back to who can do what' }).click();
    await page.getByText('Read and accept', { exact: true }).click();
    await page.getByLabel('First name', { exact: true }).fill('Anna');
    await page.getByLabel('Last name', { exact: true }).fill('Kiss');
    await page.getByLabel('I am authorised to accept it').check();
    expect(await findings()).toEqual([]);
    await page.screenshot({ path: `${folder}/customer-agreement.png`, fullPage: true });
    await page.getByRole('button', { name: 'Accept the agreement' }).click();
    await page.getByText('The customer agreement is accepted.').waitFor();
    const [{ customerId } = {}] = await customersBy([invitation.body.id]);
    const recorded = await ask('GET', `/v1/customers/${customerId}/agreement`, { as: ['reseller', 'adminAgent'] });
    expect(recorded.body).toMatchObject({ version: '1', firstName: 'Anna', acceptedByCustomer: { language: 'en' } });
    expect(recorded.body.recordedBy).toBeUndefined();
    await page.getByText('End this', { exact: true }).click();
    await page.screenshot({ path: `${folder}/own-view.png`, fullPage: true });
    await page.getByLabel('I am authorised to end').check();
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByText('It has ended.').waitFor();
    expect(await page.textContent('main')).toContain('No partner can do anything on your account.');
    await emailTo(email, ({ subject }) => subject === 'You have ended a relationship');
    await context.close();
  });
});
