/** Every operation of the API, with a body that would do, for tests that leave none out. */
import { randomUUID } from 'node:crypto';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import type { UserPermission } from '../../functions/identity/permissions.ts';
import type { ApiOperation } from '../../functions/platform/http/operation.schema.ts';
import { examples } from '../../scripts/lib/examples.ts';
import { newAddress } from './target.ts';

export type OperationOfUsers = ApiOperation & { readonly permission: UserPermission };

export const allOperations = Object.values(operationsByFunction).flat() as readonly ApiOperation[];

export const operationsOfUsers = allOperations.filter(
  ({ permission }) => permission.access === 'user',
) as readonly ApiOperation[] as readonly never[] as readonly OperationOfUsers[];

/** The names of a path's parameters. */
export const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));

/** The path with its parameters filled in. */
export const pathWith = (path: string, ids: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'));

/** The parameter of a path by what it is of: a customer's users and a partner's own are two kinds. */
export const thingOf = (path: string, name: string) =>
  name === 'userId' && path.startsWith('/v1/customers/') ? 'customerUserId' : name;

/** What has to be another each time, by the name it stands under. */
const anew: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => newAddress(value.split('@')[0]),
  domain: (value) => `${randomUUID().slice(0, 8)}.${value}`,
  sku: (value) => `${value}-${randomUUID().slice(0, 8)}`,
  userName: (value) => `${value}-${randomUUID().slice(0, 8)}`,
};

/** An example with addresses and names nobody used before. */
function fresh(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return Object.hasOwn(anew, name) ? anew[name]?.(value) : value;
  if (Array.isArray(value)) return value.map((item) => fresh(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fresh(member, key)]));
}

/** What the document's example cannot be here: numbers that are another's, an address that the outside reaches. */
const here: Readonly<Record<string, () => object>> = {
  createPartner: () => ({ locations: [{ partnerId: String(Math.floor(1e8 + Math.random() * 9e8)), name: 'Milano' }] }),
  createWebhook: () => ({ url: 'http://127.0.0.1:9/' }),
};

/** The body of each operation's example in the API's document, to be sent, by the operation's ID. */
export const exampleOf: Readonly<Record<string, () => unknown>> = Object.fromEntries(
  Object.entries(examples).map(([id, example]) => [
    id,
    () =>
      typeof example === 'string'
        ? Buffer.from(example.replace('anna@', `${randomUUID()}@`))
        : { ...(fresh(example) as object), ...here[id]?.() },
  ]),
);

/** The query that an operation cannot do without. */
export const queryOf: Readonly<Record<string, string>> = {
  search: '?q=tail&in=customers',
  verifyAuditChain: '?chain=inv_x',
};

/** Does some work on all of many things, so many at a time. */
export async function inParallel<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const left = [...things];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
