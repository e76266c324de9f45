/** `npm run check`: format, lint, types, architecture, API description, unit and infra tests. Needs no Python, takes seconds. */
import { runChecks } from './checks.ts';
import { runJest } from './run-jest.ts';

const checks = runChecks();
const jest = runJest(['unit', 'infra'], {});
const failed = checks.failed + jest.failed;
console.log(`\n${checks.passed + jest.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
