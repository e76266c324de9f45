import { fileURLToPath } from 'node:url';
import document from '../../docs/openapi.json' with { type: 'json' };
import { consoleIn } from '../console/serve-console.ts';
import { refusal } from '../platform/base/errors.ts';
import type { ApiEvent } from '../platform/http/api-event.ts';
import { cameByEdge } from '../platform/http/edge.ts';
import { problem } from '../platform/http/problem.ts';
import { safeHeaders } from '../platform/http/safe-headers.ts';
import { pageHeaders } from '../platform/pages/page-style.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedOperator } from '../platform/runtime/operator.ts';
import type { ApiDocument } from './api-document.ts';
import { methodsAt } from './methods-at.ts';
import { errorsPage, eventsPage, referencePage } from './reference-pages.ts';

const described = document as unknown as ApiDocument;
const kept = { 'cache-control': 'public, max-age=300' };

/** What is made of the document, once it is asked for. */
const made: Readonly<Record<string, () => string>> = {
  'GET /v1/openapi.json': () => JSON.stringify(document),
  'GET /docs': () => referencePage(described).text,
  'GET /docs/errors': () => errorsPage().text,
  'GET /docs/events': () => eventsPage(described).text,
};
const known = new Map<string, string>();

const showConsole = consoleIn(fileURLToPath(new URL('console', import.meta.url)), setting('CONSOLE_URL'), {
  issuer: setting('SIGN_IN_ISSUER'),
  signInUrl: setting('SIGN_IN_URL'),
  clientId: setting('CONSOLE_CLIENT'),
  colour: deployedOperator().colour,
});

function nothing({ requestContext: { requestId } }: ApiEvent) {
  const said = 'There is nothing at this path. See /docs, or /v1/openapi.json, for what there is.';
  return problem(refusal('route_not_found', said), requestId);
}

/** Nothing is there: at all, or not by this method. */
function refuse(event: ApiEvent) {
  const { requestId, http } = event.requestContext;
  const methods = methodsAt(described, http.path);
  if (methods.size === 0 || methods.has(http.method)) return nothing(event);
  const allow = [...methods].join(', ');
  const answer = problem(refusal('method_not_allowed', `This path takes ${allow}.`), requestId);
  return { ...answer, headers: { ...answer.headers, allow } };
}

/**
 * Serves what is open and the same for everybody: the OpenAPI document with its pages, and the partners' console. Tells
 * whoever asks for anything unknown that it is not there.
 */
export async function handler(event: ApiEvent) {
  const { method, path } = event.requestContext.http;
  const asked = `${method} ${path}`;
  if (!cameByEdge(event)) return nothing(event);
  const make = Object.hasOwn(made, asked) ? made[asked] : undefined;
  if (make === undefined) {
    const isShown = /^(GET|HEAD)$/.test(method) && /^\/console(\/|$)/.test(path);
    const shown = isShown ? showConsole(path, event.headers['accept-encoding'] ?? '') : undefined;
    if (shown !== undefined) return shown;
    return refuse(event);
  }
  const body = known.get(asked) ?? make();
  known.set(asked, body);
  const isPage = path.startsWith('/docs');
  const headers = isPage
    ? { ...pageHeaders, ...kept }
    : { ...safeHeaders, ...kept, 'content-type': 'application/json' };
  return { statusCode: 200, headers, body };
}
