/**
 * Bundles every Lambda to dist/<feature>/<name>/index.mjs. Runs before each synthesis (cdk.json, `build`).
 *
 * Node built-ins are taken from `process.getBuiltinModule` instead of by `import`: in an ES module the latter
 * costs a large part of the load time (docs/adr/0004).
 */
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
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

/**
 * Bundles the given entries into a folder, and leaves nothing else there; returns esbuild's account of what went into
 * them. A file that is as it should be is left alone, and another replaced at once: several may bundle, and read, at
 * a time.
 */
export async function bundle(entries: Record<string, string>, outdir: string) {
  const { metafile, outputFiles } = await build({
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
    write: false,
    logLevel: 'warning',
  });
  const wanted = new Set(outputFiles.map(({ path }) => relative(outdir, path)));
  for (const file of globSync('**/*.mjs', { cwd: outdir })) if (!wanted.has(file)) rmSync(join(outdir, file));
  for (const { path, contents } of outputFiles) keep(path, contents);
  return metafile;
}

function keep(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, path);
}

if (process.argv[1]?.endsWith('bundle.ts')) {
  await bundle(lambdaEntries(), 'dist');
}
