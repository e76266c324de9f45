import { describe, expect, test } from '@jest/globals';
import {
  type AuditRecord,
  appendRecord,
  chainStart,
  commitTo,
  follows,
} from '../../../../functions/platform/changes/audit-record.ts';

const entry = {
  chainId: 'inv_1',
  at: '2026-03-01T12:00:00.000Z',
  actor: { kind: 'operator', principal: 'arn' } as const,
  action: 'InvitationCreated',
  details: { accountId: 'par_1' },
  commitments: {},
  correlationId: 'c',
};

describe('R43: a chain of records', () => {
  const first = appendRecord(undefined, entry);
  const second = appendRecord(
    { sequence: first.sequence, hash: first.hash },
    { ...entry, action: 'InvitationCancelled' },
  );

  test('begins with number 1 after a hash of zeros', () => {
    expect(first).toMatchObject({ sequence: 1, previousHash: '0'.repeat(64) });
  });

  test('links each record to the one before', () => {
    expect(second.previousHash).toBe(first.hash);
    expect(follows(chainStart, first)).toBe(true);
    expect(follows({ sequence: 1, hash: first.hash }, second)).toBe(true);
  });

  test.each<[string, Partial<AuditRecord>]>([
    ['what was done', { action: 'InvitationAccepted' }],
    ['who did it', { actor: { kind: 'operator', principal: 'other' } }],
    ['when', { at: '2026-03-01T12:00:00.001Z' }],
    ['a detail', { details: { accountId: 'par_2' } }],
    ['a commitment', { commitments: { name: 'x' } }],
    ['its number', { sequence: 3 }],
    ['its predecessor', { previousHash: 'f'.repeat(64) }],
  ])('shows when somebody changed %s', (_, change) => {
    expect(follows({ sequence: 1, hash: first.hash }, { ...second, ...change })).toBe(false);
  });

  test('shows when a record is missing', () => {
    expect(follows(chainStart, second)).toBe(false);
  });

  test('does not depend on the order of members', () => {
    const reversed = Object.fromEntries(Object.entries(entry).reverse()) as unknown as typeof entry;
    expect(appendRecord(undefined, reversed).hash).toBe(first.hash);
  });
});

test('a commitment proves a value, and needs its salt', () => {
  expect(commitTo('Anna', 'salt')).toBe(commitTo('Anna', 'salt'));
  expect(new Set([commitTo('Anna', 'salt'), commitTo('Anna', 'other'), commitTo('Ann', 'salt')]).size).toBe(3);
});
