import { describe, expect, test } from '@jest/globals';
import { removalAttestation } from '../../../functions/attestations/attestation.ts';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import { accept, type Invitation } from '../../../functions/invitations/invitation.ts';
import type { PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import { acceptanceReceipt, removalCertificate, type SignedReceipt } from '../../../functions/receipts/receipt.ts';
import { showReceipt } from '../../../functions/receipts/show-receipt.ts';
import { signReceipt } from '../../../functions/receipts/sign-receipt.ts';
import type { Relationship } from '../../../functions/relationships/relationship.ts';
import {
  createRemoval,
  createRemovalByCustomer,
  finish,
  noteCleared,
  noteRevoked,
  type Removal,
} from '../../../functions/removals/removal.ts';
import {
  aCaller,
  aContext,
  anAcceptance,
  anInvitation,
  aSigningKey,
  invitationId,
  later,
} from '../../support/builders.ts';
import { readerOf } from '../../support/fakes.ts';

const { signed } = aSigningKey();
const relationship = {
  ...{ id: 'rel_1', customerId: 'cus_1', company: 'Tailspin', accountId: 'par_1', privileges: ['delegatedAdmin'] },
} as unknown as Relationship;
const draft = { id: 'rem_1', salt: 's', sourceIp: '192.0.2.1', toClear: { subscriptionIds: [], cartIds: [] } };
const attested = createRemoval(
  relationship,
  { ...draft, consequences: ['leavesList'], attestation: removalAttestation('it') },
  aCaller(),
  aContext(),
).after;
const names = { company: 'Tailspin', partnerName: 'Contoso Cloud', userName: 'Ada Sales' };
const kept = [{ gdapId: 'gdap_1', roles: ['globalReader'] as const, endsAt: 'x' }];

describe('R42: the certificate of a removal', () => {
  test('holds what was attested with its text, what was revoked, cleared and kept', () => {
    const revoked = noteRevoked(attested, 'delegatedAdmin', aContext(later(1))).after;
    const cleared = noteCleared(revoked, { supportContacts: 2, carts: 1 }, aContext(later(2))).after;
    if (cleared.status === 'done') throw new Error('not yet');
    const done = finish(cleared, kept, aContext(later(3))).after;
    const { statements, notice } = removalAttestation('it');
    expect(removalCertificate(done, names)).toEqual({
      ...{ kind: 'removal-certificate', version: '1', removalId: 'rem_1', relationshipId: 'rel_1', accountId: 'par_1' },
      partnerName: 'Contoso Cloud',
      ...{ customer: { id: 'cus_1', company: 'Tailspin' }, consequences: ['leavesList'], kept },
      attestation: {
        ...attested.attestation,
        statements: statements.map(({ text }) => text),
        notice,
        userName: 'Ada Sales',
      },
      revoked: [{ privilege: 'delegatedAdmin', at: later(1).toISOString() }],
      cleared: { supportContacts: 2, carts: 1 },
      finishedAt: later(3).toISOString(),
    });
  });

  test('holds the hash alone where the wording has changed, and the customer’s own word', () => {
    const done = finish(attested, [], aContext(later(1))).after;
    if (done.attestation === undefined) throw new Error('attested');
    const older = { ...done, attestation: { ...done.attestation, hash: 'old' } };
    expect(removalCertificate(older, names)).toMatchObject({
      attestation: { hash: 'old', statements: null, notice: null },
      cleared: { supportContacts: 0, carts: 0 },
    });
    const confirmed = createRemovalByCustomer(relationship, draft, { hash: 'h', language: 'hu' }, aContext()).after;
    const certificate = removalCertificate(finish(confirmed, [], aContext()).after, { ...names, userName: undefined });
    expect(certificate.confirmation).toMatchObject({ hash: 'h', language: 'hu' });
    expect(certificate).not.toHaveProperty('attestation');
  });

  test('is signed once the removal is done, and not before', async () => {
    const stored = new Map<string, SignedReceipt>();
    const ports = (removal: Removal | undefined, found: Relationship | undefined = relationship) => ({
      invitations: { get: async () => undefined },
      removals: { get: async () => removal },
      customers: { getRelationship: async () => found },
      partners: {
        getPartner: async () => ({ company: 'Contoso Cloud' }) as Partner,
        getUser: async () => ({ name: 'Ada Sales' }) as User,
      },
      receipts: {
        get: async (id: string) => stored.get(id),
        keep: async (id: string, receipt: SignedReceipt) => void stored.set(id, receipt),
      },
      signer: { sign: async <Document>(document: Document) => signed(document) },
    });
    const done = finish(attested, [], aContext()).after;
    expect(await signReceipt(ports(undefined), 'rem_1')).toEqual({ signed: false });
    expect(await signReceipt(ports(attested), 'rem_1')).toEqual({ signed: false });
    expect(stored.size).toBe(0);
    expect(await signReceipt(ports(done), 'rem_1')).toEqual({ signed: true });
    expect(stored.get('rem_1')?.document).toEqual(removalCertificate(done, names));
  });
});

describe('R41: a receipt', () => {
  const { version, hash } = consentOf(anInvitation(), 'en');
  const accepting = (wanted: object = {}, asks?: NonNullable<Invitation['asks']>) =>
    accept(
      anInvitation(asks ? { asks } : {}),
      { ...anAcceptance, shown: { language: 'en', version, hash }, ...wanted },
      aContext(later(1)),
    ).after;

  test('of granular privileges tells them, of a partnership both sides, and nothing else', () => {
    const asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 90, autoExtend: true } as const;
    const granular = acceptanceReceipt(accepting({}, asks));
    const partner = { accountId: aCaller().accountId, partnerName: 'Contoso Cloud' };
    expect(granular.gdap).toEqual({
      id: 'gdap_1',
      ...partner,
      roles: ['globalReader'],
      termDays: 90,
      autoExtend: true,
    });
    expect(granular).not.toHaveProperty('partnership');
    const { customerId: _, ...rest } = anAcceptance;
    const own = { ...rest, customerId: undefined, partnershipId: 'pts_1' };
    const partnership = acceptanceReceipt(accepting(own, { kind: 'partnership' }));
    expect(partnership.partnership).toEqual({
      id: 'pts_1',
      providerName: 'Contoso Cloud',
      resellerName: 'Tailspin Toys',
    });
    expect(partnership).not.toHaveProperty('customer');
    expect(partnership).not.toHaveProperty('gdap');
  });

  test('is shown, kept as a file, or not there yet', async () => {
    const accepted = accepting();
    const receipt = signed(acceptanceReceipt(accepted));
    const show = (invitation: Invitation, found: SignedReceipt | undefined, wanted: Partial<PageRequest> = {}) =>
      showReceipt(
        {
          links: readerOf({ keyId: 'k', purpose: 'accept', id: invitationId, generation: 1, expiry: 0 }),
          invitations: { get: async () => invitation },
          receipts: { get: async () => found },
        },
        { token: 't', language: undefined, format: undefined, ...wanted } as PageRequest,
      );
    expect(await show(anInvitation(), receipt)).toMatchObject({ status: 404 });
    expect(await show(accepted, undefined)).toMatchObject({ status: 404 });
    const page = await show(accepted, receipt, { language: 'it' });
    expect(page).toMatchObject({ status: 200, page: { text: expect.stringContaining('<html lang="it">') } });
    expect(await show(accepted, receipt, { format: 'json' })).toEqual({
      file: `receipt-${invitationId}.json`,
      body: JSON.stringify(receipt, null, 2),
    });
  });
});
