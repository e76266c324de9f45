import { createPublicKey, verify } from 'node:crypto';
import { type Consent, consentOf } from '../acceptance/consent.ts';
import { type AcceptedInvitation, relationshipsOf } from '../invitations/invitation.ts';
import type { Relationship } from '../relationships/customer.ts';
import { removalAttestation } from '../removals/attestation.ts';
import type { Removal } from '../removals/removal.ts';
import { canonicalBytes, hashOf } from '../shared/canonical-json.ts';

/** What was shown and accepted (R41). Both sides get it. */
export interface AcceptanceReceipt {
  readonly kind: 'acceptance-receipt';
  readonly version: '1';
  readonly invitationId: string;
  readonly customer: { readonly id: string; readonly company: string; readonly email: string };
  readonly acceptedBy: string;
  /** RFC 3339, UTC. */
  readonly acceptedAt: string;
  readonly relationships: readonly {
    readonly id: string;
    readonly partnerId: string;
    readonly partnerName: string;
    readonly privilege: string;
  }[];
  /** The very text, with its hash; `null` where its wording has changed before the receipt was made: the hash stands. */
  readonly shown: {
    readonly language: string;
    readonly version: string;
    readonly hash: string;
    readonly lines: readonly string[] | null;
  };
}

/** What was ended, on whose word, and when each privilege was revoked (R42). */
export interface RemovalCertificate {
  readonly kind: 'removal-certificate';
  readonly version: '1';
  readonly removalId: string;
  readonly relationshipId: string;
  readonly customer: { readonly id: string; readonly company: string };
  readonly partnerId: string;
  readonly attestation: {
    readonly id: string;
    readonly language: string;
    readonly hash: string;
    readonly userId: string;
    readonly roles: readonly string[];
    readonly at: string;
    readonly statements: readonly string[] | null;
    /** The notice that stood with them (R18). */
    readonly notice: string | null;
  };
  /** What was told to follow, before anyone attested (R39). */
  readonly consequences: readonly string[];
  readonly revoked: readonly { readonly privilege: string; readonly at: string }[];
  readonly finishedAt: string;
}

export type ReceiptDocument = AcceptanceReceipt | RemovalCertificate;

/** A document with its hash and signature: whoever has the public key can verify it, without us. */
export interface SignedReceipt<Document extends ReceiptDocument = ReceiptDocument> {
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

/** The receipt of an accepted invitation (R41). */
export function acceptanceReceipt(invitation: AcceptedInvitation): AcceptanceReceipt {
  const { customerId, acceptedBy, recipient, shown } = invitation;
  const consent: Consent = consentOf(invitation, shown.language);
  return {
    kind: 'acceptance-receipt',
    version: '1',
    invitationId: invitation.id,
    customer: { id: customerId, company: acceptedBy.company, email: recipient.email },
    acceptedBy: acceptedBy.name,
    acceptedAt: invitation.endedAt,
    relationships: relationshipsOf(invitation).map(({ relationshipId = '', partnerId, partnerName, privilege }) => {
      return { id: relationshipId, partnerId, partnerName, privilege };
    }),
    shown: { ...shown, lines: consent.hash === shown.hash ? consent.lines : null },
  };
}

/** The certificate of a removal that is done (R42). */
export function removalCertificate(removal: Removal, { company }: Pick<Relationship, 'company'>): RemovalCertificate {
  const { attestation, customerId, relationshipId, partnerId, consequences, revoked, finishedAt } = removal;
  if (finishedAt === undefined) throw new Error(`${removal.id} is not done.`);
  const text = removalAttestation(attestation.language);
  return {
    kind: 'removal-certificate',
    version: '1',
    removalId: removal.id,
    relationshipId,
    customer: { id: customerId, company },
    partnerId,
    attestation: {
      ...attestation,
      statements: text.hash === attestation.hash ? text.statements.map((each) => each.text) : null,
      notice: text.hash === attestation.hash ? text.notice : null,
    },
    consequences,
    revoked,
    finishedAt,
  };
}

/** What a check of a receipt found. */
export type Verdict = { readonly valid: true } | { readonly valid: false; readonly reason: 'hash' | 'signature' };

/**
 * Checks that a receipt is as it was signed (R41).
 * @param publicKey of the key that signed it: DER, SPKI
 */
export function verifyReceipt(receipt: SignedReceipt, publicKey: Uint8Array): Verdict {
  if (!fitsHash(receipt)) return { valid: false, reason: 'hash' };
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const signature = Buffer.from(receipt.signature.value, 'base64');
  const isOurs = verify('sha256', canonicalBytes(receipt.document), key, signature);
  return isOurs ? { valid: true } : { valid: false, reason: 'signature' };
}

/** What cannot be written as canonical JSON, such as a number too large, was never signed. */
function fitsHash({ document, hash }: SignedReceipt): boolean {
  try {
    return hashOf(document) === hash;
  } catch {
    return false;
  }
}
