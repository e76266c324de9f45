import { describe, expect, test } from '@jest/globals';
import type { DynamoDBRecord } from 'aws-lambda';
import { checkSeals } from '../../../functions/audit/check-seals.ts';
import { evidenceNews } from '../../../functions/audit/evidence-stream.dynamodb.ts';
import { type AuditSeal, type SealedHead, sealOf } from '../../../functions/audit/seal.ts';
import { sealHeads } from '../../../functions/audit/seal-heads.ts';
import type { KeptSeal } from '../../../functions/audit/seals.port.ts';
import { type AuditRecord, appendRecord } from '../../../functions/platform/changes/audit-record.ts';
import type { SignedDocument } from '../../../functions/platform/signing/signed-document.ts';
import { aSigningKey, noon } from '../../support/builders.ts';
import { pageOfChain } from '../../support/fakes.ts';

const { signed, spki } = aSigningKey();

function aChain(chainId: string, length: number, action = 'InvitationCreated'): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (let count = 0; count < length; count += 1) {
    const entry = {
      chainId,
      at: noon.toISOString(),
      actor: { kind: 'system', function: 'test' } as const,
      action,
      details: { count },
      commitments: {},
      correlationId: 'c',
    };
    records.push(appendRecord(records.at(-1), entry));
  }
  return records;
}

const headOf = ({ chainId, sequence, hash }: AuditRecord): SealedHead => ({ chainId, sequence, hash });

/** Ports that hold seals and records in memory. */
function ports(records: readonly AuditRecord[]) {
  const kept = new Map<string, SignedDocument<AuditSeal>>();
  return {
    kept,
    signer: { sign: async <Document>(document: Document) => signed(document) },
    seals: {
      keep: async (seal: SignedDocument<AuditSeal>, position: string) => void kept.set(position, seal),
      ofDay: async () => [...kept.keys()].map((key): KeptSeal => ({ key, version: 'null' })),
      read: async ({ key }: KeptSeal) => kept.get(key) as SignedDocument<AuditSeal>,
    },
    trail: {
      chain: async (chainId: string, after: number, limit: number) =>
        pageOfChain(
          records.filter((each) => each.chainId === chainId),
          after,
          limit,
        ),
    },
    clock: () => noon,
    publicKey: spki,
  };
}

describe('R43: sealing', () => {
  test('seals the last of each chain, whatever order they come in', () => {
    const [one, two, three] = aChain('inv_1', 3).map(headOf) as [SealedHead, SealedHead, SealedHead];
    const [other] = aChain('cus_1', 1).map(headOf) as [SealedHead];
    expect(sealOf([two, other, three, one], noon)).toEqual({
      kind: 'audit-seal',
      version: '1',
      sealedAt: noon.toISOString(),
      heads: [three, other],
    });
  });

  test('keeps nothing where nothing was added', async () => {
    const own = ports([]);
    const touched = [{ chainId: 'inv_1', sequence: 2 }];
    expect(await sealHeads(own, { position: '1', added: [], touched })).toBe(0);
    expect(own.kept.size).toBe(0);
  });

  test('reads records that were added from the stream, and which were changed or deleted', () => {
    const record = (eventName: 'INSERT' | 'MODIFY' | 'REMOVE', sequence: number): DynamoDBRecord => ({
      eventName,
      dynamodb: {
        SequenceNumber: `10${sequence}`,
        Keys: { pk: { S: 'inv_1' }, sk: { S: String(sequence).padStart(10, '0') } },
        NewImage: { chainId: { S: 'inv_1' }, sequence: { N: String(sequence) }, hash: { S: `hash-${sequence}` } },
      },
    });
    expect(evidenceNews({ Records: [record('INSERT', 3), record('MODIFY', 1), record('REMOVE', 2)] })).toEqual({
      position: '103',
      added: [{ chainId: 'inv_1', sequence: 3, hash: 'hash-3' }],
      touched: [
        { chainId: 'inv_1', sequence: 1 },
        { chainId: 'inv_1', sequence: 2 },
      ],
    });
  });
});

describe('R43: holding the trail against its seals', () => {
  const sealed = async (now: readonly AuditRecord[], then = aChain('inv_1', 3)) => {
    const own = ports(now);
    await sealHeads(own, { position: '1', added: then.map(headOf), touched: [] });
    return own;
  };
  const [head] = aChain('inv_1', 3).slice(-1).map(headOf);

  test('finds nothing where every record stands, and the chain went on', async () => {
    const own = await sealed(aChain('inv_1', 4), aChain('inv_1', 3));
    expect(await checkSeals(own, '2026-03-01')).toEqual({ seals: 1, heads: 1, broken: [] });
  });

  test('finds a chain that was rewritten from end to end, each record fitting the next', async () => {
    const own = await sealed(aChain('inv_1', 3, 'InvitationDeclined'));
    expect((await checkSeals(own, '2026-03-01')).broken).toEqual([{ head, why: 'changed' }]);
  });

  test('finds a record whose contents do not fit the hash it kept', async () => {
    const forged = aChain('inv_1', 3).map((record) => ({ ...record, action: 'InvitationDeclined' }));
    expect((await checkSeals(await sealed(forged), '2026-03-01')).broken).toEqual([{ head, why: 'changed' }]);
  });

  test('finds a chain that was cut short, and one that is gone', async () => {
    for (const now of [aChain('inv_1', 2), [], aChain('inv_1', 4).filter(({ sequence }) => sequence !== 3)])
      expect((await checkSeals(await sealed(now), '2026-03-01')).broken).toEqual([{ head, why: 'missing' }]);
  });

  test('believes no seal that was altered or signed by another', async () => {
    const own = await sealed(aChain('inv_1', 3));
    const seal = own.kept.get('1') as SignedDocument<AuditSeal>;
    own.kept.set('1', { ...seal, document: { ...seal.document, heads: [] } });
    own.kept.set('2', aSigningKey().signed(seal.document));
    expect(await checkSeals(own, '2026-03-01')).toMatchObject({
      seals: 2,
      heads: 0,
      broken: [
        { seal: { key: '1' }, why: 'hash' },
        { seal: { key: '2' }, why: 'signature' },
      ],
    });
  });
});
