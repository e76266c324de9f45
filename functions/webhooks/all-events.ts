import { customerAccountEvents } from '../customer-accounts/customer-account.events.ts';
import { customerEvents } from '../customers/customer.events.ts';
import { gdapEvents } from '../gdap/gdap.events.ts';
import { partnerEvents } from '../identity/partner.events.ts';
import { importEvents } from '../imports/import.events.ts';
import { invitationEvents } from '../invitations/invitation.events.ts';
import { orderEvents } from '../orders/order.events.ts';
import { partnershipEvents } from '../partnerships/partnership.events.ts';
import type { EventDeclarations } from '../platform/changes/event.ts';
import { relationshipEvents } from '../relationships/relationship.events.ts';
import { removalEvents } from '../removals/removal.events.ts';
import { webhookEvents } from './webhook.events.ts';

/** Every event there is, by its type (R35). Each change of an aggregate causes exactly one. */
export const allEvents: EventDeclarations = {
  ...partnerEvents,
  ...partnershipEvents,
  ...customerEvents,
  ...relationshipEvents,
  ...gdapEvents,
  ...customerAccountEvents,
  ...invitationEvents,
  ...orderEvents,
  ...removalEvents,
  ...importEvents,
  ...webhookEvents,
};
