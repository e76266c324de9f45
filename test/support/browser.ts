import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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
 * A Chromium: the one from npm on Linux x64, elsewhere the user's own Chrome. `CHROME` names another.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.env.CHROME) return chromium.launch({ executablePath: process.env.CHROME });
  const executablePath = await unpackBrowser();
  if (executablePath !== undefined) {
    // In one process, as its own arguments have it, closing a context would end the browser.
    const args = sparticuz.args.filter((arg) => !/single-process|zygote/.test(arg));
    return chromium.launch({ executablePath, args, headless: true });
  }
  return chromium.launch({ channel: 'chrome' });
}
