import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';

export const macAlgorithm = 'HMAC_SHA_256';

/**
 * The MAC (32 bytes) of a text, by a KMS key that never leaves KMS.
 *
 * @throws Error if KMS answers without one, and whatever the call to KMS throws
 */
export async function macOf(kms: KMSClient, keyId: string | undefined, text: string): Promise<Uint8Array> {
  const { Mac } = await kms.send(
    new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: macAlgorithm, Message: Buffer.from(text) }),
  );
  if (Mac === undefined) throw new Error('KMS answered without a MAC.');
  return Mac;
}
