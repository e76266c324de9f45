/** What a Lambda loads: bytes, and time against a bare handler with the same SDK clients and commands. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { buildConsole, bundle, bundleAll, lambdaEntries } from '../../infra/bundle.ts';
import { templatesOf } from '../lib/synthesised.ts';
import type { Figure } from './scoreboard.ts';

const rounds = 11;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

type Environment = Readonly<Record<string, string>>;

/** Values that have a form of their own; of the others any text will do. */
const formed: Environment = {
  ...{ USER_POOL_ID: 'us-east-1_Example', CUSTOMER_POOL_ID: 'us-east-1_Example' },
  ...{ LINK_KEYS: '{"k1":"arn"}', MACHINES: '{"inv":"arn"}' },
  ...{ REMINDER_DAYS: '[7,2]', DAY_SECONDS: '86400', RESTART_AFTER_SECONDS: '900' },
  ...{
    CONSOLE_URL: 'https://x.example/console',
    SIGN_IN_ISSUER: 'https://x.example',
    SIGN_IN_URL: 'https://x.example',
  },
};

/** What each function is told of its deployment, by its bundle: as the templates have it, so that none is forgotten. */
async function environments(): Promise<ReadonlyMap<string, Environment>> {
  const all = new Map<string, Environment>();
  await bundleAll();
  // With every function there is.
  for (const template of templatesOf({ stage: 'bench', sender: 'from@service.example', simulatedRecipients: 'true' })) {
    const functions = Object.values(template.findResources('AWS::Lambda::Function')) as {
      Properties: { Environment?: { Variables: Record<string, unknown> } };
    }[];
    for (const { Properties } of functions) {
      const { Variables = {} } = Properties.Environment ?? {};
      const known = Object.entries(Variables).map(([name, value]) => [
        name,
        formed[name] ?? (typeof value === 'string' ? value : 'x'),
      ]);
      all.set(String(Variables.POWERTOOLS_SERVICE_NAME), Object.fromEntries(known));
    }
  }
  return all;
}

/** Milliseconds to import a bundle in a fresh process. */
function loadTime(file: string, environment: Environment): number {
  const code = `const t=performance.now();await import(${JSON.stringify(resolve(file))});console.log(performance.now()-t)`;
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...environment, AWS_REGION: 'us-east-1', PATH: process.env.PATH },
  });
  const took = Number(stdout.trim().split('\n').at(-1));
  if (status !== 0 || !(took > 0)) throw new Error(`${file} does not load: ${stderr}`);
  return took;
}

/** A handler that does nothing, with the SDK's clients and commands that a bundle's own sources import. */
function bareSource(sources: readonly string[]): string {
  const imports = new Map<string, Set<string>>();
  for (const file of sources.filter((source) => source.startsWith('functions/') && source.endsWith('.ts'))) {
    const text = readFileSync(file, 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(/^import \{([^}]+)\} from '(@aws-sdk\/[^']+)';/gm)) {
      const values = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name && !name.startsWith('type '));
      imports.set(from, new Set([...(imports.get(from) ?? []), ...values]));
    }
  }
  const lines = [...imports].map(
    ([from, names], index) =>
      `import { ${[...names].map((name) => `${name} as x${index}${name}`).join(', ')} } from '${from}';`,
  );
  const used = [...imports].flatMap(([, names], index) => [...names].map((name) => `x${index}${name}`));
  const clients = used
    .filter((name) => /Client$/.test(name) && !/DocumentClient$/.test(name))
    .map((name) => `new ${name}({})`);
  return `${lines.join('\n')}\nglobalThis.used = [${[...used, ...clients].join(', ')}];\nexport const handler = async () => {};\n`;
}

type Output = Metafile['outputs'][string];

/** What is in a bundle, the largest first: packages by their names, our own code by its folder. */
export function contentsOf({ inputs }: Output): readonly (readonly [string, number])[] {
  const bytes = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(file)?.[1] ?? file.split('/', 2).join('/');
    bytes.set(part, (bytes.get(part) ?? 0) + bytesInOutput);
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

/** Measures every bundle, alternating with its bare handler, and tells each as it is measured. */
export async function measureBundles(): Promise<Figure[]> {
  const told = await environments();
  const folder = mkdtempSync(join(process.cwd(), '.local/bench-'));
  try {
    const entries = lambdaEntries();
    const { metafile } = await bundle(entries, `${folder}/own`);
    await buildConsole(`${folder}/own/api/open-content/console`);
    const outputOf = (name: string) =>
      Object.entries(metafile.outputs).find(([file]) => file.endsWith(`/${name}.mjs`))?.[1];
    const bare: Record<string, string> = {};
    mkdirSync(`${folder}/source`, { recursive: true });
    for (const name of Object.keys(entries)) {
      const file = `${folder}/source/${name.replaceAll('/', '-')}.ts`;
      writeFileSync(file, bareSource(Object.keys(outputOf(name)?.inputs ?? {})));
      bare[name] = file;
    }
    // As the SDK comes: what is trimmed is trimmed in ours.
    await bundle(bare, `${folder}/bare`, false);
    console.log(
      `\nLambda${' '.repeat(34)}bytes     load ms  bare ms  ratio  largest parts   (medians of ${rounds}, alternating)`,
    );
    const measured = Object.keys(entries).map((name) => {
      const environment = told.get(name.split('/')[1] ?? '') ?? {};
      const times = { own: [] as number[], bare: [] as number[] };
      for (let round = 0; round < rounds; round += 1)
        for (const kind of ['own', 'bare'] as const)
          times[kind].push(loadTime(`${folder}/${kind}/${name}.mjs`, environment));
      const [own, reference] = [median(times.own), median(times.bare)];
      const bytes = statSync(`${folder}/own/${name}.mjs`).size;
      const output = outputOf(name);
      const parts = output === undefined ? [] : contentsOf(output).slice(0, 3);
      console.log(
        `${name.replace('/index', '').padEnd(36)}${String(bytes).padStart(9)}${own.toFixed(1).padStart(12)}${reference.toFixed(1).padStart(9)}${(own / reference).toFixed(2).padStart(7)}  ${parts.map(([part, size]) => `${part} ${Math.round(size / 1000)} kB`).join(', ')}`,
      );
      return { name: name.replace('/index', ''), bytes, ratio: own / reference, reference };
    });
    // Against one without any client of the SDK a ratio says nothing: it loads in half a millisecond.
    const compared = measured.filter(({ reference }) => reference > 5);
    const ratios = compared.map(({ ratio }) => ratio);
    const texts = globSync(`${folder}/own/**/texts/*.json`);
    const textBytes = texts.reduce((sum, file) => sum + statSync(file).size, 0);
    return [
      { name: 'bundles', value: measured.length, unit: '' },
      { name: 'all bundles', value: measured.reduce((sum, { bytes }) => sum + bytes, 0), unit: 'bytes' },
      { name: 'texts beside bundles', value: textBytes, unit: 'bytes' },
      { name: 'largest bundle', value: Math.max(...measured.map(({ bytes }) => bytes)), unit: 'bytes' },
      { name: 'load of a bundle, median of all', value: median(ratios), unit: '× bare' },
      { name: 'load of a bundle, the slowest', value: Math.max(...ratios), unit: '× bare' },
      ...measured.map(({ name, bytes }) => ({ name: `${name}: size`, value: bytes, unit: 'bytes' })),
      ...compared.map(({ name, ratio }) => ({ name: `${name}: load`, value: ratio, unit: '× bare' })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
