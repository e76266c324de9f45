/** Calls a deployed service as a partner's user or as the operator would: over HTTP, and nothing else. */
import { randomUUID } from 'node:crypto';
import { AwsClient } from 'aws4fetch';

/** Where a deployment is reached. */
export interface Target {
  /** The API's address. */
  readonly apiUrl: string;
  /** What customers' links begin with; another name for the API where a domain stands before it. */
  readonly baseUrl: string;
  readonly region: string;
  readonly userPoolClientId: string;
  /** Where Cognito is; AWS's own by default. */
  readonly cognitoUrl?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are of any shape, and looked into by name.
  readonly body: any;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the API. Every POST gets an idempotency key of its own, unless one is given. */
export async function call(target: Target, method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  return answerOf(await fetch(`${target.apiUrl}${path}`, requestOf(method, options)));
}

/** Calls the operator's API, signed with AWS credentials. */
export async function callAsOperator(
  target: Target,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const aws = new AwsClient({ ...credentials, region: target.region, service: 'execute-api', retries: 0 });
  return answerOf(await aws.fetch(`${target.apiUrl}${path}`, requestOf(method, options)));
}

/**
 * Signs a user in.
 * @returns the access token, which the API takes as `Authorization: Bearer …`
 */
export async function signIn(
  target: Target,
  email: string,
  password: string,
  kind: 'AccessToken' | 'IdToken' = 'AccessToken',
): Promise<string> {
  const url = target.cognitoUrl ?? `https://cognito-idp.${target.region}.amazonaws.com`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: target.userPoolClientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  });
  const said = (await answer.json()) as {
    AuthenticationResult?: Record<string, string>;
    message?: string;
  };
  const token = said.AuthenticationResult?.[kind];
  if (token === undefined) throw new Error(`${email} cannot sign in: ${said.message ?? answer.status}`);
  return token;
}

/** A customer's link as this machine reaches it. */
export function reachable(target: Target, link: string): string {
  return link.replace(target.baseUrl, target.apiUrl);
}

function requestOf(method: string, { token, body, headers }: CallOptions): RequestInit {
  const isFile = body instanceof Uint8Array;
  const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
  return {
    method,
    headers: {
      ...key,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' || isFile ? body : JSON.stringify(body) }),
    redirect: 'manual',
  };
}

/** What came back, whole. */
export async function answerOf(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const isJson = /[/+]json(;|$)/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, headers: answer.headers, text, body: isJson && text ? JSON.parse(text) : undefined };
}
