/** Leaves the messages out of the bundles: a bundle that says something has them beside it, each language in a file. */
import { dirname, join, resolve } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Metafile, Plugin } from 'esbuild';
import { languages } from '../functions/platform/base/languages.ts';
import { textsOf } from '../functions/platform/text/messages/texts.ts';

const standIn = 'infra/texts-from-files.ts';

export const textsApart: Plugin = {
  name: 'texts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/texts\.ts$/ }, () => ({ path: resolve(standIn) }));
  },
};

/** @returns the files that stand beside those bundles that say something, by their paths */
export function textFiles({ outputs }: Metafile): ReadonlyMap<string, Uint8Array> {
  const folders = Object.entries(outputs).flatMap(([file, { inputs }]) => (standIn in inputs ? [dirname(file)] : []));
  const texts = languages.map((language) => {
    const parsed = Object.entries(textsOf[language]()).map(([key, text]) => [key, parse(text)]);
    return [`texts/${language}.json`, Buffer.from(JSON.stringify(Object.fromEntries(parsed)))] as const;
  });
  return new Map(folders.flatMap((folder) => texts.map(([name, text]) => [join(folder, name), text] as const)));
}
