import middy from '@middy/core';
import headerNormalizer from '@middy/http-header-normalizer';
import urlencodeBodyParser from '@middy/http-urlencode-body-parser';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DomainError, refusal } from '../base/errors.ts';
import { isLanguage, type Language } from '../base/languages.ts';
import { recordOf } from '../base/record-of.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { edgeOnly } from '../http/edge.ts';
import type { ApiHandler } from '../http/http-handler.ts';
import { httpStatus } from '../http/http-status.ts';
import { describeError, logger } from '../runtime/logger.ts';
import { passingTrouble } from '../runtime/passing-errors.aws.ts';
import type { Html } from '../text/html.ts';
import { cookie, noticeCookie, noticeSeconds } from './cookie.ts';
import { messagePage } from './page-frame.ts';
import { pageHeaders, picturePageHeaders } from './page-style.ts';

/** A request of the customer's browser. */
export interface PageRequest {
  readonly method: string;
  /** As the API declares it: `GET /sign-in`. */
  readonly route: string;
  readonly token: string;
  /** The language the address asks for. */
  readonly language: Language | undefined;
  /** The first that the browser asks for and that there is; else English. For pages whose link does not tell. */
  readonly preferred: Language;
  /** What the redirect that led here wants told. */
  readonly notice: string | undefined;
  /** `json`: as a file. */
  readonly format: string | undefined;
  /** The form's fields; of a field that came twice, the first. Empty for GET. */
  readonly form: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** The query, and the cookies, by their names. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** Where the request came from. Personal: keep a commitment only. */
  readonly sourceIp: string;
}

/** The language that the form, or the address, asks for; `undefined` where it asks for none that there is. */
export function chosenLanguage({ method, form, language }: PageRequest): Language | undefined {
  const choice = method === 'POST' ? form.language : language;
  return isLanguage(choice) ? choice : undefined;
}

/** A page to be shown. */
export interface ShownPage {
  readonly status: number;
  readonly page: Html;
  /** They are in the page itself. */
  readonly hasPictures?: boolean;
}

export type PageAnswer = { readonly cookies?: readonly string[] } & (
  | ShownPage
  /** JSON to be kept as a file. */
  | { readonly file: string; readonly body: string }
  /** 303: the browser asks for this address next, relative to its own; that page tells `notice`, once. */
  | { readonly location: string; readonly notice?: string }
);

const maxFormBytes = 16_384;

/**
 * Makes the Lambda handler of a page behind a link. It answers in HTML whatever happens, sends the headers that keep
 * the link to itself, and logs neither address nor form.
 */
export function pageHandler(work: (request: PageRequest) => Promise<PageAnswer>): ApiHandler {
  return middy({ timeoutEarlyInMillis: 0 })
    .use(headerNormalizer())
    .use(troublePages())
    .use(edgeOnly())
    .use({ before: ({ event }: { event: unknown }) => refuseHugeForm(event as ApiEvent) })
    .use(urlencodeBodyParser({ disableContentTypeError: true }))
    .handler((async (event: ApiEvent) => {
      const request = requestOf(event);
      return respond(request, await work(request));
    }) as never) as never;
}

function requestOf(event: ApiEvent): PageRequest {
  const query = event.queryStringParameters ?? {};
  const { method } = event.requestContext.http;
  // The payload has them apart; a proxy in between may leave them in the header.
  const given = event.cookies ?? event.headers.cookie?.split(';') ?? [];
  const cookies = recordOf(given.map(splitCookie));
  const form = method === 'POST' && typeof event.body === 'object' ? (event.body as object) : {};
  return {
    method,
    route: event.routeKey,
    token: event.pathParameters?.token ?? '',
    language: isLanguage(query.lang) ? query.lang : undefined,
    preferred: languageOf(event),
    notice: cookies[noticeCookie],
    format: query.format,
    form: recordOf(Object.entries(form).map(([name, value]) => [name, String([value].flat()[0])] as const)),
    requestId: event.requestContext.requestId,
    query,
    cookies,
    sourceIp: event.requestContext.http.sourceIp,
  };
}

function splitCookie(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

function respond(request: PageRequest, answer: PageAnswer): APIGatewayProxyStructuredResultV2 {
  const statusCode = 'page' in answer ? answer.status : 'file' in answer ? 200 : 303;
  logger.info('page', { method: request.method, status: statusCode, requestId: request.requestId });
  if ('file' in answer) {
    const file = { 'content-type': 'application/json', 'content-disposition': `attachment; filename="${answer.file}"` };
    return { statusCode, headers: { ...pageHeaders, ...file }, body: answer.body };
  }
  const set = [...(answer.cookies ?? []), ...noticeOf(request, answer)];
  const cookies = set.length > 0 ? { cookies: set } : {};
  if (!('page' in answer))
    return { statusCode, headers: { ...pageHeaders, location: answer.location }, body: '', ...cookies };
  const body = request.method === 'HEAD' ? '' : answer.page.text;
  const headers = answer.hasPictures ? picturePageHeaders : pageHeaders;
  return { statusCode, headers: { ...headers }, body, ...cookies };
}

/** Brings a notice to the next page, or forgets the one that this page told. */
function noticeOf({ notice }: PageRequest, answer: PageAnswer): string[] {
  if ('location' in answer && answer.notice) return [cookie(noticeCookie, answer.notice, noticeSeconds)];
  return 'page' in answer && notice !== undefined ? [cookie(noticeCookie, '', 0)] : [];
}

/** The page of a link that does not work, by the refusal's code. */
const pageOf: ReadonlyMap<string, 'invalid' | 'void'> = new Map([
  ['link_invalid', 'invalid'],
  ['link_void', 'void'],
] as const);

function troublePages() {
  return {
    onError: (failed: { event: ApiEvent; error: Error | null; response: unknown }) => {
      const { event, error } = failed;
      const why = error instanceof DomainError ? error : (passingTrouble(error) ?? refusal('internal_error', ''));
      const status = httpStatus[why.kind];
      const request = requestOf(event);
      const { requestId } = request;
      logger[status < 500 ? 'info' : 'error']('refused', { requestId, code: why.code, error: describeError(error) });
      const page = messagePage(request.language ?? request.preferred, pageOf.get(why.code) ?? 'trouble');
      failed.response = respond(request, { status, page });
    },
  };
}

/** The language of a page whose link does not tell: the first the browser asks for that there is. */
function languageOf(event: ApiEvent): Language {
  const preferred = (event.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return preferred.find(isLanguage) ?? 'en';
}

function refuseHugeForm({ body }: ApiEvent): void {
  if ((body?.length ?? 0) > maxFormBytes)
    throw refusal('body_too_large', `A form may have ${maxFormBytes} bytes at most.`);
}
