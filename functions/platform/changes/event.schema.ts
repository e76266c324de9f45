import * as z from 'zod/mini';
import { described } from '../base/json.schema.ts';
import type { Count, EventDeclaration, MachineSignal } from './event.ts';

/** The account of the partner whose thing changed. */
export const accountId = described('The account of the partner whose thing it is, or who changed it.', z.string());
export const time = described('RFC 3339, UTC.', z.string());
export const idList = described('IDs, divided by blanks.', z.string());

/**
 * Declares an event: what it tells, by IDs, states and times.
 * @param machine what it means to the aggregate's state machine; nothing, unless said
 * @param counts which numbers of accounts it changes; none, unless said
 */
export function event<Data extends z.ZodMiniType>(
  data: Data,
  machine: MachineSignal = 'none',
  counts: (data: z.infer<Data>) => readonly Count[] = () => [],
): EventDeclaration<Data> {
  return { data, machine, counts };
}

/** The detail of an event on the bus, version 1: what all have, and what one type tells. */
export function eventDetail(type: string, { data }: EventDeclaration) {
  return z.strictObject({
    version: z.literal('1'),
    type: z.literal(type),
    aggregateId: described('The invitation, customer, partner, user or partnership that changed.', z.string()),
    sequence: described('Rises by one with each event of the aggregate: order and de-duplicate by it.', z.int()),
    at: time,
    data,
    correlationId: described('Ties together all that one request or one sweep caused.', z.string()),
  });
}
