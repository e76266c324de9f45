/** What can be checked without running the service. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { wrongPackages } from './packages.ts';
import { nothingYet, one, sum, type Tally } from './tally.ts';

export interface Check {
  readonly name: string;
  readonly run: () => Outcome | Promise<Outcome>;
}

interface Outcome {
  readonly ok: boolean;
  readonly said: string;
}

/** Runs a program of node_modules/.bin. */
function runTool(tool: string, ...args: readonly string[]): Promise<Outcome> {
  const env = { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` };
  return new Promise((done) =>
    execFile(`node_modules/.bin/${tool}`, args, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      done({ ok: error === null, said: `${stdout}${stderr}` }),
    ),
  );
}

export const checks: readonly Check[] = [
  { name: 'format and lint', run: () => runTool('biome', 'ci', '--error-on-warnings', '.') },
  { name: 'types', run: () => runTool('tsc', '--project', '.') },
  { name: 'types of the console', run: () => runTool('tsc', '--project', 'console') },
  {
    name: 'architecture',
    run: () => runTool('depcruise', 'functions', 'infra', 'scripts', 'test', '--config', '.dependency-cruiser.cjs'),
  },
  { name: 'generated documents are what the schemas and templates say', run: documentDrift },
  {
    name: 'the API’s document is in order',
    run: () => runTool('redocly', 'lint', 'docs/openapi.json', '--extends', 'recommended', '--max-problems', '20'),
  },
  { name: 'product code does not know where it runs', run: placeless },
  { name: 'packages are proven, and their licences allowed', run: packagesInOrder },
];

function packagesInOrder(): Outcome {
  const wrong = wrongPackages();
  return { ok: wrong.length === 0, said: wrong.join('\n') };
}

/** Where it runs is configuration, given by scripts/. */
function placeless(): Outcome {
  const found = globSync(['functions/**/*', 'infra/**/*', 'workflows/**/*.json'])
    .filter((file) => statSync(file).isFile())
    .filter((file) => /127\.0\.0\.1|localhost|ministack/i.test(readFileSync(file, 'utf8')));
  return { ok: found.length === 0, said: found.join('\n') };
}

async function documentDrift(): Promise<Outcome> {
  const generated = await runTool('node', 'scripts/print-documents.ts');
  if (!generated.ok) return generated;
  const wanted = JSON.parse(generated.said) as Record<string, string>;
  const made = [
    'docs/openapi.json',
    'clients/typescript/src/generated.ts',
    'functions/api/program-operations.generated.ts',
  ];
  const kept = [...made, ...globSync(['docs/events/*', 'docs/emails/*', 'docs/images/*.svg'])].map((file) =>
    file.replaceAll('\\', '/'),
  );
  const differing = [
    ...Object.keys(wanted).filter((file) => !kept.includes(file) || readFileSync(file, 'utf8') !== wanted[file]),
    ...kept.filter((file) => !(file in wanted) && !file.endsWith('.png')),
  ];
  const advice = 'Run "npm run generate".';
  return { ok: differing.length === 0, said: differing.length > 0 ? `${differing.join('\n')}\n${advice}` : '' };
}

/** Runs all checks, telling each. */
export async function runChecks(): Promise<Tally> {
  let tally = nothingYet;
  for (const { name, run } of checks) {
    const started = performance.now();
    const { ok, said } = await run();
    console.log(`  ${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) console.log(said);
    tally = sum(tally, one(name, ok, said));
  }
  return tally;
}
