import { createHash } from 'node:crypto';
import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { OwnLimits } from '../platform/limits/limits.ts';
import { type AccountState, stateOf, type UserState } from './account-state.ts';
import type { AgreementState } from './agreement.ts';
import type { ClientFacts } from './client-facts.ts';
import { identityRefusal } from './identity.errors.ts';
import { type NoticeSettings, type NoticeWish, withNotices } from './notices.ts';
import type { partnerEvents } from './partner.events.ts';
import type { PartnerKind, Role } from './roles.ts';

const recordPartner = recorderOf<Partner, typeof partnerEvents>();
const recordUser = recorderOf<User, typeof partnerEvents>();

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A place of business with the programme's number for it (formerly MPN ID): 5 to 10 digits. */
export interface Location {
  readonly partnerId: PartnerId;
  readonly name: string;
  /** ISO 3166-1 alpha-2, where it is not the account's: the region goes by it. */
  readonly country?: string;
  /** No longer a place of business: its PartnerID is not verified any more, and stays the account's. */
  readonly isRetired?: true;
}

/** What a partner tells of itself to the others (R30). */
export interface Profile {
  readonly description?: string;
  /** An `https:` address. */
  readonly website?: string;
}

/** A partner account (R1). */
export interface Partner extends Aggregate {
  readonly id: AccountId;
  readonly kind: PartnerKind;
  /** Absent on accounts opened before there were states: active. */
  readonly status?: AccountState;
  readonly company: string;
  readonly address: Address;
  readonly contactEmail: string;
  readonly profile?: Profile;
  /** The SHA-256 of its logo, in hex; the picture is kept beside the account. */
  readonly logoHash?: string;
  readonly language: Language;
  readonly locations: readonly Location[];
  /** The programme's partner agreement. */
  readonly agreement: AgreementState;
  /** What its users are told by mail, unless they set it otherwise themselves (R52). */
  readonly notices?: NoticeSettings;
  /** Limits of its own (R36); the others are as for all. */
  readonly limits?: OwnLimits;
  readonly createdAt: string;
  readonly revision: number;
}

/** A partner's user. `id` is Cognito's `sub`. */
export interface User extends Aggregate {
  readonly accountId: AccountId;
  readonly partnerKind: PartnerKind;
  readonly partnerName: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** What the user is told by mail (R52). */
  readonly notices?: NoticeSettings;
  /** Of a program: see `ApiClient` (R50). */
  readonly client?: ClientFacts;
  /** Absent on users made before there were states: active. */
  readonly status?: UserState;
  readonly createdAt: string;
  /** Raised by each change; told as `ETag`. Absent on users made before there were any: 1. */
  readonly revision?: number;
}

export type NewPartner = Pick<
  Partner,
  'kind' | 'company' | 'address' | 'contactEmail' | 'language' | 'locations' | 'agreement'
>;
export type NewUser = Pick<User, 'name' | 'email' | 'roles'> & { readonly language?: Language | undefined };

/** Opens a partner account. */
export function createPartner(id: string, draft: NewPartner, context: ChangeContext): Change<Partner> {
  return recordPartner(
    undefined,
    { ...draft, id, status: 'active', createdAt: context.at.toISOString(), revision: 1 },
    context,
    {
      event: 'PartnerCreated',
      details: { kind: draft.kind, agreement: draft.agreement },
    },
  );
}

/** Sets the state of the partner agreement. */
export function changeAgreement(partner: Partner, agreement: AgreementState, context: ChangeContext): Change<Partner> {
  return recordPartner(partner, { ...partner, agreement, revision: partner.revision + 1 }, context, {
    event: 'PartnerChanged',
    details: { agreementBefore: partner.agreement, agreement },
  });
}

/** Sets the partner's own limits; what is left out is as for all (R36). */
export function changeLimits(partner: Partner, limits: OwnLimits, context: ChangeContext): Change<Partner> {
  const after = { ...partner, limits: withoutUndefined(limits), revision: partner.revision + 1 };
  return recordPartner(partner, after, context, {
    event: 'PartnerLimitsSet',
    details: withoutUndefined(limits),
  });
}

/** Gives a signed-up identity its place in a partner: until then it has no claims, and is refused everywhere. */
export function createUser(userId: string, partner: Partner, draft: NewUser, context: ChangeContext): Change<User> {
  const user = {
    id: userId,
    accountId: partner.id,
    partnerKind: partner.kind,
    partnerName: partner.company,
    name: draft.name,
    email: draft.email,
    language: draft.language ?? partner.language,
    roles: draft.roles,
    status: 'active',
    createdAt: context.at.toISOString(),
    revision: 1,
  } as const;
  return recordUser(undefined, user, context, {
    event: 'UserCreated',
    details: { accountId: partner.id, roles: draft.roles.join(' ') },
  });
}

const stateEvents = { active: 'PartnerResumed', suspended: 'PartnerSuspended', closed: 'PartnerClosed' } as const;

/**
 * Suspends an account, resumes it, or closes it for good (R48). Relationships and their evidence stay.
 * @throws `account_already_active`, `account_already_suspended`, `account_already_closed`; `account_closed_for_good`
 */
export function changeState(partner: Partner, status: AccountState, context: ChangeContext): Change<Partner> {
  const before = stateOf(partner);
  if (before === status) throw identityRefusal(`account_already_${status}`, `The account is ${status} already.`);
  if (before === 'closed')
    throw identityRefusal('account_closed_for_good', 'The account is closed for good. Open a new one.');
  return recordPartner(partner, { ...partner, status, revision: partner.revision + 1 }, context, {
    event: stateEvents[status],
    details: {},
  });
}

/** What a partner may change of its own account (R49). Its country is its region: that is the operator's. */
export interface AccountChange {
  readonly contactEmail?: string | undefined;
  readonly language?: Language | undefined;
  readonly address?: Address | undefined;
  readonly notices?: NoticeWish | undefined;
  readonly profile?: { readonly description?: string | undefined; readonly website?: string | undefined } | undefined;
}

/** Changes a partner's own account. @throws `invalid_request` for another country */
export function changeAccount(partner: Partner, wish: AccountChange, context: ChangeContext): Change<Partner> {
  const { contactEmail, language, address, notices, profile } = wish;
  if (address !== undefined && address.country !== partner.address.country) {
    const errors = [{ pointer: '/address/country', detail: 'is another: ask the operator' }];
    throw refusal('invalid_request', 'The country of an account is its region, which the operator changes.', {
      errors,
    });
  }
  const changed = withoutUndefined({ contactEmail, language, address });
  const after = {
    ...partner,
    ...changed,
    ...(notices ? { notices: withNotices(partner.notices, notices) } : {}),
    ...(profile ? { profile: withoutUndefined(profile) } : {}),
    revision: partner.revision + 1,
  };
  const fields = Object.keys(wish).filter((name) => wish[name as keyof AccountChange] !== undefined);
  return recordFields(partner, after, fields.join(' '), context);
}

/** The operator moves an account, to another country as well: its region goes by it (R49). */
export function moveAccount(partner: Partner, address: Address, context: ChangeContext): Change<Partner> {
  return recordFields(partner, { ...partner, address, revision: partner.revision + 1 }, 'address', context);
}

/** How large a logo may be: pixels, and bytes as it is kept. */
export const logoLimits = { width: 480, height: 160, bytes: 16_384 } as const;

/** The operator gives an account a logo, another one, or none (R1). @param logo a PNG in base64 */
export function changeLogo(partner: Partner, logo: string | undefined, context: ChangeContext): Change<Partner> {
  const { logoHash: _, ...others } = partner;
  const told = logo === undefined ? {} : { logoHash: createHash('sha256').update(logo, 'base64').digest('hex') };
  return recordFields(partner, { ...others, ...told, revision: partner.revision + 1 }, 'logo', context);
}

/** @param fields the names of what was changed, never the values: they are personal */
const recordFields = (partner: Partner, after: Partner, fields: string, context: ChangeContext): Change<Partner> =>
  recordPartner(partner, after, context, { event: 'PartnerAccountChanged', details: { fields } });

/** What the operator says of a location (R49). */
export interface LocationChange {
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly isRetired?: boolean | undefined;
}

/** At so many locations an account ends: they are read with it. */
export const mostLocations = 100;

/** Adds a location with its PartnerID. @throws `location_already_there`, `locations_full` */
export function addLocation(partner: Partner, location: Location, context: ChangeContext): Change<Partner> {
  if (partner.locations.some(({ partnerId }) => partnerId === location.partnerId))
    throw identityRefusal('location_already_there', 'The account has a location with this PartnerID. Change that one.');
  if (partner.locations.length >= mostLocations)
    throw identityRefusal('locations_full', `An account has ${mostLocations} locations at most.`);
  return changeLocations(partner, [...partner.locations, location], 'LocationAdded', location.partnerId, context);
}

/**
 * Changes a location, retires it, or brings it back.
 * @throws `not_found`; `last_location` where none would be left
 */
export function changeLocation(
  partner: Partner,
  partnerId: PartnerId,
  wish: LocationChange,
  context: ChangeContext,
): Change<Partner> {
  const before = partner.locations.find((each) => each.partnerId === partnerId);
  if (before === undefined) throw notFound('location');
  const { isRetired: wasRetired, ...kept } = before;
  const { isRetired = wasRetired ?? false, ...changed } = wish;
  const after: Location = { ...kept, ...withoutUndefined(changed), ...(isRetired ? { isRetired } : {}) };
  const locations = partner.locations.map((each) => (each === before ? after : each));
  if (locations.every((each) => each.isRetired)) {
    throw identityRefusal('last_location', 'An account needs a location. Add another first, or close the account.');
  }
  return changeLocations(partner, locations, 'LocationChanged', partnerId, context);
}

function changeLocations(
  partner: Partner,
  locations: readonly Location[],
  event: 'LocationAdded' | 'LocationChanged',
  partnerId: PartnerId,
  context: ChangeContext,
): Change<Partner> {
  const after = { ...partner, locations, revision: partner.revision + 1 };
  const isRetired = locations.find((each) => each.partnerId === partnerId)?.isRetired ?? false;
  return recordPartner(partner, after, context, { event, details: { partnerId, isRetired } });
}
