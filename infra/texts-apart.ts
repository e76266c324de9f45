/** Leaves the messages out of the bundles: a bundle that says something has them beside it, each language in a file. */
import { dirname, join, resolve } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Metafile, Plugin } from 'esbuild';
import { languages } from '../functions/platform/base/languages.ts';
import { textsOf } from '../functions/platform/text/messages/texts.ts';

const texts = 'functions/platform/text/messages/texts.ts';
const standIn = 'infra/texts-from-files.ts';

/** Whoever imports the texts gets those from files. */
export const textsApart: Plugin = {
  name: 'texts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/texts\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === resolve(texts) ? { path: resolve(standIn), sideEffects: false } : undefined,
    );
  },
};

/** The folders of the bundles that hold something of a file. What is imported and not used is named, and has no bytes. */
export const foldersHolding = ({ outputs }: Metafile, file: string): readonly string[] =>
  Object.entries(outputs).flatMap(([bundle, { inputs }]) => (inputs[file]?.bytesInOutput ? [dirname(bundle)] : []));

/** @returns the files that stand beside those bundles that say something, by their paths */
export function textFiles(metafile: Metafile): ReadonlyMap<string, Uint8Array> {
  const folders = foldersHolding(metafile, standIn);
  const parsed = languages.map((language) => {
    const messages = Object.entries(textsOf[language]()).map(([key, text]) => [key, parse(text)]);
    return [`texts/${language}.json`, Buffer.from(JSON.stringify(Object.fromEntries(messages)))] as const;
  });
  return new Map(folders.flatMap((folder) => parsed.map(([name, text]) => [join(folder, name), text] as const)));
}
