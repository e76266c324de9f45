import type { SignedDocument } from './signed-document.ts';

/** Signs documents. Needs `kms:Sign`; of each key one function alone has it. */
export interface Signer {
  sign<Document>(document: Document): Promise<SignedDocument<Document>>;
}

/** Knows the public key. Needs `kms:GetPublicKey`. */
export interface PublicKey {
  /** DER, SPKI. Read once. */
  publicKey(): Promise<Uint8Array>;
}
