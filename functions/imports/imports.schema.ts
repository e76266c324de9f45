import * as z from 'zod/mini';
import { everyone, forEverybody, forUsers } from '../identity/permissions.ts';
import { described, listOf, named, revision } from '../platform/base/json.schema.ts';
import { fileBody, operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { importStates } from './import.ts';
import type { ShownImport } from './manage-imports.ts';
import { importColumns, mostRows } from './read-file.ts';

export const importView = named(
  'InvitationImport',
  z.object({
    id: z.string(),
    status: described(
      '`checked`: nothing is sent yet; `paused`: whoever started it may not invite any more.',
      z.enum(importStates),
    ),
    rows: z.int(),
    valid: described('Rows that can be sent, as far as the file tells.', z.int()),
    encoding: z.string(),
    delimiter: z.string(),
    progress: z.object({
      done: z.int(),
      made: z.int(),
      refused: z.int(),
      waitingUntil: described('Until when a limit makes it wait.', z.optional(z.string())),
    }),
    createdBy: z.string(),
    createdAt: z.string(),
    startedAt: z.optional(z.string()),
    endedAt: z.optional(z.string()),
    pausedBecause: described('The code of the refusal.', z.optional(z.string())),
    revision,
  }),
);

/** An import as the API tells it. */
export function showImport(status: number, { imported, progress }: ShownImport) {
  const { next: done, made, refused, waitingUntil } = progress;
  const shown = { ...imported, progress: { done, made, refused, waitingUntil } };
  return { status, body: importView.parse(shown), revision: imported.revision };
}

const importPath = '/v1/invitation-imports/{importId}' as const;
const rows = ['R37'];
const none = (name: string) => named(name, z.strictObject({}));
const csv = described('Text with a header, divided by commas, with a byte order mark.', z.string());
const permission = forUsers(everyone, { activeAgreement: true });

export const importOperations = {
  createInvitationImport: operation({
    id: 'createInvitationImport',
    method: 'POST',
    path: '/v1/invitation-imports',
    permission,
    summary: `Looks a file of up to ${mostRows} invitations through. Columns: ${importColumns.join(', ')}. Sends nothing.`,
    rows,
    body: fileBody(['text/csv', 'application/octet-stream'] as const),
    maxBodyBytes: 4_000_000,
    answers: { 201: importView },
    refusals: ['daily_limit_reached'],
    makes: true,
  }),
  listInvitationImports: operation({
    id: 'listInvitationImports',
    method: 'GET',
    path: '/v1/invitation-imports',
    permission: forUsers(everyone),
    summary: 'Lists your imports, newest first.',
    rows,
    query: pageOfQuery,
    answers: { 200: listOf('InvitationImportList', importView) },
    refusals: ['cursor_invalid'],
  }),
  getImportTemplate: operation({
    id: 'getImportTemplate',
    method: 'GET',
    path: '/v1/invitation-imports/template',
    permission: forEverybody,
    summary: 'A file to begin with.',
    rows,
    answers: { 200: csv },
    media: ['text/csv'],
  }),
  getInvitationImport: operation({
    id: 'getInvitationImport',
    method: 'GET',
    path: importPath,
    permission: forUsers(everyone),
    summary: 'Reads an import, and how far it is.',
    rows,
    answers: { 200: importView },
    refusals: ['not_found'],
  }),
  getImportResult: operation({
    id: 'getImportResult',
    method: 'GET',
    path: `${importPath}/result`,
    permission: forUsers(everyone),
    summary: 'What came of each row, as a file; kept for 30 days.',
    rows,
    answers: { 200: csv },
    media: ['text/csv'],
    refusals: ['not_found'],
  }),
  startInvitationImport: operation({
    id: 'startInvitationImport',
    method: 'POST',
    path: `${importPath}/start`,
    permission,
    summary: 'Sends the rows in your name, within your limits; or lets a paused import go on.',
    rows,
    body: none('InvitationImportStart'),
    answers: { 202: importView },
    refusals: [
      'not_found',
      'import_already_running',
      'import_already_done',
      'import_already_cancelled',
      'import_empty',
    ],
    makes: true,
    changes: true,
  }),
  cancelInvitationImport: operation({
    id: 'cancelInvitationImport',
    method: 'POST',
    path: `${importPath}/cancellation`,
    permission: forUsers(everyone),
    summary: 'Stops an import. What was sent stays sent.',
    rows,
    body: none('InvitationImportCancellation'),
    answers: { 200: importView },
    refusals: ['not_found', 'import_already_done', 'import_already_cancelled'],
    makes: true,
    changes: true,
  }),
} as const;
