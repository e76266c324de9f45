import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What a program asks a token with, or why it cannot be read (RFC 6749, 4.4). */
export type TokenRequest =
  | { readonly clientId: string; readonly secret: string }
  | { readonly error: 'invalid_request' | 'unsupported_grant_type' | 'invalid_client' };

/** More than any ID and secret of ours. */
const longest = 4096;

/**
 * Reads a request for a token: the grant `client_credentials` as a form; ID and secret by HTTP Basic, or in the form.
 */
export function readTokenRequest({ headers, body = '', isBase64Encoded }: APIGatewayProxyEventV2): TokenRequest {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (text.length > longest || !type.toLowerCase().startsWith('application/x-www-form-urlencoded'))
    return { error: 'invalid_request' };
  const form = new URLSearchParams(text);
  const grant = form.get('grant_type');
  if (grant === null) return { error: 'invalid_request' };
  if (grant !== 'client_credentials') return { error: 'unsupported_grant_type' };
  const basic = basicOf(Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1]);
  const clientId = basic?.clientId ?? form.get('client_id');
  const secret = basic?.secret ?? form.get('client_secret');
  if (!clientId || !secret || !/^api_[0-9A-Z]{26}$/.test(clientId)) return { error: 'invalid_client' };
  return { clientId, secret };
}

function basicOf(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [clientId = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 2).map(decoded);
  return { clientId, secret };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
