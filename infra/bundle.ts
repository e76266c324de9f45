/**
 * Bundles every Lambda to dist/<feature>/<name>/index.mjs; beside it the texts, where it says something, and what it
 * knows of the world; and the console and the API's document beside the one that serves them. Runs before each synthesis
 * (cdk.json, `build`).
 *
 * Node built-ins are taken from `process.getBuiltinModule` instead of by `import`: in an ES module the latter
 * costs a large part of the load time (docs/adr/0004).
 */
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { dataApart, dataFiles } from './data-apart.ts';
import { keepFile } from './keep-file.ts';
import { buildIfChanged } from './stamp.ts';
import { textFiles, textsApart } from './texts-apart.ts';
import { trimClients } from './trim-clients.ts';

const run = promisify(execFile);

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

/** What the bundles have instead of packages that do more than a Lambda needs. */
const trimmed: Record<string, string> = {
  '@aws-sdk/credential-provider-node': resolve('infra/environment-credentials.ts'),
  '@aws-sdk/endpoint-cache': resolve('infra/no-endpoint-cache.ts'),
  '@smithy/core/event-streams': resolve('infra/no-event-streams.ts'),
  // Messages come parsed.
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
};

/** The entries, by the name under which the bundle stands in dist/. */
export function lambdaEntries(): Record<string, string> {
  const files = globSync('functions/*/*.lambda.ts').sort();
  return Object.fromEntries(
    files.map((file) => [`${file.slice('functions/'.length, -'.lambda.ts'.length)}/index`, file]),
  );
}

/**
 * Bundles the given entries into a folder, and leaves nothing else there. A file that is as it should be is left alone,
 * and another replaced at once: several may bundle, and read, at a time.
 *
 * @param isTrimmed without what a Lambda does not need of its packages
 * @returns the paths of what it wrote in the folder, and esbuild's account of what went into them
 */
export async function bundle(entries: Record<string, string>, outdir: string, isTrimmed = true) {
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
    charset: 'utf8',
    plugins: isTrimmed ? [builtins, trimClients, textsApart, dataApart] : [builtins],
    alias: isTrimmed ? trimmed : {},
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const bundles = outputFiles.map(({ path, contents }) => [path, contents] as const);
  const files = [...bundles, ...textFiles(metafile), ...dataFiles(metafile)].map(
    ([path, contents]) => [relative(outdir, path), contents] as const,
  );
  keepOnly(outdir, '**/{*.mjs,{texts,data}/*.json}', new Map(files));
  return { metafile, files: files.map(([path]) => path) };
}

/**
 * Builds the partners' console into a folder, and leaves nothing else there. In a process of its own, as its tool asks
 * for.
 * @returns the paths of what it built
 */
export async function buildConsole(outdir: string): Promise<readonly string[]> {
  const built = mkdtempSync(join(tmpdir(), 'console-'));
  try {
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'console/vite.config.ts', '--logLevel', 'warn'];
    await run(process.execPath, [...vite, '--outDir', built, '--emptyOutDir']);
    const files = globSync('**/*.*', { cwd: built }).filter((file) => statSync(join(built, file)).isFile());
    keepOnly(outdir, '**/*.*', new Map(files.map((file) => [file, readFileSync(join(built, file))])));
    return files;
  } finally {
    rmSync(built, { recursive: true });
  }
}

/** Whatever may change what is deployed. */
const sources = [
  ...['functions/**/*.ts', 'console/**/*', 'clients/typescript/src/*.ts', 'infra/*.ts', 'docs/openapi.json'],
  // The packages that are installed, and those that are to be.
  ...['node_modules/.package-lock.json', 'package-lock.json', 'package.json', 'tsconfig.json'],
];

/**
 * Everything that is deployed: the Lambdas, and beside the one that serves them the console and the API's document.
 * Where nothing was changed since the last time, nothing is done.
 */
export const bundleAll = (): Promise<void> =>
  buildIfChanged('dist', sources, async () => {
    const beside = 'api/open-content';
    const document = JSON.stringify(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
    keepFile(`dist/${beside}/openapi.json`, Buffer.from(document));
    const [{ files: bundled }, shown] = await Promise.all([
      bundle(lambdaEntries(), 'dist'),
      buildConsole(`dist/${beside}/console`),
    ]);
    return [...bundled, `${beside}/openapi.json`, ...shown.map((file) => `${beside}/console/${file}`)];
  });

/** Files of a pattern that are not wanted go; a file that is as it should be is left alone. */
function keepOnly(outdir: string, pattern: string, wanted: ReadonlyMap<string, Uint8Array>): void {
  // Another that bundles at the same time writes under its own number first.
  const isOurs = (file: string) => (!file.includes('/console/') || outdir.endsWith('/console')) && !/\.\d+$/.test(file);
  for (const file of existsSync(outdir) ? globSync(pattern, { cwd: outdir }) : [])
    if (isOurs(file) && !wanted.has(file)) rmSync(join(outdir, file), { force: true });
  for (const [file, contents] of wanted) keepFile(join(outdir, file), contents);
}

if (process.argv[1]?.endsWith('bundle.ts')) {
  await bundleAll();
}
