import * as z from 'zod/mini';
import { described, listOf, named } from '../shared/json.schema.ts';
import { languages } from '../shared/languages.ts';
import { operation, pageQuery } from '../shared/operation.schema.ts';
import { emailAddress, line, paragraphs } from '../shared/text.schema.ts';
import { deliveryMethods, deliveryStates, invitationStates, privileges } from './invitation.ts';
import { findForeignLink } from './message-text.ts';

const looksLikeLink = 'looks like a link or an address; leave a space after a full stop';

const recipient = z.strictObject({
  email: emailAddress,
  name: z.optional(line(100).check(z.refine((name) => findForeignLink(name) === undefined, looksLikeLink))),
  company: z.optional(line(100)),
});

const draftParts = {
  recipient,
  language: z._default(z.enum(languages), 'en'),
  expiresInDays: z._default(z.int().check(z.minimum(1), z.maximum(90)), 30),
};

/** What a draft is asked for with (R8). */
export const draftBody = named('DraftRequest', z.strictObject(draftParts));

/** What an invitation is confirmed with: "Done" (R9). */
export const invitationBody = named(
  'NewInvitation',
  z.strictObject({
    ...draftParts,
    text: described(
      'Your own text, with {{link}} where the link goes. Left out: the draft.',
      z.optional(paragraphs(5000)),
    ),
    delivery: described('`self`: you send the link yourself.', z._default(z.enum(deliveryMethods), 'service')),
    reference: z.optional(line(100)),
  }),
);

export const draftView = named(
  'Draft',
  z.object({
    subject: described('Fixed.', z.string()),
    text: described('What you may edit. {{link}} stands for the personal link.', z.string()),
    fullText: described('The whole message with its fixed last lines, to copy.', z.string()),
    html: z.string(),
    mailto: z.string(),
    language: z.enum(languages),
    expiresAt: z.string(),
  }),
);

const invitationParts = {
  id: z.string(),
  status: z.enum(invitationStates),
  delivery: z.object({ method: z.enum(deliveryMethods), state: z.enum(deliveryStates) }),
  recipient: z.object({ email: z.string(), name: z.optional(z.string()), company: z.optional(z.string()) }),
  language: z.enum(languages),
  text: z.optional(z.string()),
  privileges: z.array(z.enum(privileges)),
  reference: z.optional(z.string()),
  invitedBy: z.string(),
  createdAt: z.string(),
  generation: described('Raised by each resend.', z.int()),
  remindersSent: z.int(),
  expiresAt: z.string(),
  endedAt: z.optional(z.string()),
  customerId: z.optional(z.string()),
  relationshipId: z.optional(z.string()),
};

export const invitationView = named('Invitation', z.object(invitationParts));

const ownDelivery = described(
  'With `delivery: self`: the personal link, and the message to send. Treat the link as a secret.',
  z.object({
    link: z.string(),
    mailto: z.string(),
    message: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
  }),
);

export const confirmedView = named(
  'ConfirmedInvitation',
  z.object({ ...invitationParts, ownDelivery: z.optional(ownDelivery) }),
);

export const invitationList = listOf('InvitationList', invitationView);

const resendBody = named('Resend', z.strictObject({ expiresInDays: draftParts.expiresInDays }));

const cancellationBody = named('Cancellation', z.strictObject({}));

export const invitationOperations = {
  draftInvitation: operation({
    id: 'draftInvitation',
    method: 'POST',
    path: '/v1/invitations/draft',
    access: 'user',
    summary: 'Drafts the message of an invitation in the customer’s language. Nothing is kept.',
    rows: ['R8', 'R31'],
    body: draftBody,
    answers: { 200: draftView },
  }),
  confirmInvitation: operation({
    id: 'confirmInvitation',
    method: 'POST',
    path: '/v1/invitations',
    access: 'user',
    summary: 'Invites a customer: confirms the draft, and sends it or hands you the link.',
    rows: ['R5', 'R8', 'R9'],
    body: invitationBody,
    answers: { 201: confirmedView },
    refusals: [
      'message_link_missing',
      'message_foreign_link',
      'invitation_already_pending',
      'relationship_already_exists',
    ],
    makes: true,
  }),
  listInvitations: operation({
    id: 'listInvitations',
    method: 'GET',
    path: '/v1/invitations',
    access: 'user',
    summary: 'Lists your invitations, newest first.',
    rows: ['R14'],
    query: z.strictObject({ ...pageQuery, state: z.optional(z.enum(invitationStates)) }),
    answers: { 200: invitationList },
    refusals: ['cursor_invalid'],
  }),
  getInvitation: operation({
    id: 'getInvitation',
    method: 'GET',
    path: '/v1/invitations/{invitationId}',
    access: 'user',
    summary: 'Reads an invitation, its state and the state of its delivery.',
    rows: ['R14'],
    answers: { 200: invitationView },
    refusals: ['not_found'],
  }),
  resendInvitation: operation({
    id: 'resendInvitation',
    method: 'POST',
    path: '/v1/invitations/{invitationId}/resend',
    access: 'user',
    summary: 'Sends a pending invitation again, with a new term and a new link. Older links are void.',
    rows: ['R13'],
    body: resendBody,
    answers: { 200: confirmedView },
    refusals: ['not_found', 'invitation_not_pending', 'invitation_expired', 'resend_too_soon', 'resend_limit_reached'],
    makes: true,
    changes: true,
  }),
  cancelInvitation: operation({
    id: 'cancelInvitation',
    method: 'POST',
    path: '/v1/invitations/{invitationId}/cancellation',
    access: 'user',
    summary: 'Takes a pending invitation back.',
    rows: ['R13'],
    body: cancellationBody,
    answers: { 200: invitationView },
    refusals: ['not_found', 'invitation_already_cancelled', 'invitation_not_pending', 'invitation_expired'],
    makes: true,
    changes: true,
  }),
} as const;
