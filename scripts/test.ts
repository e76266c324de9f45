/**
 * `npm test`: everything. Checks, unit and infra tests, tables on a second engine, templates; and the service, deployed
 * three times, each on an embedded AWS of its own that enforces IAM: for what looks inside, for what calls from
 * outside, and with calls that fail. All at the same time. Leaves nothing running.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { allEvents } from '../functions/webhooks/all-events.ts';
import { bundleAll } from '../infra/bundle.ts';
import { unpackBrowser } from '../test/support/browser.ts';
import type { Settings } from './lib/cdk.ts';
import { runChecks } from './lib/checks.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { runJest } from './lib/run-jest.ts';
import { startSecondEngine } from './lib/second-engine.ts';
import { nothingYet, one, sum, type Tally, tellTally } from './lib/tally.ts';
import { lintTemplates } from './lib/template-lint.ts';
import { startTestStack } from './lib/test-target.ts';

/** What has time: the deployments take the longest, and one of them is deployed anew at its end. */
async function withoutService(): Promise<Tally> {
  const checked = await runChecks();
  const args = ['--testTimeout=120000', '--maxWorkers=2'];
  const jest = await runJest(['unit', 'infra'], { args, givesWay: true });
  // Not beside the others: it would not come far in its time.
  return [checked, jest, await onSecondEngine(), await templatesLinted()].reduce(sum);
}

/**
 * The tables on another implementation: conditions and transactions mean the same there. The model runs a few times
 * only: what is new is the engine, not the steps.
 */
async function onSecondEngine(): Promise<Tally> {
  const engine = await startSecondEngine('.local/test-moto');
  const args = ['--testTimeout=120000', '--maxWorkers=2'];
  const environment = { TEST_TARGET: engine.targetFile, MODEL_RUNS: '4' };
  try {
    return await runJest(['tables'], { environment, args, label: 'moto │ ' });
  } finally {
    engine.stop();
  }
}

async function templatesLinted(): Promise<Tally> {
  const found = await lintTemplates('.local/test-templates');
  for (const line of found) console.error(line);
  return one('templates', found.length === 0, found.join('\n'));
}

/** A deployment, and what is run against it. */
interface Deployment {
  readonly label: string;
  readonly folder: string;
  readonly projects: readonly string[];
  /** Settings of its own. */
  readonly settings?: Settings;
  /** How many files at a time. */
  readonly workers: number;
  /** What follows, one after the other: what looks over all that was done, and what deploys anew. */
  readonly followedBy: readonly string[];
}

/** Runs some projects against a deployed service. What cannot be deployed counts as failed. */
async function onService({ label, folder, projects, settings, workers, followedBy }: Deployment): Promise<Tally> {
  rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  try {
    const stack = await startTestStack(folder, settings);
    console.log(`${label}deployed and seeded (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    const environment = { TEST_TARGET: stack.targetFile };
    try {
      // Many wait for the sweep, which comes once a minute.
      const args = ['--testTimeout=120000', `--maxWorkers=${workers}`];
      let tally = await runJest(projects, { environment, args, label });
      for (const project of followedBy) tally = sum(tally, await runJest([project], { environment, args, label }));
      return tally;
    } finally {
      await stack.stop();
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : `${error}`;
    console.error(`${label}${said}`);
    return one(`${label}deployment`, false, said);
  }
}

const deployments: readonly Deployment[] = [
  {
    ...{ label: 'inside │ ', folder: '.local/test-inside', projects: ['inside', 'tables', 'workflows', 'security'] },
    workers: 3,
    followedBy: ['after'],
  },
  {
    ...{ label: 'outside │ ', folder: '.local/test-outside', projects: ['e2e', 'browser'] },
    // Both ways of waiting carry every step; inside and in chaos an execution waits.
    settings: { waiting: 'parked' },
    workers: 5,
    // What was restored must hold together: nobody tampers with anything here, as others do.
    followedBy: ['after', 'way-back'],
  },
  { label: 'chaos │ ', folder: '.local/test-chaos', projects: ['chaos'], workers: 1, followedBy: [] },
];

/** The last test: what each deployment wrote down of the events it saw covers all there are. */
function everyEventWasCaused(): Tally {
  const files = deployments.map(({ folder }) => `${folder}/event-types.json`).filter(existsSync);
  const seen = new Set(files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]));
  const missing = Object.keys(allEvents).filter((type) => !seen.has(type));
  return one('every event was caused', missing.length === 0, `No test caused ${missing.join(', ')}.`);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const all = commandLine(
  'test',
  'Everything: checks, unit and infra tests, then the service on an embedded AWS of its own.',
).action(async () => {
  const started = performance.now();
  await Promise.all([bundleAll(), unpackBrowser()]);
  const tallies = await Promise.all([withoutService(), ...deployments.map(onService)]);
  console.log(
    `\nScreenshots and reports are in test-output/. It took ${Math.round((performance.now() - started) / 1000)} s.`,
  );
  tellTally([...tallies, everyEventWasCaused()].reduce(sum, nothingYet));
});

await runCommand(all);
