import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../platform/base/ids.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import { stateOf } from './account-state.ts';
import { isApiClient, mayHaveToken, secretsThatCount } from './api-client.ts';
import type { ApiClients, ClientSecrets, TokenIssuer } from './api-clients.port.ts';
import type { Partners } from './partners.port.ts';

export interface IssueTokenPorts {
  readonly partners: Pick<Partners, 'getPartner' | 'getUser'>;
  readonly clients: Pick<ApiClients, 'find' | 'noteUse'>;
  readonly secrets: ClientSecrets;
  readonly issuer: TokenIssuer;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly clock: Clock;
  /** Told of what is no reason to refuse a token. */
  readonly report: (error: unknown) => void;
}

/** Tokens that an API client gets in a day, at most: one every half minute. */
const tokensPerDay = 2_880;

/**
 * Gives an API client an access token for its secret (R50).
 *
 * 1. The client is looked up, and must be active, within its time; so must its account be.
 * 2. The secret must be one of those that count, compared in constant time.
 * 3. The user pool makes the token, so many a day; when it was used last is noted, if that can be.
 *
 * @returns `undefined` where there is no such client, or the secret is wrong: which of them, is not told
 * @throws `daily_limit_reached`: a token holds for a while, and is to be kept
 */
export async function issueToken(
  { partners, clients, secrets, issuer, usage, clock, report }: IssueTokenPorts,
  { clientId, secret }: { readonly clientId: string; readonly secret: string },
): Promise<{ readonly token: string; readonly seconds: number } | undefined> {
  const now = clock();
  const place = await clients.find(clientId);
  const user = place && (await partners.getUser(place.userId));
  if (!isApiClient(user) || !mayHaveToken(user, now)) return undefined;
  const partner = await partners.getPartner(user.accountId);
  if (partner === undefined || stateOf(partner) !== 'active') return undefined;
  const versions = secretsThatCount(user.client, now);
  const counting = await Promise.all(versions.map((version) => secrets.secretOf(clientId, version)));
  if (!counting.some((each) => isSame(each, secret))) return undefined;
  // After the secret: nobody else uses up its day.
  await usage.takeDaily('token', clientId, tokensPerDay, now);
  const issued = await issuer.tokenFor(clientId, await secrets.passwordOf(clientId));
  await clients.noteUse(clientId, now).catch(report);
  return issued;
}

function isSame(secret: string, given: string): boolean {
  const [a, b] = [Buffer.from(secret), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
