/** What the project takes from others: that it is what it was, and that its licence allows it. */
import { execFileSync } from 'node:child_process';
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
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'PSF-2.0', 'CNRI-Python'],
  // Used in tests only, and not changed.
  'MPL-2.0',
]);

/** Python environments, and what each is made of. */
export const pythonEnvironments = {
  '.local/venv': 'scripts/requirements.txt',
  '.local/venv-tests': 'scripts/requirements-tests.txt',
  '.local/venv-audit': 'scripts/requirements-audit.txt',
} as const;

/** Licences as packages of Python name them that do not say them as SPDX does. */
const pythonNames: ReadonlyMap<string, string> = new Map([
  ['MIT License', 'MIT'],
  ['MIT license', 'MIT'],
  ['BSD', 'BSD-3-Clause'],
  ['BSD License', 'BSD-3-Clause'],
  ['Apache 2.0', 'Apache-2.0'],
  ['Apache License 2.0', 'Apache-2.0'],
  ['Apache Software License', 'Apache-2.0'],
  ['Apache License, Version 2.0', 'Apache-2.0'],
  ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
  ['Python Software Foundation License', 'PSF-2.0'],
]);

/** Each package's name, and its licence in its own words: the expression, else the classifiers, else the text. */
const tellLicences = `
import importlib.metadata, json
def licences(of):
    classifiers = [each.split(' :: ')[-1] for each in of.get_all('Classifier') or [] if each.startswith('License ::')]
    return [of['License-Expression']] if of['License-Expression'] else classifiers or [(of['License'] or '').strip()]
print(json.dumps([[each.metadata['Name'], licences(each.metadata)] for each in importlib.metadata.distributions()]))
`;

function wrongLicencesOf(environment: string): string[] {
  const python = `${environment}/bin/python`;
  if (!existsSync(python)) {
    console.log(`${environment} is not there: the licences of its packages were not looked at.`);
    return [];
  }
  const told = execFileSync(python, ['-c', tellLicences], { encoding: 'utf8' });
  return (JSON.parse(told) as [string, string[]][])
    .map(([name, licences]) => [name, licences.map((each) => pythonNames.get(each) ?? each).join(' OR ')] as const)
    .filter(([, licence]) => !isAllowed(licence))
    .map(([name, licence]) => notAllowed(`${name} (Python)`, licence));
}

const notAllowed = (name: string, licence: string) =>
  `${name} has the licence "${licence}", which is not among the allowed ones`;

/**
 * Whether one of the alternatives of a licence expression (SPDX) is allowed; all parts of one must be. What is no such
 * expression is not.
 */
function isAllowed(licence: string): boolean {
  // The innermost brackets first: what they hold stands for one allowed licence, or for none.
  const inner = /\(([^()]*)\)/;
  for (let rest = licence; ; ) {
    const found = inner.exec(rest);
    if (found === null) return isFlatAllowed(rest);
    rest = rest.replace(inner, isFlatAllowed(found[1] ?? '') ? 'MIT' : 'NOT-ALLOWED');
  }
}

const isFlatAllowed = (expression: string) =>
  expression.split(' OR ').some((each) => each.split(' AND ').every((part) => allowed.has(part.trim())));

function licenceOf(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  // One says where its text stands as well.
  if (typeof license === 'string') return license.replace(/ \(https?:[^)]*\)$/, '');
  return license?.type ?? (licenses ?? []).map(({ type }: { type: string }) => type).join(' OR ');
}

/** What is wrong with the packages; nothing, where all is well. */
export function wrongPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([folder, { link }]) => folder !== '' && !link);
  // What came within another package is of that package's integrity.
  const unproven = locked.filter(([, { integrity, inBundle }]) => integrity === undefined && !inBundle);
  const installed = locked.filter(([folder]) => existsSync(`${folder}/package.json`));
  const python = Object.values(pythonEnvironments).map(
    (file) => [file, readFileSync(file, 'utf8').split('\n')] as const,
  );
  const pinned = python.flatMap(([, lines]) => lines.filter((line) => /^[a-z]/i.test(line)));
  return [
    ...unproven.map(([folder]) => `${folder} has no integrity in package-lock.json`),
    ...installed
      .map(([folder]) => [folder, licenceOf(folder)] as const)
      .filter(([, licence]) => !isAllowed(licence))
      .map(([folder, licence]) => notAllowed(folder, licence)),
    ...Object.keys(pythonEnvironments).flatMap(wrongLicencesOf),
    ...python.flatMap(([file, lines]) =>
      lines.includes('--require-hashes') ? [] : [`${file} does not require hashes`],
    ),
    ...pinned.filter((line) => !/^[\w.-]+==[\w.]+ \\$/.test(line)).map((line) => `${line} is not pinned with hashes`),
  ];
}
