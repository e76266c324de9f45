/** Pictures of all emails of a language, side by side, for whoever wants to look at them: light, and as dark programs show them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { languages } from '../../functions/platform/base/languages.ts';
import { startBrowser } from '../../test/support/browser.ts';

const [width, height] = [400, 620];
const columns = 5;

/** Writes docs/images/emails-<language>.png, and for English one of a dark mail program. */
export async function drawEmailSheets(): Promise<void> {
  const browser = await startBrowser();
  try {
    for (const [language, scheme] of [...languages.map((each) => [each, 'light'] as const), ['en', 'dark'] as const]) {
      const context = await browser.newContext({
        viewport: { width: columns * (width + 16) + 16, height: 800 },
        deviceScaleFactor: 0.6,
        colorScheme: scheme,
      });
      const page = await context.newPage();
      await page.setContent(sheetOf(readFileSync(`docs/emails/${language}.html`, 'utf8')), { waitUntil: 'load' });
      const file = `docs/images/emails-${language}${scheme === 'dark' ? '-dark' : ''}.png`;
      writeFileSync(file, await page.screenshot({ fullPage: true }));
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

/** All emails of a page of docs/emails, in columns. */
function sheetOf(page: string): string {
  const frames = [...page.matchAll(/<iframe title="([^"]+)" (srcdoc="[^"]*")/g)].map(
    ([, name, source]) =>
      `<figure><figcaption>${name}</figcaption><iframe ${source} width="${width}" height="${height}"></iframe></figure>`,
  );
  if (frames.length === 0) throw new Error('There is no email in docs/emails.');
  return `<!doctype html><style>body{display:grid;grid-template-columns:repeat(${columns},${width}px);gap:16px;margin:16px;background:#777;font:13px sans-serif;color:#fff}figure{margin:0}iframe{border:0;background:#fff}</style>${frames.join('')}`;
}
