/**
 * Sets up what the other commands need: npm packages (Node 24 among them), generated files, and a Python virtual
 * environment with the embedded AWS. Runs on any Node from 20 on, with nothing installed; what is there already is
 * left as it is. `--packages-only` leaves Python out; `--tests` has what only tests need, too, and `--audit` what asks
 * for known vulnerabilities.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
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

function digestOf(inputs) {
  const wanted = createHash('sha256');
  for (const input of inputs) wanted.update(readFileSync(input));
  return `${wanted.digest('hex')} ${process.platform} ${process.arch}`;
}

function isDone(stamp, digest, output) {
  return existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** Does a step unless its inputs are those of the last time, and what it made is still there. */
function step(label, stamp, inputs, output, work) {
  const digest = digestOf(inputs);
  if (isDone(stamp, digest, output)) return;
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

/** Makes a virtual environment in one process of its own, so that it comes while npm installs. */
const makeVenv = `
import subprocess, sys, venv
folder, requirements = sys.argv[1:]
venv.create(folder, clear=True, with_pip=True)
pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
sys.exit(subprocess.call([f'{folder}/bin/python', *pip]))
`;

/** Starts what needs Python, where it is not there yet. */
function startVenv(label, folder, requirements) {
  const stamp = `${folder}.stamp`;
  const digest = digestOf([requirements]);
  if (isDone(stamp, digest, `${folder}/bin/python`)) return undefined;
  mkdirSync('.local', { recursive: true });
  const log = openSync(`${folder}.log`, 'w');
  const child = spawn(findPython(), ['-c', makeVenv, folder, requirements], { stdio: ['ignore', log, log] });
  const started = Date.now();
  const end = new Promise((done) => child.once('close', done));
  return async () => {
    process.stdout.write(`  ${label} … `);
    if ((await end) !== 0) {
      console.error(readFileSync(`${folder}.log`, 'utf8'));
      giveUp(
        'What needs Python could not be installed: see above, then try again. Where the venv module is missing, install it (on Debian and Ubuntu: apt install python3-venv).',
      );
    }
    writeFileSync(stamp, digest);
    console.log(`${((Date.now() - started) / 1000).toFixed(1)} s, beside the packages`);
  };
}

const wants = (option) => process.argv.includes(option);
const venvs = [
  wants('--packages-only') ? undefined : startVenv('embedded AWS', '.local/venv', 'scripts/requirements.txt'),
  wants('--tests')
    ? startVenv('second engine and template linter', '.local/venv-tests', 'scripts/requirements-tests.txt')
    : undefined,
  wants('--audit')
    ? startVenv('audit of Python packages', '.local/venv-audit', 'scripts/requirements-audit.txt')
    : undefined,
];

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

for (const venv of venvs) await venv?.();
