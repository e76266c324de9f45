import type { AccountId } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import { userStateOf } from './account-state.ts';
import type { ClientFacts } from './client-facts.ts';
import { identityRefusal } from './identity.errors.ts';
import type { partnerEvents } from './partner.events.ts';
import type { Partner, User } from './partner.ts';
import type { Role } from './roles.ts';
import { userRevisionOf } from './user.ts';

const record = recorderOf<User, typeof partnerEvents>();

/** A program of a partner's, which acts with roles of its own (R50). It signs in as a user does. */
export type ApiClient = User & { readonly client: ClientFacts };

export const isApiClient = (user: User | undefined): user is ApiClient => user?.client !== undefined;

/** What a Global admin says of an API client. */
export interface NewApiClient {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly operations?: readonly string[] | undefined;
  readonly expiresAt?: string | undefined;
}

/** The address of its sign-in: no mail ever goes there. */
export const signInOf = (clientId: string) => `${clientId}@api-clients.invalid`;

/** So many an account has at most. */
export const mostApiClients = 50;

/** Makes an API client. @param made the ID of its sign-in, its own, and its place among the account's */
export function createApiClient(
  { userId, clientId, slot }: { readonly userId: string; readonly clientId: string; readonly slot: number },
  partner: Partner,
  { name, roles, operations, expiresAt }: NewApiClient,
  context: ChangeContext,
): Change<User> {
  const user = {
    id: userId,
    accountId: partner.id,
    partnerKind: partner.kind,
    partnerName: partner.company,
    ...{ name, roles, email: signInOf(clientId), language: partner.language, status: 'active' as const },
    client: { clientId, slot, secretVersion: 1, ...withoutUndefined({ operations, expiresAt }) },
    createdAt: context.at.toISOString(),
    revision: 1,
  };
  return record(undefined, user, context, { event: 'ApiClientCreated', details: detailsOf(user) });
}

/** What may be changed of it; `null` takes a value back. */
export interface ApiClientWish {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly operations?: readonly string[] | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** Changes what an API client may do, and until when. */
export function changeApiClient(client: ApiClient, wish: ApiClientWish, context: ChangeContext): Change<User> {
  const { operations = client.client.operations, expiresAt = client.client.expiresAt, name, roles } = wish;
  const { operations: _operations, expiresAt: _expiresAt, ...facts } = client.client;
  const after = {
    ...client,
    ...withoutUndefined({ name, roles }),
    client: {
      ...facts,
      ...withoutUndefined({ operations: operations ?? undefined, expiresAt: expiresAt ?? undefined }),
    },
    revision: userRevisionOf(client) + 1,
  };
  return record(client, after, context, { event: 'ApiClientChanged', details: detailsOf(after) });
}

/** Makes a new secret; the one before counts for some hours more. */
export function rotateClientSecret(client: ApiClient, overlapHours: number, context: ChangeContext): Change<User> {
  const previousUntil = new Date(context.at.getTime() + overlapHours * 3_600_000).toISOString();
  const { secretVersion } = client.client;
  const after = {
    ...client,
    client: { ...client.client, secretVersion: secretVersion + 1, previousUntil },
    revision: userRevisionOf(client) + 1,
  };
  return record(client, after, context, { event: 'ApiClientSecretRotated', details: detailsOf(after) });
}

/** Revokes an API client for good: from this moment on it may do nothing. */
export function removeApiClient(client: ApiClient, context: ChangeContext): Change<User> {
  const after = { ...client, status: 'removed' as const, revision: userRevisionOf(client) + 1 };
  return record(client, after, context, { event: 'ApiClientRemoved', details: detailsOf(after) });
}

/** The secrets that count at a time, by their numbers. */
export function secretsThatCount({ secretVersion, previousUntil = '' }: ClientFacts, now: Date): number[] {
  return previousUntil > now.toISOString() ? [secretVersion, secretVersion - 1] : [secretVersion];
}

/** Whether an API client may have a token. */
export function mayHaveToken(client: ApiClient, now: Date): boolean {
  return userStateOf(client) === 'active' && !isExpired(client.client, now);
}

const isExpired = ({ expiresAt }: ClientFacts, now: Date) => expiresAt !== undefined && expiresAt <= now.toISOString();

/**
 * Lets an API client call an operation, or refuses: past its time, or what is not in its scope (R50).
 * @throws `client_expired`, `operation_not_in_scope`
 */
export function requireInScope({ client }: ApiClient, operationId: string, now: Date): void {
  if (isExpired(client, now)) throw identityRefusal('client_expired', 'The API client’s time is over.');
  if (client.operations !== undefined && !client.operations.includes(operationId))
    throw identityRefusal(
      'operation_not_in_scope',
      `The API client may not call ${operationId}. A Global admin may add it to its operations.`,
    );
}

/** Some things are a person's word, or a person's to keep. @throws `person_required` */
export function requirePerson(user: User): void {
  if (isApiClient(user))
    throw identityRefusal('person_required', 'This is a person’s to do: sign in as a user of your account.');
}

const detailsOf = ({
  accountId,
  roles,
  client,
}: Pick<ApiClient, 'accountId' | 'roles' | 'client'>): { accountId: AccountId; clientId: string; roles: string } => ({
  accountId,
  clientId: client.clientId,
  roles: roles.join(' '),
});
