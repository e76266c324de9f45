import { createHash } from 'node:crypto';

/** Due work is spread over this many partitions of the due index, so that no hour of the day is one hot partition. */
export const dueShards = 8;

/** Where a thing waits in the due index until `at`; an item without these attributes is not in the index. */
export function dueKeys(id: string, at: Date): { readonly dueShard: string; readonly dueAt: string } {
  const shard = createHash('sha256').update(id).digest().readUInt8(0) % dueShards;
  return { dueShard: `DUE#${shard}`, dueAt: `${at.toISOString()}#${id}` };
}

/** The time in a key of the due index (RFC 3339, UTC). */
export function dueTime(dueAt: string): string {
  return dueAt.slice(0, dueAt.indexOf('#'));
}
