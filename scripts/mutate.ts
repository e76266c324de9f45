/** `npm run mutate`: changes the code in small ways, one at a time, and tells which changes no unit test notices. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** Of a hundred changes so many must be noticed, in each folder. */
const least = 85;

const mutate = commandLine('mutate', 'Changes the code in small ways, and tells which changes no unit test notices.')
  .argument('[features...]', 'folders of functions/, such as orders; by default all, which takes more than an hour')
  .action(async (features: readonly string[]) => {
    const env = { ...process.env, ...(features.length > 0 ? { MUTATE_FEATURES: features.join(',') } : {}) };
    const child = spawn('node_modules/.bin/stryker', ['run'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, POWERTOOLS_LOG_LEVEL: 'SILENT', PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` },
    });
    const status = await new Promise((done) => child.once('close', done));
    if (status !== 0) throw new Error('The mutants could not be run: see above.');
    tell(JSON.parse(readFileSync('test-output/mutation.json', 'utf8')) as Report);
  });

/** Each survivor, then the score of each folder. */
function tell({ files }: Report): void {
  const folders = new Map<string, { noticed: number; all: number }>();
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const folder = file.split('/')[1] ?? file;
    const count = folders.get(folder) ?? { noticed: 0, all: 0 };
    for (const mutant of mutants) {
      const isNoticed = ['Killed', 'Timeout'].includes(mutant.status);
      const isMissed = ['Survived', 'NoCoverage'].includes(mutant.status);
      count.noticed += Number(isNoticed);
      count.all += Number(isNoticed || isMissed);
      if (isMissed) console.log(survivor(file, source, mutant));
    }
    folders.set(folder, count);
  }
  for (const [folder, { noticed, all }] of [...folders].sort()) {
    const score = all === 0 ? 100 : (100 * noticed) / all;
    console.log(`${folder.padEnd(24)}${score.toFixed(1).padStart(6)} % of ${all}`);
    if (score < least) process.exitCode = 1;
  }
}

function survivor(file: string, source: string, { location: { start }, mutatorName, replacement }: Mutant): string {
  const line = source.split('\n')[start.line - 1]?.trim() ?? '';
  return `${file}:${start.line} ${mutatorName}\n    ${line}\n    → ${replacement?.replace(/\s+/g, ' ').slice(0, 100)}`;
}

await runCommand(mutate);
