import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A Chromium: the one from npm on Linux x64, elsewhere the user's own Chrome. `CHROME` names another.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.env.CHROME) return chromium.launch({ executablePath: process.env.CHROME });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await sparticuz.executablePath();
    // In one process, as its own arguments have it, closing a context would end the browser.
    const args = sparticuz.args.filter((arg) => !/single-process|zygote/.test(arg));
    if (existsSync(executablePath)) return chromium.launch({ executablePath, args, headless: true });
  }
  return chromium.launch({ channel: 'chrome' });
}
