import type { GdapTerms } from '../gdap/gdap.ts';
import type { Caller } from '../identity/caller.ts';
import type { PartnerKind } from '../identity/roles.ts';
import type { DomainError } from '../platform/base/errors.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import type { Pace } from '../platform/base/time.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { commitTo } from '../platform/changes/audit-record.ts';
import {
  type Aggregate,
  type Change,
  type ChangeContext,
  recorderOf,
  type Unchained,
} from '../platform/changes/change.ts';
import type { Linked } from '../platform/links/links.port.ts';
import { type Privilege, privilegeOf } from '../relationships/access.ts';
import type { invitationEvents } from './invitation.events.ts';
import type { DeliveryMethod, DeliveryState, EndReason, InvitationState } from './invitation-states.ts';
import { invitationRefusal } from './invitations.errors.ts';

/** Records a change of an invitation. */
export const recordInvitation = recorderOf<Invitation, typeof invitationEvents>();

/** Whom the invitation is for. Personal values: they stay in the table. */
export interface Recipient {
  readonly email: string;
  readonly name?: string | undefined;
  readonly company?: string | undefined;
}

/** A partner that asks for a relationship. */
export interface AskingPartner {
  readonly accountId: AccountId;
  readonly partnerKind: PartnerKind;
  readonly partnerName: string;
}

/** Granular delegated admin privileges that are asked for, with the ID they will have (R32, R53). */
export type AskedGdap = GdapTerms & { readonly id: string };

/** What an invitation asks for, where it is not a relationship with each of its partners. */
export type Asks =
  /** Granular delegated admin privileges, with the ID they will have (R32). */
  | ({ readonly kind: 'gdap' } & AskedGdap)
  /** A partnership: the recipient is a reseller (R19). */
  | { readonly kind: 'partnership' };

/** What an invitation is in every state (R5, R8, R9, R14). The partner is the inviter's. */
interface InvitationFacts extends Aggregate, AskingPartner {
  /** Absent: it asks for a relationship with each of its partners. */
  readonly asks?: Asks;
  /** Beside the relationships, granular privileges: the customer accepts either, or both (R53). */
  readonly granular?: AskedGdap;
  /** The inviter's provider (or reseller), for which it asks too (R6, R40). */
  readonly jointPartner?: AskingPartner;
  /** The inviter's own relationship, where it was there already: then it asks for the other one only. */
  readonly ownRelationshipId?: string;
  /** The invitation it follows: one that expired, or that its recipient ended (R45). */
  readonly previousId?: string;
  /** Asked for on the page of the one before, after that had ended. */
  readonly askedForByCustomer?: true;
  /** The invitation that follows it. */
  readonly nextId?: string;
  /** The user who sent it. */
  readonly invitedBy: string;
  readonly recipient: Recipient;
  /** Keyed hash of the recipient's address: the same for every invitation to it. */
  readonly recipientHash: string;
  /** The same of the address alone, where the customer has an ID of its own: emails count by it (R36). */
  readonly addressHash?: string;
  /** The customer's language. */
  readonly language: Language;
  /** The partner's own text, with the link's placeholder; absent where the draft was left as it is. */
  readonly text?: string;
  readonly delivery: { readonly method: DeliveryMethod; readonly state: DeliveryState };
  /** When a person first did something on the page; looking at it does not count (R14). */
  readonly openedAt?: string;
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
  /** When its personal values were erased (R56). */
  readonly erasedAt?: string;
}

export interface PendingInvitation extends InvitationFacts {
  readonly status: 'pending';
}

export interface AcceptedInvitation extends InvitationFacts {
  readonly status: 'accepted';
  readonly endedAt: string;
  readonly acceptedBy: { readonly name: string; readonly company: string };
  /** Absent where a partnership was accepted. */
  readonly customerId?: CustomerId;
  /** The partnership that was accepted (R21). */
  readonly partnershipId?: string;
  /** The relationship with each partner it asked for, by the partner's ID. */
  readonly relationshipIds: Readonly<Record<string, string>>;
  /** Where it asked for both: what the customer took of it (R53). */
  readonly taken?: readonly Takeable[];
  /** Hash of the text that was shown, and in which language (R41's basis). */
  readonly shown: { readonly language: Language; readonly version: string; readonly hash: string };
}

export interface UnacceptedInvitation extends InvitationFacts {
  readonly status: 'declined' | 'cancelled' | 'expired' | 'undeliverable';
  readonly endedAt: string;
  readonly endReason?: EndReason;
  /** The user of the partner's that cancelled it. */
  readonly cancelledBy?: string;
  /** Why the customer declined, in its own words. */
  readonly comment?: string;
  /** Whom the customer named as the right person (R45). */
  readonly passedOnTo?: { readonly email: string; readonly name?: string };
}

/** An invitation: pending, or ended in one of five ways for good (R10, R11, R13). */
export type Invitation = PendingInvitation | AcceptedInvitation | UnacceptedInvitation;

/** What a partner asks for. */
export interface NewInvitation {
  readonly recipient: Recipient;
  readonly asks?: Asks | undefined;
  readonly granular?: AskedGdap | undefined;
  readonly jointPartner?: AskingPartner | undefined;
  readonly ownRelationshipId?: string | undefined;
  readonly previousId?: string | undefined;
  readonly askedForByCustomer?: true | undefined;
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
  readonly customerId?: CustomerId;
  readonly partnershipId?: string;
  readonly relationshipIds: AcceptedInvitation['relationshipIds'];
  readonly taken?: readonly Takeable[] | undefined;
  readonly shown: AcceptedInvitation['shown'];
}

/**
 * What a customer takes of an invitation that asks for both: the relationships it asks for, the granular privileges.
 */
export const takeables = ['relationship', 'granular'] as const;
export type Takeable = (typeof takeables)[number];

/** The granular privileges that an invitation asks for: alone, or beside relationships. */
export function gdapAsked({ asks, granular }: Pick<NewInvitation, 'asks' | 'granular'>): AskedGdap | undefined {
  return asks?.kind === 'gdap' ? asks : granular;
}

/** Whether a customer took a part of what it accepted: all of it, where it was not asked which. */
export function isTaken({ taken }: AcceptedInvitation, part: Takeable): boolean {
  return taken?.includes(part) ?? true;
}

/** A relationship that an invitation makes when it is accepted, and how it stands (R40). */
export interface AskedRelationship extends AskingPartner {
  readonly privilege: Privilege;
  readonly state: 'requested' | 'active' | 'notEstablished';
  readonly relationshipId?: string;
}

/**
 * The relationships an invitation asks for: the inviter's own first, then its joint partner's (R6, R40); none where
 * it asks for something else.
 */
export function relationshipsOf(invitation: Invitation): AskedRelationship[] {
  if (invitation.asks !== undefined) return [];
  const { accountId, partnerKind, partnerName, jointPartner, status } = invitation;
  const partners = [{ accountId, partnerKind, partnerName }, ...(jointPartner ? [jointPartner] : [])];
  return partners.map((partner) => {
    const asked = { ...partner, privilege: privilegeOf[partner.partnerKind] };
    const own = partner.accountId === accountId ? invitation.ownRelationshipId : undefined;
    if (own !== undefined) return { ...asked, state: 'active', relationshipId: own };
    if (status === 'pending') return { ...asked, state: 'requested' };
    const relationshipId = status === 'accepted' ? invitation.relationshipIds[partner.accountId] : undefined;
    return relationshipId === undefined
      ? { ...asked, state: 'notEstablished' }
      : { ...asked, state: 'active', relationshipId };
  });
}

/** The accounts of the partners that ask: the inviter's, and its joint partner's. */
export function askingAccounts({ accountId, jointPartner }: Invitation): AccountId[] {
  return [accountId, ...(jointPartner ? [jointPartner.accountId] : [])];
}

/** What a new invitation is known by. */
export interface InvitationIds {
  readonly id: string;
  readonly salt: string;
  readonly recipientHash: string;
  readonly addressHash?: string;
}

/** Makes a pending invitation. @param by who asks */
export function createInvitation(
  by: AskingPartner & Pick<Caller, 'userId'>,
  draft: NewInvitation & InvitationIds,
  pace: Pace,
  context: ChangeContext,
): Change<Invitation, PendingInvitation> {
  const { delivery: method, expiresInDays, recipient, language, id, salt, recipientHash, ...optional } = draft;
  const { accountId, partnerKind, partnerName } = by;
  const term = termOf(expiresInDays, pace, method, context.at);
  const invitation: Unchained<PendingInvitation> = {
    ...{ id, salt, recipientHash, recipient, language, accountId, partnerKind, partnerName },
    ...withoutUndefined(optional),
    status: 'pending',
    invitedBy: by.userId,
    delivery: toBeDelivered(method),
    createdAt: context.at.toISOString(),
    ...term,
    remindersSent: 0,
    generation: 1,
    revision: 1,
  };
  const { asks, jointPartner, previousId } = draft;
  return recordInvitation(undefined, invitation, context, {
    event: 'InvitationCreated',
    details: {
      accountId,
      ...withoutUndefined({ jointAccountId: jointPartner?.accountId, previousId }),
      ...(asks ? { asks: asks.kind } : {}),
      ...withoutUndefined({ gdapId: gdapAsked(draft)?.id }),
      language,
      delivery: method,
      expiresAt: term.expiresAt,
    },
    commitments: { recipient: commitTo(recipient.email, salt) },
  });
}

/** Resends of one invitation at most: with the first sending, ten links. */
export const mostResends = 9;

/**
 * The partner sends it again: a new term, and a new generation, which voids older links (R13).
 *
 * @param pace by email it is resent once in a 24th of its day
 * @throws `invitation_not_pending`, `invitation_expired`, `resend_too_soon` with the seconds to wait,
 *   `resend_limit_reached`, `recipient_complained`
 */
export function resend(
  invitation: Invitation,
  expiresInDays: number,
  pace: Pace,
  context: ChangeContext,
): Change<Invitation> {
  const pending = requireOpen(invitation, undefined, context.at);
  const wait = Date.parse(pending.termFrom) + pace.dayMs / 24 - context.at.getTime();
  if (pending.delivery.method === 'service' && wait > 0) {
    const retryAfterSeconds = Math.ceil(wait / 1000);
    throw invitationRefusal('resend_too_soon', 'It was sent less than an hour ago. Wait, then send it again.', {
      retryAfterSeconds,
    });
  }
  if (pending.generation > mostResends) {
    throw invitationRefusal('resend_limit_reached', 'It was sent ten times. Cancel it, and send a new one.');
  }
  const { method, state } = pending.delivery;
  if (state === 'complained') {
    throw invitationRefusal('recipient_complained', 'The recipient complained about the last email. Send no other.');
  }
  const resent: Unchained<PendingInvitation> = {
    ...pending,
    ...termOf(expiresInDays, pace, method, context.at),
    ...(state === 'bounced' ? { remindAt: [] } : {}),
    delivery: toBeDelivered(method),
    generation: pending.generation + 1,
    revision: pending.revision + 1,
  };
  const details = { accountId: pending.accountId, generation: resent.generation, expiresAt: resent.expiresAt };
  return recordInvitation(pending, resent, context, { event: 'InvitationResent', details });
}

/**
 * The customer accepts (R10, R11).
 * @throws `invitation_already_accepted`, `invitation_not_pending`, `invitation_expired`
 */
export function accept(
  invitation: Invitation,
  acceptance: Acceptance,
  context: ChangeContext,
): Change<Invitation, AcceptedInvitation> {
  const pending = requireOpen(invitation, 'accepted', context.at);
  const { name, company, customerId, partnershipId, relationshipIds, taken, shown } = acceptance;
  const accepted: Unchained<AcceptedInvitation> = {
    ...pending,
    ...answered(pending, context),
    status: 'accepted',
    endedAt: context.at.toISOString(),
    acceptedBy: { name, company },
    ...withoutUndefined({ customerId, partnershipId, taken }),
    relationshipIds,
    shown,
    revision: pending.revision + 1,
  };
  return recordInvitation(pending, accepted, context, {
    event: 'InvitationAccepted',
    details: {
      accountId: pending.accountId,
      ...withoutUndefined({ customerId, partnershipId }),
      relationshipIds: Object.values(relationshipIds).join(' '),
      ...withoutUndefined({ taken: taken?.join(' ') }),
      shownLanguage: shown.language,
      shownVersion: shown.version,
      shownHash: shown.hash,
    },
    commitments: { name: commitTo(name, pending.salt), company: commitTo(company, pending.salt) },
  });
}

/**
 * The customer declines, and may say why (R10, R13).
 * @throws `invitation_already_declined`, `invitation_not_pending`, `invitation_expired`
 */
export function decline(
  invitation: Invitation,
  comment: string | undefined,
  context: ChangeContext,
): Change<Invitation, UnacceptedInvitation> {
  const pending = requireOpen(invitation, 'declined', context.at);
  const what = { status: 'declined', ...withoutUndefined({ comment }), ...answered(pending, context) } as const;
  return end(pending, what, 'InvitationDeclined', context);
}

/**
 * Whoever opened the link is the wrong person, and may name the right one (R45). It ends as cancelled.
 * @throws `invitation_already_cancelled`, `invitation_not_pending`, `invitation_expired`
 */
export function turnAway(
  invitation: Invitation,
  passedOnTo: UnacceptedInvitation['passedOnTo'],
  context: ChangeContext,
): Change<Invitation, UnacceptedInvitation> {
  const pending = requireOpen(invitation, 'cancelled', context.at);
  const endReason = passedOnTo ? 'passedOn' : 'notMe';
  const what = {
    status: 'cancelled',
    endReason,
    ...withoutUndefined({ passedOnTo }),
    ...answered(pending, context),
  } as const;
  return end(pending, what, 'InvitationCancelled', context);
}

/**
 * The partner takes it back (R13); or it can no longer be kept, for its joint partner is none any more (R6).
 * @throws `invitation_already_cancelled`, `invitation_not_pending`, `invitation_expired`
 */
export function cancel(
  invitation: Invitation,
  context: ChangeContext,
  endReason?: 'partnershipEnded',
): Change<Invitation, UnacceptedInvitation> {
  const pending = requireOpen(invitation, 'cancelled', context.at);
  const byCustomer = endReason ? answered(pending, context) : {};
  const cancelledBy = context.actor.kind === 'user' && !endReason ? context.actor.userId : undefined;
  return end(
    pending,
    { status: 'cancelled', ...withoutUndefined({ endReason, cancelledBy }), ...byCustomer },
    'InvitationCancelled',
    context,
  );
}

/**
 * Its time is over (R13).
 * @throws `invitation_already_expired`, `invitation_not_pending`; `invitation_not_due` before its time
 */
export function expire(invitation: Invitation, context: ChangeContext): Change<Invitation, UnacceptedInvitation> {
  const pending = requirePending(invitation, 'expired');
  if (!isPast(pending, context.at)) throw invitationRefusal('invitation_not_due', 'The invitation still has time.');
  return end(pending, { status: 'expired' }, 'InvitationExpired', context);
}

/** A person did something on the page for the first time (R14); `undefined` where that is known already. */
export function markOpened(invitation: Invitation, context: ChangeContext): Change<Invitation> | undefined {
  if (invitation.status !== 'pending' || invitation.openedAt !== undefined) return undefined;
  return recordInvitation(invitation, { ...invitation, ...opened(invitation, context) }, context, {
    event: 'InvitationOpened',
    details: { accountId: invitation.accountId },
  });
}

/**
 * Another invitation follows one that expired, or that its recipient ended (R45). Its state stays.
 * @throws what `requireFollowable` throws
 */
export function follow(invitation: Invitation, nextId: string, context: ChangeContext): Change<Invitation> {
  requireFollowable(invitation);
  const followed = { ...invitation, nextId, revision: invitation.revision + 1 };
  return recordInvitation(invitation, followed, context, {
    event: 'InvitationFollowed',
    details: { accountId: invitation.accountId, nextId },
  });
}

/** @throws `invitation_not_renewable`; `invitation_already_renewed` with the ID of the one that follows */
export function requireFollowable(invitation: Invitation): void {
  if (invitation.nextId !== undefined) {
    throw invitationRefusal('invitation_already_renewed', 'Another invitation follows this one already.', {
      conflictingId: invitation.nextId,
    });
  }
  if (!isFollowable(invitation)) throw notRenewable();
}

/** Whether another may follow: its time was over, or an answer ended it that the customer may not have given (R45). */
export function isFollowable(invitation: Invitation): boolean {
  if (invitation.nextId !== undefined || !('endedAt' in invitation) || invitation.status === 'accepted') return false;
  if (invitation.erasedAt !== undefined) return false;
  const { status, endReason } = invitation;
  return status === 'expired' || status === 'declined' || endReason === 'notMe' || endReason === 'passedOn';
}

export function notRenewable(): DomainError {
  return invitationRefusal(
    'invitation_not_renewable',
    'Only one that expired, or that its recipient ended, is followed by another.',
  );
}

/** What of an invitation its link tells, and the page it leads to. */
export function linked({ id, generation, expiresAt, asks }: Invitation): Linked {
  return { id, generation, expiresAt, page: asks?.kind === 'partnership' ? 'p' : 'i' };
}

/** True from the very millisecond the invitation ends, whether or not it was marked as expired yet. */
export function isPast(invitation: Invitation, now: Date): boolean {
  return invitation.expiresAt <= now.toISOString();
}

/** The days of its present term. @param dayMs the length of an invitation's day in milliseconds */
export function daysOf({ expiresAt, termFrom }: Invitation, dayMs: number): number {
  return Math.round((Date.parse(expiresAt) - Date.parse(termFrom)) / dayMs);
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

type EndEvent = 'InvitationDeclined' | 'InvitationCancelled' | 'InvitationExpired' | 'InvitationUndeliverable';

/** Ends it for good; `how` tells into which state, and why where that does not. */
export function end(
  pending: PendingInvitation,
  how: Pick<UnacceptedInvitation, 'status' | 'endReason' | 'comment' | 'passedOnTo' | 'openedAt'>,
  event: EndEvent,
  context: ChangeContext,
): Change<Invitation, UnacceptedInvitation> {
  const endedAt = context.at.toISOString();
  const ended: Unchained<UnacceptedInvitation> = { ...pending, ...how, endedAt, revision: pending.revision + 1 };
  const details = { accountId: pending.accountId, ...withoutUndefined({ reason: how.endReason }) };
  return recordInvitation(pending, ended, context, { event, details });
}

/** What the customer answers was opened; and sent, though the note of that may have been overtaken by the answer. */
const answered = (invitation: PendingInvitation, context: ChangeContext) => ({
  ...opened(invitation, context),
  ...(invitation.delivery.state === 'queued' ? { delivery: { ...invitation.delivery, state: 'sent' as const } } : {}),
});

const opened = (invitation: Invitation, { at }: ChangeContext) => ({
  openedAt: invitation.openedAt ?? at.toISOString(),
});

/** @throws `invitation_expired`; see `requirePending` */
export function requireOpen(
  invitation: Invitation,
  next: Exclude<InvitationState, 'pending'> | undefined,
  now: Date,
): PendingInvitation {
  const pending = requirePending(invitation, next);
  if (isPast(pending, now)) throw invitationRefusal('invitation_expired', 'The time of this invitation is over.');
  return pending;
}

/** Tells "already in that state" from "not possible from here" (R34). */
export function requirePending(invitation: Invitation, next?: Exclude<InvitationState, 'pending'>): PendingInvitation {
  if (invitation.status === 'pending') return invitation;
  const already = invitation.status === next;
  const code = already ? (`invitation_already_${invitation.status}` as const) : 'invitation_not_pending';
  throw invitationRefusal(code, `The invitation is ${already ? 'already ' : ''}${invitation.status}.`);
}

/** The same is asked of the same customer already (R5). */
export function alreadyPending(invitationId: string): DomainError {
  return invitationRefusal('invitation_already_pending', 'An invitation to this customer is pending already.', {
    conflictingId: invitationId,
  });
}
