import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event } from '../platform/changes/event.schema.ts';

const customerUser = z.strictObject({ accountId, userId: z.string() });

const contacts = z.strictObject({ contacts: described('How many the customer has now.', z.int()) });

/** What happens to customers' accounts, agreements and users (R12, R23, R24). */
export const customerAccountEvents = {
  CustomerAdded: event(z.strictObject({ additionId: z.string(), accountId, resellerId: z.string() })),
  CustomerReady: event(z.strictObject({ additionId: z.optional(z.string()) })),
  CustomerAccountChanged: event(z.strictObject({ accountId, fields: z.string() })),
  CustomerAgreementRecorded: event(z.strictObject({ accountId, version: z.string(), acceptedOn: z.string() })),
  CustomerAgreementAccepted: event(
    z.strictObject({
      version: z.string(),
      textHash: described('Of the text that the customer was shown.', z.string()),
    }),
  ),
  CustomerDomainProven: event(z.strictObject({ accountId })),
  CustomerDomainLost: event(z.strictObject({})),
  CustomerContactAdded: event(contacts),
  CustomerMainContactChanged: event(contacts),
  CustomerContactRemoved: event(contacts),
  CustomerUserCreated: event(customerUser),
  CustomerUserDisabled: event(customerUser),
  CustomerUserEnabled: event(customerUser),
  CustomerPasswordReset: event(customerUser),
} as const;
