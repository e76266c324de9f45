import { createPublicKey } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { userHandler } from '../identity/user-handler.ts';
import { askingAccounts } from '../invitations/invitation.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { notFound } from '../platform/base/errors.ts';
import type { Language } from '../platform/base/languages.ts';
import { route } from '../platform/http/http-handler.ts';
import { pageHeaders } from '../platform/pages/page-style.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { verifySigned } from '../platform/signing/signed-document.ts';
import { signedDocumentsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { publicKeyIn } from '../platform/signing/signing-key.kms.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { readOwnRelationship } from '../relationships/read-relationship.ts';
import { removalOf } from '../relationships/relationship.ts';
import { readReceipt } from './read-receipt.ts';
import type { ReceiptDocument, SignedReceipt } from './receipt.ts';
import { printedReceipt } from './receipt-page.ts';
import { receiptOperations } from './receipts.schema.ts';

const tables = deployedTables();
const invitations = invitationsIn(tables);
const customers = customersIn(tables);
const receipts = signedDocumentsIn<ReceiptDocument>(tables);
const keyArn = setting('RECEIPT_KEY');
const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1);
const { publicKey } = publicKeyIn(new KMSClient(awsClient()), keyArn);

/** A receipt as a program reads it, or as a person prints it. */
function show(receipt: SignedReceipt, { format, lang }: { readonly format: 'json' | 'html'; readonly lang: Language }) {
  if (format === 'json') return { status: 200, body: receipt };
  return { status: 200, body: undefined, text: printedReceipt(receipt, lang).text, headers: pageHeaders };
}

/** Receipts and certificates, and their verification (R41, R42). */
export const handler = userHandler(tables, [
  route(receiptOperations.getAcceptanceReceipt, async ({ caller, path, query }) => {
    const invitation = await invitations.get(path.invitationId);
    // Of another partner's invitation nothing is told, not even that it is there.
    if (invitation?.status !== 'accepted') throw notFound('receipt');
    if (!askingAccounts(invitation).includes(caller.accountId)) throw notFound('receipt');
    return show(await readReceipt(receipts, invitation.id), query);
  }),

  route(receiptOperations.getRemovalCertificate, async ({ caller, path, query }) => {
    const removalId = removalOf(await readOwnRelationship(customers, caller.accountId, path.relationshipId));
    if (removalId === undefined) throw notFound('certificate');
    return show(await readReceipt(receipts, removalId), query);
  }),

  route(receiptOperations.getReceiptKey, async () => {
    const key = createPublicKey({ key: Buffer.from(await publicKey()), format: 'der', type: 'spki' });
    const pem = String(key.export({ type: 'spki', format: 'pem' }));
    return { status: 200, body: { keyId, algorithm: 'ECDSA_SHA_256', pem } };
  }),

  route(receiptOperations.verifyReceipt, async ({ body }) => {
    if (body.signature.keyId !== keyId) return { status: 200, body: { valid: false, reason: 'key' } };
    return { status: 200, body: verifySigned(body, await publicKey()) };
  }),
]);
