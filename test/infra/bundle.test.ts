import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Metafile } from 'esbuild';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages } from '../../functions/platform/base/languages.ts';
import { textsOf } from '../../functions/platform/text/messages/texts.ts';
import { phoneData } from '../../functions/platform/text/phone-data.ts';
import { topLevelDomains } from '../../functions/platform/text/top-level-domains.ts';
import { bundle, lambdaEntries } from '../../infra/bundle.ts';
import { textFiles } from '../../infra/texts-apart.ts';

const folder = '.local/test-bundles';
let metafile: Metafile;

beforeAll(async () => {
  ({ metafile } = await bundle(lambdaEntries(), folder));
}, 120_000);

const inputsOf = (pattern: RegExp) =>
  Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => pattern.test(file)));

describe('what bundles leave out', () => {
  test('no bundle holds a text, the parser of texts, or the SDK’s event streams', () => {
    expect(inputsOf(/text\/messages\/(en|it|hu|es|texts)\.ts$/)).toEqual([]);
    expect(inputsOf(/icu-messageformat-parser\/index\.js$|icu-skeleton-parser/)).toEqual([]);
    expect(inputsOf(/submodules\/event-streams/)).toEqual([]);
  });

  test('no bundle is over 400 kB', () => {
    const sizes = Object.entries(metafile.outputs).map(([file, { bytes }]) => ({ file, bytes }));
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.filter(({ bytes }) => bytes > 400_000)).toEqual([]);
  });

  test.each([
    ['phoneData', phoneData(), /metadata\.min/],
    ['topLevelDomains', topLevelDomains(), /node_modules\/tlds\//],
  ] as const)('each bundle that asks for %s has it beside, and none has it inside', (name, data, inside) => {
    expect(inputsOf(inside)).toEqual([]);
    const wanted = Object.keys(metafile.outputs)
      .filter((file) => readFileSync(file, 'utf8').includes(`data/${name}.json`))
      .map((file) => file.replace('index.mjs', `data/${name}.json`));
    expect(wanted.length).toBeGreaterThan(0);
    const files = globSync(`${folder}/**/data/${name}.json`);
    expect(files.sort()).toEqual(wanted.sort());
    expect(JSON.parse(readFileSync(files[0] ?? '', 'utf8'))).toEqual(JSON.parse(JSON.stringify(data)));
  });

  test('of its own description a client keeps its version', () => {
    const described = inputsOf(/@aws-sdk\/client-[\w-]+\/package\.json$/);
    expect(described.length).toBeGreaterThan(40);
    const bytes = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
        file.endsWith('/package.json') ? [bytesInOutput] : [],
      ),
    );
    expect(Math.max(...bytes)).toBeLessThan(100);
  });

  test('each bundle that says something has the texts beside it, and no other', () => {
    const saying = Object.entries(metafile.outputs)
      .filter(([, { inputs }]) => inputs['functions/platform/text/messages/messages.ts']?.bytesInOutput)
      .flatMap(([file]) => languages.map((language) => file.replace('index.mjs', `texts/${language}.json`)));
    expect(saying.length).toBeGreaterThan(50);
    expect([...textFiles(metafile).keys()].sort()).toEqual(saying.sort());
    expect(globSync(`${folder}/**/texts/*.json`).sort()).toEqual(saying.sort());
  });

  test.each(languages)('every text in %s is there, and says what it says', (language) => {
    const [file = ''] = globSync(`${folder}/**/texts/${language}.json`);
    const parsed = JSON.parse(readFileSync(file, 'utf8'));
    const values = new Proxy({}, { get: () => 1, has: () => true });
    const formats = { date: { day: {} }, time: { clock: {} } };
    const say = (text: string) => String(new IntlMessageFormat(text, language, formats).format(values));
    const texts = Object.entries(textsOf[language]());
    expect(Object.keys(parsed)).toHaveLength(texts.length);
    for (const [key, text] of texts) expect([key, say(parsed[key])]).toEqual([key, say(text)]);
  });
});
