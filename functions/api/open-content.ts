import type { ConsoleAnswer } from '../console/serve-console.ts';
import { refusal } from '../platform/base/errors.ts';
import type { ApiEvent } from '../platform/http/api-event.ts';
import { cameByEdge } from '../platform/http/edge.ts';
import { problem } from '../platform/http/problem.ts';
import { safeHeaders } from '../platform/http/safe-headers.ts';
import { pageHeaders } from '../platform/pages/page-style.ts';
import type { ApiDocument } from './api-document.ts';
import { methodsAt } from './methods-at.ts';
import { errorsPage, eventsPage, referencePage } from './reference-pages.ts';

const kept = { 'cache-control': 'public, max-age=300' };

/**
 * Serves what is open and the same for everybody: the OpenAPI document with its pages, and the partners' console. Tells
 * whoever asks for anything unknown that it is not there.
 *
 * @param readDocument the API's document, as JSON; read when it is needed first
 * @param showConsole a file of the console by its path; `undefined` where there is none
 */
export function openContent(
  readDocument: () => string,
  showConsole: (path: string, acceptEncoding: string) => ConsoleAnswer | undefined,
) {
  let read: ApiDocument | undefined;
  const document = () => {
    read ??= JSON.parse(readDocument()) as ApiDocument;
    return read;
  };
  /** What is made of the document, once it is asked for. */
  const made: Readonly<Record<string, () => string>> = {
    'GET /v1/openapi.json': readDocument,
    'GET /docs': () => referencePage(document()).text,
    'GET /docs/errors': () => errorsPage().text,
    'GET /docs/events': () => eventsPage(document()).text,
  };
  const known = new Map<string, string>();

  return (event: ApiEvent) => {
    const { method, path } = event.requestContext.http;
    const asked = `${method} ${path}`;
    if (!cameByEdge(event)) return nothing(event);
    const make = Object.hasOwn(made, asked) ? made[asked] : undefined;
    if (make === undefined) {
      const isShown = /^(GET|HEAD)$/.test(method) && /^\/console(\/|$)/.test(path);
      const shown = isShown ? showConsole(path, event.headers['accept-encoding'] ?? '') : undefined;
      return shown ?? refuse(document(), event);
    }
    const body = known.get(asked) ?? make();
    known.set(asked, body);
    const isPage = path.startsWith('/docs');
    const headers = isPage
      ? { ...pageHeaders, ...kept }
      : { ...safeHeaders, ...kept, 'content-type': 'application/json' };
    return { statusCode: 200, headers, body };
  };
}

function nothing({ requestContext: { requestId } }: ApiEvent) {
  const said = 'There is nothing at this path. See /docs, or /v1/openapi.json, for what there is.';
  return problem(refusal('route_not_found', said), requestId);
}

/** Nothing is there: at all, or not by this method. */
function refuse(document: ApiDocument, event: ApiEvent) {
  const { requestId, http } = event.requestContext;
  const methods = methodsAt(document, http.path);
  if (methods.size === 0 || methods.has(http.method)) return nothing(event);
  const allow = [...methods].join(', ');
  const answer = problem(refusal('method_not_allowed', `This path takes ${allow}.`), requestId);
  return { ...answer, headers: { ...answer.headers, allow } };
}
