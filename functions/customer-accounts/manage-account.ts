import type { Customer } from '../customers/customer.ts';
import { wrongInAddress } from '../customers/postal-address.ts';
import { actorOf, type Caller } from '../identity/caller.ts';
import { type DomainError, notFound, refusal, revisionMismatch } from '../platform/base/errors.ts';
import type { Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Action } from '../relationships/directory-roles.ts';
import type { Relationship } from '../relationships/relationship.ts';
import { requireAccess } from '../relationships/require-access.ts';
import {
  type AccountChange,
  type CustomerAgreement,
  changeAccount,
  changeCustomer,
  customerAgreementVersion,
  recordAgreement,
} from './account.ts';
import { customerAccountRefusal } from './customer-accounts.errors.ts';
import type { CustomerAccounts } from './customer-accounts.port.ts';
import type { CustomerDirectory } from './customer-directory.port.ts';
import { type CustomerUser, temporaryPassword } from './customer-user.ts';

export interface ManagePorts {
  readonly accounts: CustomerAccounts;
  readonly customers: Pick<Customers, 'getAccess' | 'getCustomer' | 'listAccess' | 'getRelationship'>;
  readonly directory: CustomerDirectory;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A user with the password that was just set: told this once. */
export interface WithPassword {
  readonly user: CustomerUser;
  /** Absent where the request was repeated. */
  readonly temporaryPassword?: string;
}

/**
 * Changes a customer's account details (R12).
 * @throws `not_found`, `privilege_required`, `invalid_request`, `revision_mismatch`, `busy_try_again`
 */
export function editAccount(
  ports: ManagePorts,
  caller: Caller,
  asRead: { readonly customerId: string; readonly expectedRevision: number },
  wanted: AccountChange,
  correlationId: string,
): Promise<Customer> {
  const errors = wanted.address ? wrongInAddress(wanted.address) : [];
  if (errors.length > 0) throw refusal('invalid_request', 'The address is not one of its country.', { errors });
  return changing(ports, caller, asRead.customerId, ['manageAccount'], correlationId, async (customer, context) => {
    if (customer.revision !== asRead.expectedRevision) throw revisionMismatch();
    const change = changeAccount(customer, wanted, caller.accountId, context);
    await ports.accounts.change(change, { renamed: await renamedBy(ports, change) });
    return change.after;
  });
}

/** The customer's active relationships with its new name, where it has one: lists and search show it. */
async function renamedBy({ customers }: ManagePorts, { before, after }: Change<Customer>): Promise<Relationship[]> {
  if (before?.company === after.company) return [];
  const all = await customers.listAccess(after.id);
  const ids = new Set(all.flatMap(({ grants }) => Object.values(grants).map(({ relationshipId }) => relationshipId)));
  const held = await Promise.all([...ids].map((id) => customers.getRelationship(id)));
  return held.flatMap((each) => (each?.status === 'active' ? [{ ...each, company: after.company }] : []));
}

/** What a partner records of a customer's acceptance of the agreement. */
export type AgreementRequest = Pick<
  CustomerAgreement,
  'firstName' | 'lastName' | 'email' | 'phone' | 'acceptedOn' | 'version'
>;

/**
 * Records that a customer accepted the customer agreement (R24).
 * @throws `not_found`, `privilege_required`, `invalid_request` for another version or a day to come, `idempotency_key_reused`
 */
export function recordCustomerAgreement(
  ports: ManagePorts,
  caller: Caller,
  customerId: string,
  wanted: AgreementRequest,
  request: IdempotentRequest,
  correlationId: string,
): Promise<CustomerAgreement> {
  return onceOnly(
    () =>
      changing(
        ports,
        caller,
        customerId,
        ['placeOrders', 'manageAccount'],
        correlationId,
        async (customer, context) => {
          requirePresent(wanted, context.at);
          const recordedBy = { accountId: caller.accountId, userId: caller.userId };
          const agreement = { ...wanted, customerId, recordedBy, recordedAt: context.at.toISOString() };
          await ports.accounts.change(recordAgreement(customer, agreement, context), { agreement, request });
          return agreement;
        },
      ),
    (id) => readAgreement(ports, id),
  );
}

/** @throws `not_found` */
export async function readAgreement({ accounts }: Pick<ManagePorts, 'accounts'>, customerId: string) {
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

/**
 * Makes a user of a customer's (R12): its record, then its sign-in. Should the latter fail, a reset of the password makes it.
 * @throws `not_found`, `privilege_required`, `user_name_taken`, `invalid_request` for a name that is too long,
 *   `idempotency_key_reused`
 */
export function createCustomerUser(
  ports: ManagePorts,
  caller: Caller,
  customerId: string,
  wanted: { readonly name: string; readonly userName: string },
  request: IdempotentRequest,
  correlationId: string,
): Promise<WithPassword> {
  return onceOnly<WithPassword>(
    () =>
      changing(ports, caller, customerId, ['manageUsers'], correlationId, async (customer, context) => {
        const userName = fullUserName(customer, wanted.userName);
        const id = ports.ids.next('cuu', context.at);
        const createdAt = context.at.toISOString();
        const user = { id, customerId, name: wanted.name, userName, status: 'active', createdAt, revision: 1 } as const;
        const details = { accountId: caller.accountId, userId: id };
        const change = changeCustomer(customer, {}, context, { event: 'CustomerUserCreated', details });
        const password = temporaryPassword();
        await ports.accounts.change(change, { user, request, resultId: id });
        await ports.directory.create(userName, password);
        return { user, temporaryPassword: password };
      }),
    async (id) => ({ user: await readUser(ports, customerId, id) }),
    () => ports.accounts.recall(request, ports.clock()),
  );
}

/** The domain of a customer that has one is its users'. */
function fullUserName({ id, account }: Customer, name: string): string {
  const userName = `${name}@${account?.domain ?? `${id.slice(4)}.customers.invalid`}`;
  if (userName.length <= longestUserName) return userName;
  const errors = [{ pointer: '/userName', detail: `is longer than ${longestUserName} with its domain` }];
  throw refusal('invalid_request', 'The user name is too long.', { errors });
}

/** As many characters as the user pool takes. */
const longestUserName = 128;

/**
 * Lets a user sign in no longer, or again (R12).
 * @throws `not_found`, `privilege_required`, `user_already_disabled`, `user_already_enabled`, `idempotency_key_reused`
 */
export function setCustomerUser(
  ports: ManagePorts,
  caller: Caller,
  { customerId, userId }: { readonly customerId: string; readonly userId: string },
  status: CustomerUser['status'],
  request: IdempotentRequest,
  correlationId: string,
): Promise<CustomerUser> {
  return onceOnly(
    () =>
      changing(ports, caller, customerId, ['manageUsers'], correlationId, async (customer, context) => {
        const user = await readUser(ports, customerId, userId);
        if (user.status === status) throw alreadyIn(status);
        const details = { accountId: caller.accountId, userId };
        const event = status === 'active' ? 'CustomerUserEnabled' : 'CustomerUserDisabled';
        const after = { ...user, status, revision: user.revision + 1 };
        const change = changeCustomer(customer, {}, context, { event, details });
        // Disabled first, then recorded; enabled the other way round: should one fail, the user can do less, not more.
        if (status === 'disabled') await ports.directory.allow(user.userName, false);
        await ports.accounts.change(change, { user: after, request, resultId: userId });
        if (status === 'active') await allowWhatIsRecorded(ports, customerId, userId);
        return after;
      }),
    (id) => allowWhatIsRecorded(ports, customerId, id),
    () => ports.accounts.recall(request, ports.clock()),
  );
}

/** Brings the sign-in to what is recorded; where it was disabled meanwhile, it stays disabled. */
async function allowWhatIsRecorded(ports: ManagePorts, customerId: string, userId: string): Promise<CustomerUser> {
  const { status, userName } = await readUser(ports, customerId, userId);
  await ports.directory.allow(userName, status === 'active');
  const now = await readUser(ports, customerId, userId);
  if (now.status === 'disabled' && status === 'active') await ports.directory.allow(userName, false);
  return now;
}

function alreadyIn(status: CustomerUser['status']): DomainError {
  return status === 'disabled'
    ? customerAccountRefusal('user_already_disabled', 'The user is disabled already.')
    : customerAccountRefusal('user_already_enabled', 'The user is enabled already.');
}

/**
 * Gives a user another temporary password, told this once (R12, R23). A repeated request tells none: ask with a new key.
 * @throws `not_found`, `privilege_required`, `idempotency_key_reused`
 */
export function resetPassword(
  ports: ManagePorts,
  caller: Caller,
  { customerId, userId }: { readonly customerId: string; readonly userId: string },
  request: IdempotentRequest,
  correlationId: string,
): Promise<WithPassword> {
  return onceOnly<WithPassword>(
    () =>
      changing(ports, caller, customerId, ['resetPasswords'], correlationId, async (customer, context) => {
        const user = await readUser(ports, customerId, userId);
        const details = { accountId: caller.accountId, userId };
        const change = changeCustomer(customer, {}, context, { event: 'CustomerPasswordReset', details });
        await ports.accounts.change(change, { request, resultId: userId });
        const password = temporaryPassword();
        await ports.directory.reset(user.userName, password);
        return { user, temporaryPassword: password };
      }),
    async (id) => ({ user: await readUser(ports, customerId, id) }),
  );
}

/** Lists a customer's users (R12). @throws `not_found`, `privilege_required` */
export async function listCustomerUsers(
  ports: ManagePorts,
  caller: Caller,
  customerId: string,
): Promise<CustomerUser[]> {
  await requireAccess(ports, caller, customerId, 'readAccount', 'manageUsers', 'resetPasswords');
  return ports.accounts.listUsers(customerId);
}

async function readUser({ accounts }: ManagePorts, customerId: string, userId: string): Promise<CustomerUser> {
  const user = await accounts.getUser(customerId, userId);
  if (user === undefined) throw notFound('user');
  return user;
}

/** Changes something of a customer's, by a partner with one of some privileges; where another write came first, anew. */
function changing<T>(
  ports: ManagePorts,
  caller: Caller,
  customerId: string,
  actions: readonly Action[],
  correlationId: string,
  work: (customer: Customer, context: ChangeContext) => Promise<T>,
): Promise<T> {
  return retryOvertaken(async () => {
    await requireAccess(ports, caller, customerId, ...actions);
    const customer = await ports.customers.getCustomer(customerId);
    if (customer === undefined) throw notFound('customer');
    return work(customer, { actor: actorOf(caller), at: ports.clock(), correlationId });
  });
}
