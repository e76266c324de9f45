/** Runs jest on some of the projects of jest.config.mjs. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { failure, one, type Tally } from './tally.ts';

/** The priority of a process that gets a third of what others get. */
const aThird = 5;

/** Milliseconds to end in, after the last test: what was left running must hold nobody up. */
const patience = 60_000;

export interface JestOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Stands before each line, where several run at a time. */
  readonly label?: string;
  /** Gives way to what runs beside it, as it has time. */
  readonly givesWay?: boolean;
}

/** @returns what passed and failed; a suite that could not even be loaded is a failure */
export async function runJest(
  projects: readonly string[],
  { environment = {}, args = [], label = '', givesWay = false }: JestOptions = {},
): Promise<Tally> {
  const outputFile = `test-output/${[...label.matchAll(/\w+/g), ...projects].join('-')}.json`;
  mkdirSync('test-output', { recursive: true });
  rmSync(outputFile, { force: true });
  const jest = ['--selectProjects', ...projects, '--json', '--outputFile', outputFile, ...args];
  const child = spawn('node_modules/.bin/node', ['node_modules/jest/bin/jest.js', ...jest], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      ...environment,
    },
  });
  if (givesWay && child.pid !== undefined) setPriority(child.pid, aThird);
  const end = new Promise<number | null>((done) => child.once('close', done));
  const watch = setInterval(() => {
    if (existsSync(outputFile) && Date.now() - statSync(outputFile).mtimeMs > patience) child.kill('SIGKILL');
  }, 5000);
  for await (const line of createInterface(child.stderr)) console.log(`${label}${line}`);
  const status = await end;
  clearInterval(watch);
  const where = `${label}${projects.join(', ')}`;
  if (!existsSync(outputFile)) return one(where, false, 'It ended without a result.');
  const { numPassedTests, testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as JestResult;
  const failed = testResults.flatMap((suite) => failuresOf(suite, label));
  if (status === 0 || failed.length > 0) return { passed: numPassedTests, failed };
  const ended = status === null ? 'Something was left running.' : `It ended with ${status}.`;
  return { passed: numPassedTests, failed: [failure(where, ended)] };
}

/** Of what jest writes, what is read here. */
interface JestResult {
  readonly numPassedTests: number;
  readonly testResults: readonly JestSuite[];
}

interface JestSuite {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
}

function failuresOf({ name, status, message, assertionResults }: JestSuite, label: string): readonly string[] {
  const suite = `${label}${basename(name)}`;
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [failure(suite, message)];
  return failed.map((test) => failure(`${suite}: ${test.fullName}`, test.failureMessages.join('\n')));
}
