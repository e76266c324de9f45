import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import { AlreadyDoneError } from '../platform/changes/idempotency.ts';
import { freeSlotOf } from '../platform/table/free-slot.ts';
import { userStateOf } from './account-state.ts';
import {
  type ApiClient,
  type ApiClientWish,
  changeApiClient,
  createApiClient,
  isApiClient,
  mostApiClients,
  type NewApiClient,
  removeApiClient,
  rotateClientSecret,
} from './api-client.ts';
import type { ApiClients, ClientDirectory, ClientSecrets } from './api-clients.port.ts';
import { contextOf, type UserCommand, type UserEdit } from './caller.ts';
import { identityRefusal } from './identity.errors.ts';
import { readPartner } from './open-account.ts';
import type { User } from './partner.ts';
import type { Partners } from './partners.port.ts';

export interface ApiClientPorts {
  readonly partners: Pick<Partners, 'getPartner' | 'getUser'>;
  readonly clients: ApiClients;
  readonly secrets: ClientSecrets;
  readonly directory: ClientDirectory;
  readonly ids: Pick<Ids, 'next'>;
  readonly clock: Clock;
}

/** An API client as a Global admin sees it. */
export interface ShownClient {
  readonly client: ApiClient;
  readonly lastUsedAt?: string | undefined;
  /** Told once. Secret. */
  readonly secret?: string;
}

/**
 * Makes an API client (R50): a program with roles of its own, never more than its account's people could give it.
 *
 * 1. A repeated request is answered as it was, with the same secret.
 * 2. It gets a sign-in, whose password nobody is told; until step 3 it is refused everywhere.
 * 3. The table gives the sign-in its account and roles.
 *
 * @param operations every operation there is, by ID
 * @throws `invalid_request` for an unknown operation or an end that is past, `api_clients_full`,
 *   `idempotency_key_reused`, `busy_try_again`
 */
export async function addApiClient(
  ports: ApiClientPorts,
  command: UserCommand,
  draft: NewApiClient,
  operations: ReadonlySet<string>,
): Promise<ShownClient> {
  const { partners, clients, secrets, directory, ids, clock } = ports;
  const { accountId } = command.caller;
  requireSensible(draft, operations, clock());
  const partner = await readPartner(partners, accountId);
  const earlier = await clients.recall(command.idempotency, clock());
  if (earlier !== undefined) return withSecret(ports, await readByUser(ports, accountId, earlier));
  await slotFor(clients, accountId);
  const clientId = ids.next('api', clock());
  const userId = await directory.ensureClient(clientId, await secrets.passwordOf(clientId));
  const made = await keptOrUndone(ports, userId, () =>
    retryOvertaken(async () => {
      const slot = await slotFor(clients, accountId);
      const change = createApiClient({ userId, clientId, slot }, partner, draft, contextOf(command, clock()));
      await clients.keep(change, command.idempotency);
      return change.after;
    }),
  );
  return withSecret(ports, made);
}

/** Keeps a client; where that did not work, and is not there after all, nobody ever signs in by its sign-in. */
async function keptOrUndone(
  { partners, directory }: Pick<ApiClientPorts, 'partners' | 'directory'>,
  userId: string,
  keep: () => Promise<User>,
): Promise<User> {
  try {
    return await keep();
  } catch (error) {
    const own = await partners.getUser(userId);
    if (own !== undefined) return own;
    await directory.remove(userId);
    const other = error instanceof AlreadyDoneError ? await partners.getUser(error.resultId) : undefined;
    if (other === undefined) throw error;
    return other;
  }
}

/** The place that is free for one more. @throws `api_clients_full` */
async function slotFor(clients: ApiClients, accountId: AccountId): Promise<number> {
  const taken = (await clients.listOf(accountId)).flatMap((user) => user.client?.slot ?? []);
  const slot = freeSlotOf(taken, mostApiClients);
  if (slot !== undefined) return slot;
  throw identityRefusal('api_clients_full', `An account has ${mostApiClients} API clients at most. Remove one first.`);
}

/** @throws `not_found` */
export async function readApiClient(
  ports: Pick<ApiClientPorts, 'partners' | 'clients'>,
  accountId: AccountId,
  clientId: string,
): Promise<ShownClient & { readonly revision: number }> {
  const place = await ports.clients.find(clientId);
  if (place === undefined) throw notFound('API client');
  const client = await readByUser(ports, accountId, place.userId);
  return { client, lastUsedAt: place.lastUsedAt, revision: client.revision ?? 1 };
}

async function readByUser(
  { partners }: Pick<ApiClientPorts, 'partners'>,
  accountId: AccountId,
  userId: string,
): Promise<ApiClient> {
  const user = await partners.getUser(userId);
  if (!isApiClient(user) || user.accountId !== accountId || userStateOf(user) === 'removed')
    throw notFound('API client');
  return user;
}

async function withSecret({ secrets }: ApiClientPorts, client: User): Promise<ShownClient> {
  if (!isApiClient(client)) throw notFound('API client');
  const { clientId, secretVersion } = client.client;
  return { client, secret: await secrets.secretOf(clientId, secretVersion) };
}

/**
 * Changes what an API client may do, and until when; at once, whatever tokens it has.
 * @throws `not_found`, `invalid_request`, `revision_mismatch`, `busy_try_again`
 */
export async function editApiClient(
  ports: ApiClientPorts,
  edit: UserEdit,
  {
    clientId,
    expectedRevision,
    ...wish
  }: ApiClientWish & { readonly clientId: string; readonly expectedRevision: number },
  operations: ReadonlySet<string>,
): Promise<ShownClient> {
  requireSensible(wish, operations, ports.clock());
  const { after } = await changeAsRead({
    read: () => readApiClient(ports, edit.caller.accountId, clientId),
    expectedRevision,
    transition: ({ client }) => changeApiClient(client, wish, contextOf(edit, ports.clock())),
    write: (change) => ports.clients.keep(change),
  });
  return { client: after as ApiClient };
}

/**
 * Makes a new secret; the one before counts for some hours more.
 * @throws `not_found`, `idempotency_key_reused`, `busy_try_again`
 */
export async function rotateApiClientSecret(
  ports: ApiClientPorts,
  command: UserCommand,
  { clientId, overlapHours }: { readonly clientId: string; readonly overlapHours: number },
): Promise<ShownClient> {
  const rotated = await changing(ports, command, clientId, (client) =>
    rotateClientSecret(client, overlapHours, contextOf(command, ports.clock())),
  );
  return withSecret(ports, rotated);
}

/**
 * Revokes an API client for good: its tokens count no longer from this moment on, and it gets no other.
 * @throws `not_found`, `idempotency_key_reused`, `busy_try_again`
 */
export async function endApiClient(
  ports: ApiClientPorts,
  command: UserCommand,
  { clientId }: { readonly clientId: string },
): Promise<ShownClient> {
  const removed = await changing(ports, command, clientId, (client) =>
    removeApiClient(client, contextOf(command, ports.clock())),
  );
  await ports.directory.remove(removed.id);
  return { client: removed as ApiClient };
}

function changing(
  ports: ApiClientPorts,
  command: UserCommand,
  clientId: string,
  transition: (client: ApiClient) => ReturnType<typeof removeApiClient>,
): Promise<User> {
  const { partners, clients, clock } = ports;
  const { accountId } = command.caller;
  return changeOnce(
    {
      read: () => readApiClient(ports, accountId, clientId),
      transition: ({ client }) => transition(client),
      write: (change) => clients.keep(change, command.idempotency),
    },
    ({ after }) => after,
    {
      async rebuild(id) {
        const user = await partners.getUser(id);
        if (!isApiClient(user) || user.accountId !== accountId) throw notFound('API client');
        return user;
      },
      recall: () => clients.recall(command.idempotency, clock()),
    },
  );
}

function requireSensible({ operations, expiresAt }: ApiClientWish, known: ReadonlySet<string>, now: Date): void {
  const errors = [
    ...(operations ?? []).flatMap((id, index) =>
      known.has(id) ? [] : [{ pointer: `/operations/${index}`, detail: 'is no operation for users' }],
    ),
    ...(typeof expiresAt === 'string' && expiresAt <= now.toISOString()
      ? [{ pointer: '/expiresAt', detail: 'is past' }]
      : []),
  ];
  if (errors.length > 0) throw refusal('invalid_request', 'The API client cannot be like this.', { errors });
}
