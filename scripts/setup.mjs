/**
 * Sets up what the other commands need: npm packages (Node 24 among them), generated files, and a Python virtual
 * environment with the embedded AWS. Runs on any Node from 20 on, with nothing installed; what is there already is
 * left as it is. `--packages-only` leaves Python out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** Stops with one sentence on what to do. */
function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function run(command, args, whatToDo, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status === 0) return stdout;
  console.error(stdout ?? '', stderr ?? '', error?.message ?? '');
  return giveUp(whatToDo);
}

/** Does a step unless its inputs are those of the last time, and what it made is still there. */
function step(label, stamp, inputs, output, work) {
  const wanted = createHash('sha256');
  for (const input of inputs) wanted.update(readFileSync(input));
  const digest = `${wanted.digest('hex')} ${process.platform} ${process.arch}`;
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const started = Date.now();
  process.stdout.write(`  ${label} … `);
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** The first Python from 3.10 on. */
function findPython() {
  const names = [process.env.PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  for (const name of names.filter(Boolean)) {
    const { status } = spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']);
    if (status === 0) return name;
  }
  return giveUp('Python 3.10 or later is missing: install it, or name it as in "PYTHON=/path/to/python3 npm start".');
}

if (Number(process.versions.node.split('.')[0]) < 20)
  giveUp('Node.js 20 or later is needed: install it, then try again.');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
step('npm packages', 'node_modules/.setup', ['package-lock.json', 'package.json'], 'node_modules/.bin', () =>
  run(
    npm,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The npm packages could not be installed: see above, then try again.',
  ),
);

const node = join(root, 'node_modules', '.bin', 'node');
const layout = 'functions/platform/mail/layout';
step('email layout', '.local/layout.stamp', [`${layout}.mjml`, 'scripts/generate.ts'], `${layout}.generated.ts`, () =>
  run(node, ['scripts/generate.ts', '--layout-only'], 'The email layout could not be generated: see above.'),
);

if (!process.argv.includes('--packages-only')) {
  step('embedded AWS', '.local/venv.stamp', ['scripts/requirements.txt'], '.local/venv/bin/python', () => {
    const python = findPython();
    rmSync('.local/venv', { recursive: true, force: true });
    const install =
      'Python’s venv module is missing: install it (on Debian and Ubuntu: apt install python3-venv), then try again.';
    run(python, ['-m', 'venv', '.local/venv'], install);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'scripts/requirements.txt'];
    run('.local/venv/bin/python', pip, 'The embedded AWS could not be installed: see above, then try again.');
  });
}
