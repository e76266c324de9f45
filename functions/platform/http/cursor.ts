import { createHash } from 'node:crypto';
import { refusal } from '../base/errors.ts';
import type { AccountId } from '../base/ids.ts';

/**
 * A list's cursor: where the last page ended, bound to the caller and the filter it was made for. It holds a sort
 * key only; the partition always comes from the caller's own partner, so a made-up cursor shows nobody else's things.
 */
export interface CursorScope {
  readonly accountId: AccountId;
  /** The list and its filter, e.g. `invitations?state=pending`. */
  readonly list: string;
}

/** Writes the cursor after the given position; no position, no further page. */
export function toCursor(scope: CursorScope, position: string | undefined): string | undefined {
  if (position === undefined) return undefined;
  return Buffer.from(JSON.stringify({ s: digest(scope), p: position })).toString('base64url');
}

/**
 * Reads a cursor that `toCursor` wrote for the same caller and list.
 * @throws `cursor_invalid` for anything else
 */
export function fromCursor(scope: CursorScope, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = parse(cursor);
  if (parsed === undefined || parsed.s !== digest(scope)) {
    throw refusal('cursor_invalid', 'This cursor belongs to another list or caller. Start again without a cursor.');
  }
  return parsed.p;
}

function parse(cursor: string): { s: string; p: string } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof value !== 'object' || value === null || !('s' in value) || !('p' in value)) return undefined;
    const { s, p } = value;
    return typeof s === 'string' && typeof p === 'string' ? { s, p } : undefined;
  } catch {
    return undefined;
  }
}

function digest(scope: CursorScope): string {
  return createHash('sha256').update(`${scope.accountId}|${scope.list}`).digest('base64url').slice(0, 16);
}
