import type { KMSClient } from '@aws-sdk/client-kms';
import { setting } from '../platform/runtime/environment.ts';
import { macOf } from '../platform/runtime/mac.kms.ts';
import type { CodeHasher } from './code-hasher.port.ts';

/** Hashes by the key this function was deployed with (`CODE_KEY`). */
export function deployedCodeHasher(kms: KMSClient): CodeHasher {
  const keyId = setting('CODE_KEY');
  return {
    async hash(code, salt) {
      return Buffer.from(await macOf(kms, keyId, `code|${salt}|${code}`)).toString('base64url');
    },
  };
}
