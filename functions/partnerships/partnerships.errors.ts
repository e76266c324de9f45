import { refusals } from '../platform/base/errors.ts';

/** What is refused of partnerships: each code, and what kind of refusal it is. */
export const partnershipRefusal = refusals({
  partnership_not_active: 'conflict',
  partnership_already_exists: 'conflict',
  partnership_already_removed: 'conflict',
  onboarding_incomplete: 'conflict',
  partner_id_not_verified: 'unprocessable',
});
