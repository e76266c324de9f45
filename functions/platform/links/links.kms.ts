import { type KMSClient, KMSInvalidMacException, VerifyMacCommand } from '@aws-sdk/client-kms';
import { setting } from '../runtime/environment.ts';
import { macAlgorithm, macOf } from '../runtime/mac.kms.ts';
import { formatToken, type LinkClaims, linkInvalid, parseToken, payloadOf } from './link-token.ts';
import type { LinkMaker, LinkReader } from './links.port.ts';

/** Key IDs, as tokens name them, with the ARNs of the KMS keys. Old keys stay while their links may live. */
export type LinkKeys = Readonly<Record<string, string>>;

export function linkMakerIn(kms: KMSClient, keys: LinkKeys, currentKeyId: string, baseUrl: string): LinkMaker {
  async function tokenOf(named: Omit<LinkClaims, 'keyId' | 'expiry'>, until: number): Promise<string> {
    const claims: LinkClaims = { ...named, keyId: currentKeyId, expiry: Math.ceil(until / 1000) };
    return formatToken(claims, await macOf(kms, keys[currentKeyId], payloadOf(claims)));
  }

  return {
    async linkOf({ id, generation, expiresAt, page }) {
      return `${baseUrl}/${page}/${await tokenOf({ purpose: 'accept', id, generation }, Date.parse(expiresAt))}`;
    },

    async viewLinkOf({ id, viewGeneration: generation = 1 }, until) {
      return `${baseUrl}/c/${await tokenOf({ purpose: 'view', id, generation }, until.getTime())}`;
    },
  };
}

export function linkReaderIn(kms: KMSClient, keys: LinkKeys): LinkReader {
  async function verify(KeyId: string, Message: Uint8Array, Mac: Uint8Array): Promise<void> {
    try {
      await kms.send(new VerifyMacCommand({ KeyId, MacAlgorithm: macAlgorithm, Message, Mac }));
    } catch (error) {
      throw error instanceof KMSInvalidMacException ? linkInvalid() : error;
    }
  }

  return {
    async read(token, purpose, lookUp) {
      const { claims, mac } = parseToken(token);
      if (claims.purpose !== purpose) throw linkInvalid();
      const keyId = Object.hasOwn(keys, claims.keyId) ? keys[claims.keyId] : undefined;
      if (keyId === undefined) throw linkInvalid();
      const named = lookUp(claims.id);
      // Whatever came of it is told after the token has proven to be ours.
      named.catch(() => undefined);
      await verify(keyId, Buffer.from(payloadOf(claims)), mac);
      return { claims, named: await named };
    },
  };
}

/** The link maker this function was deployed with (`LINK_KEYS`, `LINK_KEY_ID`, `BASE_URL`). */
export function deployedLinkMaker(kms: KMSClient): LinkMaker {
  return linkMakerIn(kms, deployedKeys(), setting('LINK_KEY_ID'), setting('BASE_URL'));
}

/** The link reader this function was deployed with (`LINK_KEYS`). */
export function deployedLinkReader(kms: KMSClient): LinkReader {
  return linkReaderIn(kms, deployedKeys());
}

function deployedKeys(): LinkKeys {
  return JSON.parse(setting('LINK_KEYS')) as LinkKeys;
}
