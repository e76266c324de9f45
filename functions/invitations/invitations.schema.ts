import * as z from 'zod/mini';
import { gdapTermsParts } from '../gdap/gdap.schema.ts';
import { everyone, forUsers } from '../identity/permissions.ts';
import { partnerKinds } from '../identity/roles.ts';
import { DomainError } from '../platform/base/errors.ts';
import { described, id, listOf, named, revision, time } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { checkInput } from '../platform/http/check-input.ts';
import { operation, pageQuery, wholeNumber } from '../platform/http/operation.schema.ts';
import { whyOf } from '../platform/http/problem.ts';
import { emailAddress, line, paragraphs, personName } from '../platform/text/text.schema.ts';
import { privileges } from '../relationships/access.ts';
import type { BatchOutcome } from './confirm-batch.ts';
import { type Invitation, relationshipsOf, takeables } from './invitation.ts';
import { deliveryMethods, deliveryStates, endReasons, invitationStates } from './invitation-states.ts';
import type { WithOwnDelivery } from './own-delivery.ts';

const recipient = z.strictObject({
  email: emailAddress,
  name: z.optional(personName),
  company: z.optional(line(100)),
});

export const expiresInDays = z._default(z.int().check(z.minimum(1), z.maximum(90)), 30);

/** The terms of granular privileges, as the domain names them. */
const granularTerms = z.pipe(
  z.strictObject(gdapTermsParts),
  z.transform(({ term: termDays, ...rest }) => ({ ...rest, termDays })),
);

const draftParts = {
  recipient: described('A new customer.', z.optional(recipient)),
  customerId: described('A customer on your list, instead of `recipient`.', z.optional(id)),
  previousId: described(
    'An invitation of yours that expired or was passed on, instead of `recipient`: this one follows it.',
    z.optional(id),
  ),
  withAccountId: described(
    'The account ID of your active provider (or reseller), for which you ask too: one link, one decision.',
    z.optional(id),
  ),
  granular: described(
    'Granular privileges, beside the relationships: one link, and the customer accepts either, or both.',
    z.optional(granularTerms),
  ),
  language: described('By default as is known of the customer, else your account’s.', z.optional(z.enum(languages))),
  expiresInDays,
};

const namesOne = z.refine((asked: unknown) => {
  const { recipient, customerId, previousId } = asked as Record<string, unknown>;
  return [recipient, customerId, previousId].filter((each) => each !== undefined).length === 1;
}, 'needs one of recipient, customerId, previousId');

/** What a draft is asked for with (R8). */
export const draftBody = named('DraftRequest', z.strictObject(draftParts).check(namesOne));

/** How whatever asks for something is put, and sent (R8, R9). */
export const messageParts = {
  text: described(
    'Your own text, with {{link}} where the link goes. Left out: the draft.',
    z.optional(paragraphs(5000)),
  ),
  delivery: described('`self`: you send the link yourself.', z._default(z.enum(deliveryMethods), 'service')),
  reference: z.optional(line(100)),
};

/** What an invitation is confirmed with: "Done" (R9). */
export const invitationBody = named(
  'NewInvitation',
  z
    .strictObject({
      ...draftParts,
      ...messageParts,
    })
    .check(namesOne),
);

/** What a batch is confirmed with (R37). Each item is checked by itself, so that one that is wrong stops no other. */
export const batchBody = named(
  'InvitationBatch',
  z.strictObject({
    items: described(
      'Each as the body of `POST /v1/invitations`.',
      z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)),
    ),
    dryRun: described('Checks everything, makes nothing, counts against no limit.', z._default(z.boolean(), false)),
  }),
);

/** Which invitations are wanted; all that are named must hold (R14). */
export const listQuery = z.strictObject({
  ...pageQuery,
  state: z.optional(z.enum(invitationStates)),
  delivery: z.optional(z.enum(deliveryStates)),
  invitedBy: described("A user's ID, or `me`.", z.optional(id)),
  reference: z.optional(line(100)),
  recipient: described('The email address, whole.', z.optional(emailAddress)),
  createdFrom: z.optional(time),
  createdBefore: z.optional(time),
  expiringWithinDays: described('Pending, and ends within so many days.', z.optional(wholeNumber(90))),
});

export const draftView = named(
  'Draft',
  z.object({
    subject: described('Fixed.', z.string()),
    text: described('What you may edit. {{link}} stands for the personal link.', z.string()),
    fullText: described('The whole message with its fixed last lines, as it will read.', z.string()),
    html: z.string(),
    language: z.enum(languages),
    expiresAt: z.string(),
  }),
);

const relationship = z.object({
  accountId: z.string(),
  partnerName: z.string(),
  partnerKind: z.enum(partnerKinds),
  privilege: z.enum(privileges),
  state: z.enum(['requested', 'active', 'notEstablished']),
  relationshipId: z.optional(z.string()),
});

/** What an invitation asks for besides relationships. */
const asks = described(
  'Instead of relationships: granular privileges, or a partnership.',
  z.optional(
    z.object({
      kind: z.enum(['gdap', 'partnership']),
      id: described('The privileges’ ID.', z.optional(z.string())),
      roles: z.optional(z.array(z.string())),
      termDays: z.optional(z.int()),
      autoExtend: z.optional(z.boolean()),
    }),
  ),
);

/** Granular privileges that an invitation asks for. */
const askedGdap = {
  id: described('The privileges’ ID.', z.optional(z.string())),
  roles: z.optional(z.array(z.string())),
  termDays: z.optional(z.int()),
  autoExtend: z.optional(z.boolean()),
};

const invitationParts = {
  id: z.string(),
  asks,
  granular: described('Beside the relationships: granular privileges.', z.optional(z.object(askedGdap))),
  taken: described(
    'What the customer accepted of an invitation that asked for both.',
    z.optional(z.array(z.enum(takeables))),
  ),
  status: z.enum(invitationStates),
  endReason: described('Why it ended, where `status` does not tell.', z.optional(z.enum(endReasons))),
  delivery: z.object({ method: z.enum(deliveryMethods), state: z.enum(deliveryStates) }),
  openedAt: described(
    'When a person first did something on the page; opening it does not count.',
    z.optional(z.string()),
  ),
  recipient: z.object({ email: z.string(), name: z.optional(z.string()), company: z.optional(z.string()) }),
  language: z.enum(languages),
  text: z.optional(z.string()),
  relationships: described('The relationships it makes, with the state of each.', z.array(relationship)),
  reference: z.optional(z.string()),
  invitedBy: z.string(),
  previousId: described('The invitation it follows.', z.optional(z.string())),
  nextId: described('The invitation that follows it.', z.optional(z.string())),
  createdAt: z.string(),
  generation: described('Raised by each resend.', z.int()),
  remindersSent: z.int(),
  expiresAt: z.string(),
  endedAt: z.optional(z.string()),
  comment: described('Why the customer declined, in its own words.', z.optional(z.string())),
  passedOnTo: described(
    'Whom the customer named as the right person. Invite it with `previousId`.',
    z.optional(z.object({ email: z.string(), name: z.optional(z.string()) })),
  ),
  customerId: z.optional(z.string()),
  erasedAt: described('When the personal values in it were erased.', z.optional(z.string())),
  revision,
};

export const invitationView = named('Invitation', z.object(invitationParts));

/** An invitation as the API shows it. */
export function showInvitation(invitation: Invitation): z.infer<typeof invitationView> {
  return invitationView.parse({ ...invitation, relationships: relationshipsOf(invitation) });
}

const ownDelivery = described(
  'With `delivery: self`: the personal link, and the message to send. Treat the link as a secret.',
  z.object({
    link: z.string(),
    mailto: described('Opens the message in a mail program.', z.string()),
    mailtoNote: described('Where the message is too long for that: what to do.', z.optional(z.string())),
    message: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
  }),
);

export const confirmedView = named(
  'ConfirmedInvitation',
  z.object({ ...invitationParts, ownDelivery: z.optional(ownDelivery) }),
);

/** An invitation, and what its partner needs to send it itself, as the API shows it. */
export function showConfirmed({ invitation, ownDelivery }: WithOwnDelivery): z.infer<typeof confirmedView> {
  return confirmedView.parse({ ...invitation, relationships: relationshipsOf(invitation), ownDelivery });
}

/** Without the HTML part: a hundred of them would be more than an answer may hold. */
const batchInvitation = z.object({
  ...invitationParts,
  ownDelivery: z.optional(z.object({ link: z.string(), message: z.object({ subject: z.string(), text: z.string() }) })),
});

export const batchView = named(
  'InvitationBatchResult',
  z.object({
    made: z.int(),
    refused: z.int(),
    items: z.array(
      z.object({
        outcome: described('`valid`: a dry run found nothing wrong.', z.enum(['made', 'valid', 'refused'])),
        invitation: z.optional(batchInvitation),
        problem: z.optional(z.looseObject({ code: z.string(), detail: z.string() })),
      }),
    ),
  }),
);

/** Checks each item of a batch by itself; one that is not as it must be becomes its refusal. */
export function checkItems(items: readonly unknown[]): (z.infer<typeof invitationBody> | DomainError)[] {
  return items.map((item, index) => {
    try {
      return checkInput(invitationBody, item, `/items/${index}`) as z.infer<typeof invitationBody>;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  });
}

function showInBatch({ invitation, ownDelivery }: WithOwnDelivery): z.infer<typeof batchInvitation> {
  return batchInvitation.parse({ ...invitation, relationships: relationshipsOf(invitation), ownDelivery });
}

/** What came of a batch, as the API shows it. */
export function showBatch(outcomes: readonly BatchOutcome[]): z.infer<typeof batchView> {
  const items = outcomes.map((item) => {
    if (item.outcome === 'made') return { outcome: 'made', invitation: showInBatch(item.confirmed) } as const;
    return item.outcome === 'refused' ? ({ outcome: 'refused', problem: whyOf(item.refusal) } as const) : item;
  });
  const count = (outcome: BatchOutcome['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return { made: count('made'), refused: count('refused'), items };
}

export const invitationList = listOf('InvitationList', invitationView);

const resendBody = named('Resend', z.strictObject({ expiresInDays }));

const cancellationBody = named('Cancellation', z.strictObject({}));

export const invitationOperations = {
  draftInvitation: operation({
    id: 'draftInvitation',
    method: 'POST',
    path: '/v1/invitations/draft',
    permission: forUsers(everyone, { activeAgreement: true }),
    summary: 'Drafts the message of an invitation in the customer’s language. Nothing is kept.',
    rows: ['R8', 'R31'],
    body: draftBody,
    answers: { 200: draftView },
    refusals: [
      ...['not_found', 'partnership_not_active', 'relationship_already_exists'],
      ...['gdap_not_extendable', 'gdap_role_not_granted'],
    ],
  }),
  confirmInvitation: operation({
    id: 'confirmInvitation',
    method: 'POST',
    path: '/v1/invitations',
    permission: forUsers(everyone, { activeAgreement: true }),
    summary: 'Invites a customer: confirms the draft, and sends it or hands you the link.',
    rows: ['R5', 'R6', 'R7', 'R8', 'R9', 'R36', 'R45', 'R53'],
    body: invitationBody,
    answers: { 201: confirmedView },
    refusals: [
      'message_link_missing',
      'message_foreign_link',
      'not_found',
      'partnership_not_active',
      'invitation_already_pending',
      'invitation_not_renewable',
      'invitation_already_renewed',
      'relationship_already_exists',
      'gdap_not_extendable',
      'gdap_role_not_granted',
      'rate_limit_reached',
      'pending_limit_reached',
      'recipient_limit_reached',
    ],
    makes: true,
  }),
  confirmInvitationBatch: operation({
    id: 'confirmInvitationBatch',
    method: 'POST',
    path: '/v1/invitations/batch',
    permission: forUsers(everyone, { activeAgreement: true }),
    summary:
      'Invites up to 100 customers, each by itself. Repeat it with the same key until it is through: nothing doubles.',
    rows: ['R37'],
    body: batchBody,
    maxBodyBytes: 1_048_576,
    answers: { 200: batchView },
    refusals: ['daily_limit_reached'],
    makes: true,
  }),
  listInvitations: operation({
    id: 'listInvitations',
    method: 'GET',
    path: '/v1/invitations',
    permission: forUsers(everyone),
    summary:
      'Lists your invitations, newest first. With filters a page may hold fewer than `limit`: go on while there is a `nextCursor`.',
    rows: ['R14'],
    query: listQuery,
    answers: { 200: invitationList },
    refusals: ['cursor_invalid'],
  }),
  getInvitation: operation({
    id: 'getInvitation',
    method: 'GET',
    path: '/v1/invitations/{invitationId}',
    permission: forUsers(everyone),
    summary: 'Reads an invitation, its state and the state of its delivery.',
    rows: ['R14'],
    answers: { 200: invitationView },
    refusals: ['not_found'],
  }),
  resendInvitation: operation({
    id: 'resendInvitation',
    method: 'POST',
    path: '/v1/invitations/{invitationId}/resend',
    permission: forUsers(everyone, { activeAgreement: true }),
    summary: 'Sends a pending invitation again, with a new term and a new link. Older links are void.',
    rows: ['R13'],
    body: resendBody,
    answers: { 200: confirmedView },
    refusals: [
      'not_found',
      'invitation_not_pending',
      'invitation_expired',
      'resend_too_soon',
      'resend_limit_reached',
      'recipient_complained',
      'rate_limit_reached',
      'recipient_limit_reached',
    ],
    makes: true,
    changes: true,
  }),
  cancelInvitation: operation({
    id: 'cancelInvitation',
    method: 'POST',
    path: '/v1/invitations/{invitationId}/cancellation',
    permission: forUsers(everyone),
    summary: 'Takes a pending invitation back.',
    rows: ['R13'],
    body: cancellationBody,
    answers: { 200: invitationView },
    refusals: ['not_found', 'invitation_already_cancelled', 'invitation_not_pending', 'invitation_expired'],
    makes: true,
    changes: true,
  }),
} as const;
