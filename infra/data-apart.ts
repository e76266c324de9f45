/**
 * Leaves out of the bundles what packages know of the world: a bundle that asks has it beside, in a file that is read
 * when it is asked first.
 */
import { dirname, join, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { phoneData } from '../functions/platform/text/phone-data.ts';
import { topLevelDomains } from '../functions/platform/text/top-level-domains.ts';

/** The sources that tell it, and what each tells. */
const sources: Readonly<Record<string, { readonly name: string; readonly data: unknown }>> = {
  'functions/platform/text/phone-data.ts': { name: 'phoneData', data: phoneData() },
  'functions/platform/text/top-level-domains.ts': { name: 'topLevelDomains', data: topLevelDomains() },
};

const namespace = 'data-apart';

/** What a bundle has in place of such a source. */
const standIn = (name: string) => `
import { readFileSync } from 'node:fs';
let read;
export const ${name} = () => {
  read ??= JSON.parse(readFileSync(new URL('data/${name}.json', import.meta.url), 'utf8'));
  return read;
};`;

/** Whoever imports such a source gets it from its file. */
export const dataApart: Plugin = {
  name: namespace,
  setup({ onResolve, onLoad }) {
    const byPath = new Map(Object.keys(sources).map((source) => [resolve(source), source]));
    onResolve({ filter: /\/(phone-data|top-level-domains)\.ts$/ }, ({ path, resolveDir }) => {
      const source = byPath.get(resolve(resolveDir, path));
      return source === undefined ? undefined : { path: source, namespace, sideEffects: false };
    });
    onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: standIn(sources[path]?.name ?? '') }));
  },
};

/** @returns the files that stand beside the bundles that ask, by their paths */
export function dataFiles({ outputs }: Metafile): ReadonlyMap<string, Uint8Array> {
  const files = Object.entries(outputs).flatMap(([file, { inputs }]) =>
    Object.entries(sources)
      // What is imported and not used is named, and has no bytes.
      .filter(([source]) => inputs[`${namespace}:${source}`]?.bytesInOutput)
      .map(
        ([, { name, data }]) => [join(dirname(file), `data/${name}.json`), Buffer.from(JSON.stringify(data))] as const,
      ),
  );
  return new Map(files);
}
