import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { hashOf } from '../base/canonical-json.ts';
import type { PublicKey, Signer } from './signing-key.port.ts';

/** @param keyArn an ECC_NIST_P256 key for signing */
export function signerIn(kms: KMSClient, keyArn: string): Signer {
  return {
    async sign(document) {
      const hash = hashOf(document);
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId: keyArn,
          Message: Buffer.from(hash, 'hex'),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (Signature === undefined) throw new Error('KMS answered without a signature.');
      const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1);
      const value = Buffer.from(Signature).toString('base64');
      return { document, hash, signature: { algorithm: 'ECDSA_SHA_256', keyId, value } };
    },
  };
}

/** @param keyArn the same key */
export function publicKeyIn(kms: KMSClient, keyArn: string): PublicKey {
  let known: Promise<Uint8Array> | undefined;
  const read = async () => {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyArn }));
    if (PublicKey === undefined) throw new Error('KMS answered without a public key.');
    return PublicKey;
  };
  return {
    publicKey() {
      known ??= read().catch((error) => {
        known = undefined;
        throw error;
      });
      return known;
    },
  };
}
