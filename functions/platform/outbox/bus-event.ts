import { type DomainEvent, type EventDeclarations, isEvent } from '../changes/event.ts';

/** The source that every event on the bus names. */
export const eventSource = 'reseller-relationships';

/** An event as it stands on the bus: of version 1 of its schema in docs/events. */
export function detailOf(event: DomainEvent): DomainEvent & { readonly version: '1' } {
  return { version: '1', ...event };
}

/**
 * Reads an event as the bus hands it on. Nothing trusts a payload, not even of our own bus: it has a known type, an
 * aggregate, a number, and what its schema says.
 *
 * @param text the bus's envelope, as JSON
 * @throws an error that says nothing of the content
 */
export function busEvent(text: string, known: EventDeclarations): DomainEvent {
  let event: unknown;
  try {
    event = (JSON.parse(text) as { detail: unknown }).detail;
  } catch {
    throw new Error('What came from the bus is not JSON.');
  }
  if (!isEvent(event, known) || !known[event.type]?.data.safeParse(event.data).success)
    throw new Error('What came from the bus is no event that is known here.');
  const { type, aggregateId, sequence, at, data, correlationId } = event;
  return { type, aggregateId, sequence, at, data, correlationId: String(correlationId) };
}
