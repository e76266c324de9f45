import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DomainError } from '../platform/base/errors.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import type { ApiEvent } from '../platform/http/api-event.ts';
import { cameByEdge } from '../platform/http/edge.ts';
import { safeHeaders } from '../platform/http/safe-headers.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { apiClientsIn } from './api-clients.dynamodb.ts';
import { tokenIssuerIn } from './client-directory.cognito.ts';
import { clientSecretsIn } from './client-secrets.kms.ts';
import { issueToken } from './issue-token.ts';
import { partnersIn } from './partners.dynamodb.ts';
import { readTokenRequest } from './token-request.ts';

const tables = deployedTables();
const cognito = new CognitoIdentityProviderClient(awsClient());
const ports = {
  partners: partnersIn(tables),
  clients: apiClientsIn(tables),
  secrets: clientSecretsIn(new KMSClient(awsClient()), setting('CLIENT_KEY')),
  issuer: tokenIssuerIn(cognito, setting('USER_POOL_ID'), setting('MACHINE_CLIENT')),
  usage: usageIn(tables),
  clock,
  report: (error: unknown) => logger.error('use not noted', { error: describeError(error) }),
};

/** A token for an API client, by the client credentials of OAuth (R50). Logs neither ID nor secret. */
export async function handler(event: ApiEvent): Promise<APIGatewayProxyStructuredResultV2> {
  if (!cameByEdge(event)) return refused(404, 'invalid_request');
  const { requestId } = event.requestContext;
  const request = readTokenRequest(event);
  if ('error' in request) return refused(request.error === 'invalid_client' ? 401 : 400, request.error);
  try {
    const issued = await issueToken(ports, request);
    logger.info('token', { requestId, issued: issued !== undefined });
    if (issued === undefined) return refused(401, 'invalid_client');
    return answer(200, { access_token: issued.token, token_type: 'Bearer', expires_in: issued.seconds });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'daily_limit_reached')
      return refused(429, 'slow_down', { 'retry-after': String(error.details?.retryAfterSeconds ?? 3600) });
    logger.error('token failed', { requestId, error: describeError(error) });
    return refused(503, 'temporarily_unavailable');
  }
}

function refused(statusCode: number, error: string, headers: Record<string, string> = {}) {
  const asked: Record<string, string> = statusCode === 401 ? { 'www-authenticate': 'Basic realm="API clients"' } : {};
  return answer(statusCode, { error }, { ...asked, ...headers });
}

function answer(statusCode: number, body: object, headers: Record<string, string> = {}) {
  const kept = { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers };
  return { statusCode, headers: { ...safeHeaders, ...kept }, body: JSON.stringify(body) };
}
