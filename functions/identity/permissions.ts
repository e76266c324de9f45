import type { Caller } from './caller.ts';
import { identityRefusal } from './identity.errors.ts';
import type { PartnerKind, Role } from './roles.ts';

/** The operations of the partners' API. Each has its row in the table below and in the OpenAPI document. */
export type Operation =
  | 'getMe'
  | 'listUsers'
  | 'createUser'
  | 'draftInvitation'
  | 'confirmInvitation'
  | 'confirmInvitationBatch'
  | 'listInvitations'
  | 'getInvitation'
  | 'resendInvitation'
  | 'cancelInvitation'
  | 'listCustomers'
  | 'addKnownCustomer'
  | 'getCustomer'
  | 'checkAccess'
  | 'getCustomerAccess'
  | 'setAzureAccess'
  | 'getOverview'
  | 'listRenewals'
  | 'search'
  | 'draftGdap'
  | 'requestGdap'
  | 'listGdap'
  | 'listCustomerGdap'
  | 'getGdap'
  | 'changeGdap'
  | 'terminateGdap'
  | 'draftPartnership'
  | 'requestPartnership'
  | 'readPartnershipRequest'
  | 'acceptPartnership'
  | 'listPartnerships'
  | 'getPartnership'
  | 'getPartnershipAttestation'
  | 'previewPartnershipRemoval'
  | 'removePartnership'
  | 'listProviders'
  | 'verifyPartnerId'
  | 'reviewCustomer'
  | 'addCustomer'
  | 'changeCustomer'
  | 'recordCustomerAgreement'
  | 'getCustomerAgreement'
  | 'listCustomerUsers'
  | 'createCustomerUser'
  | 'disableCustomerUser'
  | 'enableCustomerUser'
  | 'resetCustomerPassword'
  | 'listOffers'
  | 'getOffer'
  | 'beginCart'
  | 'listCarts'
  | 'getCart'
  | 'changeCart'
  | 'reviewCart'
  | 'purchaseCart'
  | 'cancelCart'
  | 'listOrders'
  | 'getOrder'
  | 'listSubscriptions'
  | 'getSubscription'
  | 'changeSubscription'
  | 'suspendSubscription'
  | 'resumeSubscription'
  | 'cancelSubscription'
  | 'listLicences'
  | 'assignLicence'
  | 'removeLicence'
  | 'getRemovalAttestation'
  | 'previewRemoval'
  | 'removeRelationship'
  | 'retryRemoval'
  | 'listRemovals'
  | 'getAcceptanceReceipt'
  | 'getRemovalCertificate'
  | 'listAuditRecords'
  | 'exportAuditRecords'
  | 'verifyAuditChain';

const everyone: readonly Role[] = ['globalAdmin', 'adminAgent', 'salesAgent'];
const admins: readonly Role[] = ['globalAdmin', 'adminAgent'];
const globalAdmins: readonly Role[] = ['globalAdmin'];

/**
 * Who may do what (R2), the one place where this is decided. A Sales agent views the customer list and requests
 * relationships; a partner's own users are its Global admins' business. Complete by type.
 */
export const permissions: Readonly<Record<Operation, readonly Role[]>> = {
  getMe: everyone,
  listUsers: globalAdmins,
  createUser: globalAdmins,
  draftInvitation: everyone,
  confirmInvitation: everyone,
  confirmInvitationBatch: everyone,
  listInvitations: everyone,
  getInvitation: everyone,
  resendInvitation: everyone,
  cancelInvitation: everyone,
  listCustomers: everyone,
  addKnownCustomer: admins,
  getCustomer: everyone,
  checkAccess: everyone,
  getCustomerAccess: everyone,
  setAzureAccess: admins,
  getOverview: everyone,
  listRenewals: everyone,
  search: everyone,
  draftGdap: admins,
  requestGdap: admins,
  listGdap: everyone,
  listCustomerGdap: everyone,
  getGdap: everyone,
  changeGdap: admins,
  terminateGdap: admins,
  draftPartnership: everyone,
  requestPartnership: everyone,
  readPartnershipRequest: admins,
  acceptPartnership: admins,
  listPartnerships: everyone,
  getPartnership: everyone,
  getPartnershipAttestation: everyone,
  previewPartnershipRemoval: everyone,
  removePartnership: everyone,
  listProviders: everyone,
  verifyPartnerId: everyone,
  reviewCustomer: everyone,
  addCustomer: everyone,
  changeCustomer: everyone,
  recordCustomerAgreement: everyone,
  getCustomerAgreement: everyone,
  listCustomerUsers: everyone,
  createCustomerUser: everyone,
  disableCustomerUser: everyone,
  enableCustomerUser: everyone,
  resetCustomerPassword: everyone,
  listOffers: everyone,
  getOffer: everyone,
  beginCart: everyone,
  listCarts: everyone,
  getCart: everyone,
  changeCart: everyone,
  reviewCart: everyone,
  purchaseCart: everyone,
  cancelCart: everyone,
  listOrders: everyone,
  getOrder: everyone,
  listSubscriptions: everyone,
  getSubscription: everyone,
  changeSubscription: everyone,
  suspendSubscription: everyone,
  resumeSubscription: everyone,
  cancelSubscription: everyone,
  listLicences: everyone,
  assignLicence: everyone,
  removeLicence: everyone,
  getRemovalAttestation: everyone,
  previewRemoval: everyone,
  removeRelationship: everyone,
  retryRemoval: everyone,
  listRemovals: everyone,
  getAcceptanceReceipt: everyone,
  getRemovalCertificate: everyone,
  listAuditRecords: admins,
  exportAuditRecords: admins,
  verifyAuditChain: admins,
};

/** What only one kind of partner does (R19 to R28). */
export const kindOnly: Partial<Readonly<Record<Operation, PartnerKind>>> = {
  draftPartnership: 'provider',
  requestPartnership: 'provider',
  readPartnershipRequest: 'reseller',
  acceptPartnership: 'reseller',
  verifyPartnerId: 'provider',
  reviewCustomer: 'provider',
  addCustomer: 'provider',
  setAzureAccess: 'provider',
  beginCart: 'provider',
  listCarts: 'provider',
  getCart: 'provider',
  changeCart: 'provider',
  reviewCart: 'provider',
  purchaseCart: 'provider',
  cancelCart: 'provider',
  listOrders: 'provider',
  getOrder: 'provider',
  changeSubscription: 'provider',
};

/** What a Sales agent does in one kind of partner only (R2): in the other it is for admins. */
export const salesAgentOf: Partial<Readonly<Record<Operation, PartnerKind>>> = { removePartnership: 'provider' };

/**
 * Lets the caller pass, or refuses and names the roles of which one is needed.
 * @throws `partner_kind_required`, `role_required`
 */
export function requirePermission(caller: Caller, operation: Operation): void {
  const kind = kindOnly[operation];
  if (kind !== undefined && kind !== caller.partnerKind)
    throw identityRefusal('partner_kind_required', `This is for an indirect ${kind}, and you are none.`);
  const sellers = salesAgentOf[operation];
  const needed = sellers === undefined || sellers === caller.partnerKind ? permissions[operation] : admins;
  if (caller.roles.some((role) => needed.includes(role))) return;
  throw identityRefusal(
    'role_required',
    `This needs one of these roles: ${needed.join(', ')}. Ask a Global admin of your account for it.`,
    { requiredRoles: needed },
  );
}
