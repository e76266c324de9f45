import { refusals } from '../platform/base/errors.ts';

/** What is refused of granular delegated admin privileges: each code, and what kind of refusal it is. */
export const gdapRefusal = refusals({
  gdap_not_active: 'conflict',
  gdap_already_ended: 'conflict',
  gdap_not_extendable: 'unprocessable',
  gdap_role_not_granted: 'unprocessable',
});
