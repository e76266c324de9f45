import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event } from '../platform/changes/event.schema.ts';

/** What happens to customers before they have anything with a partner (R4, R5). */
export const customerEvents = {
  CustomerMadeKnown: event(z.strictObject({ accountId, customerId: z.string() })),
  CustomerErased: event(z.strictObject({ items: described('How many items held its personal values.', z.int()) })),
} as const;
