import { KMSClient } from '@aws-sdk/client-kms';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { removalsIn } from '../removals/removals.dynamodb.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { taskHandler } from '../platform/runtime/task-handler.ts';
import { receiptsIn } from '../platform/signing/signed-documents.dynamodb.ts';
import { signReceipt } from './sign-receipt.ts';
import { signerIn } from '../platform/signing/signing-key.kms.ts';



const tables = deployedTables();
const ports = {
  invitations: invitationsIn(tables),
  removals: removalsIn(tables),
  customers: customersIn(tables),
  receipts: receiptsIn(tables),
  signer: signerIn(new KMSClient({}), setting('RECEIPT_KEY')),
};

/** Both workflows' "Sign receipt" (R41, R42). It alone may sign with that key. */
export const handler = taskHandler(({ id }: { id: string }) => signReceipt(ports, id));
