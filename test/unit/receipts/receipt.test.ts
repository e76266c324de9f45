import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { type AcceptedInvitation, accept, type Invitation } from '../../../functions/invitations/invitation.ts';
import { hashOf } from '../../../functions/platform/base/canonical-json.ts';
import { verifySigned } from '../../../functions/platform/signing/signed-document.ts';
import { readReceipt } from '../../../functions/receipts/read-receipt.ts';
import { acceptanceReceipt, type ReceiptDocument, type SignedReceipt } from '../../../functions/receipts/receipt.ts';
import { signReceipt } from '../../../functions/receipts/sign-receipt.ts';
import {
  aContext,
  anAcceptance,
  anInvitation,
  aSigningKey,
  invitationId,
  later,
  rejectionOf,
} from '../../support/builders.ts';

const { signed, spki } = aSigningKey();

const accepted = () => {
  const { version, hash } = consentOf(anInvitation(), 'en');
  const shown = { language: 'en', version, hash } as const;
  return accept(anInvitation(), { ...anAcceptance, shown }, aContext(later(1))).after as AcceptedInvitation;
};

describe('R41: the receipt of an acceptance', () => {
  test('holds who accepted what, and the very text', () => {
    expect(acceptanceReceipt(accepted())).toMatchObject({
      invitationId,
      customer: { id: 'cus_1', company: 'Tailspin Toys', email: 'anna@tailspin.example' },
      acceptedBy: 'Anna Kiss',
      acceptedAt: later(1).toISOString(),
      relationships: [{ id: 'rel_1', partnerName: 'Contoso Cloud', privilege: 'delegatedAdmin' }],
      shown: { lines: consentOf(anInvitation(), 'en').lines },
    });
  });

  test('tells only the hash where the wording has changed since', () => {
    const { shown, ...rest } = accepted();
    expect(acceptanceReceipt({ ...rest, shown: { ...shown, hash: 'old' } }).shown).toMatchObject({
      hash: 'old',
      lines: null,
    });
  });

  test('is valid as it was signed, whatever the order of its members', () => {
    const receipt = signed(acceptanceReceipt(accepted()));
    expect(verifySigned(receipt, spki)).toEqual({ valid: true });
    const turned = Object.fromEntries(Object.entries(receipt.document).reverse()) as unknown as ReceiptDocument;
    expect(verifySigned({ ...receipt, document: turned }, spki)).toEqual({ valid: true });
  });

  test('is not valid once anything in it was changed', () => {
    const receipt = signed(acceptanceReceipt(accepted()));
    const text = JSON.stringify(receipt.document);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (at) => {
        const other = text[at] === 'x' ? 'y' : 'x';
        let document: ReceiptDocument;
        try {
          document = JSON.parse(text.slice(0, at) + other + text.slice(at + 1));
        } catch {
          return;
        }
        expect(verifySigned({ ...receipt, document }, spki)).toEqual({ valid: false, reason: 'hash' });
        const forged = { ...receipt, document, hash: hashOf(document) };
        expect(verifySigned(forged, spki)).toEqual({ valid: false, reason: 'signature' });
      }),
    );
  });

  test('signed with another key, or with nonsense, is not valid', () => {
    const receipt = signed(acceptanceReceipt(accepted()));
    const { spki: other } = aSigningKey();
    expect(verifySigned(receipt, other)).toEqual({ valid: false, reason: 'signature' });
    const nonsense = { ...receipt, signature: { ...receipt.signature, value: 'bm9uc2Vuc2U=' } };
    expect(verifySigned(nonsense, spki)).toEqual({ valid: false, reason: 'signature' });
  });
});

test('what cannot be canonical JSON is not valid, and breaks nothing', () => {
  const receipt = signed(acceptanceReceipt(accepted()));
  const document = { ...receipt.document, at: Number.POSITIVE_INFINITY } as unknown as ReceiptDocument;
  expect(verifySigned({ ...receipt, document }, spki)).toEqual({ valid: false, reason: 'hash' });
});

describe('signing', () => {
  const ports = (invitation: Invitation = accepted()) => {
    const kept = new Map<string, SignedReceipt>();
    return {
      kept,
      invitations: { get: async () => invitation },
      removals: { get: async () => undefined },
      partners: { getPartner: async () => undefined, getUser: async () => undefined },
      customers: { getRelationship: async () => undefined },
      receipts: {
        get: async (id: string) => kept.get(id),
        keep: async (id: string, receipt: SignedReceipt) => void kept.set(id, receipt),
      },
      signer: { sign: async <Document>(document: Document) => signed(document) },
    };
  };

  test('is done once, however often it is asked', async () => {
    const own = ports();
    expect(await signReceipt(own, invitationId)).toEqual({ signed: true });
    const first = own.kept.get(invitationId);
    expect(await signReceipt(own, invitationId)).toEqual({ signed: true });
    expect(own.kept.get(invitationId)).toBe(first);
    expect(await readReceipt(own.receipts, invitationId)).toBe(first);
  });

  test('is not done where nothing was accepted or removed', async () => {
    const own = ports(anInvitation());
    expect(await signReceipt(own, invitationId)).toEqual({ signed: false });
    expect(await signReceipt(own, 'rem_1')).toEqual({ signed: false });
    expect(await rejectionOf(readReceipt(own.receipts, invitationId))).toMatchObject({ code: 'receipt_not_ready' });
  });
});
