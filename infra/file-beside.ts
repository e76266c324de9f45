import { readFileSync } from 'node:fs';

/**
 * What a bundle has in a file beside it (JSON), read when it is asked first.
 * @param path from the bundle's folder
 */
export function fileBeside<T>(path: string): () => T {
  let read: T | undefined;
  return () => {
    read ??= JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
    return read;
  };
}
