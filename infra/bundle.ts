/**
 * Bundles every Lambda to dist/<feature>/<name>/index.mjs. Runs before each synthesis (cdk.json, `build`).
 *
 * Node built-ins are taken from `process.getBuiltinModule` instead of by `import`: in an ES module the latter
 * costs a large part of the load time (docs/adr/0004).
 */
import { globSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build, type Plugin } from 'esbuild';

const builtins: Plugin = {
  name: 'node-built-ins',
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(node:.+|${builtinModules.map((name) => name.replaceAll('/', '\\/')).join('|')})$`);
    onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'built-in' }));
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }));
  },
};

/** The entries, by the name under which the bundle stands in dist/. */
export function lambdaEntries(): Record<string, string> {
  const files = globSync('functions/*/*.lambda.ts').sort();
  return Object.fromEntries(
    files.map((file) => [`${file.slice('functions/'.length, -'.lambda.ts'.length)}/index`, file]),
  );
}

/** Bundles the given entries into a folder; returns esbuild's account of what went into them. */
export async function bundle(entries: Record<string, string>, outdir: string) {
  const { metafile } = await build({
    entryPoints: entries,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    keepNames: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import', 'node'],
    legalComments: 'none',
    plugins: [builtins],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

if (process.argv[1]?.endsWith('bundle.ts')) {
  rmSync('dist', { recursive: true, force: true });
  await bundle(lambdaEntries(), 'dist');
}
