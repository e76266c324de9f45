/** What can be checked without running the service. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';

export interface Check {
  readonly name: string;
  readonly run: () => { readonly ok: boolean; readonly said: string };
}

/** Runs a program of node_modules/.bin. */
export function runTool(tool: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${tool}`, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`, ...environment },
  });
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

export const checks: readonly Check[] = [
  { name: 'format and lint', run: () => runTool('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'types', run: () => runTool('tsc', ['--project', '.']) },
  {
    name: 'architecture',
    run: () => runTool('depcruise', ['functions', 'infra', 'scripts', 'test', '--config', '.dependency-cruiser.cjs']),
  },
  { name: 'docs/openapi.json is what the schemas say', run: openApiDrift },
  { name: 'product code does not know where it runs', run: placeless },
];

/** Where it runs is configuration, given by scripts/. */
function placeless() {
  const found = globSync(['functions/**/*', 'infra/**/*', 'workflows/**/*.json'])
    .filter((file) => statSync(file).isFile())
    .filter((file) => /127\.0\.0\.1|localhost|ministack/i.test(readFileSync(file, 'utf8')));
  return { ok: found.length === 0, said: found.join('\n') };
}

function openApiDrift() {
  const before = readFileSync('docs/openapi.json', 'utf8');
  const generated = runTool('node', ['scripts/generate.ts', '--print-openapi']);
  const ok = generated.ok && generated.said === before;
  return { ok, said: ok ? '' : 'docs/openapi.json is not what the schemas say: run "npm run generate".' };
}

/** Runs all checks, telling each; returns how many passed and failed. */
export function runChecks(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    const started = performance.now();
    const { ok, said } = run();
    console.log(`  ${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) console.log(said);
    count[ok ? 'passed' : 'failed'] += 1;
  }
  return count;
}
