/** `npm run packages`: whether what the project takes from others is proven, allowed, and without known faults. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commandLine, runCommand } from './lib/command.ts';
import { wrongPackages } from './lib/packages.ts';

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly message?: string;
}

/** Asks the registry. It may have no answer: then that is told, and is no fault. */
async function knownFaults(): Promise<string[] | undefined> {
  const run = promisify(execFile);
  const { stdout } = await run('npm', ['audit', '--json'], { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '{}' }),
  );
  const { vulnerabilities, message } = JSON.parse(stdout || '{}') as Audit;
  if (vulnerabilities === undefined) {
    console.log(`The registry does not tell of known vulnerabilities${message ? `: ${message.split(' - ')[0]}` : ''}.`);
    return undefined;
  }
  return Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
}

const packages = commandLine(
  'packages',
  'Tells which packages lack a proof of what they are, have a licence that is not allowed, or known vulnerabilities.',
).action(async () => {
  const wrong = [...wrongPackages(), ...((await knownFaults()) ?? [])];
  for (const each of wrong) console.log(each);
  console.log(wrong.length === 0 ? 'All packages are proven and allowed.' : `${wrong.length} to mend.`);
  if (wrong.length > 0) process.exitCode = 1;
});

await runCommand(packages);
