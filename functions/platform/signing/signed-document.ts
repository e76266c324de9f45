import { createPublicKey, verify } from 'node:crypto';
import { canonicalBytes, hashOf } from '../base/canonical-json.ts';

/** A document with its hash and signature: whoever has the public key can verify it, without us. */
export interface SignedDocument<Document> {
  readonly document: Document;
  /** Hexadecimal SHA-256 over the document as canonical JSON (RFC 8785). */
  readonly hash: string;
  readonly signature: {
    readonly algorithm: 'ECDSA_SHA_256';
    /** The signing key's ID. */
    readonly keyId: string;
    /** Base64, DER. */
    readonly value: string;
  };
}

/** What a check of a signed document found. */
export type Verdict = { readonly valid: true } | { readonly valid: false; readonly reason: 'hash' | 'signature' };

/**
 * Checks that a document is as it was signed (R41, R43).
 * @param publicKey of the key that signed it: DER, SPKI
 */
export function verifySigned(signed: SignedDocument<unknown>, publicKey: Uint8Array): Verdict {
  if (!fitsHash(signed)) return { valid: false, reason: 'hash' };
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const signature = Buffer.from(signed.signature.value, 'base64');
  const isOurs = verify('sha256', canonicalBytes(signed.document), key, signature);
  return isOurs ? { valid: true } : { valid: false, reason: 'signature' };
}

/** What cannot be written as canonical JSON, such as a number too large, was never signed. */
function fitsHash({ document, hash }: SignedDocument<unknown>): boolean {
  try {
    return hashOf(document) === hash;
  } catch {
    return false;
  }
}
