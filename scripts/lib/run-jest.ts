/** Runs jest on some of the projects of jest.config.mjs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** @returns how many tests passed and failed; a suite that could not even be loaded is a failure */
export function runJest(
  projects: readonly string[],
  environment: Record<string, string>,
  args: readonly string[] = [],
): Count {
  const outputFile = `test-output/${projects.join('-')}.json`;
  mkdirSync('test-output', { recursive: true });
  rmSync(outputFile, { force: true });
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--json',
    '--outputFile',
    outputFile,
    ...args,
  ];
  const { status } = spawnSync('node_modules/.bin/node', jest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      ...environment,
    },
  });
  if (!existsSync(outputFile)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(outputFile, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
