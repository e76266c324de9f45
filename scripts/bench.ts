/** `npm run bench`: the scoreboard. One command, one table, medians, all ratios within one run. */
import { InvalidArgumentError } from 'commander';
import { installBetterAuth } from './bench/better-auth.ts';
import { measureBundles } from './bench/bundles.ts';
import { measureConsole } from './bench/console.ts';
import { costOfMillion, ofOneInvitation } from './bench/cost.ts';
import { measureImport } from './bench/import.ts';
import { measureLists } from './bench/lists.ts';
import { measureOwnCode } from './bench/own-code.ts';
import { measureRelay } from './bench/relay.ts';
import { measureRestore } from './bench/restore.ts';
import { type Cost, measureRoundTrips } from './bench/round-trips.ts';
import { measureScale } from './bench/scale.ts';
import { type Figure, keep, requireWhole, tableOf } from './bench/scoreboard.ts';
import { measureStarts } from './bench/starts.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { startTestStack } from './lib/test-target.ts';

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/** From its confirmation to its answer. */
const steps = ['confirm', 'send', 'open the page', 'accept'] as const;

/** On a deployed stack of its own, given by its target's file. */
async function onStack<T>(work: (targetFile: string) => Promise<T>): Promise<T> {
  const stack = await startTestStack('.local/bench-stack');
  try {
    return await work(stack.targetFile);
  } finally {
    await stack.stop();
  }
}

/** What is counted on the embedded AWS: calls and capacity units, transitions, scale. */
const measureService = (): Promise<Figure[]> =>
  onStack(async (targetFile) => {
    const { costs, transitions, accessCheckRatio } = await measureRoundTrips(targetFile);
    return [
      ...Object.entries(costs).flatMap(([what, { calls, rounds, reads, writes }]) => [
        { name: `${what.trim()}: calls`, value: calls, unit: 'calls' },
        { name: `${what.trim()}: calls that wait for each other`, value: rounds, unit: 'calls' },
        { name: `${what.trim()}: read units`, value: reads, unit: 'read units' },
        { name: `${what.trim()}: write units`, value: writes, unit: 'write units' },
      ]),
      { name: 'access check against a bare get', value: accessCheckRatio, unit: '× (p50)' },
      { name: 'transitions of an accepted invitation', value: transitions.accepted, unit: '' },
      { name: 'transitions of one reminded twice, then expired', value: transitions.expired, unit: '' },
      { name: 'relay, 5 ms a call', value: await measureRelay(), unit: 'events/s' },
      // Before others fill the lists that its screens read.
      ...(await measureConsole(targetFile)),
      ...(await measureOwnCode(targetFile)),
      ...costOf(costs, transitions.accepted),
      ...(await measureLists(targetFile)),
      ...(await measureImport(targetFile)),
      ...(await measureScale(targetFile)),
      ...(await measureRestore(targetFile)),
    ];
  });

/** A million accepted invitations at list prices: what each step was counted to need, put together. */
function costOf(costs: Readonly<Record<string, Cost>>, transitions: number): Figure[] {
  const sum = (what: 'reads' | 'writes') =>
    steps.reduce((total, step) => total + (costs[step]?.[what] ?? Number.NaN), 0);
  const needs = ofOneInvitation({ writeUnits: sum('writes'), readUnits: sum('reads'), transitions });
  const byService = costOfMillion(needs);
  const { 'SES (apart)': mail = 0, ...rest } = byService;
  const total = Object.values(rest).reduce((all, each) => all + each, 0);
  return [
    { name: 'write units of an accepted invitation', value: needs.writeUnits, unit: 'write units' },
    { name: 'a million accepted invitations, mail apart', value: total, unit: 'US dollars' },
    ...Object.entries(rest).map(([service, value]) => ({ name: `  ${service}`, value, unit: 'US dollars' })),
    { name: '  their mail', value: mail, unit: 'US dollars' },
  ];
}

interface Options {
  readonly bundlesOnly: boolean;
  readonly keep: boolean;
  readonly lists?: number;
}

/** @throws InvalidArgumentError for what is no number, or fewer than ten thousand */
function manyOf(text: string): number {
  if (!/^[1-9]\d{2,7}00$/.test(text)) throw new InvalidArgumentError('Give a number of hundreds, of 10000 and more.');
  return Number(text);
}

const bench = commandLine(
  'bench',
  'The scoreboard: bundles, round trips, scale, cost, starts, each figure with its goal. One that is missing fails it. Takes most of an hour, and a registry of packages for what it is compared with.',
)
  .option('--bundles-only', 'bytes, contents and load times of the Lambdas alone', false)
  .option('--lists <count>', 'lists, search, overview and renewals alone, with 100 and so many invitations', manyOf)
  .option('--keep', 'keep the figures in docs/benchmarks, by the day', false)
  .action(async ({ bundlesOnly, lists, keep: isKept }: Options) => {
    if (lists !== undefined) {
      console.log(tableOf(await onStack((targetFile) => measureLists(targetFile, [100, lists]))));
      return;
    }
    if (!bundlesOnly) await installBetterAuth();
    const bundles = await measureBundles();
    if (bundlesOnly) return;
    const figures = [...bundles, ...(await measureService()), ...(await measureStarts())];
    // Each bundle was told as it was measured.
    console.log(`\n${tableOf(figures.filter(({ name }) => !/^[a-z-]+\/[a-z-]+: /.test(name)))}`);
    requireWhole(figures);
    if (isKept) console.log(`\nKept in ${keep(figures, new Date())}.`);
  });

await runCommand(bench);
