/** Every operation of the API, with a body that would do, for tests that leave none out. */
import { randomUUID } from 'node:crypto';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import { statementKeys } from '../../functions/attestations/attestation.ts';
import type { UserPermission } from '../../functions/identity/permissions.ts';
import type { ApiOperation } from '../../functions/platform/http/operation.schema.ts';
import { aCustomer, acting, agreement } from './orders.ts';
import { newAddress } from './target.ts';

export type OperationOfUsers = ApiOperation & { readonly permission: UserPermission };

export const allOperations = Object.values(operationsByFunction).flat() as readonly ApiOperation[];

export const operationsOfUsers = allOperations.filter(
  ({ permission }) => permission.access === 'user',
) as readonly ApiOperation[] as readonly never[] as readonly OperationOfUsers[];

/** The names of a path's parameters. */
export const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));

/** The path with its parameters filled in. */
export const pathWith = (path: string, ids: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'));

/** The parameter of a path by what it is of: a customer's users and a partner's own are two kinds. */
export const thingOf = (path: string, name: string) =>
  name === 'userId' && path.startsWith('/v1/customers/') ? 'customerUserId' : name;

const attested = {
  attestation: { id: 'a', hash: 'b', language: 'en' },
  statements: Object.fromEntries(statementKeys.map((key) => [key, true])),
};
const address = { street: 'x', city: 'Milano', postalCode: '20100', country: 'IT' };
const newUser = () => ({ name: 'Ada', email: newAddress('ada'), roles: ['salesAgent'] });

/** A body that each operation takes, by its ID. An operation with a body and without an example fails the tests. */
export const exampleOf: Readonly<Record<string, () => unknown>> = {
  createUser: newUser,
  changeNotices: () => ({ notices: { gdapEnding: false } }),
  createInvitationImport: () => Buffer.from(`email\n${newAddress('file')}`),
  startInvitationImport: () => ({}),
  cancelInvitationImport: () => ({}),
  createApiClient: () => ({ name: 'ERP', roles: ['salesAgent'] }),
  changeApiClient: () => ({ name: 'ERP' }),
  rotateApiClientSecret: () => ({}),
  removeApiClient: () => ({}),
  createWebhook: () => ({ url: 'http://127.0.0.1:9/', types: ['InvitationAccepted'] }),
  changeWebhook: () => ({ ordered: true }),
  removeWebhook: () => ({}),
  rotateWebhookSecret: () => ({}),
  testWebhook: () => ({}),
  replayWebhook: () => ({ from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }),
  replayWebhookDelivery: () => ({}),
  changeUser: () => ({ name: 'Ada' }),
  inviteUserAgain: () => ({}),
  disableUser: () => ({}),
  enableUser: () => ({}),
  removeUser: () => ({}),
  changeAccount: () => ({
    contactEmail: 'a@b.example',
    address,
    profile: { description: 'x', website: 'https://x.example' },
  }),
  createPartner: () => ({
    ...{ kind: 'reseller', company: 'x', address, contactEmail: 'a@b.example', language: 'en' },
    locations: [{ partnerId: String(Math.floor(1e8 + Math.random() * 9e8)), name: 'x' }],
  }),
  changeAgreement: () => ({ agreement: 'active' }),
  movePartner: () => ({ address }),
  setPartnerLimits: () => ({ invitationsPerHour: 500 }),
  suspendPartner: () => ({}),
  resumePartner: () => ({}),
  closePartner: () => ({}),
  addLocation: () => ({ partnerId: '12345', name: 'x' }),
  changeLocation: () => ({ name: 'x' }),
  createPartnerUser: newUser,
  confirmInvitation: () => ({
    recipient: { email: newAddress(), name: 'Anna', company: 'Tailspin' },
    ...{ language: 'en', text: 'Open {{link}}', reference: 'R-1', delivery: 'self', expiresInDays: 3 },
  }),
  confirmInvitationBatch: () => ({ items: [{ recipient: { email: newAddress() }, reference: 'R-1' }], dryRun: true }),
  resendInvitation: () => ({ expiresInDays: 3 }),
  requestGdap: () => ({ roles: ['globalReader'], term: 'P30D', reference: 'R-1' }),
  requestPartnership: () => ({ recipient: { email: newAddress(), name: 'Bob' }, delivery: 'self' }),
  draftInvitation: () => ({ recipient: { email: newAddress(), name: 'Anna', company: 'Tailspin' }, language: 'en' }),
  cancelInvitation: () => ({}),
  draftGdap: () => ({ roles: ['globalReader'], term: 'P30D' }),
  draftPartnership: () => ({ recipient: { email: newAddress(), name: 'Bob' } }),
  changeGdap: () => ({ autoExtend: false }),
  terminateGdap: () => ({}),
  acceptPartnership: () => ({ token: 'x', shown: { language: 'en', version: '2', hash: 'x' } }),
  removePartnership: () => attested,
  readPartnershipRequest: () => ({ token: 'x', language: 'en' }),
  reviewCustomer: () => aCustomer('par_x'),
  addCustomer: () => aCustomer('par_x'),
  changeCustomer: () => ({ company: 'x', contactName: 'y', phone: '+39 02 1234' }),
  recordCustomerAgreement: () => agreement,
  createCustomerUser: () => ({ name: 'Béla', userName: `bela-${randomUUID().slice(0, 8)}` }),
  disableCustomerUser: () => ({}),
  enableCustomerUser: () => ({}),
  resetCustomerPassword: () => ({}),
  setAzureAccess: () => ({ resellerId: 'par_x', granted: true }),
  checkAccess: () => ({ role: 'adminAgent', action: 'readAccount', groups: ['helpdesk'] }),
  addKnownCustomer: () => ({ company: 'Tailspin', contact: { name: 'Anna', email: newAddress() }, language: 'en' }),
  publishOffer: () => ({
    ...{ id: `off_${randomUUID().slice(0, 8)}`, name: 'x', description: 'y', term: 'P1M', billing: 'monthly' },
  }),
  changeOffer: () => ({ status: 'active' }),
  beginCart: () => ({ customerId: 'cus_x', lines: [], reference: 'R-1' }),
  changeCart: () => ({ lines: [] }),
  reviewCart: () => acting,
  purchaseCart: () => ({ ...acting, reviewHash: 'x'.repeat(64) }),
  cancelCart: () => ({}),
  changeSubscription: () => ({ seats: 1 }),
  suspendSubscription: () => ({}),
  resumeSubscription: () => ({}),
  cancelSubscription: () => ({}),
  assignLicence: () => ({ userId: 'cuu_x' }),
  removeLicence: () => ({}),
  removeRelationship: () => attested,
  retryRemoval: () => ({}),
  verifyReceipt: () => ({ document: {}, hash: 'x', signature: {} }),
};

/** The query that an operation cannot do without. */
export const queryOf: Readonly<Record<string, string>> = {
  search: '?q=tail&in=customers',
  verifyAuditChain: '?chain=inv_x',
};

/** Does some work on all of many things, so many at a time. */
export async function inParallel<T>(
  things: readonly T[],
  work: (thing: T) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const left = [...things];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
