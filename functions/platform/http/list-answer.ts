import type * as z from 'zod/mini';
import type { Page } from '../table/page.ts';
import type { ApiAnswer } from './http-handler.ts';

/** A list's query, checked: its cursor was authenticated, and stands for the position after which the page begins. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Answers a list: reads one page from where the cursor stands, and shows each item as its view has it. */
export async function listAnswer<T>(
  { limit, cursor }: PageQuery,
  view: z.ZodMiniType,
  read: (limit: number, after: string | undefined) => Promise<Page<T>>,
): Promise<ApiAnswer> {
  const { items, next } = await read(limit, cursor);
  return { status: 200, body: { items: items.map((item) => view.parse(item)) }, next };
}

/** Answers a list of things of different kinds: each is shown by what its item is. */
export async function sortedAnswer<T>(
  { limit, cursor }: PageQuery,
  show: (sk: string, entity: unknown) => T,
  read: (limit: number, after: string | undefined) => Promise<Page<{ readonly sk: string; readonly entity: unknown }>>,
): Promise<ApiAnswer> {
  const { items, next } = await read(limit, cursor);
  return { status: 200, body: { items: items.map(({ sk, entity }) => show(sk, entity)) }, next };
}
