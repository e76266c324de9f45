import type * as z from 'zod/mini';
import type { eventData } from '../../background/events.schema.ts';



/** Every event there is. Each change of an aggregate causes exactly one. */
export type EventType = keyof typeof eventData;

/** What an event of one type tells. */
export type EventData<Type extends EventType> = z.infer<(typeof eventData)[Type]>;

/** What happened, by IDs only: no names, addresses, texts or tokens (R35). */
export interface DomainEvent {
  readonly type: EventType;
  readonly aggregateId: string;
  /** Rises by one with each event of the aggregate; consumers order and de-duplicate by it. */
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly correlationId: string;
}

/** What an event means to the aggregate's state machine: start it, wake it where it waits, start it anew, or nothing. */
export type MachineSignal = 'start' | 'wake' | 'restart' | 'none';

/** Complete by type: a new event does not compile without a word on the machine. */
export const machineSignals: Readonly<Record<EventType, MachineSignal>> = {
  PartnerCreated: 'none',
  PartnerChanged: 'none',
  PartnerLimitsSet: 'none',
  UserCreated: 'none',
  InvitationCreated: 'start',
  InvitationResent: 'wake',
  InvitationReminderDue: 'wake',
  InvitationReminderSent: 'none',
  InvitationSent: 'none',
  InvitationDeliveryChanged: 'none',
  InvitationOpened: 'none',
  InvitationFollowed: 'none',
  InvitationAccepted: 'wake',
  InvitationDeclined: 'wake',
  InvitationCancelled: 'wake',
  InvitationExpired: 'wake',
  InvitationUndeliverable: 'wake',
  RelationshipEstablished: 'none',
  GdapActivated: 'none',
  GdapChanged: 'none',
  GdapExtended: 'none',
  GdapExpiring: 'none',
  GdapExpired: 'none',
  GdapTerminated: 'none',
  RelationshipRemoving: 'none',
  PrivilegeRevoked: 'none',
  RelationshipRemoved: 'none',
  RemovalAttested: 'start',
  RemovalConfirmed: 'start',
  RemovalProgressed: 'none',
  RemovalCleared: 'none',
  RemovalFinished: 'none',
  RemovalStalled: 'none',
  RemovalRetried: 'restart',
  PartnershipEstablished: 'none',
  PartnershipEnded: 'none',
  CustomerMadeKnown: 'none',
  OfferPublished: 'none',
  OfferChanged: 'none',
  CartOpened: 'none',
  CartChanged: 'none',
  CartPurchased: 'none',
  CartCancelled: 'none',
  CartExpired: 'none',
  SubscriptionSeatsChanged: 'none',
  SubscriptionRenewed: 'none',
  SubscriptionSuspended: 'none',
  SubscriptionResumed: 'none',
  SubscriptionCancelled: 'none',
  SubscriptionAssociated: 'none',
  SubscriptionSupportChanged: 'none',
  LicenceAssigned: 'none',
  LicenceRemoved: 'none',
  AzureAccessGranted: 'none',
  AzureAccessRevoked: 'none',
  CustomerAdded: 'none',
  CustomerReady: 'none',
  CustomerAccountChanged: 'none',
  CustomerAgreementRecorded: 'none',
  CustomerUserCreated: 'none',
  CustomerUserDisabled: 'none',
  CustomerUserEnabled: 'none',
  CustomerPasswordReset: 'none',
};

/** What is counted of a partner (R30, R36). */
export type Counted = 'pending' | 'customers' | 'partnerships';

/** How an event changes what is kept of partners in numbers. */
export function countsOf({ type, data }: DomainEvent): readonly { partnerId: string; what: Counted; by: 1 | -1 }[] {
  const one = (what: Counted, by: 1 | -1, partner: unknown = data.partnerId) => ({
    partnerId: String(partner),
    what,
    by,
  });
  switch (type) {
    case 'InvitationCreated':
      return [one('pending', 1)];
    case 'RelationshipEstablished':
      return [one('customers', 1)];
    case 'RelationshipRemoving':
      return [one('customers', -1)];
    case 'PartnershipEstablished':
      return [one('partnerships', 1, data.resellerId), one('partnerships', 1, data.providerId)];
    case 'PartnershipEnded':
      return [one('partnerships', -1, data.resellerId), one('partnerships', -1, data.providerId)];
    default:
      return endEvents.includes(type) ? [one('pending', -1)] : [];
  }
}

const endEvents: readonly EventType[] = [
  'InvitationAccepted',
  'InvitationDeclined',
  'InvitationCancelled',
  'InvitationExpired',
  'InvitationUndeliverable',
];
