import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalBytes } from '../base/canonical-json.ts';
import { refusal } from '../base/errors.ts';

/** The key that cursors are made with; asked for once, when the first is needed. */
export type CursorKey = () => Promise<Buffer>;

/** What a cursor is bound to: whose list it is, of which operation, path and filter. */
export interface CursorScope {
  readonly caller: string;
  readonly operation: string;
  readonly path: unknown;
  readonly filter: unknown;
}

/**
 * Writes the cursor after a position of a list. It is authenticated, and bound to its scope: nobody can make one up,
 * alter it, or use it for another list.
 */
export function toCursor(key: Buffer, scope: CursorScope, position: string): string {
  return Buffer.from(JSON.stringify([position, macOf(key, scope, position)])).toString('base64url');
}

/**
 * Reads the position out of a cursor that `toCursor` wrote for the same scope.
 * @throws `cursor_invalid` for anything else
 */
export function fromCursor(key: Buffer, scope: CursorScope, cursor: string): string {
  const [position, mac] = parse(cursor);
  const expected = Buffer.from(macOf(key, scope, position));
  const received = Buffer.from(mac);
  if (expected.length === received.length && timingSafeEqual(expected, received)) return position;
  throw refusal('cursor_invalid', 'This cursor belongs to another list or caller. Start again without a cursor.');
}

function parse(cursor: string): [string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [position, mac] = Array.isArray(value) ? value : [];
    if (typeof position === 'string' && position.isWellFormed() && typeof mac === 'string') return [position, mac];
  } catch {
    // No JSON: no cursor of ours.
  }
  return ['', ''];
}

/** 128 bits of HMAC-SHA-256. */
function macOf(key: Buffer, scope: CursorScope, position: string): string {
  const mac = createHmac('sha256', key).update(canonicalBytes({ scope, position })).digest();
  return mac.subarray(0, 16).toString('base64url');
}
