import { commitTo } from '../audit/audit-record.ts';
import type { Caller } from '../identity/caller.ts';
import type { PartnerKind } from '../identity/roles.ts';
import { type Aggregate, type Change, type Occasion, recordChange, type Unchained } from '../shared/change.ts';
import { DomainError, type ErrorCode } from '../shared/errors.ts';
import type { Language } from '../shared/languages.ts';

/** Whom the invitation is for. Personal values: they stay in the table. */
export interface Recipient {
  readonly email: string;
  readonly name?: string | undefined;
  readonly company?: string | undefined;
}

/** What a relationship gives the partner: a reseller gets delegated admin privileges, a provider the right to order (R11). */
export const privileges = ['delegatedAdmin', 'orders'] as const;
export type Privilege = (typeof privileges)[number];

/** Which privilege a partner's relationship carries, by the partner's kind (R11). */
export const privilegeOf: Readonly<Record<PartnerKind, Privilege>> = { reseller: 'delegatedAdmin', provider: 'orders' };

/** Who mails the link: the service, or the partner itself (R9). */
export const deliveryMethods = ['service', 'self'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** How far the message got; apart from the invitation's own state (R14). */
export const deliveryStates = ['queued', 'sent', 'self'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const invitationStates = ['pending', 'accepted', 'declined', 'cancelled', 'expired', 'undeliverable'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What an invitation is in every state (R5, R8, R9, R14). */
interface InvitationFacts extends Aggregate {
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly partnerName: string;
  /** The user who sent it. */
  readonly invitedBy: string;
  readonly recipient: Recipient;
  /** Keyed hash of the recipient's address: the same for every invitation to it. */
  readonly recipientHash: string;
  /** The customer's language. */
  readonly language: Language;
  /** The partner's own text, with the link's placeholder; absent where the draft was left as it is. */
  readonly text?: string;
  readonly delivery: { readonly method: DeliveryMethod; readonly state: DeliveryState };
  readonly privileges: readonly Privilege[];
  /** The partner's own reference, e.g. a ticket's number. */
  readonly reference?: string;
  readonly createdAt: string;
  /** When the present term began: by its creation, or by the last resend. */
  readonly termFrom: string;
  readonly expiresAt: string;
  /** When reminders are to be sent, soonest first; those of the past are taken out. */
  readonly remindAt: readonly string[];
  /** A reminder is to be sent now. */
  readonly reminderDue: boolean;
  readonly remindersSent: number;
  /** Raised by each resend; a link of an older generation is void. */
  readonly generation: number;
  /** Raised by what partner or customer decide; told as `ETag`. */
  readonly revision: number;
  /** Salt of the commitments in the audit trail. */
  readonly salt: string;
}

export interface PendingInvitation extends InvitationFacts {
  readonly status: 'pending';
}

export interface AcceptedInvitation extends InvitationFacts {
  readonly status: 'accepted';
  readonly endedAt: string;
  readonly acceptedBy: { readonly name: string; readonly company: string };
  readonly customerId: string;
  readonly relationshipId: string;
  /** Hash of the text that was shown, and in which language (R41's basis). */
  readonly shown: { readonly language: Language; readonly version: string; readonly hash: string };
}

export interface UnacceptedInvitation extends InvitationFacts {
  readonly status: 'declined' | 'cancelled' | 'expired' | 'undeliverable';
  readonly endedAt: string;
}

/** An invitation: pending, or ended in one of five ways for good (R10, R11, R13). */
export type Invitation = PendingInvitation | AcceptedInvitation | UnacceptedInvitation;

/** How time runs for invitations: configuration of the stage. */
export interface Pace {
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
  /** Reminders are sent so many days before the end. */
  readonly reminderDays: readonly number[];
}

/** What a partner asks for. */
export interface NewInvitation {
  readonly recipient: Recipient;
  readonly language: Language;
  readonly text?: string | undefined;
  readonly delivery: DeliveryMethod;
  readonly expiresInDays: number;
  readonly reference?: string | undefined;
}

/** What the customer gave with its consent. */
export interface Acceptance {
  readonly name: string;
  readonly company: string;
  readonly customerId: string;
  readonly relationshipId: string;
  readonly shown: AcceptedInvitation['shown'];
}

/**
 * Makes a pending invitation.
 * @param made its ID, salt and the address's keyed hash
 */
export function createInvitation(
  made: { readonly id: string; readonly salt: string; readonly recipientHash: string },
  caller: Caller,
  wanted: NewInvitation,
  pace: Pace,
  occasion: Occasion,
): Change<Invitation> {
  const { delivery: method, expiresInDays, text, reference, ...rest } = wanted;
  const invitation: Unchained<PendingInvitation> = {
    ...rest,
    ...made,
    ...(text === undefined ? {} : { text }),
    ...(reference === undefined ? {} : { reference }),
    status: 'pending',
    partnerId: caller.partnerId,
    partnerKind: caller.partnerKind,
    partnerName: caller.partnerName,
    invitedBy: caller.userId,
    delivery: toBeDelivered(method),
    privileges: [privilegeOf[caller.partnerKind]],
    createdAt: occasion.at.toISOString(),
    ...termOf(expiresInDays, pace, method, occasion.at),
    remindersSent: 0,
    generation: 1,
    revision: 1,
  };
  return recordChange<Invitation>(undefined, invitation, occasion, {
    event: 'InvitationCreated',
    details: {
      partnerId: caller.partnerId,
      language: wanted.language,
      delivery: method,
      expiresAt: invitation.expiresAt,
    },
    commitments: { recipient: commitTo(wanted.recipient.email, made.salt) },
  });
}

/** Resends of one invitation at most: with the first sending, ten links. */
export const mostResends = 9;

/**
 * The partner sends it again: a new term, and a new generation, which voids older links (R13).
 *
 * @param pace by email it is resent once in a 24th of its day
 * @throws `invitation_not_pending`, `invitation_expired`, `resend_too_soon` with the seconds to wait, `resend_limit_reached`
 */
export function resend(
  invitation: Invitation,
  expiresInDays: number,
  pace: Pace,
  occasion: Occasion,
): Change<Invitation> {
  const pending = requireOpen(invitation, undefined, occasion.at);
  const wait = Date.parse(pending.termFrom) + pace.dayMs / 24 - occasion.at.getTime();
  if (pending.delivery.method === 'service' && wait > 0) {
    const retryAfterSeconds = Math.ceil(wait / 1000);
    throw new DomainError('resend_too_soon', 'It was sent less than an hour ago. Wait, then send it again.', {
      retryAfterSeconds,
    });
  }
  if (pending.generation > mostResends) {
    throw new DomainError('resend_limit_reached', 'It was sent ten times. Cancel it, and send a new one.');
  }
  const { method } = pending.delivery;
  const resent: Unchained<PendingInvitation> = {
    ...pending,
    ...termOf(expiresInDays, pace, method, occasion.at),
    delivery: toBeDelivered(method),
    generation: pending.generation + 1,
    revision: pending.revision + 1,
  };
  const details = { partnerId: pending.partnerId, generation: resent.generation, expiresAt: resent.expiresAt };
  return recordChange<Invitation>(pending, resent, occasion, { event: 'InvitationResent', details });
}

/**
 * The customer accepts (R10, R11).
 * @throws `invitation_already_accepted`, `invitation_not_pending`, `invitation_expired`
 */
export function accept(invitation: Invitation, acceptance: Acceptance, occasion: Occasion): Change<Invitation> {
  const pending = requireOpen(invitation, 'accepted', occasion.at);
  const { name, company, customerId, relationshipId, shown } = acceptance;
  const accepted: Unchained<AcceptedInvitation> = {
    ...pending,
    status: 'accepted',
    endedAt: occasion.at.toISOString(),
    acceptedBy: { name, company },
    customerId,
    relationshipId,
    shown,
    revision: pending.revision + 1,
  };
  return recordChange<Invitation>(pending, accepted, occasion, {
    event: 'InvitationAccepted',
    details: {
      partnerId: pending.partnerId,
      customerId,
      relationshipId,
      shownLanguage: shown.language,
      shownVersion: shown.version,
      shownHash: shown.hash,
    },
    commitments: { name: commitTo(name, pending.salt), company: commitTo(company, pending.salt) },
  });
}

/**
 * The customer declines (R10).
 * @throws `invitation_already_declined`, `invitation_not_pending`, `invitation_expired`
 */
export function decline(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  return end(requireOpen(invitation, 'declined', occasion.at), 'declined', 'InvitationDeclined', occasion);
}

/**
 * The partner takes it back (R13).
 * @throws `invitation_already_cancelled`, `invitation_not_pending`, `invitation_expired`
 */
export function cancel(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  return end(requireOpen(invitation, 'cancelled', occasion.at), 'cancelled', 'InvitationCancelled', occasion);
}

/**
 * Its time is over (R13).
 * @throws `invitation_already_expired`, `invitation_not_pending`; `invitation_not_due` before its time
 */
export function expire(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  const pending = requirePending(invitation, 'expired');
  if (!isPast(pending, occasion.at)) throw new DomainError('invitation_not_due', 'The invitation still has time.');
  return end(pending, 'expired', 'InvitationExpired', occasion);
}

/**
 * Its address can never be reached (R13).
 * @throws `invitation_already_undeliverable`, `invitation_not_pending`
 */
export function markUndeliverable(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  return end(requirePending(invitation, 'undeliverable'), 'undeliverable', 'InvitationUndeliverable', occasion);
}

/**
 * The mail service took the message (R14). Changes the delivery only, not the revision.
 * @throws `invitation_not_pending`
 */
export function markSent(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  const pending = requirePending(invitation);
  const sent = { ...pending, reminderDue: false, delivery: { ...pending.delivery, state: 'sent' as const } };
  return recordChange<Invitation>(pending, sent, occasion, {
    event: 'InvitationSent',
    details: { partnerId: pending.partnerId, generation: pending.generation },
  });
}

/**
 * The time of a reminder has come (R13). Reminders that came due together are one.
 * @throws `invitation_not_pending`, `invitation_expired`; `invitation_not_due` before the time of any
 */
export function remind(invitation: Invitation, occasion: Occasion): Change<Invitation> {
  const pending = requireOpen(invitation, undefined, occasion.at);
  const remindAt = pending.remindAt.filter((time) => time > occasion.at.toISOString());
  if (remindAt.length === pending.remindAt.length) throw new DomainError('invitation_not_due', 'No reminder is due.');
  return recordChange<Invitation>(pending, { ...pending, remindAt, reminderDue: true }, occasion, {
    event: 'InvitationReminderDue',
    details: { partnerId: pending.partnerId, generation: pending.generation },
  });
}

/**
 * The mail service took the reminder (R13), or will never take one: then it does not count.
 * @throws `invitation_not_pending`
 */
export function markReminded(invitation: Invitation, sent: boolean, occasion: Occasion): Change<Invitation> {
  const pending = requirePending(invitation);
  const remindersSent = pending.remindersSent + (sent ? 1 : 0);
  return recordChange<Invitation>(pending, { ...pending, reminderDue: false, remindersSent }, occasion, {
    event: 'InvitationReminderSent',
    details: { partnerId: pending.partnerId, remindersSent },
  });
}

/** True from the very millisecond the invitation ends, whether or not it was marked as expired yet. */
export function isPast(invitation: Invitation, now: Date): boolean {
  return invitation.expiresAt <= now.toISOString();
}

/** How a message stands before anything was sent. */
function toBeDelivered(method: DeliveryMethod): InvitationFacts['delivery'] {
  return { method, state: method === 'self' ? 'self' : 'queued' };
}

/** A term with its reminders: none where the partner sends the invitation itself, none before the term begins. */
function termOf(days: number, { dayMs, reminderDays }: Pace, method: DeliveryMethod, from: Date) {
  const end = from.getTime() + days * dayMs;
  const times =
    method === 'self' ? [] : reminderDays.map((before) => end - before * dayMs).filter((time) => time > from.getTime());
  return {
    termFrom: from.toISOString(),
    expiresAt: new Date(end).toISOString(),
    remindAt: times.sort((a, b) => a - b).map((time) => new Date(time).toISOString()),
    reminderDue: false,
  };
}

function end(
  pending: PendingInvitation,
  status: UnacceptedInvitation['status'],
  event: 'InvitationDeclined' | 'InvitationCancelled' | 'InvitationExpired' | 'InvitationUndeliverable',
  occasion: Occasion,
): Change<Invitation> {
  const ended = { ...pending, status, endedAt: occasion.at.toISOString(), revision: pending.revision + 1 };
  return recordChange<Invitation>(pending, ended, occasion, { event, details: { partnerId: pending.partnerId } });
}

function requireOpen(
  invitation: Invitation,
  wanted: Exclude<InvitationState, 'pending'> | undefined,
  now: Date,
): PendingInvitation {
  const pending = requirePending(invitation, wanted);
  if (isPast(pending, now)) throw new DomainError('invitation_expired', 'The time of this invitation is over.');
  return pending;
}

/** Tells "already in that state" from "not possible from here" (R34). */
function requirePending(invitation: Invitation, wanted?: Exclude<InvitationState, 'pending'>): PendingInvitation {
  if (invitation.status === 'pending') return invitation;
  const already = invitation.status === wanted;
  const code: ErrorCode = already ? `invitation_already_${invitation.status}` : 'invitation_not_pending';
  throw new DomainError(code, `The invitation is ${already ? 'already ' : ''}${invitation.status}.`);
}
