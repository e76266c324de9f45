import { refusals } from '../platform/base/errors.ts';

/** What is refused of attestations: each code, and what kind of refusal it is. */
export const attestationRefusal = refusals({
  attestation_changed: 'conflict',
  attestation_not_affirmed: 'unprocessable',
});
