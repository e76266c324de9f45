import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { type Caller, languageOr } from '../identity/caller.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { type CustomerId, systemClock as clock, systemIds as ids } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { route } from '../platform/http/http-handler.ts';
import { usageIn } from '../platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../platform/links/address-hash.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { optionalSetting, setting } from '../platform/runtime/environment.ts';
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
import { customerAgreementIn } from './customer-agreement.ts';
import { customerDirectoryIn } from './customer-directory.cognito.ts';
import type { CustomerUser } from './customer-user.ts';
import { domainRecordsBy } from './domain-records.dns.ts';
import {
  createCustomerUser,
  editAccount,
  listCustomerUsers,
  readAgreement,
  recordCustomerAgreement,
  resetPassword,
  setCustomerUser,
} from './manage-account.ts';
import { proveDomain } from './prove-domain.ts';

const tables = deployedTables();
const ports = {
  accounts: customerAccountsIn(tables),
  customers: customersIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  usage: usageIn(tables),
  directory: customerDirectoryIn(new CognitoIdentityProviderClient(awsClient()), setting('CUSTOMER_POOL_ID')),
  addresses: addressHasherIn(new KMSClient(awsClient()), setting('ADDRESS_KEY')),
  records: domainRecordsBy(optionalSetting('DNS_SERVERS')),
  ids,
  clock,
  report: (error: unknown) => logger.error('sign-in not made', { error: describeError(error) }),
};

/** Where customers' users sign in, and set passwords of their own (R55). */
const signInAt = `${setting('BASE_URL')}/my-access/sign-in`;

/** Customers' accounts, agreements and users (R12, R23, R24). */
export const handler = userHandler(tables, [
  route(operations.reviewCustomer, async ({ caller, body }) => {
    const { reseller } = await reviewCustomer(ports, caller, asAsked(caller, body));
    return { status: 200, body: { valid: true, reseller: { accountId: reseller.id, company: reseller.company } } };
  }),

  route(operations.addCustomer, async ({ caller, command, body }) => {
    const added = await submitCustomer(ports, command, asAsked(caller, body));
    return {
      status: 201,
      body: showAdded(added, signInAt),
      headers: { location: `/v1/customers/${added.customer.id}` },
    };
  }),

  route(operations.changeCustomer, async ({ caller, command, body, path, expectedRevision }) => {
    await editAccount(ports, command, { ...path, ...body, expectedRevision });
    return readAnswer(caller, path.customerId);
  }),

  route(operations.proveDomain, async ({ caller, command, body, path, expectedRevision }) => {
    await proveDomain(ports, command, { ...path, ...body, expectedRevision });
    return readAnswer(caller, path.customerId);
  }),

  route(operations.readAgreementText, async ({ query }) => ({
    status: 200,
    body: { ...customerAgreementIn(query.language) },
  })),

  route(operations.recordCustomerAgreement, async ({ command, body, path }) => ({
    status: 201,
    body: await recordCustomerAgreement(ports, command, { ...path, ...body }),
  })),

  route(operations.getCustomerAgreement, async ({ caller, path: { customerId } }) => {
    await requireAccess(ports, caller, customerId, 'placeOrders', 'readAccount');
    return { status: 200, body: await readAgreement(ports, customerId) };
  }),

  route(operations.listCustomerUsers, async ({ caller, path }) => ({
    status: 200,
    body: {
      items: (await listCustomerUsers(ports, caller, path.customerId)).map((user) => customerUserView.parse(user)),
    },
  })),

  route(operations.createCustomerUser, async ({ command, body, path }) => ({
    status: 201,
    body: showWithPassword(await createCustomerUser(ports, command, { ...path, ...body }), signInAt),
  })),

  route(operations.disableCustomerUser, async ({ command, path }) =>
    answer(await setCustomerUser(ports, command, { ...path, status: 'disabled' })),
  ),

  route(operations.enableCustomerUser, async ({ command, path }) =>
    answer(await setCustomerUser(ports, command, { ...path, status: 'active' })),
  ),

  route(operations.resetCustomerPassword, async ({ command, path }) => ({
    status: 200,
    body: showWithPassword(await resetPassword(ports, command, path), signInAt),
  })),
]);

/** The customer, as it is now. */
async function readAnswer(caller: Caller, customerId: CustomerId) {
  const { customer, ...held } = await readCustomer(ports, caller, customerId);
  return { status: 200, body: customerView.parse({ ...customer, ...held }), revision: customer.revision };
}

/** In the partner's own language, where none is given. */
const asAsked = <Body extends { readonly language?: Language | undefined }>(caller: Caller, body: Body) => ({
  ...body,
  language: languageOr(body.language, caller),
});

const answer = (user: CustomerUser) => ({ status: 200, body: customerUserView.parse(user) });
