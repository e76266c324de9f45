import { describe, expect, test } from '@jest/globals';
import {
  type Affirmation,
  attestationFor,
  attestationIds,
  requireAffirmed,
  statementKeys,
} from '../../../functions/attestations/attestation.ts';
import { hashOf } from '../../../functions/platform/base/canonical-json.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { say } from '../../../functions/platform/text/messages/messages.ts';
import { errorOf } from '../../support/builders.ts';

const all = { goodFaith: true, legitimatePurpose: true, accordance: true, holdHarmless: true };
const kinds = ['removal', 'partnership'] as const;

describe('R17, R22: what is attested', () => {
  test.each(languages.flatMap((language) => kinds.map((what) => [what, language] as const)))(
    'of a %s in %s has its own words, and a hash over all of them',
    (what, language) => {
      const { hash, ...content } = attestationFor(what, language);
      expect(hash).toBe(hashOf(content));
      expect([content.id, content.language]).toEqual([attestationIds[what], language]);
      const goodFaith = what === 'partnership' ? 'attestation.partnershipGoodFaith' : 'attestation.goodFaith';
      expect(content.statements).toEqual([
        { key: 'goodFaith', text: say(language, goodFaith) },
        { key: 'legitimatePurpose', text: say(language, 'attestation.legitimatePurpose') },
        { key: 'accordance', text: say(language, 'attestation.accordance') },
        { key: 'holdHarmless', text: say(language, 'attestation.holdHarmless') },
      ]);
      const notice = what === 'partnership' ? 'attestation.partnershipNotice' : 'attestation.notice';
      expect(content.notice).toBe(say(language, notice));
    },
  );

  test.each(kinds)('of a %s is affirmed by its text and every statement, and by nothing less', (what) => {
    const { id, hash } = attestationFor(what, 'hu');
    const affirm = (wanted: Partial<Affirmation> = {}) =>
      errorOf(() => requireAffirmed(what, { id, hash, language: 'hu', statements: all, ...wanted }));
    expect(requireAffirmed(what, { id, hash, language: 'hu', statements: all })).toEqual(attestationFor(what, 'hu'));
    const now = { code: 'attestation_changed', details: { attestation: attestationFor(what, 'hu') } };
    expect(affirm({ id: 'other-1' })).toMatchObject(now);
    expect(affirm({ hash: 'other' })).toMatchObject(now);
    expect(affirm({ language: 'it' })).toMatchObject({ code: 'attestation_changed' });
    for (const key of statementKeys)
      expect(affirm({ statements: { ...all, [key]: 'true' as never } })).toMatchObject({
        code: 'attestation_not_affirmed',
        details: { errors: [{ pointer: `/statements/${key}`, detail: 'is not affirmed' }] },
      });
  });
});
