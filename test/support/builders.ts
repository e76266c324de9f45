import { generateKeyPairSync, sign } from 'node:crypto';
import { attestationFor } from '../../functions/attestations/attestation.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import {
  type Acceptance,
  accept,
  cancel,
  createInvitation,
  decline,
  type NewInvitation,
  type PendingInvitation,
} from '../../functions/invitations/invitation.ts';
import { orderedSubscription, type Subscription } from '../../functions/orders/subscription.ts';
import { endPartnership, type Partnership } from '../../functions/partnerships/partnership.ts';
import { canonicalBytes, hashOf } from '../../functions/platform/base/canonical-json.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { Change, ChangeContext } from '../../functions/platform/changes/change.ts';
import type { SignedDocument } from '../../functions/platform/signing/signed-document.ts';

export const noon = new Date('2026-03-01T12:00:00.000Z');

/** So many milliseconds after noon. */
export const later = (ms: number) => new Date(noon.getTime() + ms);

export function aCaller(wanted: Partial<Caller> = {}): Caller {
  return {
    userId: 'user-1',
    accountId: 'par_01AAAAAAAAAAAAAAAAAAAAAAAA',
    partnerKind: 'reseller',
    partnerName: 'Contoso Cloud',
    roles: ['salesAgent'],
    ...wanted,
  };
}

export function aContext(
  at: Date = noon,
  actor: ChangeContext['actor'] = { kind: 'system', function: 'test' },
): ChangeContext {
  return { at, actor, correlationId: 'correlation-1' };
}

export function aNewInvitation(wanted: Partial<NewInvitation> = {}): NewInvitation {
  return {
    recipient: { email: 'anna@tailspin.example', name: 'Anna Kiss', company: 'Tailspin Toys' },
    language: 'en',
    delivery: 'service',
    expiresInDays: 30,
    ...wanted,
  };
}

/** Days of 24 hours, reminders a week and two days before the end. */
export const aPace = { dayMs, reminderDays: [7, 2] };

export const invitationId = 'inv_01M7YHN6VM1DDC31HFVTTT8Q4H';

/** A pending invitation made at noon. */
export function anInvitation(wanted: Partial<NewInvitation> = {}, caller: Caller = aCaller()): PendingInvitation {
  const made = { id: invitationId, salt: 'salt', recipientHash: 'hash-of-anna' };
  return createInvitation(caller, { ...aNewInvitation(wanted), ...made }, aPace, aContext()).after;
}

export const anAcceptance: Acceptance = {
  name: 'Anna Kiss',
  company: 'Tailspin Toys',
  customerId: 'cus_1',
  relationshipIds: { par_01AAAAAAAAAAAAAAAAAAAAAAAA: 'rel_1' },
  shown: { language: 'en', version: '1', hash: 'hash' },
};

export const anAcceptedInvitation = () => accept(anInvitation(), anAcceptance, aContext(later(1000))).after;
export const aDeclinedInvitation = () => decline(anInvitation(), undefined, aContext(later(1000))).after;
export const aCancelledInvitation = () => cancel(anInvitation(), aContext(later(1000))).after;

/** The error that a function throws, whatever it is. */
export function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not throw.');
}

/** The error that a promise is rejected with. */
export async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('It was not rejected.');
    },
    (error: unknown) => error,
  );
}

/** The end of a partnership, attested by the reseller. */
export function ended(partnership: Partnership, context: ChangeContext): Change<Partnership> {
  const made = { salt: 's', sourceIp: '192.0.2.1' };
  return endPartnership(partnership, aCaller(), { attestation: attestationFor('partnership', 'en'), ...made }, context);
}

/** A key that signs as KMS does, and its public half (DER, SPKI). */
export function aSigningKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = <Document>(document: Document): SignedDocument<Document> => {
    const value = sign('sha256', canonicalBytes(document), privateKey).toString('base64');
    return { document, hash: hashOf(document), signature: { algorithm: 'ECDSA_SHA_256', keyId: 'k', value } };
  };
  return { signed, spki: publicKey.export({ type: 'spki', format: 'der' }) };
}

/** Ten seats for a year, from the first moment on. */
export const aSubscription = (wanted: Partial<Subscription> = {}): Subscription => ({
  ...orderedSubscription(
    {
      ...{ id: 'sub_1', customerId: 'cus_1', providerId: 'par_1', offerId: 'off_1', offerName: 'Office' },
      ...{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 100 },
      ...{ fewest: 2, most: 100, seats: 10, orderId: 'ord_1' },
    },
    dayMs,
    later(0),
  ),
  ...wanted,
});
