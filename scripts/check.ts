/**
 * `npm run check`: format, lint, types, architecture, API description, unit and infra tests. Needs no Python, takes
 * seconds.
 */
import { runChecks } from './lib/checks.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { runJest } from './lib/run-jest.ts';

const check = commandLine('check', 'Format, lint, types, architecture, API description, unit and infra tests.').action(
  async () => {
    const checks = await runChecks();
    const jest = await runJest(['unit', 'infra']);
    const failed = checks.failed + jest.failed;
    console.log(`\n${checks.passed + jest.passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  },
);

await runCommand(check);
