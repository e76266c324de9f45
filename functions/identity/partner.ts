import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { OwnLimits } from '../platform/limits/limits.ts';
import type { AgreementState } from './agreement.ts';
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
}

/** A partner account (R1). */
export interface Partner extends Aggregate {
  readonly id: AccountId;
  readonly kind: PartnerKind;
  readonly company: string;
  readonly address: Address;
  readonly contactEmail: string;
  readonly language: Language;
  readonly locations: readonly Location[];
  /** The programme's partner agreement. */
  readonly agreement: AgreementState;
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
  readonly createdAt: string;
}

export type NewPartner = Pick<
  Partner,
  'kind' | 'company' | 'address' | 'contactEmail' | 'language' | 'locations' | 'agreement'
>;
export type NewUser = Pick<User, 'name' | 'email' | 'roles'> & { readonly language?: Language | undefined };

/** Opens a partner account. */
export function createPartner(id: string, draft: NewPartner, context: ChangeContext): Change<Partner> {
  return recordPartner(undefined, { ...draft, id, createdAt: context.at.toISOString(), revision: 1 }, context, {
    event: 'PartnerCreated',
    details: { kind: draft.kind, agreement: draft.agreement },
  });
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
    createdAt: context.at.toISOString(),
  };
  return recordUser(undefined, user, context, {
    event: 'UserCreated',
    details: { accountId: partner.id, roles: draft.roles.join(' ') },
  });
}
