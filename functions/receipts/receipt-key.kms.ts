import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { hashOf } from '../shared/canonical-json.ts';
import type { ReceiptDocument, SignedReceipt } from './receipt.ts';

/** Signs receipts. Needs `kms:Sign`; one workflow task alone has it. */
export interface ReceiptSigner {
  sign<Document extends ReceiptDocument>(document: Document): Promise<SignedReceipt<Document>>;
}

/** Knows the public key. Needs `kms:GetPublicKey`. */
export interface ReceiptKey {
  /** DER, SPKI. Read once. */
  publicKey(): Promise<Uint8Array>;
}

/** @param keyArn an ECC_NIST_P256 key for signing */
export function receiptSignerIn(kms: KMSClient, keyArn: string): ReceiptSigner {
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

export function receiptKeyIn(kms: KMSClient, keyArn: string): ReceiptKey {
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
