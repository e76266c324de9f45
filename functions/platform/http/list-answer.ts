import type * as z from 'zod/mini';
import type { Page } from '../table/page.ts';
import { type CursorScope, fromCursor, toCursor } from './cursor.ts';
import type { ApiAnswer } from './http-handler.ts';

/**
 * Answers a list: reads one page from where the cursor stands, and shows each item as its view has it.
 * @throws `cursor_invalid`
 */
export async function listAnswer<T>(
  scope: CursorScope,
  query: { readonly limit: number; readonly cursor?: string | undefined },
  view: z.ZodMiniType,
  read: (limit: number, after: string | undefined) => Promise<Page<T>>,
): Promise<ApiAnswer> {
  const page = await read(query.limit, fromCursor(scope, query.cursor));
  return {
    status: 200,
    body: { items: page.items.map((item) => view.parse(item)), nextCursor: toCursor(scope, page.next) },
  };
}

/**
 * Answers a list of things of different kinds: each is shown by what its item is.
 * @throws `cursor_invalid`
 */
export async function sortedAnswer<T>(
  scope: CursorScope,
  query: { readonly limit: number; readonly cursor?: string | undefined },
  show: (sk: string, entity: unknown) => T,
  read: (limit: number, after: string | undefined) => Promise<Page<{ readonly sk: string; readonly entity: unknown }>>,
): Promise<ApiAnswer> {
  const page = await read(query.limit, fromCursor(scope, query.cursor));
  const items = page.items.map(({ sk, entity }) => show(sk, entity));
  return { status: 200, body: { items, nextCursor: toCursor(scope, page.next) } };
}
