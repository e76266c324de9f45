import type { Customer } from '../customers/customer.ts';
import { wrongInAddress } from '../customers/postal-address.ts';
import { type Caller, contextOf, type UserCommand, type UserContext, type UserEdit } from '../identity/caller.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import { type DomainError, notFound, refusal } from '../platform/base/errors.ts';
import type { Clock, CustomerId, Ids } from '../platform/base/ids.ts';
import { changeAsRead, changeOnce, type Repeated } from '../platform/changes/change-course.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Action } from '../relationships/directory-roles.ts';
import { requireAccess } from '../relationships/require-access.ts';
import {
  type AccountChange,
  type CustomerAgreement,
  changeAccount,
  changeCustomer,
  customerAgreementVersion,
  recordAgreement,
} from './account.ts';
import type { CustomerAccounts } from './customer-accounts.port.ts';
import type { CustomerDirectory } from './customer-directory.port.ts';
import { type CustomerUser, temporaryPassword } from './customer-user.ts';
import { placeholderOf } from './domain.ts';
import { renamedBy } from './renamed-by.ts';

export interface ManagePorts {
  readonly accounts: CustomerAccounts;
  readonly customers: Pick<Customers, 'getAccess' | 'getCustomer' | 'listAccess' | 'getRelationship'>;
  readonly directory: CustomerDirectory;
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A user with the password that was just set: told this once. */
export interface WithPassword {
  readonly user: CustomerUser;
  /** Absent where the request was repeated. */
  readonly temporaryPassword?: string;
}

/** A customer as the caller read it. */
export interface CustomerAsRead {
  readonly customerId: CustomerId;
  readonly expectedRevision: number;
}

/**
 * Changes a customer's account details (R12).
 * @throws `not_found`, `privilege_required`, `invalid_request`, `revision_mismatch`, `busy_try_again`
 */
export async function editAccount(
  ports: ManagePorts,
  edit: UserEdit,
  { customerId, expectedRevision, ...wish }: CustomerAsRead & AccountChange,
): Promise<Customer> {
  const errors = wish.address ? wrongInAddress(wish.address) : [];
  if (errors.length > 0) throw refusal('invalid_request', 'The address is not one of its country.', { errors });
  const { after } = await changeAsRead({
    read: () => readFor(ports, edit, customerId, ['manageAccount']),
    expectedRevision,
    transition: (customer) => changeAccount(customer, wish, edit.caller.accountId, contextOf(edit, ports.clock())),
    write: async (change) => ports.accounts.change(change, await renamedBy(ports, change)),
  });
  return after;
}

/** What a partner records of a customer's acceptance of the agreement. */
export type AgreementRequest = Pick<
  CustomerAgreement,
  'customerId' | 'firstName' | 'lastName' | 'email' | 'phone' | 'acceptedOn' | 'version'
>;

/**
 * Records that a customer accepted the customer agreement (R24).
 * @throws `not_found`, `privilege_required`, `invalid_request` for another version or a day to come,
 *   `idempotency_key_reused`
 */
export function recordCustomerAgreement(
  ports: ManagePorts,
  command: UserCommand,
  request: AgreementRequest,
): Promise<CustomerAgreement> {
  const { accounts, clock } = ports;
  const { caller, idempotency } = command;
  return changeOnce(
    {
      read: () => readFor(ports, command, request.customerId, ['placeOrders', 'recordAgreement']),
      transition(customer) {
        const context = contextOf(command, clock());
        requirePresent(request, context.at);
        const recordedBy = { accountId: caller.accountId, userId: caller.userId };
        const agreement = { ...request, recordedBy, recordedAt: context.at.toISOString() };
        return { agreement, change: recordAgreement(customer, agreement, context) };
      },
      write: ({ agreement, change }) => accounts.change(change, { agreement, request: idempotency }),
    },
    ({ agreement }) => agreement,
    {
      async rebuild(id) {
        await readFor(ports, command, id, ['placeOrders', 'recordAgreement']);
        return readAgreement(ports, id);
      },
      recall: () => accounts.recall(idempotency, clock()),
    },
  );
}

/** @throws `not_found` */
export async function readAgreement({ accounts }: Pick<ManagePorts, 'accounts'>, customerId: CustomerId) {
  const agreement = await accounts.getAgreement(customerId);
  if (agreement === undefined) throw notFound('customer agreement');
  return agreement;
}

function requirePresent({ version, acceptedOn }: AgreementRequest, now: Date): void {
  const errors = [
    ...(version === customerAgreementVersion
      ? []
      : [{ pointer: '/version', detail: `is not ${customerAgreementVersion}` }]),
    // Where the day begins first it is fourteen hours ahead.
    ...(acceptedOn <= new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
      ? []
      : [{ pointer: '/acceptedOn', detail: 'is yet to come' }]),
  ];
  if (errors.length > 0) throw refusal('invalid_request', 'The acceptance cannot be recorded like this.', { errors });
}

/** Users that one partner makes for its customers in a day at most. */
export const customerUsersPerDay = 1000;

/** A user of a customer's that is to be made. */
export interface NewCustomerUser {
  readonly customerId: CustomerId;
  readonly name: string;
  /** What stands before the `@`. */
  readonly userName: string;
}

/**
 * Makes a user of a customer's (R12): its record, then its sign-in. Should the latter fail, a reset of the password
 * makes it.
 * @throws `not_found`, `privilege_required`, `user_name_taken`, `invalid_request` for a name that is too long,
 *   `daily_limit_reached`, `idempotency_key_reused`
 */
export function createCustomerUser(
  ports: ManagePorts,
  command: UserCommand,
  { customerId, name, userName }: NewCustomerUser,
): Promise<WithPassword> {
  const { accounts, directory, ids, clock } = ports;
  const { idempotency } = command;
  return changeOnce(
    {
      read: () => readFor(ports, command, customerId, ['manageUsers']),
      transition(customer) {
        const context = contextOf(command, clock());
        const user: CustomerUser = {
          ...{ id: ids.next('cuu', context.at), customerId, name, userName: fullUserName(customer, userName) },
          ...({ status: 'active', createdAt: context.at.toISOString(), revision: 1 } as const),
        };
        return {
          ...userChange(customer, user, 'CustomerUserCreated', context),
          temporaryPassword: temporaryPassword(),
        };
      },
      async write({ change, user, temporaryPassword: password }) {
        await ports.usage.takeDaily('customerUser', command.caller.accountId, customerUsersPerDay, clock());
        await accounts.change(change, { user, request: idempotency, resultId: user.id });
        await directory.create(user.userName, password);
      },
    },
    withPassword,
    userAgain(ports, command, customerId, ['manageUsers']),
  );
}

/** The domain of a customer that has one is its users'. */
function fullUserName({ id, account }: Customer, name: string): string {
  const userName = `${name}@${account?.domain ?? placeholderOf(id)}`;
  if (userName.length <= longestUserName) return userName;
  const errors = [{ pointer: '/userName', detail: `is longer than ${longestUserName} with its domain` }];
  throw refusal('invalid_request', 'The user name is too long.', { errors });
}

/** As many characters as the user pool takes. */
const longestUserName = 128;

/** A user of a customer's. */
export interface CustomerUserRef {
  readonly customerId: CustomerId;
  readonly userId: string;
}

/**
 * Lets a user sign in no longer, or again (R12).
 * @throws `not_found`, `privilege_required`, `user_already_disabled`, `user_already_enabled`, `idempotency_key_reused`
 */
export function setCustomerUser(
  ports: ManagePorts,
  command: UserCommand,
  { status, ...which }: CustomerUserRef & Pick<CustomerUser, 'status'>,
): Promise<CustomerUser> {
  const { accounts, directory, clock } = ports;
  const { customerId, userId } = which;
  const { idempotency } = command;
  return changeOnce(
    {
      read: () => readFor(ports, command, customerId, ['manageUsers']),
      async transition(customer) {
        const user = await readTarget(ports, command, which, 'manageAdminUsers');
        if (user.status === status) throw alreadyIn(status);
        const event = status === 'active' ? 'CustomerUserEnabled' : 'CustomerUserDisabled';
        const after = { ...user, status, revision: user.revision + 1 };
        return userChange(customer, after, event, contextOf(command, clock()));
      },
      async write({ change, user }) {
        // Disabled first, then recorded; enabled the other way round: should one fail, the user can do less, not more.
        if (status === 'disabled') await directory.allow(user.userName, false);
        await accounts.change(change, { user, request: idempotency, resultId: userId });
        if (status === 'active') await allowWhatIsRecorded(ports, which);
      },
    },
    ({ user }) => user,
    {
      rebuild: (id) => allowWhatIsRecorded(ports, { customerId, userId: id }),
      recall: () => accounts.recall(idempotency, clock()),
    },
  );
}

/** Brings the sign-in to what is recorded; where it was disabled meanwhile, it stays disabled. */
async function allowWhatIsRecorded(ports: ManagePorts, which: CustomerUserRef): Promise<CustomerUser> {
  const { status, userName } = await readUser(ports, which);
  await ports.directory.allow(userName, status === 'active');
  const now = await readUser(ports, which);
  if (now.status === 'disabled' && status === 'active') await ports.directory.allow(userName, false);
  return now;
}

function alreadyIn(status: CustomerUser['status']): DomainError {
  return status === 'disabled'
    ? identityRefusal('user_already_disabled', 'The user is disabled already.')
    : identityRefusal('user_already_enabled', 'The user is enabled already.');
}

/**
 * Gives a user another temporary password, told this once (R12, R23). A repeated request tells none: ask with a new
 * key.
 * @throws `not_found`, `privilege_required`, `idempotency_key_reused`
 */
export function resetPassword(ports: ManagePorts, command: UserCommand, which: CustomerUserRef): Promise<WithPassword> {
  const { accounts, directory, clock } = ports;
  const { customerId, userId } = which;
  return changeOnce(
    {
      read: () => readFor(ports, command, customerId, ['resetPasswords']),
      async transition(customer) {
        const user = await readTarget(ports, command, which, 'resetAdminPasswords');
        const context = contextOf(command, clock());
        return {
          ...userChange(customer, user, 'CustomerPasswordReset', context),
          temporaryPassword: temporaryPassword(),
        };
      },
      async write({ change, user, temporaryPassword: password }) {
        await accounts.change(change, { request: command.idempotency, resultId: userId });
        await directory.reset(user.userName, password);
      },
    },
    withPassword,
    userAgain(ports, command, customerId, ['resetPasswords']),
  );
}

/** Lists a customer's users (R12). @throws `not_found`, `privilege_required` */
export async function listCustomerUsers(
  ports: ManagePorts,
  caller: Caller,
  customerId: CustomerId,
): Promise<CustomerUser[]> {
  await requireAccess(ports, caller, customerId, 'readAccount', 'manageUsers', 'resetPasswords');
  return ports.accounts.listUsers(customerId);
}

async function readUser(
  { accounts }: Pick<ManagePorts, 'accounts'>,
  { customerId, userId }: CustomerUserRef,
): Promise<CustomerUser> {
  const user = await accounts.getUser(customerId, userId);
  if (user === undefined) throw notFound('user');
  return user;
}

/**
 * Reads a user that something is done to: one with an admin role takes a privilege of its own.
 * @throws `not_found`, `privilege_required`
 */
async function readTarget(
  ports: ManagePorts,
  { caller }: UserCommand,
  which: CustomerUserRef,
  overAdmins: Action,
): Promise<CustomerUser> {
  const user = await readUser(ports, which);
  if (user.isAdmin) await requireAccess(ports, caller, which.customerId, overAdmins);
  return user;
}

/** Reads a customer for a partner that has one of some privileges over it. @throws `not_found`, `privilege_required` */
async function readFor(
  ports: Pick<ManagePorts, 'customers' | 'clock'>,
  { caller }: UserEdit,
  customerId: CustomerId,
  actions: readonly Action[],
): Promise<Customer> {
  await requireAccess(ports, caller, customerId, ...actions);
  const customer = await ports.customers.getCustomer(customerId);
  if (customer === undefined) throw notFound('customer');
  return customer;
}

type UserEvent = 'CustomerUserCreated' | 'CustomerUserEnabled' | 'CustomerUserDisabled' | 'CustomerPasswordReset';

/** A change of a user, in its customer's chain. */
function userChange(customer: Customer, user: CustomerUser, event: UserEvent, context: UserContext) {
  const details = { accountId: context.actor.accountId, userId: user.id };
  return { user, change: changeCustomer(customer, customer, context, { event, details }) };
}

const withPassword = ({ user, temporaryPassword: password }: Required<WithPassword>): WithPassword => ({
  user,
  temporaryPassword: password,
});

/** A repeated request is told the user, and no password; by whom may no longer ask, nothing. */
const userAgain = (
  ports: ManagePorts,
  command: UserCommand,
  customerId: CustomerId,
  actions: readonly Action[],
): Repeated<WithPassword> => ({
  async rebuild(userId) {
    await readFor(ports, command, customerId, actions);
    return { user: await readUser(ports, { customerId, userId }) };
  },
  recall: () => ports.accounts.recall(command.idempotency, ports.clock()),
});
