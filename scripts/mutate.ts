/** `npm run mutate`: changes the code in small ways, one at a time, and tells which changes no unit test notices. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { commandLine, runCommand } from './lib/command.ts';

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Score {
  readonly feature: string;
  readonly noticed: number;
  readonly all: number;
}

/** Of a hundred changes so many must be noticed, in each folder. */
const least = 85;

/** Lambdas and pages only: nothing in them decides. */
const withoutRules = ['api', 'background'];
const allFeatures = globSync('functions/*')
  .map((folder) => folder.replace('functions/', ''))
  .filter((feature) => !withoutRules.includes(feature))
  .sort();

const mutate = commandLine('mutate', 'Changes the code in small ways, and tells which changes no unit test notices.')
  .argument('[features...]', 'folders of functions/, such as orders; by default all, which takes half an hour')
  .action(async (named: readonly string[]) => {
    const unknown = named.filter((feature) => !allFeatures.includes(feature));
    if (unknown.length > 0)
      throw new Error(`No such folder: ${unknown.join(', ')}. There are ${allFeatures.join(', ')}.`);
    const scores: Score[] = [];
    for (const feature of named.length > 0 ? named : allFeatures) {
      await runMutants(feature);
      scores.push(scoreOf(feature, JSON.parse(readFileSync('test-output/mutation.json', 'utf8')) as Report));
    }
    for (const score of scores) tell(score);
  });

async function runMutants(feature: string): Promise<void> {
  const bin = `${process.cwd()}/node_modules/.bin`;
  const child = spawn(`${bin}/stryker`, ['run'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      MUTATE_FEATURE: feature,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      PATH: `${bin}:${process.env.PATH}`,
    },
  });
  const status = await new Promise((done) => child.once('close', done));
  if (status !== 0) throw new Error(`The mutants of ${feature} could not be run: see above.`);
}

/** A folder's score; each survivor is told. */
function scoreOf(feature: string, { files }: Report): Score {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ file, source, mutant })),
  );
  const having = (...wanted: string[]) => all.filter(({ mutant: { status } }) => wanted.includes(status));
  const noticed = having('Killed', 'Timeout').length;
  const missed = having('Survived', 'NoCoverage');
  for (const { file, source, mutant } of missed) console.log(survivor(file, source, mutant));
  return { feature, noticed, all: noticed + missed.length };
}

function tell({ feature, noticed, all }: Score): void {
  const score = all === 0 ? 100 : (100 * noticed) / all;
  console.log(`${feature.padEnd(24)}${score.toFixed(1).padStart(6)} % of ${all}`);
  if (score < least) process.exitCode = 1;
}

function survivor(file: string, source: string, { location: { start }, mutatorName, replacement }: Mutant): string {
  const line = source.split('\n')[start.line - 1]?.trim() ?? '';
  return `${file}:${start.line} ${mutatorName}\n    ${line}\n    → ${replacement?.replace(/\s+/g, ' ').slice(0, 100)}`;
}

await runCommand(mutate);
