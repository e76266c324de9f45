import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { markSent } from '../../../functions/invitations/delivery.ts';
import { createInvitation } from '../../../functions/invitations/invitation.ts';
import { type AuditRecord, chainStart } from '../../../functions/platform/changes/audit-record.ts';
import { verifyTables } from '../../../scripts/lib/restore.ts';
import { aCaller, aContext, aNewInvitation, aPace, invitationId, noon } from '../../support/builders.ts';
import { pageOfChain } from '../../support/fakes.ts';

const wanted = { ...aNewInvitation(), id: invitationId, salt: 'salt', recipientHash: 'hash' };
const made = createInvitation(aCaller(), wanted, aPace, aContext());
const sent = markSent(made.after, aContext());
const records = [made.record, sent.record] as const;
const invitation = sent.after;

/** What verifying tells of one invitation with these records of its. */
async function verdictOf(kept: readonly AuditRecord[], entity: object = invitation) {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
  const other = { pk: 'usage#par_1', sk: 'month#2026-03' };
  mockClient(db)
    .on(ScanCommand)
    .resolvesOnce({ Items: [other], LastEvaluatedKey: other })
    .resolves({ Items: [{ pk: invitation.id, sk: 'invitation', entity }] });
  const seals = { ofDay: async () => [], read: async () => Promise.reject(new Error('There are none.')) };
  // A page of one record: a chain is followed over its pages.
  const trail = { chain: async (_: string, after: number) => pageOfChain(kept, after, 1) };
  const tables = { db, main: 'main', evidence: 'evidence' };
  return verifyTables({ tables, trail, seals, publicKey: new Uint8Array() }, noon, () => undefined);
}

describe('R57: what was restored', () => {
  test('holds together where each chain ends where its thing says', async () => {
    expect(await verdictOf(records)).toMatchObject({ chains: 1, broken: [], seals: 0, unsealed: [] });
    expect((await verdictOf(records)).items).toMatchObject({ invitation: 1 });
  });

  test('of a thing that was never changed has no record', async () => {
    expect(await verdictOf([], { ...invitation, chain: chainStart })).toMatchObject({ chains: 1, broken: [] });
  });

  test.each([
    ['lacks its last record', records.slice(0, 1)],
    ['lacks its first record', records.slice(1)],
    ['lacks all', []],
    ['has a record that was altered', [{ ...made.record, correlationId: 'another' }, sent.record]],
    ['is ahead of its thing', [...records, markSent(sent.after, aContext()).record]],
  ])('does not where a chain %s', async (_, kept) => {
    expect(await verdictOf(kept)).toMatchObject({ chains: 1, broken: [invitation.id] });
  });
});
