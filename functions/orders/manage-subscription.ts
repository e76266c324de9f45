import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type Caller, contextOf, type UserCommand, type UserEdit } from '../identity/caller.ts';
import { partnershipIdOf, partnershipNotActive } from '../partnerships/partnership.ts';
import { partnershipRefusal } from '../partnerships/partnerships.errors.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { type VerifyPartnerIdPorts, verifyReseller } from '../partnerships/verify-partner-id.ts';
import { DomainError, notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId, PartnerId } from '../platform/base/ids.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import type { Page, PageRequest } from '../platform/table/page.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Action } from '../relationships/directory-roles.ts';
import { mayDo, requireAccess } from '../relationships/require-access.ts';
import type { Orders } from './orders.port.ts';
import {
  advanceSubscription,
  assignLicence,
  associate,
  designateSupport,
  isOtherPlan,
  moveTo,
  type RenewalWish,
  reduceSeats,
  removeLicence,
  type Subscription,
  type SubscriptionContext,
  scheduleChange,
  setAutoRenew,
  withdrawChange,
} from './subscription.ts';

export interface SubscriptionPorts extends VerifyPartnerIdPorts {
  readonly orders: Pick<Orders, 'getOffer' | 'getSubscription' | 'changeSubscription' | 'recall'>;
  readonly customers: Pick<Customers, 'getAccess'>;
  readonly accounts: Pick<CustomerAccounts, 'getUser'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly clock: Clock;
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
}

/** A subscription as the caller read it. */
export interface SubscriptionAsRead {
  readonly subscriptionId: string;
  readonly expectedRevision: number;
}

/** What a provider may set of a subscription; one of them. `null` clears. */
export type SubscriptionWish =
  | { readonly seats: number }
  | { readonly autoRenew: boolean }
  | { readonly atRenewal: RenewalWish | null }
  | { readonly associatedPartnerId: PartnerId | null }
  | { readonly supportContact: AccountId | null };

/**
 * The provider sets fewer licences, switches the renewal, schedules a change for it, associates a reseller, or
 * designates a support contact (R26, R27, R28, R51).
 *
 * @throws `not_found`, `privilege_required`, `revision_mismatch`, `partner_id_not_verified`, `partnership_not_active`,
 *   what `reduceSeats`, `setAutoRenew`, `scheduleChange`, `withdrawChange`, `associate` and `designateSupport` throw,
 *   `busy_try_again`
 */
export async function setSubscription(
  ports: SubscriptionPorts,
  edit: UserEdit,
  asRead: SubscriptionAsRead,
  wish: SubscriptionWish,
): Promise<Subscription> {
  const { change } = await changeAsRead({
    ...readingFor(ports, edit, asRead, ['placeOrders']),
    transition: (subscription) => wished(ports, edit, subscription, wish),
    write: ({ change, ...conditions }) => ports.orders.changeSubscription(change, conditions),
  });
  return change.after;
}

/** The change that a wish comes to, and the partnership that must be active for it. */
async function wished(
  ports: SubscriptionPorts,
  edit: UserEdit,
  subscription: Subscription,
  wish: SubscriptionWish,
): Promise<{ readonly change: Change<Subscription>; readonly partnershipId?: string }> {
  const context = subscriptionContext(edit, ports.clock());
  if ('seats' in wish) return { change: reduceSeats(subscription, wish.seats, ports.dayMs, context) };
  if ('autoRenew' in wish) return { change: setAutoRenew(subscription, wish.autoRenew, ports.dayMs, context) };
  if ('atRenewal' in wish) return { change: await scheduled(ports, subscription, wish.atRenewal, context) };
  if ('associatedPartnerId' in wish) {
    const { associatedPartnerId } = wish;
    return associatedPartnerId === null
      ? { change: associate(subscription, undefined, context) }
      : associateVerified(ports, edit, subscription, associatedPartnerId);
  }
  if (wish.supportContact === null) return { change: designateSupport(subscription, undefined, context) };
  const partnershipId = partnershipIdOf(wish.supportContact, edit.caller.accountId);
  if ((await ports.partnerships.get(partnershipId))?.status !== 'active') throw partnershipNotActive();
  return { change: designateSupport(subscription, wish.supportContact, context), partnershipId };
}

/** A change scheduled for the renewal, or withdrawn. The catalogue is read only where the plan is to be another. */
async function scheduled(
  { orders }: SubscriptionPorts,
  subscription: Subscription,
  wish: RenewalWish | null,
  context: SubscriptionContext,
): Promise<Change<Subscription>> {
  if (wish === null) return withdrawChange(subscription, context);
  const { offerId = subscription.offerId } = wish;
  const offer = isOtherPlan(subscription, wish) ? await orders.getOffer(offerId) : undefined;
  return scheduleChange(subscription, wish, offer, context);
}

async function associateVerified(
  ports: SubscriptionPorts,
  edit: UserEdit,
  subscription: Subscription,
  associatedPartnerId: PartnerId,
) {
  const { caller } = edit;
  const verified = await verifyReseller(ports, caller, associatedPartnerId);
  if (!verified.verified) {
    const why =
      verified.reason === 'unavailable'
        ? 'could not be verified just now: try again'
        : `is not valid: ${verified.reason}`;
    throw partnershipRefusal('partner_id_not_verified', `The PartnerID ${why}.`, {
      errors: [{ pointer: '/associatedPartnerId', detail: verified.reason }],
    });
  }
  const { partnerId, accountId: resellerId, company: resellerName } = verified;
  const association = { partnerId, resellerId, resellerName };
  const partnershipId = partnershipIdOf(verified.accountId, caller.accountId);
  return { change: associate(subscription, association, subscriptionContext(edit, ports.clock())), partnershipId };
}

/**
 * Suspends, resumes or cancels a subscription, by a partner that may administer it or ordered it (R12, R26).
 * @throws `not_found`, `privilege_required`, `revision_mismatch`, what `moveTo` throws, `idempotency_key_reused`
 */
export function moveSubscription(
  ports: SubscriptionPorts,
  command: UserCommand,
  { status, ...asRead }: SubscriptionAsRead & { readonly status: Parameters<typeof moveTo>[1] },
): Promise<Subscription> {
  return changeOnce(
    {
      ...readingFor(ports, command, asRead, ['manageSubscriptions', 'placeOrders']),
      transition: (subscription) =>
        moveTo(subscription, status, ports.dayMs, subscriptionContext(command, ports.clock())),
      write: (change) => ports.orders.changeSubscription(change, { request: command.idempotency }),
    },
    ({ after }) => after,
    subscriptionAgain(ports, command),
  );
}

/** A licence that a user gets, or gives back. */
export interface LicenceRequest {
  readonly subscriptionId: string;
  readonly userId: string;
  /** Whether the user is to have it. */
  readonly has: boolean;
}

/**
 * Gives a user a licence of a subscription, or takes it back (R12). Never more than was bought: two at once for the
 * last one, and one of them reads that there is none left.
 *
 * @throws `not_found`, `privilege_required`, `subscription_not_active`, `seats_used_up`, `licence_already_assigned`,
 *   `licence_not_assigned`, `idempotency_key_reused`, `busy_try_again`
 */
export function setLicence(
  ports: SubscriptionPorts,
  command: UserCommand,
  { subscriptionId, userId, has }: LicenceRequest,
): Promise<Subscription> {
  const change = has ? assignLicence : removeLicence;
  const licence = has ? { assign: userId } : { takeBack: userId };
  return changeOnce(
    {
      ...readingFor(ports, command, { subscriptionId }, ['manageLicences']),
      async transition(subscription) {
        const user = await ports.accounts.getUser(subscription.customerId, userId);
        if (user === undefined) throw notFound('user');
        return change(subscription, userId, subscriptionContext(command, ports.clock()));
      },
      write: (changed) => ports.orders.changeSubscription(changed, { ...licence, request: command.idempotency }),
    },
    ({ after }) => after,
    subscriptionAgain(ports, command),
  );
}

/**
 * What time does to a subscription, done by the sweep: its end is told, its next term begins, or it ends (R51, R52).
 * @returns whether something was due
 */
export async function advanceSubscriptionOf(
  {
    orders,
    dayMs,
  }: { readonly orders: Pick<Orders, 'getSubscription' | 'changeSubscription'>; readonly dayMs: number },
  id: string,
  context: ChangeContext,
): Promise<boolean> {
  const subscription = await orders.getSubscription(id);
  const change = subscription && advanceSubscription(subscription, dayMs, context);
  if (change !== undefined) await orders.changeSubscription(change);
  return change !== undefined;
}

/**
 * Reads a subscription: the provider's own, or one of a customer that the partner may read.
 * @throws `not_found`, `privilege_required`
 */
export async function readSubscription(
  ports: Pick<SubscriptionPorts, 'orders' | 'customers' | 'clock'>,
  caller: Caller,
  id: string,
): Promise<Subscription> {
  const subscription = await ports.orders.getSubscription(id);
  if (subscription === undefined) throw notFound('subscription');
  await requireFor(ports, caller, subscription, ['placeOrders', 'readAccount']);
  return subscription;
}

/** A user that has a licence; named for whom may read the customer's users. */
export interface Licence {
  readonly userId: string;
  readonly since: string;
  readonly name?: string;
  readonly userName?: string;
}

/**
 * The users that have a licence of a subscription, by name for a partner that may read the customer's account (R12).
 * @throws `not_found`, `privilege_required`
 */
export async function listLicences(
  ports: Pick<SubscriptionPorts, 'customers' | 'clock'> & {
    readonly orders: Pick<Orders, 'getSubscription' | 'listLicences'> & SubscriptionPorts['orders'];
    readonly accounts: Pick<CustomerAccounts, 'listUsers'>;
  },
  caller: Caller,
  subscriptionId: string,
): Promise<Licence[]> {
  const { id, customerId } = await readSubscription(ports, caller, subscriptionId);
  const access = await ports.customers.getAccess(customerId, caller.accountId);
  const mayName = mayDo(access, caller, ['readAccount'], ports.clock());
  const [licences, users] = await Promise.all([
    ports.orders.listLicences(id),
    mayName ? ports.accounts.listUsers(customerId) : [],
  ]);
  const byId = new Map(users.map((user) => [user.id, user]));
  return licences.map((licence) => {
    const user = byId.get(licence.userId);
    return user === undefined ? licence : { ...licence, name: user.name, userName: user.userName };
  });
}

/** The right to order is over what the provider ordered itself, and nothing else. */
async function requireFor(
  ports: Pick<SubscriptionPorts, 'customers' | 'clock'>,
  caller: Caller,
  { customerId, providerId }: Subscription,
  actions: readonly Action[],
): Promise<void> {
  const over = actions.filter((action) => action !== 'placeOrders' || providerId === caller.accountId);
  try {
    await requireAccess(ports, caller, customerId, ...over);
  } catch (error) {
    // Whose it is must not be told.
    throw error instanceof DomainError && error.code === 'not_found' ? notFound('subscription') : error;
  }
}

/**
 * One page of a customer's subscriptions: all of them for whom may read the account, its own for a provider (R12,
 * R26).
 */
export async function listOwnSubscriptions(
  ports: { readonly orders: Pick<Orders, 'listSubscriptions'> } & Pick<SubscriptionPorts, 'customers' | 'clock'>,
  caller: Caller,
  customerId: CustomerId,
  { limit, after }: PageRequest,
): Promise<Page<Subscription>> {
  const access = await requireAccess(ports, caller, customerId, 'placeOrders', 'readAccount');
  const page = await ports.orders.listSubscriptions(customerId, limit, after);
  if (mayDo(access, caller, ['readAccount'], ports.clock())) return page;
  return { ...page, items: page.items.filter(({ providerId }) => providerId === caller.accountId) };
}

/** How a subscription is read to be changed: by a partner that may do one of some actions over it. */
const readingFor = (
  ports: SubscriptionPorts,
  { caller }: UserEdit,
  { subscriptionId, expectedRevision }: { readonly subscriptionId: string; readonly expectedRevision?: number },
  actions: readonly Action[],
) => ({
  expectedRevision,
  async read() {
    const subscription = await readSubscription(ports, caller, subscriptionId);
    await requireFor(ports, caller, subscription, actions);
    return subscription;
  },
});

/** A repeated request is told the subscription as it is now. */
const subscriptionAgain = (ports: SubscriptionPorts, { caller, idempotency }: UserCommand) => ({
  rebuild: (id: string) => readSubscription(ports, caller, id),
  recall: () => ports.orders.recall(idempotency, ports.clock()),
});

const subscriptionContext = (edit: UserEdit, at: Date): SubscriptionContext => ({
  ...contextOf(edit, at),
  accountId: edit.caller.accountId,
});
