/**
 * Calls the API by the typed client, as a program of an integrator's would, and answers with all that came back, which
 * has to be what the document tells. What the client cannot ask, such as a body that is no JSON, is asked without it.
 */

import { routes } from '../../clients/typescript/src/generated.ts';
import { type Client, createClient, ProblemError } from '../../clients/typescript/src/index.ts';
import { type Answer, answerOf, type CallOptions, call, type Target } from '../../scripts/lib/service-client.ts';
import { requireDocumented } from './by-document.ts';

interface Operation {
  readonly id: string;
  readonly takesFile: boolean;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** What each operation is called by; those without parameters come first: `/search` is no `{id}`. */
const patterns = Object.entries(routes)
  .map(([id, route]) => [id, ...(route.split(' ') as [string, string])] as const)
  .sort(([, , a], [, , b]) => Number(a.includes('{')) - Number(b.includes('{')))
  .map(([id, method, path]) => [id, new RegExp(`^${method} ${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)] as const);

const byClient = ['if-match', 'idempotency-key'];

export async function callByClient(
  target: Target,
  method: string,
  path: string,
  { token, body, headers = {} }: CallOptions = {},
): Promise<Answer> {
  const operation = operationAt(method, path);
  const isNoFile = operation?.takesFile === true && !(body instanceof Uint8Array);
  const isOtherwise =
    isNoFile || typeof body === 'string' || Object.keys(headers).some((name) => !byClient.includes(name));
  if (operation === undefined || isOtherwise)
    return documented(method, path, await call(target, method, path, { token, body, headers }));
  const { id, takesFile: _, ...where } = operation;
  let came: Response | undefined;
  const client = createClient({
    baseUrl: target.apiUrl,
    credentials: token,
    // What the service answers at first is what a test looks at.
    attempts: 1,
    fetch: async (...request) => {
      const response = await fetch(...request);
      came = response.clone();
      return response;
    },
  });
  const ask = client[id as keyof Client] as unknown as (request: object) => Promise<unknown>;
  try {
    await ask({ ...where, body, ifMatch: headers['if-match'], idempotencyKey: headers['idempotency-key'] });
  } catch (error) {
    if (!(error instanceof ProblemError) || came === undefined) throw error;
  }
  return documented(method, path, await answerOf(came as Response));
}

/** An answer that is what the document tells; of a path that it does not know, whatever came. @throws Error */
export function documented(method: string, path: string, answer: Answer): Answer {
  const operation = operationAt(method, path.split('?')[0] ?? '');
  if (operation !== undefined) requireDocumented(operation.id, answer);
  return answer;
}

/** The operation that a path is of, with what fills it in; `undefined` where the client knows none. */
function operationAt(method: string, path: string): Operation | undefined {
  const [pathname = '', search = ''] = path.split('?');
  const query = [...new URLSearchParams(search)];
  if (new Set(query.map(([name]) => name)).size < query.length) return undefined;
  for (const [id, pattern] of patterns) {
    const found = pattern.exec(`${method} ${pathname}`);
    if (found === null) continue;
    const filled = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    const takesFile = routes[id as keyof typeof routes].split(' ')[2]?.includes('f') ?? false;
    return { id, takesFile, path: Object.fromEntries(filled), query: Object.fromEntries(query) };
  }
  return undefined;
}
