import { type Customer, establishCustomer, type Proven } from '../customers/customer.ts';
import type { PartnerKind } from '../identity/roles.ts';
import { daysLeft, nextNotice, noticesOf } from '../platform/base/end-notices.ts';
import type { AccountId, CustomerId } from '../platform/base/ids.ts';
import { type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { EventOf } from '../platform/changes/event.ts';
import type { Access, GdapAssignment, GdapGrant } from '../relationships/access.ts';
import type { DirectoryRole } from '../relationships/directory-roles.ts';
import type { Established } from '../relationships/relationship.ts';
import { gdapRefusal } from './gdap.errors.ts';
import type { gdapEvents } from './gdap.events.ts';

const record = recorderOf<Customer, typeof gdapEvents>();

export const gdapStates = ['approvalPending', 'active', 'expiring', 'expired', 'terminated'] as const;

/** Why granular privileges ended, where their state does not tell; or why they never began. */
export const gdapEndReasons = ['declined', 'cancelled', 'undeliverable', 'byPartner', 'byCustomer'] as const;

/** What granular delegated admin privileges are asked for (R32). */
export interface GdapTerms {
  readonly roles: readonly DirectoryRole[];
  /** Days from the customer's approval, 1 to 730. */
  readonly termDays: number;
  /** Extended by 180 days, again and again, before it would end. */
  readonly autoExtend: boolean;
  /** Who has which of the roles once the customer approves (R53); none, where it is left out. */
  readonly assignments?: readonly GdapAssignment[] | undefined;
}

interface GdapFacts extends Omit<GdapTerms, 'assignments'> {
  readonly id: string;
  readonly customerId: CustomerId;
  readonly company: string;
  readonly accountId: AccountId;
  readonly partnerKind: PartnerKind;
  readonly partnerName: string;
  /** The invitation by which the customer is asked, or was. */
  readonly invitationId: string;
  readonly requestedAt: string;
  readonly assignments: readonly GdapAssignment[];
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

/** The customer is asked. */
export interface PendingGdap extends GdapFacts {
  readonly status: 'approvalPending';
}

/** The customer approved, and the term runs. */
export interface ActiveGdap extends GdapFacts {
  readonly status: 'active' | 'expiring';
  readonly activatedAt: string;
  readonly endsAt: string;
  /** When time is to do something next: see `advanceGdap`. */
  readonly dueAt: string;
}

/** They ended, or the customer never approved: then they have no term. */
export interface EndedGdap extends GdapFacts {
  readonly status: 'expired' | 'terminated';
  readonly activatedAt?: string;
  readonly endsAt?: string;
  readonly endedAt: string;
  readonly endReason?: (typeof gdapEndReasons)[number];
}

/** Granular delegated admin privileges (GDAP): named roles, for a term, apart from any relationship (R32). */
export type Gdap = PendingGdap | ActiveGdap | EndedGdap;

/** The days by which privileges that extend themselves are extended (P180D). */
export const extensionDays = 180;

/**
 * Privileges with the time at which the sweep looks after them next: those that extend themselves a day before their
 * end; others whenever their end is told (R52), and at their end.
 */
function withDue(gdap: Omit<ActiveGdap, 'dueAt'>, dayMs: number, now: Date): ActiveGdap {
  return { ...gdap, dueAt: dueTimeOf(gdap, dayMs, now).toISOString() };
}

function dueTimeOf(gdap: Omit<ActiveGdap, 'dueAt'>, dayMs: number, now: Date): Date {
  const { endsAt, termDays, autoExtend, status } = gdap;
  const end = new Date(endsAt);
  if (status === 'expiring') return nextNotice(gdap, dayMs, now) ?? end;
  if (autoExtend) return new Date(end.getTime() - Math.min(1, termDays / 2) * dayMs);
  return noticesOf(gdap, dayMs)[0] ?? end;
}

/** A customer's approval of granular privileges. */
export interface Approval {
  readonly proven: Proven;
  readonly requested: PendingGdap;
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
}

/** The customer approves (R32): the term begins. */
export function activateGdap(
  existing: { readonly customer?: Customer | undefined; readonly access: Access | undefined },
  { proven, requested, dayMs }: Approval,
  context: ChangeContext,
): Established & { readonly gdap: ActiveGdap } {
  const since = context.at.toISOString();
  const endsAt = new Date(context.at.getTime() + requested.termDays * dayMs).toISOString();
  const { id: gdapId, accountId, invitationId, roles, assignments } = requested;
  const customer = establishCustomer<typeof gdapEvents>(existing.customer, proven, context, {
    event: 'GdapActivated',
    details: { gdapId, accountId, invitationId, roles: roles.join(' '), endsAt },
  });
  const { id: customerId, company } = customer.after;
  const term = { customerId, company, activatedAt: since, endsAt };
  const gdap = withDue(
    { ...requested, ...term, status: 'active', revision: requested.revision + 1 },
    dayMs,
    context.at,
  );
  const grant: GdapGrant = { roles, assignments, invitationId, since, endsAt };
  const before: Access = existing.access ?? { customerId, accountId, grants: {} };
  return {
    customer: [customer],
    relationships: [],
    access: [{ ...before, granular: { ...before.granular, [gdapId]: grant } }],
    gdap,
  };
}

/** What a change of granular privileges is made from: all of one moment, but for the privileges themselves. */
export interface HeldGdap {
  readonly customer: Customer;
  readonly access: Access;
  readonly gdap: Gdap;
}

/** A change of granular privileges, in the customer's chain. */
export interface GdapChange {
  /** The revision as it was read. */
  readonly readRevision: number;
  readonly customer: Change<Customer>;
  readonly access: Access;
  readonly gdap: ActiveGdap | EndedGdap;
}

/** What a partner sets of its privileges; what is left out stays. */
export interface GdapWish {
  readonly assignments?: readonly GdapAssignment[] | undefined;
  readonly autoExtend?: boolean | undefined;
}

/**
 * Sets who has which of the roles, and whether they extend themselves (R32).
 * @throws `gdap_not_active`, `gdap_role_not_granted`, `gdap_not_extendable`
 */
export function changeGdap(held: HeldGdap, wish: GdapWish, dayMs: number, context: ChangeContext): GdapChange {
  const gdap = requireActive(held.gdap, context.at);
  requireAssignable(gdap.roles, wish.assignments ?? []);
  const autoExtend = wish.autoExtend ?? gdap.autoExtend;
  if (autoExtend) requireExtendable(gdap.roles);
  const { assignments = gdap.assignments } = wish;
  // Set to extend itself within its last days, it is active again; else the sweep finds out what it is.
  const status = autoExtend ? 'active' : gdap.status;
  const details = {
    ...idsOf(gdap),
    autoExtend,
    groups: assignments.map(({ group, roles }) => `${group}=${roles.join('+')}`).join(' '),
  };
  return change(held, withDue({ ...gdap, assignments, autoExtend, status }, dayMs, context.at), context, {
    event: 'GdapChanged',
    details,
  });
}

/**
 * Ends granular privileges before their time, by either side (R32).
 * @throws `gdap_already_ended`, `gdap_not_active`
 */
export function terminateGdap(held: HeldGdap, by: 'byPartner' | 'byCustomer', context: ChangeContext): GdapChange {
  const gdap = requireActive(held.gdap, context.at);
  const details = { ...idsOf(gdap), reason: by };
  const after = ended(gdap, { status: 'terminated', endReason: by }, context);
  return change(held, after, context, { event: 'GdapTerminated', details });
}

/**
 * Whether privileges that extend themselves reached their end only because their partner could be given nothing the day
 * before: where that is over, they are extended at their end.
 */
function wasKeptBack({ autoExtend, status, endsAt }: ActiveGdap, dayMs: number, now: Date): boolean {
  return autoExtend && status === 'expiring' && Date.parse(endsAt) + dayMs > now.getTime();
}

/** What time does to privileges depends on. */
export interface GdapTime {
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
  /** Whether the partner may be given anything: its account and its agreement are active (R48). */
  readonly mayBeGiven: boolean;
}

/**
 * What time does to granular privileges: extends them, tells that they will end, ends them. A partner that may be given
 * nothing is not given more time either: its privileges end, and are told to end.
 * @returns `undefined` where nothing is due
 */
export function advanceGdap(
  held: HeldGdap,
  { dayMs, mayBeGiven }: GdapTime,
  context: ChangeContext,
): GdapChange | undefined {
  const { gdap } = held;
  if (!isActive(gdap) || gdap.dueAt > context.at.toISOString()) return undefined;
  if (isPastEnd(gdap, context.at) && !(mayBeGiven && wasKeptBack(gdap, dayMs, context.at))) {
    const happening = { event: 'GdapExpired', details: idsOf(gdap) } as const;
    return change(held, ended(gdap, { status: 'expired' }, context), context, happening);
  }
  if (!gdap.autoExtend || !mayBeGiven) {
    const { endsAt } = gdap;
    const details = { ...idsOf(gdap), endsAt, daysLeft: daysLeft(gdap, dayMs, context.at) };
    const expiring = withDue({ ...gdap, status: 'expiring' }, dayMs, context.at);
    return change(held, expiring, context, { event: 'GdapExpiring', details });
  }
  const endsAt = new Date(Date.parse(gdap.endsAt) + extensionDays * dayMs).toISOString();
  const details = { ...idsOf(gdap), endsAt };
  return change(held, withDue({ ...gdap, endsAt, status: 'active' }, dayMs, context.at), context, {
    event: 'GdapExtended',
    details,
  });
}

/** @throws `gdap_not_extendable` */
export function requireExtendable(roles: readonly DirectoryRole[]): void {
  if (!roles.includes('globalAdministrator')) return;
  throw gdapRefusal(
    'gdap_not_extendable',
    'Privileges with Global Administrator among the roles never extend themselves. Leave out one or the other.',
  );
}

/** @param granted the roles of the privileges; or, of a template, those it asks for @throws `gdap_role_not_granted` */
export function requireAssignable(
  granted: readonly DirectoryRole[],
  assignments: readonly GdapAssignment[],
  at = '',
): void {
  const errors = assignments.flatMap(({ roles }, index) =>
    roles
      .filter((role) => !granted.includes(role))
      .map((role) => ({ pointer: `${at}/assignments/${index}/roles`, detail: `${role} is not among the roles` })),
  );
  if (errors.length > 0)
    throw gdapRefusal('gdap_role_not_granted', 'Only roles that are asked for, or granted, can be assigned.', {
      errors,
    });
}

/** @throws `gdap_not_extendable`, `gdap_role_not_granted` */
export function requireSoundTerms({ roles, autoExtend, assignments = [] }: GdapTerms, at = ''): void {
  if (autoExtend) requireExtendable(roles);
  requireAssignable(roles, assignments, at);
}

/**
 * Tells "ended already" from "not begun" (R34).
 * @throws `gdap_already_ended`, `gdap_not_active`
 */
export function requireActive(gdap: Gdap, now: Date): ActiveGdap {
  if (gdap.status === 'approvalPending')
    throw gdapRefusal('gdap_not_active', 'The customer has not approved yet. Cancel the invitation instead.', {
      conflictingId: gdap.invitationId,
    });
  if (!isActive(gdap) || isPastEnd(gdap, now)) throw gdapRefusal('gdap_already_ended', 'These privileges have ended.');
  return gdap;
}

const isPastEnd = ({ endsAt }: ActiveGdap, now: Date) => endsAt <= now.toISOString();

/** Whether a term runs, as far as is on record. */
export function isActive(gdap: Gdap): gdap is ActiveGdap {
  return gdap.status === 'active' || gdap.status === 'expiring';
}

const idsOf = ({ id: gdapId, accountId }: Gdap) => ({ gdapId, accountId });

/** Privileges that have ended: nothing is due any more. */
function ended(
  { dueAt: _, ...gdap }: ActiveGdap,
  how: Pick<EndedGdap, 'status' | 'endReason'>,
  { at }: ChangeContext,
): EndedGdap {
  return { ...gdap, ...how, endedAt: at.toISOString() };
}

/** Changes the privileges and what counts of them, together. */
function change(
  { customer, access, gdap }: HeldGdap,
  after: ActiveGdap | EndedGdap,
  context: ChangeContext,
  happening: EventOf<typeof gdapEvents>,
): GdapChange {
  const { [gdap.id]: grant, ...others } = access.granular ?? {};
  const granular =
    isActive(after) && grant !== undefined
      ? { ...others, [gdap.id]: { ...grant, assignments: after.assignments, endsAt: after.endsAt } }
      : others;
  return {
    readRevision: gdap.revision,
    customer: record(customer, { ...customer, revision: customer.revision + 1 }, context, happening),
    access: { ...access, granular },
    gdap: { ...after, revision: gdap.revision + 1 },
  };
}
