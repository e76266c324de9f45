import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { setting } from '../platform/runtime/environment.ts';
import type { CodeHasher } from './code-hasher.port.ts';

/** Hashes by the key this function was deployed with (`CODE_KEY`). */
export function deployedCodeHasher(kms: KMSClient): CodeHasher {
  const KeyId = setting('CODE_KEY');
  return {
    async hash(code, salt) {
      const Message = Buffer.from(`code|${salt}|${code}`);
      const { Mac } = await kms.send(new GenerateMacCommand({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message }));
      if (Mac === undefined) throw new Error('KMS answered without a MAC.');
      return Buffer.from(Mac).toString('base64url');
    },
  };
}
