/**
 * `npm run check`: format, lint, types, architecture, API description, unit and infra tests. Needs no Python and no
 * running service.
 */
import { runChecks } from './lib/checks.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { runJest } from './lib/run-jest.ts';
import { sum, tellTally } from './lib/tally.ts';

const check = commandLine('check', 'Format, lint, types, architecture, API description, unit and infra tests.').action(
  async () => {
    const checked = await runChecks();
    const tested = await runJest(['unit', 'infra']);
    console.log();
    tellTally(sum(checked, tested));
  },
);

await runCommand(check);
