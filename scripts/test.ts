/**
 * `npm test`: everything. Checks, unit and infra tests; then the service on an embedded AWS of its own: tables, workflows,
 * end to end, browser; then end to end once more with the embedded AWS enforcing IAM. Leaves nothing running.
 */
import { rmSync } from 'node:fs';
import { runChecks } from './lib/checks.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { type Count, runJest } from './lib/run-jest.ts';
import { step } from './lib/steps.ts';
import { startTestStack } from './lib/test-target.ts';

const total = { passed: 0, failed: 0 };

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** Runs some projects against a deployed service. What cannot be deployed counts as failed. */
async function onStack(label: string, folder: string, enforceIam: boolean, projects: readonly string[]): Promise<void> {
  console.log(`\n${label}`);
  rmSync(folder, { recursive: true, force: true });
  try {
    const stack = await step('embedded AWS, deployed and seeded', () => startTestStack(folder, { enforceIam }));
    try {
      const environment = { TEST_TARGET: stack.targetFile };
      add(runJest(projects, environment, ['--testTimeout=60000', '--maxWorkers=3']));
      add(runJest(['after'], environment, ['--testTimeout=60000']));
    } finally {
      await stack.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    add({ passed: 0, failed: 1 });
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const all = commandLine(
  'test',
  'Everything: checks, unit and infra tests, then the service on an embedded AWS of its own.',
).action(async () => {
  const started = performance.now();
  console.log('\nChecks');
  add(runChecks());
  console.log('\nUnit and infra');
  add(runJest(['unit', 'infra'], {}));
  await onStack('On the embedded AWS', '.local/test', false, ['tables', 'workflows', 'inside', 'e2e', 'browser']);
  await onStack('On the embedded AWS, enforcing IAM', '.local/test-iam', true, ['inside', 'e2e']);
  console.log(
    `\nScreenshots and reports are in test-output/. It took ${Math.round((performance.now() - started) / 1000)} s.`,
  );
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

await runCommand(all);
