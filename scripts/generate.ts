/**
 * Generates what the functions are built with: the email layout, compiled from MJML to HTML. `npm run generate`
 * also writes docs/openapi.json from the schemas.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import mjml from 'mjml';

const layout = 'functions/notifications/layout';
const { html, errors } = await mjml(readFileSync(`${layout}.mjml`, 'utf8'), { validationLevel: 'strict' });
if (errors.length > 0) throw new Error(`The email layout is wrong: ${JSON.stringify(errors)}`);
const compact = html.replace(/\s*\n\s*/g, '\n').replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, '');
writeFileSync(
  `${layout}.generated.ts`,
  `/** Compiled from layout.mjml by scripts/generate.ts. */\nexport const layout = ${JSON.stringify(compact)};\n`,
);

if (!process.argv.includes('--layout-only')) {
  const { openApiDocument } = await import('./openapi.ts');
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
}
