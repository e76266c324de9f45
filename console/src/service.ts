import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type Client, createClient, type Operations, type RequestOf } from '../../clients/typescript/src/index.ts';
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

/**
 * Reads by an operation, and keeps what was read for a while.
 * @param request its path and query; part of what it is kept by
 */
export function useRead<Id extends keyof Operations>(
  id: Id,
  request: ReadRequest<Id> = {} as ReadRequest<Id>,
  options: ReadOptions = {},
) {
  const { client } = useService();
  return useQuery<AsRead<AnswerOf<Id>>>({
    queryKey: [id, request],
    queryFn: async ({ signal }) => {
      const call = client[id] as unknown as (request: object) => Promise<AsRead<AnswerOf<Id>>>;
      const { data, etag } = await call({ ...request, signal });
      return { data, etag };
    },
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

/** Forgets what was read by some operations: something has changed. */
export function useForget() {
  const queries = useQueryClient();
  return (...ids: readonly (keyof Operations)[]) =>
    Promise.all(ids.map((id) => queries.invalidateQueries({ queryKey: [id] })));
}
