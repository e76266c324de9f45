/** What the project takes from others: that it is what it was, and that its licence allows it. */
import { existsSync, readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

/** Licences that ask for no more than to be named. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense'],
  // Used in tests only, and not changed.
  'MPL-2.0',
]);

/** Whether one of the alternatives of a licence expression is allowed; all parts of one must be. */
function isAllowed(licence: string): boolean {
  const alternatives = licence.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((each) => each.split(' AND ').every((part) => allowed.has(part.split(' ')[0] ?? '')));
}

function licenceOf(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses ?? []).map(({ type }: { type: string }) => type).join(' OR ');
}

/** What is wrong with the packages; nothing, where all is well. */
export function wrongPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([folder, { link }]) => folder !== '' && !link);
  // What came within another package is of that package's integrity.
  const unproven = locked.filter(([, { integrity, inBundle }]) => integrity === undefined && !inBundle);
  const installed = locked.filter(([folder]) => existsSync(`${folder}/package.json`));
  const python = ['scripts/requirements.txt', 'scripts/requirements-tests.txt'].map(
    (file) => [file, readFileSync(file, 'utf8').split('\n')] as const,
  );
  const pinned = python.flatMap(([, lines]) => lines.filter((line) => /^[a-z]/i.test(line)));
  return [
    ...unproven.map(([folder]) => `${folder} has no integrity in package-lock.json`),
    ...installed
      .map(([folder]) => [folder, licenceOf(folder)] as const)
      .filter(([, licence]) => !isAllowed(licence))
      .map(([folder, licence]) => `${folder} has the licence "${licence}", which is not among the allowed ones`),
    ...python.flatMap(([file, lines]) =>
      lines.includes('--require-hashes') ? [] : [`${file} does not require hashes`],
    ),
    ...pinned.filter((line) => !/^[\w.-]+==[\w.]+ \\$/.test(line)).map((line) => `${line} is not pinned with hashes`),
  ];
}
