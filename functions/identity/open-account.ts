import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Ids } from '../platform/base/ids.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead } from '../platform/changes/change-course.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { OwnLimits } from '../platform/limits/limits.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { userStateOf } from './account-state.ts';
import type { AgreementState } from './agreement.ts';
import type { Directory } from './directory.port.ts';
import { userExists } from './identity.errors.ts';
import {
  changeAgreement,
  changeLimits,
  createPartner,
  createUser,
  type NewPartner,
  type NewUser,
  type Partner,
  type User,
} from './partner.ts';
import type { Partners } from './partners.port.ts';

/**
 * Opens a partner account (R1).
 * @throws `partner_id_taken`, `idempotency_key_reused`
 */
export function openPartnerAccount(
  ports: { readonly partners: Partners; readonly ids: Ids },
  draft: NewPartner,
  idempotency: IdempotentRequest,
  context: ChangeContext,
): Promise<Partner> {
  const change = createPartner(ports.ids.next('par', context.at), draft, context);
  return onceOnly(
    async () => {
      await ports.partners.createPartner(change, idempotency);
      return change.after;
    },
    (accountId) => readPartner(ports.partners, accountId),
  );
}

/** A partner's account as the operator read it. */
export interface PartnerAsRead {
  readonly accountId: AccountId;
  readonly expectedRevision: number;
}

/**
 * Sets the state of a partner's agreement (R1).
 * @throws `not_found`, `revision_mismatch`, `busy_try_again`
 */
export async function setAgreement(
  { partners }: { readonly partners: Partners },
  { agreement, ...asRead }: PartnerAsRead & { readonly agreement: AgreementState },
  context: ChangeContext,
): Promise<Partner> {
  const { after } = await changeAsRead({
    ...readingSame(partners, asRead),
    transition: (partner) => changeAgreement(partner, agreement, context),
    write: (change) => partners.changePartner(change),
  });
  return after;
}

/**
 * Sets how much a partner may ask of the service (R36).
 * @param request.limits what is left out is as for all
 * @throws `not_found`, `revision_mismatch`, `busy_try_again`
 */
export async function setLimits(
  { partners }: { readonly partners: Partners },
  { limits, ...asRead }: PartnerAsRead & { readonly limits: OwnLimits },
  context: ChangeContext,
): Promise<Partner> {
  const { after } = await changeAsRead({
    ...readingSame(partners, asRead),
    transition: (partner) => changeLimits(partner, limits, context),
    write: (change) => partners.changeLimits(change),
  });
  return after;
}

const readingSame = (partners: Partners, { accountId, expectedRevision }: PartnerAsRead) => ({
  read: () => readPartner(partners, accountId),
  expectedRevision,
});

/** A user that a partner is to have. */
export interface PartnerUserRequest {
  readonly accountId: AccountId;
  readonly draft: NewUser;
  readonly idempotency: IdempotentRequest;
}

/** Users that are made for one partner a day, and emails with a password to one address, at most. */
export const usersPerDay = 100;
export const signInMailsPerDay = 5;

export interface NewUserPorts {
  readonly partners: Partners;
  readonly directory: Directory;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly addresses: AddressHasher;
}

/**
 * Creates a user of a partner (R1, R2).
 *
 * 1. The partner must exist. A repeated request is answered as it was, and mails nothing.
 * 2. The address gets a sign-in; until step 3 it is refused everywhere, for it has no claims.
 * 3. The table gives the sign-in its partner and roles. A sign-in left over from a failed step 3 is taken up again.
 *
 * @throws `not_found`, `daily_limit_reached`, `user_already_exists`, `idempotency_key_reused`
 */
export async function createPartnerUser(
  { partners, directory, usage, addresses }: NewUserPorts,
  { accountId, draft, idempotency }: PartnerUserRequest,
  context: ChangeContext,
): Promise<User> {
  const partner = await readPartner(partners, accountId);
  const earlier = await partners.recall(idempotency, context.at);
  if (earlier !== undefined) return readUser(partners, earlier);
  await usage.takeDaily('partnerUser', accountId, usersPerDay, context.at);
  // A new sign-in is mailed its password, and so is one that waits: made anew again and again, it would be mailed for
  // ever. By account as well: nobody uses up the day of another partner's user.
  const mailed = `${accountId} ${await addresses.hash(draft.email)}`;
  await usage.takeDaily('signInMail', mailed, signInMailsPerDay, context.at);
  const language = draft.language ?? partner.language;
  const { userId, isNew } = await directory.ensureSignIn(draft.email, language);
  // A sign-in that is somebody's stays as it is: it gets no other password by being asked for again.
  if (!isNew && (await isSomebodys(partners, userId))) throw userExists();
  if (!isNew && (await directory.awaitsFirstSignIn(userId))) await directory.sendPassword(draft.email, language);
  const change = createUser(userId, partner, draft, context);
  return onceOnly(
    async () => {
      await partners.createUser(change, idempotency);
      return change.after;
    },
    (id) => readUser(partners, id),
  );
}

async function isSomebodys(partners: Pick<Partners, 'getUser'>, userId: string): Promise<boolean> {
  const user = await partners.getUser(userId);
  return user !== undefined && userStateOf(user) !== 'removed';
}

async function readUser(partners: Partners, userId: string): Promise<User> {
  const user = await partners.getUser(userId);
  if (user === undefined) throw notFound('user');
  return user;
}

/** @throws `not_found` */
export async function readPartner(partners: Pick<Partners, 'getPartner'>, accountId: AccountId): Promise<Partner> {
  const partner = await partners.getPartner(accountId);
  if (partner === undefined) throw notFound('partner');
  return partner;
}
