/** `npm run packages`: whether what the project takes from others is proven, allowed, and without known faults. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commandLine, runCommand } from './lib/command.ts';
import { pythonEnvironments, wrongPackages } from './lib/packages.ts';

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly message?: string;
}

interface PythonAudit {
  readonly dependencies?: readonly {
    readonly name: string;
    readonly version?: string;
    readonly skip_reason?: string;
    readonly vulns?: readonly { readonly id: string; readonly fix_versions: readonly string[] }[];
  }[];
}

/**
 * What a program prints as JSON, whether it finds something or not.
 * @throws Error where it is not there, or prints none
 */
async function jsonOf<Printed>(program: string, ...args: readonly string[]): Promise<Partial<Printed>> {
  const { stdout, stderr } = await promisify(execFile)(program, args, { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { stdout?: string; stderr?: string; message: string }) => ({
      stdout: error.stdout ?? '',
      stderr: error.stderr ?? error.message,
    }),
  );
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} said nothing that can be read: ${stderr.slice(-500)}`);
  }
}

/** Asks the registry of npm. It may have no answer: then that is told, and is no fault. */
async function knownFaults(): Promise<string[]> {
  const { vulnerabilities, message } = await jsonOf<Audit>('npm', 'audit', '--json');
  if (vulnerabilities === undefined) {
    const why = message ? `: ${message.split(' - ')[0]}` : '';
    console.log(`The registry of npm does not tell of known vulnerabilities${why}.`);
    return [];
  }
  return Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
}

/** Asks the registry of Python, of all that a file pins. What it does not answer is told, and is no fault. */
async function knownFaultsOf(requirements: string): Promise<string[]> {
  const pinned = ['--requirement', requirements, '--require-hashes', '--disable-pip'];
  const shown = ['--format', 'json', '--progress-spinner', 'off'];
  const { dependencies = [] } = await jsonOf<PythonAudit>('.local/venv-audit/bin/pip-audit', ...pinned, ...shown);
  const answered = dependencies.filter(({ skip_reason: unknown }) => unknown === undefined);
  const silent = dependencies.length - answered.length;
  if (silent > 0 || dependencies.length === 0) {
    const which = dependencies.length === 0 ? 'any package' : `${silent} of ${dependencies.length} packages`;
    console.log(`The registry of Python does not tell of known vulnerabilities of ${which} in ${requirements}.`);
  }
  return answered.flatMap(({ name, version, vulns = [] }) =>
    vulns.map(({ id, fix_versions: mended }) => `${name} ${version}: ${id}, mended in ${mended.join(', ') || 'none'}`),
  );
}

const packages = commandLine(
  'packages',
  'Tells which packages lack a proof of what they are, have a licence that is not allowed, or known vulnerabilities.',
).action(async () => {
  const asked = [knownFaults(), ...Object.values(pythonEnvironments).map(knownFaultsOf)];
  const wrong = [...wrongPackages(), ...(await Promise.all(asked)).flat()];
  for (const each of wrong) console.log(each);
  console.log(wrong.length === 0 ? 'All packages are proven and allowed.' : `${wrong.length} to mend.`);
  if (wrong.length > 0) process.exitCode = 1;
});

await runCommand(packages);
