import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../changes/event.ts';
import type { Bus } from './bus.port.ts';

/** The source that every event on the bus names. */
export const eventSource = 'reseller-relationships';

/** An event as it stands on the bus: of version 1 of its schema in docs/events. */
export function detailOf(event: DomainEvent): DomainEvent & { readonly version: '1' } {
  return { version: '1', ...event };
}

/** PutEvents takes ten entries at most. */
const entriesPerCall = 10;

export function busIn(eventBridge: EventBridgeClient, busName: string): Bus {
  return {
    async publish(events) {
      for (let start = 0; start < events.length; start += entriesPerCall) {
        const Entries = events.slice(start, start + entriesPerCall).map((event) => ({
          EventBusName: busName,
          Source: eventSource,
          DetailType: event.type,
          Time: new Date(event.at),
          Detail: JSON.stringify(detailOf(event)),
        }));
        const answer = await eventBridge.send(new PutEventsCommand({ Entries }));
        if (!answer.FailedEntryCount) continue;
        return start + (answer.Entries ?? []).findIndex((entry) => entry.ErrorCode !== undefined);
      }
      return undefined;
    },
  };
}
