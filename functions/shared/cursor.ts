import { createHash } from 'node:crypto';
import { DomainError } from './errors.ts';

/**
 * A list's cursor: where the last page ended, bound to the caller and the filter it was made for. It holds sort
 * keys only; the partition always comes from the caller's own partner, so a made-up cursor shows nobody else's things.
 */
export interface CursorScope {
  readonly partnerId: string;
  /** The list and its filter, e.g. `invitations?state=pending`. */
  readonly list: string;
}

type Position = Readonly<Record<string, string>>;

/** Writes the cursor after the given position; no position, no further page. */
export function toCursor(scope: CursorScope, position: Position | undefined): string | undefined {
  if (position === undefined) return undefined;
  return Buffer.from(JSON.stringify({ s: digest(scope), p: position })).toString('base64url');
}

/**
 * Reads a cursor that `toCursor` wrote for the same caller and list.
 * @throws `cursor_invalid` for anything else
 */
export function fromCursor(scope: CursorScope, cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const parsed = parse(cursor);
  if (parsed === undefined || parsed.s !== digest(scope)) {
    throw new DomainError(
      'cursor_invalid',
      'This cursor belongs to another list or caller. Start again without a cursor.',
    );
  }
  return parsed.p;
}

function parse(cursor: string): { s: string; p: Position } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof value !== 'object' || value === null || !('s' in value) || !('p' in value)) return undefined;
    const { s, p } = value;
    if (typeof s !== 'string' || typeof p !== 'object' || p === null) return undefined;
    return Object.values(p).every((part) => typeof part === 'string') ? { s, p: p as Position } : undefined;
  } catch {
    return undefined;
  }
}

function digest(scope: CursorScope): string {
  return createHash('sha256').update(`${scope.partnerId}|${scope.list}`).digest('base64url').slice(0, 16);
}
