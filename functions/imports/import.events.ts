import * as z from 'zod/mini';
import { accountId, event } from '../platform/changes/event.schema.ts';

const ofImport = z.strictObject({ accountId });

/** What happens to imports of invitations (R37). Each invitation of one has events of its own. */
export const importEvents = {
  ImportCreated: event(z.strictObject({ accountId, rows: z.int(), valid: z.int() })),
  ImportStarted: event(ofImport),
  ImportPaused: event(ofImport),
  ImportCancelled: event(ofImport),
  ImportFinished: event(ofImport),
} as const;
