import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { asUser } from '../identity/admission.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import { type ApiRequest, httpHandler, route } from '../platform/http/http-handler.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { setting } from '../platform/runtime/environment.ts';
import { describeError, logger } from '../platform/runtime/logger.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { customersIn } from '../relationships/customers.dynamodb.ts';
import { readCustomer } from '../relationships/read-customer.ts';
import { customerView } from '../relationships/relationships.schema.ts';
import { requireAccess } from '../relationships/require-access.ts';
import { reviewCustomer, submitCustomer } from './add-customer.ts';
import { customerAccountsIn } from './customer-accounts.dynamodb.ts';
import {
  customerUserView,
  customerOperations as operations,
  showAdded,
  showWithPassword,
} from './customer-accounts.schema.ts';
import { customerDirectoryIn } from './customer-directory.cognito.ts';
import type { CustomerUser } from './customer-user.ts';
import {
  createCustomerUser,
  editAccount,
  listCustomerUsers,
  readAgreement,
  recordCustomerAgreement,
  resetPassword,
  setCustomerUser,
} from './manage-account.ts';

const tables = deployedTables();
const ports = {
  accounts: customerAccountsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  directory: customerDirectoryIn(new CognitoIdentityProviderClient({}), setting('CUSTOMER_POOL_ID')),
  addresses: addressHasherIn(new KMSClient({}), setting('ADDRESS_KEY')),
  ids,
  clock,
  report: (error: unknown) => logger.error('sign-in not made', { error: describeError(error) }),
};

const idOf = (path: ApiRequest<unknown, unknown, unknown>['path']) => String(path.customerId);
const userOf = (path: ApiRequest<unknown, unknown, unknown>['path']) => ({
  customerId: idOf(path),
  userId: String(path.userId),
});

/** Customers' accounts, agreements and users (R12, R23, R24). */
export const handler = httpHandler([
  route(operations.reviewCustomer, asUser, async ({ caller, body }) => {
    const { reseller } = await reviewCustomer(ports, caller, body);
    return { status: 200, body: { valid: true, reseller: { accountId: reseller.id, company: reseller.company } } };
  }),

  route(operations.addCustomer, asUser, async ({ caller, body, idempotency, requestId }) => {
    const added = await submitCustomer(ports, caller, body, idempotency, requestId);
    return { status: 201, body: showAdded(added), headers: { location: `/v1/customers/${added.customer.id}` } };
  }),

  route(operations.changeCustomer, asUser, async ({ caller, body, path, expectedRevision, requestId }) => {
    await editAccount(ports, caller, { customerId: idOf(path), expectedRevision }, body, requestId);
    const { customer, ...held } = await readCustomer(ports, caller, idOf(path));
    return { status: 200, body: customerView.parse({ ...customer, ...held }), revision: customer.revision };
  }),

  route(operations.recordCustomerAgreement, asUser, async ({ caller, body, path, idempotency, requestId }) => ({
    status: 201,
    body: await recordCustomerAgreement(ports, caller, idOf(path), body, idempotency, requestId),
  })),

  route(operations.getCustomerAgreement, asUser, async ({ caller, path }) => {
    await requireAccess(ports, caller, idOf(path), 'placeOrders', 'readAccount');
    return { status: 200, body: await readAgreement(ports, idOf(path)) };
  }),

  route(operations.listCustomerUsers, asUser, async ({ caller, path }) => ({
    status: 200,
    body: { items: (await listCustomerUsers(ports, caller, idOf(path))).map((user) => customerUserView.parse(user)) },
  })),

  route(operations.createCustomerUser, asUser, async ({ caller, body, path, idempotency, requestId }) => ({
    status: 201,
    body: showWithPassword(await createCustomerUser(ports, caller, idOf(path), body, idempotency, requestId)),
  })),

  route(operations.disableCustomerUser, asUser, (request) => set(request, 'disabled')),
  route(operations.enableCustomerUser, asUser, (request) => set(request, 'active')),

  route(operations.resetCustomerPassword, asUser, async ({ caller, path, idempotency, requestId }) => ({
    status: 200,
    body: showWithPassword(await resetPassword(ports, caller, userOf(path), idempotency, requestId)),
  })),
]);

async function set(
  { caller, path, idempotency, requestId }: ApiRequest<unknown, unknown, Parameters<typeof setCustomerUser>[1]>,
  status: CustomerUser['status'],
) {
  const user = await setCustomerUser(ports, caller, userOf(path), status, idempotency, requestId);
  return { status: 200, body: customerUserView.parse(user) };
}
