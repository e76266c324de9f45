/**
 * Generates what the functions are built with: the email layout, compiled from MJML to HTML (`--layout-only`); and
 * what a reader wants to have at hand: docs/openapi.json and docs/events from the schemas, docs/emails from the
 * templates, docs/images/*.svg from docs/diagrams.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import mjml from 'mjml';
import { commandLine, runCommand } from './lib/command.ts';
import { rightsDocument } from './lib/rights.ts';

const generate = commandLine(
  'generate',
  'Generates the email layout, docs/openapi.json, docs/events, docs/emails and drawings.',
)
  .option('--layout-only', 'the email layout alone', false)
  .option('--pictures', 'also docs/images/emails-….png: all emails as a mail program shows them', false)
  .option('--release', "what of this version has to last, as docs/releases/<package.json's version>.json", false)
  .action(async ({ layoutOnly, release, pictures }: Record<'layoutOnly' | 'release' | 'pictures', boolean>) => {
    await generateLayout();
    if (layoutOnly) return;
    if (release) return keepRelease();
    const { documents } = await import('./lib/documents.ts');
    const { synthesised } = await import('./lib/synthesised.ts');
    const made = Object.entries(await documents());
    // Not before they are made: what cannot be made leaves the old ones.
    for (const folder of ['docs/events', 'docs/emails']) rmSync(folder, { recursive: true, force: true });
    for (const [file, text] of made) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    // Last: the stacks are synthesised with the console, which is built with the typed client above.
    writeFileSync('docs/rights.md', rightsDocument(await synthesised()));
    if (pictures) await (await import('./lib/email-sheets.ts')).drawEmailSheets();
  });

/** The next release is held against it. */
async function keepRelease(): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { synthesised } = await import('./lib/synthesised.ts');
  const { lastingPart } = await import('./lib/release.ts');
  const [data] = await synthesised();
  if (data === undefined) throw new Error('There is no data stack.');
  mkdirSync('docs/releases', { recursive: true });
  writeFileSync(`docs/releases/${version}.json`, `${JSON.stringify(lastingPart(data), null, 2)}\n`);
  const { shapeOf } = await import('./lib/api-shape.ts');
  const shape = shapeOf(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  writeFileSync(`docs/releases/${version}.api.txt`, `${shape.join('\n')}\n`);
  writeFileSync(`docs/releases/${version}.breaks.txt`, `# What callers of ${version} have to change.\n`);
}

async function generateLayout(): Promise<void> {
  const layout = 'functions/platform/mail/layout';
  const { html, errors } = await mjml(readFileSync(`${layout}.mjml`, 'utf8'), { validationLevel: 'strict' });
  if (errors.length > 0) throw new Error(`The email layout is wrong: ${JSON.stringify(errors)}`);
  const compact = html.replace(/\s*\n\s*/g, '\n').replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, '');
  writeFileSync(
    `${layout}.generated.ts`,
    `/** Compiled from layout.mjml by scripts/generate.ts. */\nexport const layout = ${JSON.stringify(compact)};\n`,
  );
}

await runCommand(generate);
