import type { AccountId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import type { Actor } from '../platform/changes/audit-record.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Command, Edit } from '../platform/changes/command.ts';
import { identityRefusal } from './identity.errors.ts';
import { type PartnerKind, partnerKinds, type Role, roles } from './roles.ts';

/** A partner's user, as the access token's claims tell; the claims come from the table only. */
export interface Caller {
  readonly userId: string;
  readonly accountId: AccountId;
  readonly partnerKind: PartnerKind;
  /** The partner's company name, as invitations show it. */
  readonly partnerName: string;
  readonly roles: readonly Role[];
  /** Of an API client: its ID (R50); known once the table was asked. */
  readonly clientId?: string;
  /** The partner's own language; known once the table was asked. */
  readonly partnerLanguage?: Language;
}

/** The language of what a partner begins: the one it gives, else its own. */
export function languageOr(given: Language | undefined, { partnerLanguage = 'en' }: Caller): Language {
  return given ?? partnerLanguage;
}

/** The claims that the pre-token function adds and the API reads. */
export const claimNames = {
  accountId: 'account_id',
  partnerKind: 'partner_kind',
  partnerName: 'partner_name',
  roles: 'partner_roles',
} as const;

export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads the caller out of a verified access token's claims.
 * @throws `not_signed_in` for another kind of token; `partner_account_missing` for a user without a partner (R3)
 */
export function callerFromClaims(claims: Claims | undefined): Caller {
  if (claims?.token_use !== 'access' || typeof claims.sub !== 'string') {
    throw identityRefusal('not_signed_in', 'Sign in, and send the access token as "Authorization: Bearer …".');
  }
  const accountId = claims[claimNames.accountId];
  const kind = partnerKinds.find((known) => known === claims[claimNames.partnerKind]);
  if (typeof accountId !== 'string' || kind === undefined) {
    throw identityRefusal(
      'partner_account_missing',
      'You have no active user in a partner account. Ask the operator for one.',
    );
  }
  const granted = String(claims[claimNames.roles] ?? '').split(' ');
  return {
    userId: claims.sub,
    accountId,
    partnerKind: kind,
    partnerName: String(claims[claimNames.partnerName] ?? ''),
    roles: roles.filter((role) => granted.includes(role)),
  };
}

/** A change that one of a partner's users asks for, to be carried out once. */
export type UserCommand = Command<Caller>;

/** A change of something as one of a partner's users read it. */
export type UserEdit = Edit<Caller>;

/** The context of a change that a user asked for. */
export type UserContext = ChangeContext & { readonly actor: UserActor };

type UserActor = Extract<Actor, { kind: 'user' }>;

/** A change as records name it: who asks, when, in which request. */
export function contextOf({ caller, correlationId }: UserEdit, at: Date): UserContext {
  return { actor: actorOf(caller), at, correlationId };
}

/** The caller as audit records name it. */
export function actorOf(caller: Caller): UserActor {
  const { userId, accountId, roles: has, clientId } = caller;
  return { kind: 'user', userId, accountId, roles: has, ...(clientId === undefined ? {} : { clientId }) };
}

/** What the operator does, as records name it: the caller is whom IAM let call. */
export function operatorContext({ caller: principal, correlationId }: Edit<string>, at: Date): ChangeContext {
  return { actor: { kind: 'operator', principal }, at, correlationId };
}
