/** The console as a browser loads it: its bytes, and what Lighthouse says of its first screens on a laptop. */
import { readFileSync } from 'node:fs';
import { desktopConfig, navigation } from 'lighthouse';
import { type Browser, launch } from 'puppeteer-core';
import { browserProgram } from '../../test/support/browser.ts';
import type { Figure } from './scoreboard.ts';

/** Screens that a session begins with, by their place. */
const screens = { home: '', customers: '#/customers', invitations: '#/invitations', invite: '#/invite' };

/** Runs of each: the median counts. */
const runs = 3;

/** What one load came to. */
interface Load {
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  /** Milliseconds until it can be used, from the moment on at which the sign-in was sent. */
  readonly usableAfter: number;
  /** Everything that came from the first address on, compressed: the way to the hosted page and back. */
  readonly bytes: number;
}

interface Users {
  readonly outputs: { readonly ConsoleUrl: string };
  readonly partners: readonly { readonly users: readonly { readonly email: string; readonly password: string }[] }[];
}

/** Each screen is opened by signing in: before, there is nothing to see. */
export async function measureConsole(targetFile: string): Promise<Figure[]> {
  const { outputs, partners } = JSON.parse(readFileSync(targetFile, 'utf8')) as Users;
  const user = partners[0]?.users[0];
  if (user === undefined) throw new Error(`${targetFile} names no user.`);
  const figures: Figure[] = [];
  for (const [name, place] of Object.entries(screens)) {
    const loads: Load[] = [];
    for (let run = 0; run < runs; run += 1)
      loads.push(await inBrowser((browser) => load(browser, `${outputs.ConsoleUrl}${place}`, user)));
    const median = (of: keyof Load) =>
      loads.map((each) => each[of]).sort((a, b) => a - b)[(runs - 1) / 2] ?? Number.NaN;
    figures.push(
      { name: `console, ${name}: performance`, value: median('performance'), unit: 'of 100' },
      { name: `console, ${name}: accessibility`, value: median('accessibility'), unit: 'of 100' },
      { name: `console, ${name}: usable after`, value: median('usableAfter'), unit: 'ms, laptop' },
      { name: `console, ${name}: first load`, value: median('bytes'), unit: 'bytes' },
    );
  }
  return figures;
}

/** A browser of its own for each load: nothing is kept from the one before. */
async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, args } = await browserProgram();
  const program = executablePath === undefined ? { channel: 'chrome' as const } : { executablePath };
  const browser = await launch({ ...program, args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function load(
  browser: Browser,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<Load> {
  const page = await browser.newPage();
  const network = await page.createCDPSession();
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(url);
  await page.waitForSelector('input[name="username"]');
  await page.type('input[name="username"]', email);
  await page.type('input[name="password"]', password);
  const flags = {
    onlyCategories: ['performance', 'accessibility'],
    disableStorageReset: true,
    logLevel: 'error' as const,
  };
  const signIn = () => page.click('button[type="submit"], input[type="submit"]');
  const result = await navigation(page, signIn, { config: desktopConfig, flags });
  if (result === undefined) throw new Error(`Lighthouse told nothing of ${url}.`);
  const { audits, categories } = result.lhr;
  return {
    performance: (categories.performance?.score ?? Number.NaN) * 100,
    accessibility: (categories.accessibility?.score ?? Number.NaN) * 100,
    usableAfter: audits.interactive?.numericValue ?? Number.NaN,
    bytes,
  };
}
