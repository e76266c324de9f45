/** What the repository holds although it is generated, for a reader wants it: API, events, emails. */
import * as z from 'zod';
import { eventData, eventDetail } from '../functions/background/events.schema.ts';
import type { EventType } from '../functions/platform/changes/event.ts';
import { emailPreviews } from './email-previews.ts';
import { openApiDocument } from './openapi.ts';



/** The text of each document, by its path. */
export function documents(): Record<string, string> {
  const events = Object.keys(eventData) as EventType[];
  return {
    'docs/openapi.json': json(openApiDocument()),
    ...Object.fromEntries(events.map((type) => [`docs/events/${type}.v1.json`, json(eventSchema(type))])),
    ...emailPreviews(),
  };
}

function eventSchema(type: EventType) {
  return { title: type, ...z.toJSONSchema(eventDetail(type) as unknown as z.ZodType) };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
