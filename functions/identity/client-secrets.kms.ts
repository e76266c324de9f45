import type { KMSClient } from '@aws-sdk/client-kms';
import { macOf } from '../platform/runtime/mac.kms.ts';
import type { ClientSecrets } from './api-clients.port.ts';

export function clientSecretsIn(kms: KMSClient, keyArn: string): ClientSecrets {
  const derived = async (name: string) => Buffer.from(await macOf(kms, keyArn, name)).toString('base64url');
  return {
    secretOf: async (clientId, version) => `rrs_${await derived(`api-client|${clientId}|${version}`)}`,
    // Of each kind of sign that a user pool's password must have.
    passwordOf: async (clientId) => `aA1!${await derived(`sign-in|${clientId}`)}`,
  };
}
