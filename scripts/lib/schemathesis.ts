/** Has the API called by what its document says, and by what it does not say, with Schemathesis. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = '.local/venv-tests/bin/schemathesis';

/**
 * What holds for this API, beside what holds for all.
 *
 * - A missing `If-Match` is 428 (RFC 6585).
 * - Whether data that fit the document are taken is not asked: a document can say of what characters a name is made, but
 *   not that a PartnerID is a partner's, that an ETag is the newest, or that a postcode is one of its country.
 * - The operator's operations are signed by AWS, which Schemathesis cannot.
 */
const settings = `
[checks.missing_required_header]
expected-statuses = [400, 401, 403, 406, 415, 422, 428]
`;

export interface Calls {
  readonly apiUrl: string;
  /** Of whom it calls as: whatever this partner has is changed and removed. */
  readonly token: string;
  /** Calls for each operation. */
  readonly examples: number;
  readonly seed: number;
  /** Whether every field is gone through as well: that is most of the calls. */
  readonly isThorough: boolean;
}

export interface Found {
  /** Calls that were made. */
  readonly cases: number;
  readonly failures: number;
  /** The whole report. */
  readonly report: string;
}

/**
 * Calls every operation of partners' users. An error of the program itself says nothing of the API: it is run once more.
 * @throws Error where it could not be run at all
 */
export async function callByDocument(calls: Calls): Promise<Found> {
  const first = await callOnce(calls);
  const found = first.failures === 0 && first.isFaulty ? await callOnce({ ...calls, seed: calls.seed + 1 }) : first;
  return { ...found, failures: Math.max(found.failures, found.isFaulty ? 1 : 0) };
}

async function callOnce({ apiUrl, token, examples, seed, isThorough }: Calls) {
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npm run setup -- --tests" first.`);
  const folder = mkdtempSync(join(tmpdir(), 'schemathesis-'));
  const file = join(folder, 'schemathesis.toml');
  writeFileSync(file, settings);
  const checks = ['--checks', 'all', '--exclude-checks', 'positive_data_acceptance'];
  // One at a time: in threads the interpreter's compiler fails now and then.
  const amount = ['--max-examples', String(examples), '--seed', String(seed), '--workers', '1', '--no-shrink'];
  const phases = ['--phases', isThorough ? 'examples,coverage,fuzzing,stateful' : 'fuzzing'];
  const target = [resolve('docs/openapi.json'), '--url', apiUrl, '--header', `Authorization: Bearer ${token}`];
  const which = ['--exclude-tag', 'Operator', '--continue-on-failure', '--request-timeout', '20'];
  const args = ['--config-file', file, 'run', ...target, ...which, ...checks, ...amount, ...phases];
  try {
    const { report, code } = await run(args, folder);
    const numbers = /(\d+) generated(?:, (\d+) found)?/.exec(report);
    if (numbers === null) throw new Error(report);
    // It ends with 1 where it found something, and where it failed itself.
    return { cases: Number(numbers[1]), failures: Number(numbers[2] ?? 0), report, isFaulty: code === 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs it in a folder, where it leaves what it found. @throws Error where it could not be run */
function run(args: readonly string[], cwd: string): Promise<{ readonly report: string; readonly code: number }> {
  return new Promise((done, fail) => {
    execFile(resolve(program), [...args], { cwd, maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      if (error !== null && error.code !== 1) fail(new Error(`${stdout}\n${stderr}`));
      else done({ report: stdout, code: error === null ? 0 : 1 });
    });
  });
}
