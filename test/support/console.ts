/** The partners' console as its people use it: in a browser, by what they see. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../functions/identity/roles.ts';
import { password, type TestPartner } from './partners.ts';
import { target } from './target.ts';

/** Opens the console in a browser of its own, and signs in at the hosted page. */
export async function openConsole(
  browser: Browser,
  partner: TestPartner,
  role: Role = 'globalAdmin',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en', ...options });
  await context.grantPermissions(['clipboard-write']).catch(() => undefined);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  await page.goto(target.outputs.ConsoleUrl);
  await signInAt(page, partner, role);
  return page;
}

/** Fills in the hosted page, and waits for the console. */
export async function signInAt(page: Page, partner: TestPartner, role: Role = 'globalAdmin'): Promise<void> {
  await page.fill('input[name="username"]', partner.emailOf(role));
  await page.fill('input[name="password"]', password);
  await page.click('button[type="submit"], input[type="submit"]');
  await page.getByRole('navigation').waitFor();
}

/** Goes to a place of the console, as a link would. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
  await settled(page);
}

/** Waits until nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  // A screen of its own file is asked for first, then what it reads.
  for (let times = 0; times < 2; times += 1) {
    await page.waitForTimeout(100);
    await page.locator('h1').first().waitFor();
    await page.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
  }
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds on the page, by rule and place. It is put there once: the console is one page. */
export async function findingsOf(page: Page): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    // The components' own guards at both ends of the page pass the focus on at once: nobody rests there.
    "axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )) as readonly Finding[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target: at }) => `${id}: ${at.join(' ')}`));
}
