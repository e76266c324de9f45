import { type Operations, type Problem, routes } from './generated.ts';
import { ProblemError } from './problem.ts';
import { type Credentials, type TokenSource, tokenOf } from './token.ts';
import { fetchPatiently, type Patience } from './tries.ts';

export interface ClientOptions {
  /** Where the service is, without a slash at the end. */
  readonly baseUrl: string;
  /** Left out: only what is open to everybody can be called. */
  readonly credentials?: Credentials | undefined;
  /** Tries of one call in all: 429, 503 and other 5xx, and answers that never came, are tried again. 4 by default. */
  readonly attempts?: number | undefined;
  /** Milliseconds that one try may take; 30,000 by default. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: typeof fetch | undefined;
}

/** What an operation answered. */
export interface Answer<Data> {
  readonly data: Data;
  readonly status: number;
  /** Pass it as `ifMatch` to change what was read, where that is one thing that can be changed. */
  readonly etag: string | undefined;
  readonly location: string | undefined;
  readonly requestId: string | undefined;
  /** Of a file that comes in parts: where the next one begins. */
  readonly nextCursor: string | undefined;
}

type IfAny<Group, Name extends string> = keyof Group extends never
  ? unknown
  : Partial<Group> extends Group
    ? { readonly [Key in Name]?: Group }
    : { readonly [Key in Name]: Group };

/** What an operation takes. */
export type RequestOf<Id extends keyof Operations> = IfAny<Operations[Id]['path'], 'path'> &
  IfAny<Operations[Id]['query'], 'query'> &
  (Operations[Id]['body'] extends undefined
    ? unknown
    : Partial<Operations[Id]['body']> extends Operations[Id]['body']
      ? { readonly body?: Operations[Id]['body'] }
      : { readonly body: Operations[Id]['body'] }) & {
    /** Made by itself, and kept over the tries of one call; give your own to repeat a call later. */
    readonly idempotencyKey?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  } & (Operations[Id]['changes'] extends true
    ? {
        /** The `etag` of what you read. */
        readonly ifMatch: string | undefined;
      }
    : unknown);

type Arguments<Request> = Partial<Request> extends Request ? [request?: Request] : [request: Request];
type ItemOf<Id extends keyof Operations> = Operations[Id]['answer'] extends { readonly items: readonly (infer Item)[] }
  ? Item
  : never;

/** Every operation by its ID, and `all` for whole lists. */
export type Client = {
  readonly [Id in keyof Operations]: (
    ...request: Arguments<RequestOf<Id>>
  ) => Promise<Answer<Operations[Id]['answer']>>;
} & {
  /** Every item of a list, page after page: `for await (const invitation of client.all('listInvitations'))`. */
  all<Id extends keyof Operations>(id: Id, ...request: Arguments<RequestOf<Id>>): AsyncGenerator<ItemOf<Id>>;
};

/** A request, whatever its operation. */
interface Call {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** Makes a client. @throws nothing: what is refused is a `ProblemError` of the call */
export function createClient(options: ClientOptions): Client {
  const { fetch: fetcher = fetch, baseUrl, attempts = 4, timeoutMs = 30_000 } = options;
  const patience = { attempts, timeoutMs, fetch: fetcher };
  const token = tokenOf(options.credentials, baseUrl, patience);
  const call = (id: keyof Operations, request: Call = {}) => carryOut(patience, { baseUrl, token }, id, request);

  async function* all(id: keyof Operations, request: Call = {}) {
    let cursor: string | undefined;
    do {
      const query = { limit: 100, ...request.query, ...(cursor === undefined ? {} : { cursor }) };
      const { data } = await call(id, { ...request, query });
      const page = data as { items: readonly unknown[]; nextCursor?: string };
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  return new Proxy({ all } as unknown as Client, {
    get: (target, name) => {
      if (name === 'all') return target.all;
      return Object.hasOwn(routes, name) ? (request?: Call) => call(name as keyof Operations, request) : undefined;
    },
  });
}

async function carryOut(
  patience: Patience,
  { baseUrl, token }: { readonly baseUrl: string; readonly token: TokenSource },
  id: keyof Operations,
  { path = {}, query = {}, body, idempotencyKey, ifMatch, signal }: Call,
): Promise<Answer<never>> {
  const [method = '', template = '', flags = ''] = routes[id].split(' ');
  const url = `${baseUrl}${template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))}${search(query)}`;
  const isFile = flags.includes('f');
  const sent = body === undefined && method !== 'GET' ? {} : body;
  // The same over all tries: what was done and not answered is answered, not done again.
  const key = flags.includes('k') ? (idempotencyKey ?? crypto.randomUUID()) : undefined;
  const how = { mayRepeat: method === 'GET' || key !== undefined || flags.includes('m'), signal };
  const init = (bearer: string | undefined): RequestInit => ({
    method,
    headers: {
      accept: 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(sent === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: isFile ? (sent as Uint8Array<ArrayBuffer>) : JSON.stringify(sent) }),
  });
  const bearer = await token();
  let answer = await fetchPatiently(patience, url, init(bearer), how);
  if (answer.status === 401 && bearer !== undefined) {
    // Refused before its time, such as after a rotation: nothing was done by it.
    const fresh = await token(bearer);
    if (fresh !== bearer) answer = await fetchPatiently(patience, url, init(fresh), how);
  }
  if (answer.ok) return answerOf(answer);
  throw await problemOf(answer);
}

function search(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)] as [string, string])).toString();
  return text === '' ? '' : `?${text}`;
}

async function answerOf(answer: Response): Promise<Answer<never>> {
  const header = (name: string) => answer.headers.get(name) ?? undefined;
  // Not JSON lines: those are a file.
  const isJson = /[/+]json\s*(;|$)/.test(header('content-type') ?? '');
  const text = await answer.text();
  return {
    data: (isJson ? JSON.parse(text) : text) as never,
    status: answer.status,
    ...{ etag: header('etag'), location: header('location'), requestId: header('x-request-id') },
    nextCursor: header('x-next-cursor'),
  };
}

async function problemOf(answer: Response): Promise<ProblemError> {
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  try {
    return new ProblemError(answer.status, (await answer.json()) as Partial<Problem>, requestId);
  } catch {
    return new ProblemError(answer.status, {}, requestId);
  }
}
