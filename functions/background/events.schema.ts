import * as z from 'zod/mini';
import { agreementStates } from '../identity/partner.ts';
import { partnerKinds } from '../identity/roles.ts';
import { deliveryMethods, deliveryStates, endReasons, invitationStates } from '../invitations/invitation.ts';
import { privileges } from '../relationships/access.ts';
import { described } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';



const partnerId = described("The account of the inviter's partner.", z.string());
const time = described('RFC 3339, UTC.', z.string());
const generation = described('Raised by each resend.', z.int());
const idList = described('IDs, divided by blanks.', z.string());

const ended = z.strictObject({ partnerId, reason: z.optional(z.enum(endReasons)) });
const partnership = z.strictObject({ resellerId: z.string(), providerId: z.string() });

const gdap = z.strictObject({ gdapId: z.string(), partnerId });
const gdapEnds = z.strictObject({ ...gdap.shape, endsAt: time });

const attested = {
  attestationId: z.string(),
  attestationHash: described('Hexadecimal SHA-256 of the text that was affirmed.', z.string()),
  attestationLanguage: z.enum(languages),
  statements: described('The statements that were affirmed, divided by blanks.', z.string()),
};

const ofCustomer = z.strictObject({ partnerId, customerId: z.string() });

const azure = z.strictObject({ partnerId, relationshipId: z.string(), byPartnerId: z.string() });

const customerUser = z.strictObject({ partnerId, userId: z.string() });

const removing = z.strictObject({ relationshipId: z.string(), partnerId, removalId: z.string() });
const removal = z.strictObject({ partnerId, relationshipId: z.string() });

/** What each event tells, beside what all have: version 1 of every schema (R35). IDs, states and times; nothing personal. */
export const eventData = {
  PartnerCreated: z.strictObject({ kind: z.enum(partnerKinds), agreement: z.enum(agreementStates) }),
  PartnerChanged: z.strictObject({ agreementBefore: z.enum(agreementStates), agreement: z.enum(agreementStates) }),
  PartnerLimitsSet: z.strictObject({
    invitationsPerHour: z.optional(z.int()),
    pendingInvitations: z.optional(z.int()),
    emailsPerRecipientAndDay: z.optional(z.int()),
  }),
  UserCreated: z.strictObject({ partnerId, roles: idList }),
  InvitationCreated: z.strictObject({
    partnerId,
    jointPartnerId: z.optional(z.string()),
    previousId: described('The invitation it follows.', z.optional(z.string())),
    asks: described('What it asks for, where it is not relationships.', z.optional(z.enum(['gdap', 'partnership']))),
    gdapId: z.optional(z.string()),
    language: z.enum(languages),
    delivery: z.enum(deliveryMethods),
    expiresAt: time,
  }),
  InvitationResent: z.strictObject({ partnerId, generation, expiresAt: time }),
  InvitationReminderDue: z.strictObject({ partnerId, generation }),
  InvitationReminderSent: z.strictObject({ partnerId, remindersSent: z.int() }),
  InvitationSent: z.strictObject({ partnerId, generation }),
  InvitationDeliveryChanged: z.strictObject({
    partnerId,
    generation,
    state: z.enum(deliveryStates),
    invitation: z.enum(invitationStates),
  }),
  InvitationOpened: z.strictObject({ partnerId }),
  InvitationAccepted: z.strictObject({
    partnerId,
    customerId: z.optional(z.string()),
    partnershipId: z.optional(z.string()),
    relationshipIds: idList,
    shownLanguage: z.enum(languages),
    shownVersion: z.string(),
    shownHash: described('Hexadecimal SHA-256 of the text that was shown.', z.string()),
  }),
  InvitationDeclined: ended,
  InvitationCancelled: ended,
  InvitationExpired: ended,
  InvitationUndeliverable: ended,
  InvitationFollowed: z.strictObject({ partnerId, nextId: z.string() }),
  RelationshipEstablished: z.strictObject({
    relationshipId: z.string(),
    partnerId,
    invitationId: z.optional(z.string()),
    additionId: described('The addition of the customer, where it came by that.', z.optional(z.string())),
    privileges: idList,
  }),
  GdapActivated: z.strictObject({ ...gdap.shape, invitationId: z.string(), roles: idList, endsAt: time }),
  GdapChanged: z.strictObject({
    ...gdap.shape,
    autoExtend: z.boolean(),
    groups: described('`group=role+role`, divided by blanks.', z.string()),
  }),
  GdapExtended: gdapEnds,
  GdapExpiring: gdapEnds,
  GdapExpired: gdap,
  GdapTerminated: z.strictObject({ ...gdap.shape, reason: z.enum(['byPartner', 'byCustomer']) }),
  RelationshipRemoving: removing,
  PrivilegeRevoked: z.strictObject({ ...removing.shape, privilege: z.enum(privileges) }),
  RelationshipRemoved: removing,
  RemovalAttested: z.strictObject({
    partnerId,
    customerId: z.string(),
    relationshipId: z.string(),
    ...attested,
  }),
  RemovalConfirmed: z.strictObject({
    partnerId,
    customerId: z.string(),
    relationshipId: z.string(),
    shownHash: described('Hexadecimal SHA-256 of the text that the customer was shown.', z.string()),
    shownLanguage: z.enum(languages),
  }),
  RemovalProgressed: z.strictObject({ partnerId, privilege: z.enum(privileges) }),
  RemovalCleared: z.strictObject({ partnerId, supportContacts: z.int(), carts: z.int() }),
  RemovalFinished: removal,
  RemovalStalled: removal,
  RemovalRetried: removal,
  CustomerAdded: z.strictObject({ additionId: z.string(), partnerId, resellerId: z.string() }),
  CustomerReady: z.strictObject({ additionId: z.optional(z.string()) }),
  CustomerAccountChanged: z.strictObject({ partnerId, fields: z.string() }),
  CustomerAgreementRecorded: z.strictObject({ partnerId, version: z.string(), acceptedOn: z.string() }),
  CustomerUserCreated: customerUser,
  CustomerUserDisabled: customerUser,
  CustomerUserEnabled: customerUser,
  CustomerPasswordReset: customerUser,
  OfferPublished: z.strictObject({ status: z.enum(['active', 'withdrawn']) }),
  OfferChanged: z.strictObject({ status: z.enum(['active', 'withdrawn']) }),
  CartOpened: ofCustomer,
  CartChanged: z.strictObject({ partnerId, lines: z.int() }),
  CartPurchased: z.strictObject({ ...ofCustomer.shape, orderId: z.string(), subscriptionIds: idList }),
  CartCancelled: ofCustomer,
  CartExpired: ofCustomer,
  SubscriptionSeatsChanged: z.strictObject({ ...ofCustomer.shape, seatsBefore: z.int(), seats: z.int() }),
  SubscriptionRenewed: z.strictObject({ ...ofCustomer.shape, termEndsAt: time }),
  SubscriptionSuspended: ofCustomer,
  SubscriptionResumed: ofCustomer,
  SubscriptionCancelled: ofCustomer,
  SubscriptionAssociated: z.strictObject({
    ...ofCustomer.shape,
    associatedPartnerId: described('The PartnerID; absent: cleared.', z.optional(z.string())),
    resellerId: z.optional(z.string()),
  }),
  SubscriptionSupportChanged: z.strictObject({
    ...ofCustomer.shape,
    resellerId: described('Absent: cleared.', z.optional(z.string())),
  }),
  LicenceAssigned: z.strictObject({ ...ofCustomer.shape, userId: z.string() }),
  LicenceRemoved: z.strictObject({ ...ofCustomer.shape, userId: z.string() }),
  AzureAccessGranted: azure,
  AzureAccessRevoked: azure,
  CustomerMadeKnown: z.strictObject({ partnerId, customerId: z.string() }),
  PartnershipEstablished: partnership,
  PartnershipEnded: z.strictObject({
    ...partnership.shape,
    partnerId: described('Who ended it.', z.string()),
    ...attested,
  }),
} as const;

/** The detail of an event on the bus: what all have, and what one type tells. */
export function eventDetail(type: keyof typeof eventData) {
  return z.strictObject({
    version: z.literal('1'),
    type: z.literal(type),
    aggregateId: described('The invitation, customer, partner, user or partnership that changed.', z.string()),
    sequence: described('Rises by one with each event of the aggregate: order and de-duplicate by it.', z.int()),
    at: time,
    data: eventData[type],
    correlationId: described('Ties together all that one request or one sweep caused.', z.string()),
  });
}
