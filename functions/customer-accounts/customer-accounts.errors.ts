import { refusals } from '../platform/base/errors.ts';

/** What is refused of customers’ accounts: each code, and what kind of refusal it is. */
export const customerAccountRefusal = refusals({
  customer_domain_taken: 'conflict',
  domain_not_proven: 'unprocessable',
  domain_not_checked: 'busy',
  customer_not_ready: 'conflict',
  customer_agreement_missing: 'conflict',
  user_name_taken: 'conflict',
});
