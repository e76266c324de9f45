/**
 * The folders of functions/, from the ground up. A folder imports from folders below its own only, types included
 * (.dependency-cruiser.cjs reads this). A new folder is placed here first.
 */
module.exports = [
  // Technical ground: no feature is known here.
  'platform/base',
  'platform/runtime',
  'platform/text',
  'platform/table',
  'platform/changes',
  'platform/http',
  'platform/links',
  'platform/limits',
  'platform/mail',
  'platform/pages',
  'platform/signing',
  'platform/outbox',
  // What every other feature stands on.
  'identity',
  'attestations',
  'partnerships',
  'customers',
  'relationships',
  'gdap',
  'customer-accounts',
  'invitations',
  // Features, each above what it uses.
  'orders',
  'imports',
  'acceptance',
  'sign-in',
  'partnership-requests',
  'removals',
  'receipts',
  'own-view',
  'audit',
  'overview',
  'privacy',
  'notices',
  'simulator',
  'webhooks',
  'console',
  // Compositions: they know all.
  'background',
  'api',
];
