import type { DomainEvent, EventDeclarations } from '../changes/event.ts';

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
  let event: Partial<DomainEvent>;
  try {
    event = (JSON.parse(text) as { detail: Partial<DomainEvent> }).detail;
  } catch {
    throw new Error('What came from the bus is not JSON.');
  }
  const { type, aggregateId, sequence, at, data, correlationId } = event ?? {};
  const isWhole =
    typeof type === 'string' &&
    Object.hasOwn(known, type) &&
    typeof aggregateId === 'string' &&
    Number.isSafeInteger(sequence) &&
    Number.isFinite(Date.parse(String(at))) &&
    known[type]?.data.safeParse(data).success;
  if (!isWhole) throw new Error('What came from the bus is no event that is known here.');
  return { type, aggregateId, sequence, at, data, correlationId: String(correlationId) } as DomainEvent;
}
