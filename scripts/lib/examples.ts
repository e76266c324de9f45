/**
 * A request of each operation that takes a body, as the API's document shows it. Every one is checked against its
 * schema, and sent to a deployed service, by tests: an operation without one fails them.
 */
import { attestationIds, statementKeys } from '../../functions/attestations/attestation.ts';
import { consentVersion } from '../../functions/invitations/consent.ts';

const accountId = 'par_01M7YHN6VM1DDC31HFVTTT8Q4H';
const customerId = 'cus_x1Vd0BzX9yq3kFh2mJtQ7aLw8sRcN4pGe6uTiYoKbHM';
const userId = 'cuu_01M7YHN6VM1DDC31HFVTTT8Q4H';
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const person = { name: 'Anna Kiss', email: 'anna@tailspin.example' };
const address = { street: 'Fő utca 1', city: 'Budapest', postalCode: '1051', country: 'HU' };
const partnerAddress = { street: 'Via Roma 1', city: 'Milano', postalCode: '20121', country: 'IT' };
const recipient = { ...person, company: 'Tailspin Toys' };
const colleague = { name: 'Ada Rossi', email: 'ada@contoso.example', roles: ['salesAgent'] };
const line = {
  ...{ kind: 'new', offerId: 'off_office-plus', term: 'P1Y', billing: 'monthly', seats: 10 },
  partnerId: '12345',
};
const customer = {
  ...{ resellerId: accountId, company: 'Tailspin Toys', domain: 'tailspin.example', address },
  ...{ contact: person, phone: '+36 1 234 5678', language: 'hu' },
};
const attested = {
  attestation: { id: attestationIds.removal, hash, language: 'en' },
  statements: Object.fromEntries(statementKeys.map((key) => [key, true])),
};
const acting = { actingAsIndirectProvider: true };
const nothing = {};

/** By the operation's ID. Files are text. */
export const examples: Readonly<Record<string, unknown>> = {
  changeNotices: { notices: { gdapEnding: false, invitationAnswered: null } },
  createUser: colleague,
  changeUser: { roles: ['adminAgent'], language: 'it' },
  inviteUserAgain: nothing,
  disableUser: nothing,
  enableUser: nothing,
  removeUser: nothing,
  changeAccount: {
    contactEmail: 'office@contoso.example',
    address: partnerAddress,
    profile: { description: 'Cloud for workshops.', website: 'https://contoso.example' },
  },
  createApiClient: { name: 'ERP', roles: ['salesAgent'], operations: ['listCustomers', 'confirmInvitation'] },
  changeApiClient: { name: 'ERP of Milano', operations: null },
  rotateApiClientSecret: { overlapHours: 24 },
  removeApiClient: nothing,

  createPartner: {
    ...{ kind: 'reseller', company: 'Contoso Cloud', address: partnerAddress, contactEmail: 'office@contoso.example' },
    ...{ language: 'it', agreement: 'active', locations: [{ partnerId: '12345', name: 'Milano' }] },
  },
  createPartnerUser: { ...colleague, roles: ['globalAdmin'] },
  changeAgreement: { agreement: 'active' },
  movePartner: { address: partnerAddress },
  setPartnerLogo: {
    logo: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4AWPgzj79HwAEBwJBadqwoAAAAABJRU5ErkJggg==',
  },
  setPartnerLimits: { invitationsPerHour: 500 },
  suspendPartner: nothing,
  resumePartner: nothing,
  closePartner: nothing,
  addLocation: { partnerId: '67890', name: 'Roma', country: 'IT' },
  changeLocation: { name: 'Roma Eur', isRetired: false },
  publishOffer: {
    ...{ sku: 'office-plus', name: 'Office Plus', description: 'Mail, files and office for one person.' },
    plans: [{ term: 'P1Y', billing: 'monthly', currency: 'EUR', priceMinor: 1050 }],
    seats: { min: 1, max: 10000 },
  },
  changeOffer: { status: 'active' },

  draftInvitation: { recipient, language: 'hu' },
  confirmInvitation: {
    ...{ recipient, language: 'en', expiresInDays: 14, reference: 'Ticket 7', delivery: 'service' },
    text: 'Dear Anna,\n\nplease confirm that we may look after your subscriptions: {{link}}\n\nContoso Cloud',
  },
  confirmInvitationBatch: { items: [{ recipient, reference: 'Ticket 7' }], dryRun: true },
  resendInvitation: { expiresInDays: 14 },
  cancelInvitation: nothing,
  createInvitationImport: 'email,name,company\r\nanna@tailspin.example,Anna Kiss,Tailspin Toys\r\n',
  startInvitationImport: nothing,
  cancelInvitationImport: nothing,

  addKnownCustomer: { company: 'Tailspin Toys', contact: person, language: 'hu' },
  reviewCustomer: customer,
  addCustomer: { ...customer, azureAccess: true },
  changeCustomer: { company: 'Tailspin Toys Kft.', contactName: 'Anna Kiss', phone: '+36 1 234 5679' },
  recordCustomerAgreement: {
    ...{ version: '1', firstName: 'Anna', lastName: 'Kiss', email: person.email, phone: '+36 1 234 5678' },
    acceptedOn: '2026-01-31',
  },
  createCustomerUser: { name: 'Béla Nagy', userName: 'bela.nagy' },
  disableCustomerUser: nothing,
  enableCustomerUser: nothing,
  resetCustomerPassword: nothing,
  setAzureAccess: { resellerId: accountId, granted: true },
  checkAccess: { role: 'adminAgent', action: 'readAccount', groups: ['helpdesk'] },

  draftGdap: { roles: ['globalReader', 'helpdeskAdministrator'], term: 'P730D' },
  requestGdap: { roles: ['globalReader', 'helpdeskAdministrator'], term: 'P30D', reference: 'Ticket 8' },
  proveDomain: { domain: 'tailspin.example' },
  changeGdap: { autoExtend: false },
  changeManyGdap: { action: 'extend', items: [{ gdapId: 'gdap_01M7YHN6VM1DDC31HFVTTT8Q4H', revision: 2 }] },
  setGdapTemplates: {
    templates: [
      {
        name: 'Helpdesk',
        roles: ['helpdeskAdministrator'],
        term: 'P90D',
        assignments: [{ group: 'salesAgent', roles: ['helpdeskAdministrator'] }],
      },
    ],
  },
  terminateGdap: nothing,

  removeRelationship: attested,
  retryRemoval: nothing,

  draftPartnership: { recipient: { name: 'Bob', email: 'bob@contoso.example' } },
  requestPartnership: { recipient: { name: 'Bob', email: 'bob@contoso.example' }, delivery: 'self' },
  readPartnershipRequest: { token: '1.k1.accept.inv_01M7YHN6VM1DDC31HFVTTT8Q4H.1.1790000000.x', language: 'en' },
  acceptPartnership: {
    token: '1.k1.accept.inv_01M7YHN6VM1DDC31HFVTTT8Q4H.1.1790000000.x',
    shown: { language: 'en', version: consentVersion, hash },
  },
  removePartnership: { ...attested, attestation: { id: attestationIds.partnership, hash, language: 'en' } },

  beginCart: { customerId, lines: [line], reference: 'Order 4711' },
  changeCart: { lines: [{ ...line, seats: 12 }] },
  reviewCart: acting,
  purchaseCart: { ...acting, reviewHash: hash },
  cancelCart: nothing,
  changeSubscription: { seats: 12 },
  suspendSubscription: nothing,
  resumeSubscription: nothing,
  cancelSubscription: nothing,
  assignLicence: { userId },
  removeLicence: nothing,

  createWebhook: { url: 'https://hooks.contoso.example/relationships', types: ['InvitationAccepted'] },
  changeWebhook: { ordered: true },
  removeWebhook: nothing,
  rotateWebhookSecret: nothing,
  testWebhook: nothing,
  replayWebhook: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
  replayWebhookDelivery: nothing,

  verifyReceipt: {
    ...{ document: { kind: 'acceptance', invitationId: 'inv_01M7YHN6VM1DDC31HFVTTT8Q4H' }, hash },
    signature: { algorithm: 'ECDSA_SHA_256', keyId: 'k1', value: 'MEUCIQ==' },
  },
};
