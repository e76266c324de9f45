import { removalAttestation } from '../attestations/attestation.ts';
import { type Consent, consentOf } from '../invitations/consent.ts';
import {
  type AcceptedInvitation,
  type AskedGdap,
  gdapAsked,
  type Invitation,
  isTaken,
  relationshipsOf,
  type Takeable,
} from '../invitations/invitation.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { SignedDocument } from '../platform/signing/signed-document.ts';
import type { FinishedRemoval, Removal } from '../removals/removal.ts';

/** What was shown and accepted (R41). Both sides get it. */
export interface AcceptanceReceipt {
  readonly kind: 'acceptance-receipt';
  readonly version: '1';
  readonly invitationId: string;
  /** Absent where a reseller accepted a partnership. */
  readonly customer?: { readonly id: string; readonly company: string; readonly email: string };
  /** The partnership, where that was accepted (R21). */
  readonly partnership?: { readonly id: string; readonly providerName: string; readonly resellerName: string };
  readonly acceptedBy: string;
  /** RFC 3339, UTC. */
  readonly acceptedAt: string;
  /** Of an invitation that asked for relationships and granular privileges: what was accepted of it (R53). */
  readonly taken?: readonly Takeable[];
  readonly relationships: readonly {
    readonly id: string;
    readonly accountId: AccountId;
    readonly partnerName: string;
    readonly privilege: string;
  }[];
  /** Granular privileges, where these were accepted, alone or beside relationships (R32, R53). */
  readonly gdap?: {
    readonly id: string;
    readonly accountId: AccountId;
    readonly partnerName: string;
    readonly roles: readonly string[];
    readonly termDays: number;
    readonly autoExtend: boolean;
  };
  /**
   * The very text, with its hash; `null` where its wording has changed before the receipt was made: the hash stands.
   */
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
  readonly accountId: AccountId;
  /** The partner's company, and the name of who attested, as they were when it was signed; absent on those of before. */
  readonly partnerName?: string;
  /** On whose word: the partner's attestation … */
  readonly attestation?: {
    readonly id: string;
    readonly language: string;
    readonly hash: string;
    readonly userId: string;
    readonly userName?: string;
    readonly roles: readonly string[];
    readonly at: string;
    readonly statements: readonly string[] | null;
    /** The notice that stood with them (R18). */
    readonly notice: string | null;
  };
  /** … or the customer's own confirmation, by the hash of what it was shown (R44). */
  readonly confirmation?: { readonly language: string; readonly hash: string; readonly at: string };
  /** What was told to follow, before anyone attested (R39). */
  readonly consequences: readonly string[];
  readonly revoked: readonly { readonly privilege: string; readonly at: string }[];
  /** Support contacts that were cleared, open carts that were cancelled. */
  readonly cleared: { readonly supportContacts: number; readonly carts: number };
  /** Granular privileges that stay, with their end dates (R16). */
  readonly kept: readonly { readonly gdapId: string; readonly roles: readonly string[]; readonly endsAt: string }[];
  readonly finishedAt: string;
}

export type ReceiptDocument = AcceptanceReceipt | RemovalCertificate;

/** A receipt or certificate with its hash and signature. */
export type SignedReceipt<Document extends ReceiptDocument = ReceiptDocument> = SignedDocument<Document>;

/** The receipt of an accepted invitation (R41). */
export function acceptanceReceipt(invitation: AcceptedInvitation): AcceptanceReceipt {
  const {
    customerId,
    partnershipId,
    acceptedBy,
    recipient,
    shown,
    taken,
    accountId: ownId,
    partnerName: ownName,
  } = invitation;
  const asked = gdapAsked(invitation);
  const consent: Consent = consentOf(invitation, shown.language);
  return {
    kind: 'acceptance-receipt',
    version: '1',
    invitationId: invitation.id,
    ...(customerId ? { customer: { id: customerId, company: acceptedBy.company, email: recipient.email } } : {}),
    ...(partnershipId
      ? { partnership: { id: partnershipId, providerName: ownName, resellerName: acceptedBy.company } }
      : {}),
    acceptedBy: acceptedBy.name,
    acceptedAt: invitation.endedAt,
    ...withoutUndefined({ taken }),
    relationships: isTaken(invitation, 'relationship') ? establishedBy(invitation) : [],
    ...(asked && isTaken(invitation, 'granular')
      ? { gdap: gdapOf(asked, { accountId: ownId, partnerName: ownName }) }
      : {}),
    shown: { ...shown, lines: consent.hash === shown.hash ? consent.lines : null },
  };
}

function establishedBy(invitation: Invitation): AcceptanceReceipt['relationships'] {
  return relationshipsOf(invitation).map(({ relationshipId = '', accountId, partnerName, privilege }) => {
    return { id: relationshipId, accountId, partnerName, privilege };
  });
}

function gdapOf(
  { id, roles, termDays, autoExtend }: AskedGdap,
  partner: Pick<Invitation, 'accountId' | 'partnerName'>,
): AcceptanceReceipt['gdap'] {
  return { id, ...partner, roles, termDays, autoExtend };
}

/** Those a certificate names. */
export interface CertificateNames {
  readonly company: string;
  readonly partnerName: string | undefined;
  /** Who attested. */
  readonly userName: string | undefined;
}

/** The certificate of a removal that is done (R42): with the names of companies and people, not IDs alone. */
export function removalCertificate(
  removal: FinishedRemoval,
  { company, partnerName, userName }: CertificateNames,
): RemovalCertificate {
  const { attestation, confirmation, customerId, relationshipId, accountId, consequences, revoked } = removal;
  const { kept, cleared = { supportContacts: 0, carts: 0 }, finishedAt } = removal;
  return {
    kind: 'removal-certificate',
    version: '1',
    removalId: removal.id,
    relationshipId,
    customer: { id: customerId, company },
    accountId,
    ...withoutUndefined({ partnerName, confirmation }),
    ...(attestation ? { attestation: { ...withText(attestation), ...withoutUndefined({ userName }) } } : {}),
    consequences,
    revoked,
    cleared,
    kept,
    finishedAt,
  };
}

/** An attestation with its text, where the wording is still the one that was affirmed. */
function withText(attestation: NonNullable<Removal['attestation']>): NonNullable<RemovalCertificate['attestation']> {
  const text = removalAttestation(attestation.language);
  const isSame = text.hash === attestation.hash;
  return {
    ...attestation,
    statements: isSame ? text.statements.map((each) => each.text) : null,
    notice: isSame ? text.notice : null,
  };
}
