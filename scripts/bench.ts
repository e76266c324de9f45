/**
 * `npm run bench`: the figures, medians, all ratios within one run. Load times of each Lambda against a bare handler
 * with the same SDK clients and commands; round trips to AWS per operation; transitions per accepted invitation;
 * first and second start.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle, lambdaEntries } from '../infra/bundle.ts';
import { costOfMillion, ofOneInvitation } from './bench/cost.ts';
import { measureRelay } from './bench/relay.ts';
import { measureRoundTrips } from './bench/round-trips.ts';
import { benchScale } from './bench/scale.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { freePort } from './lib/emulator.ts';
import { startTestStack } from './lib/test-target.ts';

const rounds = 11;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds to import a bundle in a fresh process. */
function loadTime(file: string): number {
  const code = `const t=performance.now();await import(${JSON.stringify(resolve(file))});console.log(performance.now()-t)`;
  const names = [
    'MAIN_TABLE',
    'EVIDENCE_TABLE',
    'ADDRESS_KEY',
    'CODE_KEY',
    'CURSOR_KEY',
    'VIEW_REQUESTS',
    'MAILS_PER_SOURCE',
    'ANONYMOUS_MAILS',
    'RECEIPT_KEY',
    'LINK_KEY_ID',
    'BASE_URL',
    'SENDER',
    'CONFIGURATION_SET',
    'CUSTOMER_POOL_ID',
    'SEAL_KEY',
    'SEALS',
    'SIGN_IN_URL',
    'SIGN_IN_CLIENT',
    'SIGN_IN_KEYS_URL',
    'BUS',
  ];
  const env = {
    ...Object.fromEntries(names.map((name) => [name, 'x'])),
    USER_POOL_ID: 'us-east-1_Example',
    LINK_KEYS: '{"k1":"arn"}',
    DAY_SECONDS: '86400',
    REMINDER_DAYS: '[7,2]',
    RESTART_AFTER_SECONDS: '900',
    MACHINES: '{"inv":"arn"}',
    AWS_REGION: 'us-east-1',
    PATH: process.env.PATH,
  };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env,
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

async function benchBundles(): Promise<void> {
  const folder = mkdtempSync(join(process.cwd(), '.local/bench-'));
  try {
    const entries = lambdaEntries();
    const metafile = await bundle(entries, `${folder}/own`);
    const bare: Record<string, string> = {};
    mkdirSync(`${folder}/source`, { recursive: true });
    for (const name of Object.keys(entries)) {
      const output = Object.entries(metafile.outputs).find(([file]) => file.endsWith(`/${name}.mjs`))?.[1];
      const file = `${folder}/source/${name.replaceAll('/', '-')}.ts`;
      writeFileSync(file, bareSource(Object.keys(output?.inputs ?? {})));
      bare[name] = file;
    }
    await bundle(bare, `${folder}/bare`);
    console.log(`\nLambda${' '.repeat(34)}bytes     load ms  bare ms  ratio   (medians of ${rounds}, alternating)`);
    for (const name of Object.keys(entries)) {
      const times = { own: [] as number[], bare: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        for (const kind of ['own', 'bare'] as const) times[kind].push(loadTime(`${folder}/${kind}/${name}.mjs`));
      }
      const [own, reference] = [median(times.own), median(times.bare)];
      const bytes = statSync(`${folder}/own/${name}.mjs`).size;
      console.log(
        `${name.replace('/index', '').padEnd(36)}${String(bytes).padStart(9)}${own.toFixed(1).padStart(12)}${reference.toFixed(1).padStart(9)}${(own / reference).toFixed(2).padStart(7)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds `npm start` needs when everything is installed, in a folder of its own: the first time, and the second. */
async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const port = await freePort();
  for (const which of ['first', 'second']) {
    const child = spawn('node_modules/.bin/node', ['scripts/start.ts', '--port', String(port)], {
      env: { ...process.env, LOCAL_FOLDER: folder },
    });
    let said = '';
    const ready = new Promise<string>((done, fail) => {
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const seconds = /Ready after ([\d.]+) s/.exec(said)?.[1];
        if (seconds) done(seconds);
      });
      child.once('exit', () => fail(new Error(said)));
    });
    console.log(`npm start, ${which}: ${await ready} s (packages and Python environment installed before)`);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** A million accepted invitations at list prices: what each step was counted to need, put together. */
function tellCost(costs: Awaited<ReturnType<typeof measureRoundTrips>>['costs'], transitions: number): void {
  const steps = ['confirm', 'send', 'open the page', 'accept'];
  const counted = steps.map((step) => costs[step]).filter((each) => each !== undefined);
  if (counted.length !== steps.length) throw new Error('A step of the cost model was not counted.');
  const sum = (what: 'reads' | 'writes') => counted.reduce((total, each) => total + each[what], 0);
  const byService = costOfMillion(ofOneInvitation({ writeUnits: sum('writes'), readUnits: sum('reads'), transitions }));
  const { 'SES (apart)': mail = 0, ...rest } = byService;
  const total = Object.values(rest).reduce((all, each) => all + each, 0);
  const lines = Object.entries(byService).map(([service, dollars]) => `${service} $${Math.round(dollars)}`);
  console.log(
    `a million accepted invitations at list prices: $${Math.round(total)}, mail apart ($${Math.round(mail)}):`,
  );
  console.log(`  ${lines.join(', ')}`);
}

const bench = commandLine(
  'bench',
  'The figures: bundles, round trips, scale, starts. A figure that is not there fails it.',
)
  .option('--bundles-only', 'bytes and load times of the Lambdas alone', false)
  .action(async ({ bundlesOnly }: { readonly bundlesOnly: boolean }) => {
    await benchBundles();
    if (bundlesOnly) return;
    console.log('\nRound trips to AWS per operation, counted at the SDK clients on the embedded AWS');
    const stack = await startTestStack('.local/bench-stack');
    try {
      const { costs, transitions, accessCheckRatio } = await measureRoundTrips(stack.targetFile);
      console.log(`${' '.repeat(42)}calls   read units   write units (indexes included)`);
      for (const [what, { calls, reads, writes }] of Object.entries(costs))
        console.log(
          `${what.padEnd(40)}${String(calls).padStart(7)}${String(reads).padStart(13)}${String(writes).padStart(14)}`,
        );
      console.log(`access check, against a bare get: ${accessCheckRatio.toFixed(2)} times as long (p50)`);
      console.log(`state transitions per accepted invitation: ${transitions.accepted}`);
      console.log(`relay, 5 ms a call: ${await measureRelay()} events a second and shard, in order`);
      tellCost(costs, transitions.accepted);
      console.log(`state transitions per invitation that expired after two reminders: ${transitions.expired}`);
      await benchScale(stack.targetFile);
    } finally {
      await stack.stop();
    }
    console.log('');
    await benchStart();
  });

await runCommand(bench);
