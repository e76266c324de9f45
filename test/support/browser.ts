import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

/**
 * Unpacks the Chromium from npm, where it is the one that is used: once, before several processes want it, for one
 * that is being written cannot be started.
 */
export async function unpackBrowser(): Promise<string | undefined> {
  if (process.env.CHROME || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = await sparticuz.executablePath();
  return existsSync(executablePath) ? executablePath : undefined;
}

/**
 * Which Chromium, and how it is started: the one from npm on Linux x64, elsewhere the user's own Chrome, which is
 * found without a path. `CHROME` names another.
 */
export async function browserProgram(): Promise<{ readonly executablePath?: string; readonly args: string[] }> {
  if (process.env.CHROME) return { executablePath: process.env.CHROME, args: [] };
  const executablePath = await unpackBrowser();
  if (executablePath === undefined) return { args: [] };
  // In one process, as its own arguments have it, closing a context would end the browser.
  return { executablePath, args: sparticuz.args.filter((arg) => !/single-process|zygote/.test(arg)) };
}

/** Starts it. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await browserProgram();
  return executablePath === undefined
    ? chromium.launch({ channel: 'chrome' })
    : chromium.launch({ executablePath, args, headless: true });
}

/** Waits for the page of this title: a click may come back before the page that it leads to is there. */
export const titled = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
