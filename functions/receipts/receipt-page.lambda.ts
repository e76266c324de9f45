import { KMSClient } from '@aws-sdk/client-kms';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { pageHandler } from '../platform/pages/page-handler.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { signedDocumentsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import type { ReceiptDocument } from './receipt.ts';
import { showReceipt } from './show-receipt.ts';

const tables = deployedTables();
const ports = {
  links: deployedLinkReader(new KMSClient(awsClient())),
  invitations: invitationsIn(tables),
  receipts: signedDocumentsIn<ReceiptDocument>(tables),
};

/** The customer's receipt behind the emailed link (R41). It only reads. */
export const handler = pageHandler((request) => showReceipt(ports, request));
