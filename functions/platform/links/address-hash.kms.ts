import type { KMSClient } from '@aws-sdk/client-kms';
import { macOf } from '../runtime/mac.kms.ts';
import type { AddressHasher } from './address-hash.port.ts';

export function addressHasherIn(kms: KMSClient, keyArn: string): AddressHasher {
  return {
    async hash(email) {
      const mac = await macOf(kms, keyArn, `address|${email.toLowerCase()}`);
      return Buffer.from(mac.subarray(0, 16)).toString('hex');
    },
  };
}
