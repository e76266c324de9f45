import * as z from 'zod';
import { languages } from '../shared/languages.ts';
import { operation, pageQuery } from '../shared/operation.schema.ts';
import { emailAddress, line, paragraphs } from '../shared/text.schema.ts';
import { deliveryMethods, deliveryStates, invitationStates, privileges } from './invitation.ts';
import { findForeignLink } from './message-text.ts';

const recipient = z.strictObject({
  email: emailAddress,
  name: line(100)
    .refine(
      (name) => findForeignLink(name) === undefined,
      'looks like a link or an address; leave a space after a full stop',
    )
    .optional(),
  company: line(100).optional(),
});

const draftParts = {
  recipient,
  language: z.enum(languages).default('en'),
  expiresInDays: z.int().min(1).max(90).default(30),
};

/** What a draft is asked for with (R8). */
export const draftBody = z.strictObject(draftParts).meta({ id: 'DraftRequest' });

/** What an invitation is confirmed with: "Done" (R9). */
export const invitationBody = z
  .strictObject({
    ...draftParts,
    text: paragraphs(5000)
      .optional()
      .describe('Your own text, with {{link}} where the link goes. Left out: the draft.'),
    delivery: z.enum(deliveryMethods).default('service').describe('self: you send the link yourself.'),
    reference: line(100).optional().describe('Your own reference, shown to you only.'),
  })
  .meta({ id: 'NewInvitation' });

export const draftView = z
  .object({
    subject: z.string().describe('Fixed.'),
    text: z.string().describe('The part you may edit. {{link}} stands for the personalised link.'),
    fullText: z.string().describe('The whole message with its fixed last lines, to copy.'),
    html: z.string(),
    mailto: z.string().describe('Opens the draft in a mail program.'),
    language: z.enum(languages),
    expiresAt: z.string(),
  })
  .meta({ id: 'Draft' });

const invitationParts = {
  id: z.string(),
  status: z.enum(invitationStates),
  delivery: z.object({ method: z.enum(deliveryMethods), state: z.enum(deliveryStates) }),
  recipient: z.object({ email: z.string(), name: z.string().optional(), company: z.string().optional() }),
  language: z.enum(languages),
  text: z.string().optional(),
  privileges: z.array(z.enum(privileges)),
  reference: z.string().optional(),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.string().optional(),
  customerId: z.string().optional(),
  relationshipId: z.string().optional(),
};

export const invitationView = z.object(invitationParts).meta({ id: 'Invitation' });

export const confirmedView = z
  .object({
    ...invitationParts,
    ownDelivery: z
      .object({
        link: z.string(),
        mailto: z.string(),
        message: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
      })
      .optional()
      .describe('With delivery self: the personal link and the message to send. Treat the link as a secret.'),
  })
  .meta({ id: 'ConfirmedInvitation' });

export const invitationList = z
  .object({ items: z.array(invitationView), nextCursor: z.string().optional() })
  .meta({ id: 'InvitationList' });

const cancellationBody = z.strictObject({}).meta({ id: 'Cancellation' });

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
    query: z.strictObject({ ...pageQuery, state: z.enum(invitationStates).optional() }),
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
