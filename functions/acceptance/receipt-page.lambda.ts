import { KMSClient } from '@aws-sdk/client-kms';
import { deployedLinkReader } from '../invitations/invitation-link.kms.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { receiptsIn } from '../receipts/receipts.dynamodb.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { pageHandler } from './page-handler.ts';
import { showReceipt } from './show-receipt.ts';

const tables = deployedTables();
const ports = {
  links: deployedLinkReader(new KMSClient({})),
  invitations: invitationsIn(tables),
  receipts: receiptsIn(tables),
};

/** The customer's receipt behind the emailed link (R41). It only reads. */
export const handler = pageHandler((request) => showReceipt(ports, request));
