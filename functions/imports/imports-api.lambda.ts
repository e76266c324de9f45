import { SQSClient } from '@aws-sdk/client-sqs';
import { userHandler } from '../identity/user-handler.ts';
import { invitationBody } from '../invitations/invitations.schema.ts';
import type { InvitationRequest } from '../invitations/prepare-invitation.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { checkInput } from '../platform/http/check-input.ts';
import { route } from '../platform/http/http-handler.ts';
import { listAnswer } from '../platform/http/list-answer.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { deployedImportQueue } from './import-queue.sqs.ts';
import { importsIn } from './imports.dynamodb.ts';
import { importView, importOperations as operations, showImport } from './imports.schema.ts';
import {
  cancelOwnImport,
  checkFile,
  importTemplate,
  resultFile,
  showOwnImport,
  startOwnImport,
} from './manage-imports.ts';

const tables = deployedTables();
const imports = importsIn(tables);
const ports = {
  imports,
  queue: deployedImportQueue(new SQSClient(awsClient())),
  usage: usageIn(tables),
  ids,
  clock,
  check: (row: unknown) => checkInput(invitationBody, row, '') as InvitationRequest,
};

/** Invitations from a file (R37). */
export const handler = userHandler(tables, [
  // Before the one whose path has an ID in this place.
  route(operations.getImportTemplate, async () => file('invitations.csv', importTemplate)),

  route(operations.createInvitationImport, async ({ command, body }) => {
    const shown = showImport(201, await checkFile(ports, command, body));
    return { ...shown, headers: { location: `/v1/invitation-imports/${shown.body.id}` } };
  }),

  route(operations.listInvitationImports, ({ caller: { accountId }, query }) =>
    listAnswer(query, importView, async (limit, after) => {
      const { items, next } = await imports.list(accountId, limit, after);
      const shown = items.map(async (imported) => {
        const progress = await imports.readProgress(imported.id);
        return showImport(200, { imported, progress }).body;
      });
      return { items: await Promise.all(shown), next };
    }),
  ),

  route(operations.getInvitationImport, async ({ caller, path }) =>
    showImport(200, await showOwnImport(ports, caller.accountId, path.importId)),
  ),

  route(operations.getImportResult, async ({ caller, path }) =>
    file(`${path.importId}.csv`, await resultFile(ports, caller.accountId, path.importId)),
  ),

  route(operations.startInvitationImport, async ({ command, path, expectedRevision }) =>
    showImport(202, await startOwnImport(ports, command, { ...path, expectedRevision })),
  ),

  route(operations.cancelInvitationImport, async ({ command, path, expectedRevision }) =>
    showImport(200, await cancelOwnImport(ports, command, { ...path, expectedRevision })),
  ),
]);

function file(name: string, text: string) {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  };
  return { status: 200, body: undefined, text, headers };
}
