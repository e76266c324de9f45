/**
 * Leaves out of the bundles what packages know of the world: a bundle that asks has it beside, in a file that is read
 * when it is asked first.
 */
import { join, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { phoneData } from '../functions/platform/text/phone-data.ts';
import { topLevelDomains } from '../functions/platform/text/top-level-domains.ts';
import { foldersHolding } from './texts-apart.ts';

/** The sources that tell it, and what each tells. */
const sources: Readonly<Record<string, { readonly name: string; readonly data: unknown }>> = {
  'functions/platform/text/phone-data.ts': { name: 'phoneData', data: phoneData() },
  'functions/platform/text/top-level-domains.ts': { name: 'topLevelDomains', data: topLevelDomains() },
};

const namespace = 'data-apart';

/** What a bundle has in place of such a source. */
const standIn = (name: string) =>
  `import { fileBeside } from './file-beside.ts'; export const ${name} = fileBeside('data/${name}.json');`;

/** Whoever imports such a source gets it from its file. */
export const dataApart: Plugin = {
  name: namespace,
  setup({ onResolve, onLoad }) {
    const byPath = new Map(Object.keys(sources).map((source) => [resolve(source), source]));
    onResolve({ filter: /\/(phone-data|top-level-domains)\.ts$/ }, ({ path, resolveDir }) => {
      const source = byPath.get(resolve(resolveDir, path));
      return source === undefined ? undefined : { path: source, namespace, sideEffects: false };
    });
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: standIn(sources[path]?.name ?? ''),
      resolveDir: resolve('infra'),
    }));
  },
};

/** @returns the files that stand beside the bundles that ask, by their paths */
export function dataFiles(metafile: Metafile): ReadonlyMap<string, Uint8Array> {
  const files = Object.entries(sources).flatMap(([source, { name, data }]) => {
    const text = Buffer.from(JSON.stringify(data));
    const folders = foldersHolding(metafile, `${namespace}:${source}`);
    return folders.map((folder) => [join(folder, `data/${name}.json`), text] as const);
  });
  return new Map(files);
}
