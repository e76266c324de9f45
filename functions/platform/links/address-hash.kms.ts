import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { AddressHasher } from './address-hash.port.ts';

export function addressHasherIn(kms: KMSClient, keyArn: string): AddressHasher {
  return {
    async hash(email) {
      const { Mac } = await kms.send(
        new GenerateMacCommand({
          KeyId: keyArn,
          MacAlgorithm: 'HMAC_SHA_256',
          Message: Buffer.from(`address|${email.toLowerCase()}`),
        }),
      );
      if (Mac === undefined) throw new Error('KMS answered without a MAC.');
      return Buffer.from(Mac.subarray(0, 16)).toString('hex');
    },
  };
}
