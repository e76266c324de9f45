import type { Partners } from '../identity/partners.port.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Signer } from '../platform/signing/signing-key.port.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Removals } from '../removals/removals.port.ts';
import { acceptanceReceipt, type ReceiptDocument, removalCertificate } from './receipt.ts';
import type { Receipts } from './receipts.port.ts';

export interface SignPorts {
  readonly invitations: Pick<Invitations, 'get'>;
  readonly removals: Pick<Removals, 'get'>;
  readonly customers: Pick<Customers, 'getRelationship'>;
  readonly partners: Pick<Partners, 'getPartner' | 'getUser'>;
  readonly receipts: Receipts;
  readonly signer: Signer;
}

/**
 * Signs the receipt of an accepted invitation, or the certificate of a removal that is done (R41, R42), and keeps it.
 * Repeated, the first stays.
 *
 * @returns whether there is one now
 */
export async function signReceipt(ports: SignPorts, id: string): Promise<{ signed: boolean }> {
  if ((await ports.receipts.get(id)) !== undefined) return { signed: true };
  const document = await documentOf(ports, id);
  if (document === undefined) return { signed: false };
  await ports.receipts.keep(id, await ports.signer.sign(document));
  return { signed: true };
}

async function documentOf(
  { invitations, removals, customers, partners }: SignPorts,
  id: string,
): Promise<ReceiptDocument | undefined> {
  if (id.startsWith('inv_')) {
    const invitation = await invitations.get(id);
    return invitation?.status === 'accepted' ? acceptanceReceipt(invitation) : undefined;
  }
  const removal = await removals.get(id);
  if (removal?.status !== 'done') return undefined;
  const { relationshipId, accountId, attestation } = removal;
  const [relationship, partner, user] = await Promise.all([
    customers.getRelationship(relationshipId),
    partners.getPartner(accountId),
    attestation && partners.getUser(attestation.userId),
  ]);
  if (relationship === undefined) return undefined;
  const names = { company: relationship.company, partnerName: partner?.company, userName: user?.name };
  return removalCertificate(removal, names);
}
