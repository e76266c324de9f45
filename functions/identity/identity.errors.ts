import { refusals } from '../platform/base/errors.ts';

/** What is refused of accounts, users and roles: each code, and what kind of refusal it is. */
export const identityRefusal = refusals({
  not_signed_in: 'unauthenticated',
  partner_account_missing: 'forbidden',
  role_required: 'forbidden',
  partner_kind_required: 'forbidden',
  operator_required: 'forbidden',
  account_suspended: 'forbidden',
  account_closed: 'forbidden',
  user_disabled: 'forbidden',
  person_required: 'forbidden',
  client_expired: 'forbidden',
  operation_not_in_scope: 'forbidden',
  api_clients_full: 'conflict',
  agreement_not_active: 'forbidden',
  partner_not_active: 'conflict',
  account_already_active: 'conflict',
  account_already_suspended: 'conflict',
  account_already_closed: 'conflict',
  account_closed_for_good: 'conflict',
  location_already_there: 'conflict',
  locations_full: 'conflict',
  last_location: 'conflict',
  last_global_admin: 'conflict',
  user_already_signed_in: 'conflict',
  partner_id_taken: 'conflict',
  user_already_exists: 'conflict',
  user_already_disabled: 'conflict',
  user_already_enabled: 'conflict',
});

/** The address signs in already. Whose it is, is not told. */
export const userExists = () => identityRefusal('user_already_exists', 'There is a user with this email already.');
