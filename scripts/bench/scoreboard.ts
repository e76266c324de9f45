/** The figures of one run, each held against its goal: printed as a table, and kept for programs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Where a figure is to be: at most, or at least. */
type Goal = { readonly most: number } | { readonly least: number };

/** The goals. A goal without its figure fails the bench, as does a figure that is no number. */
export const goals: Readonly<Record<string, Goal>> = {
  'largest bundle': { most: 400_000 },
  'load of a bundle, median of all': { most: 1.15 },
  'load of a bundle, the slowest': { most: 1.35 },
  'confirm: calls': { most: 9 },
  'open the page: calls': { most: 5 },
  'accept: calls': { most: 9 },
  'confirm: calls that wait for each other': { most: 2 },
  'open the page: calls that wait for each other': { most: 2 },
  'accept: calls that wait for each other': { most: 3 },
  'remove a relationship: calls that wait for each other': { most: 4 },
  'own code of "Done" against its bare calls': { most: 1.1 },
  'a refused request, beside the look-up of who calls': { most: 0.1 },
  'write units of an accepted invitation': { most: 90 },
  'transitions of an accepted invitation': { most: 5 },
  'a million accepted invitations, mail apart': { most: 350 },
  'relay, 5 ms a call': { least: 300 },
  'access check against a bare get': { most: 1.1 },
  'list of 25 of 100000: calls': { most: 1 },
  'list of 25 of 100000: evaluated': { most: 25 },
  'sweep: done twice': { most: 0 },
  'sweep: failed': { most: 0 },
  'chain: records verified': { least: 10_000 },
  'export: records': { least: 100_000 },
  'export: held at a time': { most: 1_000_000 },
  'import: rows made into invitations': { least: 10_000 },
  'import: held more than after 500 rows, at most': { most: 5_000_000 },
  'restore: invitations': { least: 100_000 },
  'restore: chains broken': { most: 0 },
  ...Object.fromEntries(
    ['home', 'customers', 'invitations', 'invite'].flatMap((screen) => [
      [`console, ${screen}: performance`, { least: 95 }],
      [`console, ${screen}: accessibility`, { least: 100 }],
      [`console, ${screen}: usable after`, { most: 1000 }],
      [`console, ${screen}: first load`, { most: 250_000 }],
    ]),
  ),
  'first start': { most: 60 },
  'second start': { most: 5 },
};

const amount = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** @returns the mark of a figure; nothing where it has no goal */
export function markOf({ name, value }: Figure): 'met' | 'missed' | undefined {
  const goal = goals[name];
  if (goal === undefined) return undefined;
  const isMet = 'most' in goal ? value <= goal.most : value >= goal.least;
  return isMet ? 'met' : 'missed';
}

function goalIn(name: string): string {
  const goal = goals[name];
  if (goal === undefined) return '';
  return 'most' in goal ? `≤ ${amount.format(goal.most)}` : `≥ ${amount.format(goal.least)}`;
}

/** The table, a line for each figure. */
export function tableOf(figures: readonly Figure[]): string {
  const line = ([name = '', value = '', unit = '', goal = '', mark = '']: readonly string[]) =>
    `${name.padEnd(58)}${value.padStart(12)} ${unit.padEnd(14)}${goal.padStart(10)}  ${mark}`.trimEnd();
  return [
    line(['figure', 'value', '', 'goal']),
    ...figures.map((each) => {
      const { name, value, unit } = each;
      return line([name, amount.format(value), unit, goalIn(name), markOf(each) ?? '']);
    }),
  ].join('\n');
}

/**
 * Nothing is left out without a word.
 * @throws Error for a figure that is no number, for one that stands twice, and for a goal without its figure
 */
export function requireWhole(figures: readonly Figure[]): void {
  const names = figures.map(({ name }) => name);
  const faults = [
    ...figures.filter(({ value }) => !Number.isFinite(value)).map(({ name }) => `${name} is no number`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} stands twice`),
    ...Object.keys(goals)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} has a goal, and was not measured`),
  ];
  if (faults.length > 0) throw new Error(`The figures are not whole: ${faults.join('; ')}.`);
}

/** Keeps a run in docs/benchmarks, by its day. @returns the file */
export function keep(figures: readonly Figure[], now: Date): string {
  const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: Readonly<Record<string, string>>;
  };
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '' };
  const versions = { service: version, node: process.versions.node, sdk: dependencies['@aws-sdk/client-dynamodb'] };
  const file = `docs/benchmarks/${now.toISOString().slice(0, 10)}.json`;
  const kept = { at: now.toISOString(), versions, machine, figures, goals };
  mkdirSync('docs/benchmarks', { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  return file;
}
