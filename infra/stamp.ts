/** Whether what is built is of the sources as they are: what several ask for at a time is built once. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile } from './keep-file.ts';

const name = '.stamp.json';

/** What was built of what. */
interface Stamp {
  /** The SHA-256 of the sources, with their names. */
  readonly sources: string;
  /** The files that were built, and their bytes. */
  readonly built: Readonly<Record<string, number>>;
}

function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync([...patterns]).filter((file) => statSync(file).isFile());
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : -1);

/**
 * Builds a folder, unless its files are there and of these sources.
 * @param sources patterns of all that may change what is built
 */
export async function buildIfChanged(
  folder: string,
  sources: readonly string[],
  build: () => Promise<unknown>,
): Promise<void> {
  const file = join(folder, name);
  const hash = hashOf(sources);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : undefined;
  const isWhole = kept && Object.entries(kept.built).every(([path, bytes]) => sizeOf(join(folder, path)) === bytes);
  if (kept?.sources === hash && isWhole) return;
  await build();
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const built = Object.fromEntries(paths.map((path) => [path, sizeOf(join(folder, path))]));
  keepFile(file, Buffer.from(JSON.stringify({ sources: hash, built } satisfies Stamp)));
}
