import { notFound } from '../platform/base/errors.ts';
import type { Removal } from './removal.ts';
import type { Removals } from './removals.port.ts';

/** @throws `not_found` */
export async function readRemoval(removals: Pick<Removals, 'get'>, id: string): Promise<Removal> {
  const removal = await removals.get(id);
  if (removal === undefined) throw notFound('removal');
  return removal;
}
