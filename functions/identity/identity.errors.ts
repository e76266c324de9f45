import { refusals } from '../platform/base/errors.ts';

/** What is refused of accounts, users and roles: each code, and what kind of refusal it is. */
export const identityRefusal = refusals({
  not_signed_in: 'unauthenticated',
  partner_account_missing: 'forbidden',
  role_required: 'forbidden',
  partner_kind_required: 'forbidden',
  operator_required: 'forbidden',
  partner_id_taken: 'conflict',
  user_already_exists: 'conflict',
});
