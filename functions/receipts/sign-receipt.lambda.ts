import { KMSClient } from '@aws-sdk/client-kms';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { setting } from '../platform/runtime/environment.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { signedDocumentsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { signerIn } from '../platform/signing/signing-key.kms.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { removalsIn } from '../removals/removals.dynamodb.ts';
import type { ReceiptDocument } from './receipt.ts';
import { signReceipt } from './sign-receipt.ts';

const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  removals: removalsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  receipts: signedDocumentsIn<ReceiptDocument>(tables),
  signer: signerIn(new KMSClient(awsClient()), setting('RECEIPT_KEY')),
};

/** Both workflows' "Sign receipt" (R41, R42). It alone may sign with that key. */
export const handler = taskHandler(({ id }: { id: string }) => signReceipt(ports, id));
