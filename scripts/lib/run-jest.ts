/** Runs jest on some of the projects of jest.config.mjs. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The priority of a process that gets a third of what others get. */
const aThird = 5;

export interface JestOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Stands before each line, where several run at a time. */
  readonly label?: string;
  /** Gives way to what runs beside it, as it has time. */
  readonly givesWay?: boolean;
}

/** @returns how many tests passed and failed; a suite that could not even be loaded is a failure */
export async function runJest(
  projects: readonly string[],
  { environment = {}, args = [], label = '', givesWay = false }: JestOptions = {},
): Promise<Count> {
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
  for await (const line of createInterface(child.stderr)) console.log(`${label}${line}`);
  const status = await end;
  if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(outputFile, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
