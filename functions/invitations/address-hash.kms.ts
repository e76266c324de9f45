import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';

/** Tells whether two addresses are the same, without keeping either where it would be found. */
export interface AddressHasher {
  /** 128 bits as 32 hexadecimal digits; addresses that differ in case only have the same. */
  hash(email: string): Promise<string>;
}

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
