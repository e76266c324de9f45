/** Whether what is built is of the sources as they are: what many ask for, one after the other, is built once. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile } from './keep-file.ts';

/** What was built of what: SHA-256 of the sources with their names, and of each built file. */
interface Stamp {
  readonly sources: string;
  readonly built: Readonly<Record<string, string>>;
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Builds a folder, unless its files are there and of these sources. What broke off, or was overtaken by a change, is
 * built anew.
 *
 * @param sources patterns of all that may change what is built
 * @param build builds, and tells the paths of what it built in the folder
 */
export async function buildIfChanged(
  folder: string,
  sources: readonly string[],
  build: () => Promise<readonly string[]>,
): Promise<void> {
  const file = join(folder, '.stamp.json');
  const hashOfSources = () => hashOf(globSync([...sources]).filter(isFile));
  const hash = hashOfSources();
  const stamp = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : undefined;
  const isThere = ([path, was]: [string, string]) => isFile(join(folder, path)) && hashOf([join(folder, path)]) === was;
  if (stamp?.sources === hash && Object.entries(stamp.built).every(isThere)) return;
  rmSync(file, { force: true });
  const paths = await build();
  if (hashOfSources() !== hash) return;
  const built = Object.fromEntries(paths.map((path) => [path, hashOf([join(folder, path)])]));
  keepFile(file, Buffer.from(JSON.stringify({ sources: hash, built } satisfies Stamp)));
}
