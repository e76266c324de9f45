import { describe, expect, test } from '@jest/globals';
import { attestationFor } from '../../../functions/attestations/attestation.ts';
import {
  type EndPartnershipPorts,
  otherSideOf,
  partnershipConsequences,
  previewPartnershipRemoval,
  readOwnPartnership,
  removePartnership,
} from '../../../functions/partnerships/end-partnership.ts';
import {
  establishPartnership,
  type Partnership,
  partnershipIdFor,
} from '../../../functions/partnerships/partnership.ts';
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { aCaller, aContext, ended, errorOf, noon, rejectionOf } from '../../support/builders.ts';

const reseller = aCaller({ accountId: 'par_R' });
const provider = aCaller({ accountId: 'par_P', partnerKind: 'provider' });
const sides = {
  reseller: { accountId: 'par_R', name: 'Contoso' },
  provider: { accountId: 'par_P', name: 'Northwind' },
};
const active = establishPartnership(undefined, sides, aContext(), 'inv_1').after;

function setUp(partnership: Partnership = active) {
  const world = { partnership, interrupts: 0, ends: [] as string[], keys: new Map<string, string>() };
  const partnerships: EndPartnershipPorts['partnerships'] = {
    get: async (id) => (id === world.partnership.id ? world.partnership : undefined),
    async end({ after }, { hash }, { key }) {
      if (world.interrupts > 0) {
        world.interrupts -= 1;
        throw new StaleWriteError('another came first');
      }
      if (world.keys.has(key)) throw new AlreadyDoneError(after.id);
      world.keys.set(key, after.id);
      world.partnership = after;
      world.ends.push(hash);
    },
    recall: async ({ key }) => world.keys.get(key),
  };
  return { world, ports: { partnerships, ids: { salt: () => 'salt' }, clock: () => noon } };
}

const by = (caller = reseller, key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: caller.accountId, operation: 'x', key, bodyHash: 'b' },
});
const { id, hash, language } = attestationFor('partnership', 'hu');
const all = { goodFaith: true, legitimatePurpose: true, accordance: true, holdHarmless: true };
const request = (wanted: object = {}) => ({
  ...{ partnershipId: active.id, expectedRevision: 1, sourceIp: '192.0.2.1' },
  affirmation: { id, hash, language, statements: all },
  ...wanted,
});

describe('R22: the end of a partnership', () => {
  test.each([reseller, provider])('is either side’s, once', async (caller) => {
    const { ports, world } = setUp();
    const after = await removePartnership(ports, by(caller), request());
    expect(after).toMatchObject({
      status: 'removed',
      endedBy: caller.accountId,
      endedAt: noon.toISOString(),
      revision: 2,
    });
    expect(await removePartnership(ports, by(caller), request())).toEqual(after);
    expect(world.ends).toEqual([hash]);
    expect(await rejectionOf(removePartnership(ports, by(caller, 'key-0002'), request()))).toMatchObject({
      code: 'partnership_already_removed',
    });
  });

  test.each([
    ['another revision', { expectedRevision: 2 }, 'revision_mismatch'],
    ['another text', { affirmation: { id, hash: 'x', language, statements: all } }, 'attestation_changed'],
    [
      'a statement missing',
      { affirmation: { id, hash, language, statements: { ...all, goodFaith: false } } },
      'attestation_not_affirmed',
    ],
    ['another partnership', { partnershipId: 'pts_2' }, 'not_found'],
  ])('is refused with %s', async (_, wanted, code) => {
    const { ports, world } = setUp();
    expect(await rejectionOf(removePartnership(ports, by(), request(wanted)))).toMatchObject({ code });
    expect(world.ends).toEqual([]);
  });

  test('is no third partner’s', async () => {
    const { ports, world } = setUp();
    const third = by(aCaller({ accountId: 'par_X' }));
    expect(await rejectionOf(removePartnership(ports, third, request()))).toMatchObject({ code: 'not_found' });
    expect(world.ends).toEqual([]);
    expect(await readOwnPartnership(ports.partnerships, 'par_P', active.id)).toBe(active);
  });

  test('that is overtaken is decided anew', async () => {
    const { ports, world } = setUp();
    world.interrupts = 1;
    expect(await removePartnership(ports, by(), request())).toMatchObject({ status: 'removed' });
  });

  test('tells all that follows, and what blocks it', () => {
    const ahead = previewPartnershipRemoval(active, reseller, 'en');
    expect(ahead.blockers).toEqual([]);
    expect(ahead.consequences.map(({ code }) => code)).toEqual([...partnershipConsequences]);
    expect(ahead.consequences[0]?.text).toContain('Northwind');
    expect(ahead.attestation).toEqual(attestationFor('partnership', 'en'));
    const gone = ended(active, aContext()).after;
    expect(previewPartnershipRemoval(gone, provider, 'en').blockers).toMatchObject([{ code: 'alreadyRemoved' }]);
    expect(otherSideOf(active, 'par_P').name).toBe('Contoso');
  });

  test('is on record with what was attested, and a commitment to where it came from', () => {
    const { event, record, after } = ended(active, aContext());
    const { hash: english } = attestationFor('partnership', 'en');
    expect(event.data).toEqual({
      ...{ resellerId: 'par_R', providerId: 'par_P', accountId: aCaller().accountId },
      ...{ attestationId: 'partnership-1', attestationHash: english, attestationLanguage: 'en' },
      statements: 'goodFaith legitimatePurpose accordance holdHarmless',
    });
    expect(record.commitments).toEqual({ sourceIp: expect.any(String) });
    expect(after).toMatchObject({ id: expect.stringMatching(/^pts_[0-9a-f]{32}$/), salt: 's' });
    expect(establishPartnership(undefined, sides, aContext()).after).not.toHaveProperty('invitationId');
  });

  test('may be followed by another beginning; one that lasts may not', () => {
    const gone = ended(active, aContext()).after;
    const again = establishPartnership(gone, sides, aContext(), 'inv_2');
    expect(again.after).toMatchObject({ id: active.id, status: 'active', revision: 3, invitationId: 'inv_2' });
    expect(again.after).not.toHaveProperty('endedAt');
    expect(again.event.data).toEqual({ resellerId: 'par_R', providerId: 'par_P' });
    expect(errorOf(() => establishPartnership(active, sides, aContext()))).toMatchObject({
      code: 'partnership_already_exists',
      details: { conflictingId: active.id },
    });
    expect(partnershipIdFor(reseller, 'par_P')).toBe(active.id);
    expect(partnershipIdFor(provider, 'par_R')).toBe(active.id);
  });
});
