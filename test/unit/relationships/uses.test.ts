import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from '@jest/globals';
import type { Tables } from '../../../functions/platform/table/table.dynamodb.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { checkAccess } from '../../../functions/relationships/check-access.ts';
import { usesIn } from '../../../functions/relationships/uses.dynamodb.ts';
import { later, noon } from '../../support/builders.ts';

const grant = {
  roles: ['globalReader' as const],
  assignments: [{ group: 'salesAgent', roles: ['globalReader' as const] }],
  ...{ invitationId: 'inv_1', since: noon.toISOString(), endsAt: later(86_400_000).toISOString() },
};
const access: Access = { customerId: 'cus_1', accountId: 'par_1', grants: {}, granular: { gdap_1: grant } };
const question = { customerId: 'cus_1', accountId: 'par_1', role: 'salesAgent', action: 'readAccount' } as const;

describe('R53: by which granular privileges something was allowed', () => {
  function setUp(failure?: Error) {
    const noted: string[] = [];
    const told: unknown[] = [];
    const ports = {
      customers: { getAccess: async () => access as Access | undefined },
      uses: {
        note: async (id: string, day: string) => {
          if (failure) throw failure;
          noted.push(`${id} ${day}`);
        },
      },
      clock: () => noon,
      report: (error: unknown) => void told.push(error),
    };
    return { ports, noted, told };
  }

  test('is noted by its day; what is refused is not', async () => {
    const { ports, noted } = setUp();
    expect(await checkAccess(ports, question)).toMatchObject({ allowed: true, gdapId: 'gdap_1' });
    expect(noted).toEqual([`gdap_1 ${noon.toISOString().slice(0, 10)}`]);
    expect(await checkAccess(ports, { ...question, action: 'manageUsers' })).toMatchObject({ allowed: false });
    expect(noted).toHaveLength(1);
  });

  test('is answered all the same where it cannot be noted', async () => {
    const failure = new Error('the table is away');
    const { ports, told } = setUp(failure);
    expect(await checkAccess(ports, question)).toMatchObject({ allowed: true });
    expect(told).toEqual([failure]);
  });
});

describe('R53: the day of the last use', () => {
  function setUp(answer: () => void = () => undefined) {
    const sent: { Item: object; ConditionExpression: string }[] = [];
    const db = {
      send: async ({ input }: { input: (typeof sent)[number] }) => {
        sent.push(input);
        answer();
      },
    };
    return { sent, uses: usesIn({ db, main: 'main' } as unknown as Tables) };
  }

  test('is written once a day, never over a later one', async () => {
    const { sent, uses } = setUp();
    await uses.note('gdap_1', '2026-03-01');
    await uses.note('gdap_1', '2026-03-01');
    await uses.note('gdap_2', '2026-03-01');
    await uses.note('gdap_1', '2026-03-02');
    expect(sent.map(({ Item }) => Item)).toEqual([
      { pk: 'gdap_1', sk: 'used', usedOn: '2026-03-01' },
      { pk: 'gdap_2', sk: 'used', usedOn: '2026-03-01' },
      { pk: 'gdap_1', sk: 'used', usedOn: '2026-03-02' },
    ]);
    expect(new Set(sent.map(({ ConditionExpression }) => ConditionExpression))).toEqual(
      new Set(['attribute_not_exists(pk) OR usedOn < :day']),
    );
  });

  test('that is there already is no failure; what else fails is, and is tried again', async () => {
    const there = setUp(() => {
      throw new ConditionalCheckFailedException({ message: 'x', $metadata: {} });
    });
    await there.uses.note('gdap_1', '2026-03-01');
    await there.uses.note('gdap_1', '2026-03-01');
    expect(there.sent).toHaveLength(1);
    const away = setUp(() => {
      throw new Error('away');
    });
    await expect(away.uses.note('gdap_1', '2026-03-01')).rejects.toThrow('away');
    await expect(away.uses.note('gdap_1', '2026-03-01')).rejects.toThrow('away');
    expect(away.sent).toHaveLength(2);
  });
});
