import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Bus } from './bus.port.ts';
import { detailOf, eventSource } from './bus-event.ts';

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
