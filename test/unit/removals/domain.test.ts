import { describe, expect, test } from '@jest/globals';
import { removalAttestation } from '../../../functions/attestations/attestation.ts';
import { systemIds } from '../../../functions/platform/base/ids.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import type { Relationship } from '../../../functions/relationships/relationship.ts';
import { clearOrderTies, type StepPorts } from '../../../functions/removals/carry-out-removal.ts';
import { readRemoval } from '../../../functions/removals/read-removal.ts';
import {
  createRemoval,
  createRemovalByCustomer,
  finish,
  keptOf,
  noteCleared,
  noteRevoked,
  type Removal,
  retry,
  stall,
} from '../../../functions/removals/removal.ts';
import { removalEmail } from '../../../functions/removals/removal-message.ts';
import { aCaller, aContext, errorOf, later, noon, rejectionOf } from '../../support/builders.ts';

const relationship: Relationship = {
  ...{ id: 'rel_1', status: 'active', customerId: 'cus_1', company: 'Tailspin', accountId: 'par_1' },
  ...{ partnerKind: 'reseller', privileges: ['delegatedAdmin'], establishedAt: '', invitationId: 'inv_1', revision: 1 },
};
const toClear = { subscriptionIds: ['sub_1', 'sub_2'], cartIds: ['crt_1'] };
const draft = { id: 'rem_1', salt: 'salt', sourceIp: '192.0.2.1', consequences: ['leavesList'], toClear };
const attestation = removalAttestation('it');
const at = (ms: number) => aContext(later(ms));
const begun = createRemoval(relationship, { ...draft, attestation }, aCaller(), at(0));
const running = begun.after;
const ids = { accountId: 'par_1', customerId: 'cus_1', relationshipId: 'rel_1' };
const of = { accountId: 'par_1', relationshipId: 'rel_1' };

describe('R15, R17: a removal', () => {
  test('begins with what was attested, by whom, and a commitment to the address it came from', () => {
    const { userId, roles } = aCaller();
    expect(running).toMatchObject({
      ...{ id: 'rem_1', ...ids, status: 'running', beganAt: noon.toISOString(), revision: 1, revoked: [] },
      ...{ consequences: ['leavesList'], toClear, privileges: ['delegatedAdmin'] },
      attestation: { id: 'removal-1', hash: attestation.hash, language: 'it', userId, roles, at: noon.toISOString() },
    });
    expect(begun.event.data).toEqual({
      ...ids,
      ...{ attestationId: 'removal-1', attestationHash: attestation.hash, attestationLanguage: 'it' },
      statements: 'goodFaith legitimatePurpose accordance holdHarmless',
    });
    expect(begun.record.commitments).toEqual({ sourceIp: expect.any(String) });
  });

  test('R44: begins on the customer’s own word, with what it was shown', () => {
    const { consequences: _, ...own } = draft;
    const { after, event, record } = createRemovalByCustomer(relationship, own, { hash: 'h', language: 'hu' }, at(0));
    expect(after).toMatchObject({
      confirmation: { hash: 'h', language: 'hu', at: noon.toISOString() },
      consequences: [],
    });
    expect(after).not.toHaveProperty('attestation');
    expect(event.data).toEqual({ ...ids, shownHash: 'h', shownLanguage: 'hu' });
    expect(record.commitments).toEqual({ sourceIp: expect.any(String) });
  });

  test('tells each step, and raises its revision', () => {
    const kept = [{ gdapId: 'gdap_1', roles: ['globalReader'] as const, endsAt: 'x' }];
    const stalled = stall(running, at(2));
    const steps = [
      noteRevoked(running, 'delegatedAdmin', at(1)),
      noteCleared(running, { supportContacts: 2, carts: 1 }, at(1)),
      stalled,
      retry(stalled.after, false, at(3)),
      finish(running, kept, at(4)),
    ];
    expect(steps.map(({ event: { data } }) => data)).toEqual([
      { accountId: 'par_1', privilege: 'delegatedAdmin' },
      { accountId: 'par_1', supportContacts: 2, carts: 1 },
      of,
      of,
      of,
    ]);
    expect(steps.map(({ after }) => after.revision)).toEqual([2, 2, 2, 3, 2]);
    expect(steps[0]?.after.revoked).toEqual([{ privilege: 'delegatedAdmin', at: later(1).toISOString() }]);
    expect(steps[1]?.after.cleared).toEqual({ supportContacts: 2, carts: 1 });
    expect(steps[3]?.after.status).toBe('running');
    expect(steps[4]?.after).toMatchObject({ status: 'done', kept, finishedAt: later(4).toISOString() });
  });

  test('goes on where it stalled, or where its certificate is missing', () => {
    const done = finish(running, [], at(1)).after;
    expect(retry(done, false, at(2)).after).toMatchObject({ status: 'done', finishedAt: later(1).toISOString() });
    for (const [removal, isCertified] of [
      [running, false],
      [running, true],
      [done, true],
    ] as const)
      expect(errorOf(() => retry(removal, isCertified, at(2)))).toMatchObject({ code: 'removal_not_stalled' });
    const stalled = stall(running, at(1)).after;
    expect(retry(stalled, true, at(2)).after.status).toBe('running');
  });

  test('R16: keeps granular privileges that have not ended', () => {
    const grant = { roles: ['globalReader'] as const, assignments: [], invitationId: 'inv_1', since: '' };
    const access: Access = {
      ...{ customerId: 'cus_1', accountId: 'par_1', grants: {} },
      granular: {
        gdap_1: { ...grant, endsAt: later(1).toISOString() },
        gdap_2: { ...grant, endsAt: noon.toISOString() },
      },
    };
    expect(keptOf(access, noon)).toEqual([
      { gdapId: 'gdap_1', roles: ['globalReader'], endsAt: later(1).toISOString() },
    ]);
    expect(keptOf(undefined, noon)).toEqual([]);
  });

  test('that is not there is not there', async () => {
    const removals = { get: async () => undefined };
    expect(await rejectionOf(readRemoval(removals, systemIds.next('rem', noon)))).toMatchObject({ code: 'not_found' });
  });
});

describe('R42: clearing what ties the partner to orders', () => {
  function setUp(removal: Removal) {
    const kept = { removal };
    const cleared: string[] = [];
    const ports = {
      clock: () => noon,
      removals: {
        get: async () => kept.removal,
        change: async ({ after }: { after: Removal }) => {
          kept.removal = after;
        },
      },
      orders: {
        getSubscription: async (id: string) => void cleared.push(id),
        getCart: async (id: string) => void cleared.push(id),
      },
    };
    return { kept, cleared, ports: ports as unknown as StepPorts };
  }

  test('is done once, and noted by how many there were', async () => {
    const { ports, kept, cleared } = setUp(running);
    await clearOrderTies(ports, 'rem_1', 'c');
    expect(kept.removal.cleared).toEqual({ supportContacts: 2, carts: 1 });
    expect(kept.removal.chain.sequence).toBe(2);
    await clearOrderTies(ports, 'rem_1', 'c');
    expect([cleared, kept.removal.chain.sequence]).toEqual([['sub_1', 'sub_2', 'crt_1'], 2]);
  });

  test('is left where the removal is done', async () => {
    const { ports, kept, cleared } = setUp(finish(running, [], at(1)).after);
    await clearOrderTies(ports, 'rem_1', 'c');
    expect([cleared, kept.removal.cleared]).toEqual([[], undefined]);
  });
});

test('R15, R18: the notice tells when it was done, and of notices where the partner ended it', () => {
  const done = finish(running, [], at(86_400_000)).after;
  const byPartner = removalEmail(done, 'Tailspin', 'en').text;
  expect(byPartner).toContain('March 2');
  expect(removalEmail(running, 'Tailspin', 'en').text).toContain('March 1');
  expect(byPartner).toContain(removalAttestation('en').notice);
  const kept = [{ gdapId: 'gdap_1', roles: ['globalReader'] as const, endsAt: later(86_400_000).toISOString() }];
  const keeping = removalEmail(finish(running, kept, at(0)).after, 'Tailspin', 'en').text;
  expect(keeping).toContain('Global Reader (granular delegated admin privileges) stay until March 2');
  const { consequences: _, ...own } = draft;
  const confirmed = createRemovalByCustomer(relationship, own, { hash: 'h', language: 'en' }, at(0)).after;
  expect(removalEmail(confirmed, 'Tailspin', 'en').text).not.toContain(removalAttestation('en').notice);
});
