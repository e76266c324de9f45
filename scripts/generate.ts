/**
 * Generates what the functions are built with: the email layout, compiled from MJML to HTML (`--layout-only`), and
 * docs/openapi.json from the schemas (`--print-openapi` prints it instead).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import mjml from 'mjml';

if (process.argv.includes('--print-openapi')) {
  process.stdout.write(await openApi());
} else {
  await generateLayout();
  if (!process.argv.includes('--layout-only')) writeFileSync('docs/openapi.json', await openApi());
}

async function generateLayout(): Promise<void> {
  const layout = 'functions/notifications/layout';
  const { html, errors } = await mjml(readFileSync(`${layout}.mjml`, 'utf8'), { validationLevel: 'strict' });
  if (errors.length > 0) throw new Error(`The email layout is wrong: ${JSON.stringify(errors)}`);
  const compact = html.replace(/\s*\n\s*/g, '\n').replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, '');
  writeFileSync(
    `${layout}.generated.ts`,
    `/** Compiled from layout.mjml by scripts/generate.ts. */\nexport const layout = ${JSON.stringify(compact)};\n`,
  );
}

async function openApi(): Promise<string> {
  const { openApiDocument } = await import('./openapi.ts');
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}
