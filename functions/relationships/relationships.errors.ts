import { refusals } from '../platform/base/errors.ts';

/** What is refused of relationships and privileges: each code, and what kind of refusal it is. */
export const relationshipRefusal = refusals({
  customer_already_listed: 'conflict',
  privilege_required: 'forbidden',
  relationship_already_exists: 'conflict',
  relationship_already_removed: 'conflict',
  reseller_relationship_missing: 'conflict',
  provider_relationship_missing: 'conflict',
  azure_already_granted: 'conflict',
});
