import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import {
  type Client,
  createClient,
  type Operations,
  type RequestOf,
  rolesOf,
} from '../../clients/typescript/src/index.ts';
import type { Session } from './session.ts';

/** What the console asks of the service: the public API, as whoever is signed in. */
export interface Service {
  readonly client: Client;
  readonly session: Session;
}

/** Where the service is: one step above this page. */
const baseUrl = () => new URL('..', document.baseURI).href.replace(/\/$/, '');

export const serviceFor = (session: Session): Service => ({
  session,
  client: createClient({ baseUrl: baseUrl(), credentials: () => session.token() }),
});

export const ServiceContext = createContext<Service | undefined>(undefined);

export function useService(): Service {
  const service = useContext(ServiceContext);
  if (service === undefined) throw new Error('There is no service here.');
  return service;
}

export type AnswerOf<Id extends keyof Operations> = Operations[Id]['answer'];
export type ItemOf<Id extends keyof Operations> =
  AnswerOf<Id> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** Something read, and its `etag`, by which it can be changed. */
export interface AsRead<Data> {
  readonly data: Data;
  readonly etag: string | undefined;
}

/** What an operation that reads takes: its path and query. */
export type ReadRequest<Id extends keyof Operations> = Omit<RequestOf<Id>, 'idempotencyKey' | 'ifMatch' | 'signal'>;

type ReadOptions = { readonly every?: number | false; readonly enabled?: boolean };

/** How something is read, and by what it is kept: an operation, with its path and query. */
export function readingOf<Id extends keyof Operations>(client: Client, id: Id, request: ReadRequest<Id>) {
  return {
    queryKey: [id, request],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<AsRead<AnswerOf<Id>>> => {
      const call = client[id] as unknown as (request: object) => Promise<AsRead<AnswerOf<Id>>>;
      const { data, etag } = await call({ ...request, signal });
      return { data, etag };
    },
  };
}

/** Reads by an operation, and keeps what was read for a while. */
export function useRead<Id extends keyof Operations>(
  id: Id,
  request: ReadRequest<Id> = {} as ReadRequest<Id>,
  options: ReadOptions = {},
) {
  const { client } = useService();
  return useQuery({
    ...readingOf(client, id, request),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
  });
}

/** Who is signed in. It is read before anything is shown. */
export function useMe(): AnswerOf<'getMe'> {
  const { data } = useRead('getMe');
  if (data === undefined) throw new Error('It is not known who is signed in.');
  return data.data;
}

/**
 * Reads a whole list, for what is chosen from, or counted.
 * @param most items beyond which no more are read
 */
export function useAll<Id extends keyof Operations>(
  id: Id,
  request: ReadRequest<Id> = {} as ReadRequest<Id>,
  most = Number.POSITIVE_INFINITY,
) {
  const { client } = useService();
  return useQuery<readonly ItemOf<Id>[]>({
    queryKey: [id, 'all', request],
    queryFn: async ({ signal }) => {
      const items: ItemOf<Id>[] = [];
      const { query = {} } = request as { query?: object };
      const asked = { ...request, query: { limit: 100, ...query }, signal } as unknown as RequestOf<Id>;
      for await (const item of client.all(id, asked as never)) {
        items.push(item as ItemOf<Id>);
        if (items.length >= most) break;
      }
      return items;
    },
  });
}

/** Whether whoever is signed in may do something by role and kind of partner: what may not be done is not offered. */
export function useMay(): (id: keyof Operations) => boolean {
  const { partnerKind, roles } = useMe();
  return (id) => roles.some((role) => rolesOf[id][partnerKind].includes(role));
}

/** Directory roles by their names, which people know them by. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const { data } = useRead('listDirectoryRoles');
  const names = new Map<string, string>(data?.data.items.map(({ key, name }) => [key, name]));
  return (roles) => roles.map((role) => names.get(role) ?? role).join(', ');
}

/**
 * Whether one may do one of some things for a customer; until that is known, not. Where it cannot be known, `problem` is
 * what to show instead.
 */
export function useAllowed(customerId: string, ...actions: readonly RequestOf<'checkAccess'>['body']['action'][]) {
  const { client } = useService();
  const { roles } = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ['checkAccess', customerId, actions, roles],
    // A call that failed is no answer: it is asked again before something is held back.
    retry: 3,
    queryFn: async ({ signal }) => {
      const path = { customerId };
      const asked = roles.flatMap((role) => actions.map((action) => ({ role, action })));
      const answers = await Promise.all(asked.map((body) => client.checkAccess({ path, body, signal })));
      return answers.some(({ data: { allowed } }) => allowed);
    },
  });
  return {
    isAllowed: data === true,
    problem: { error: data === undefined ? error : null, again: () => void refetch() },
  };
}

/** Forgets what was read by some operations: something has changed. */
export function useForget() {
  const queries = useQueryClient();
  return (...ids: readonly (keyof Operations)[]) =>
    Promise.all(ids.map((id) => queries.invalidateQueries({ queryKey: [id] })));
}
