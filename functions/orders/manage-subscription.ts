import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { actorOf, type Caller } from '../identity/caller.ts';
import { partnershipIdOf, partnershipNotActive } from '../partnerships/partnership.ts';
import { partnershipRefusal } from '../partnerships/partnerships.errors.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { type VerifyPartnerIdPorts, verifyPartnerId } from '../partnerships/verify-partner-id.ts';
import { DomainError, notFound, revisionMismatch } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { type IdempotentRequest, onceOnly } from '../platform/changes/idempotency.ts';
import type { Page } from '../platform/table/page.ts';
import type { Customers } from '../relationships/customers.port.ts';
import type { Action } from '../relationships/directory-roles.ts';
import { mayDo, requireAccess } from '../relationships/require-access.ts';
import type { Orders } from './orders.port.ts';
import {
  assignLicence,
  associate,
  designateSupport,
  moveTo,
  reduceSeats,
  removeLicence,
  renewTerm,
  type Subscription,
  type SubscriptionContext,
} from './subscription.ts';

export interface SubscriptionPorts extends VerifyPartnerIdPorts {
  readonly orders: Pick<Orders, 'getSubscription' | 'changeSubscription' | 'recall'>;
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
  | { readonly associatedPartnerId: string | null }
  | { readonly supportContact: string | null };

/**
 * The provider sets fewer licences, associates a reseller, or designates a support contact (R26, R27, R28).
 *
 * @throws `not_found`, `privilege_required`, `revision_mismatch`, `partner_id_not_verified`, `partnership_not_active`,
 *   what `reduceSeats`, `associate` and `designateSupport` throw, `busy_try_again`
 */
export function setSubscription(
  ports: SubscriptionPorts,
  caller: Caller,
  asRead: SubscriptionAsRead,
  wish: SubscriptionWish,
  correlationId: string,
): Promise<Subscription> {
  return changing(ports, caller, asRead, ['placeOrders'], correlationId, async (subscription, context) => {
    if ('seats' in wish) return { change: reduceSeats(subscription, wish.seats, ports.dayMs, context) };
    if ('associatedPartnerId' in wish) {
      const { associatedPartnerId } = wish;
      return associatedPartnerId === null
        ? { change: associate(subscription, undefined, context) }
        : associateVerified(ports, caller, subscription, associatedPartnerId, context);
    }
    if (wish.supportContact === null) return { change: designateSupport(subscription, undefined, context) };
    const partnershipId = partnershipIdOf(wish.supportContact, caller.accountId);
    if ((await ports.partnerships.get(partnershipId))?.status !== 'active') throw partnershipNotActive();
    return { change: designateSupport(subscription, wish.supportContact, context), partnershipId };
  });
}

async function associateVerified(
  ports: SubscriptionPorts,
  caller: Caller,
  subscription: Subscription,
  associatedPartnerId: string,
  context: SubscriptionContext,
) {
  const verified = await verifyPartnerId(ports, caller, associatedPartnerId);
  if (!verified.verified) {
    const why =
      verified.reason === 'unavailable'
        ? 'could not be verified just now: try again'
        : `is not valid: ${verified.reason}`;
    throw partnershipRefusal('partner_id_not_verified', `The PartnerID ${why}.`, {
      errors: [{ pointer: '/associatedPartnerId', detail: verified.reason }],
    });
  }
  const association = { partnerId: verified.partnerId, resellerId: verified.accountId };
  const partnershipId = partnershipIdOf(verified.accountId, caller.accountId);
  return { change: associate(subscription, association, context), partnershipId };
}

/**
 * Suspends, resumes or cancels a subscription, by a partner that may administer it or ordered it (R12, R26).
 * @throws `not_found`, `privilege_required`, `revision_mismatch`, what `moveTo` throws, `idempotency_key_reused`
 */
export function moveSubscription(
  ports: SubscriptionPorts,
  caller: Caller,
  asRead: SubscriptionAsRead,
  status: Subscription['status'],
  request: IdempotentRequest,
  correlationId: string,
): Promise<Subscription> {
  const work = async (subscription: Subscription, context: SubscriptionContext) => ({
    change: moveTo(subscription, status, context),
    request,
  });
  return onceOnly(
    () => changing(ports, caller, asRead, ['manageSubscriptions', 'placeOrders'], correlationId, work),
    (id) => readSubscription(ports, caller, id),
    () => ports.orders.recall(request, ports.clock()),
  );
}

/**
 * Gives a user a licence of a subscription, or takes it back (R12). Never more than was bought: two at once for the last
 * one, and one of them reads that there is none left.
 *
 * @throws `not_found`, `privilege_required`, `subscription_not_active`, `seats_used_up`, `licence_already_assigned`,
 *   `licence_not_assigned`, `idempotency_key_reused`, `busy_try_again`
 */
export function setLicence(
  ports: SubscriptionPorts,
  caller: Caller,
  { subscriptionId, userId, has }: { readonly subscriptionId: string; readonly userId: string; readonly has: boolean },
  request: IdempotentRequest,
  correlationId: string,
): Promise<Subscription> {
  const work = async (subscription: Subscription, context: SubscriptionContext) => {
    const user = await ports.accounts.getUser(subscription.customerId, userId);
    if (user === undefined) throw notFound('user');
    return has
      ? { change: assignLicence(subscription, userId, context), assign: userId, request }
      : { change: removeLicence(subscription, userId, context), takeBack: userId, request };
  };
  return onceOnly(
    () => changing(ports, caller, { subscriptionId }, ['manageLicences'], correlationId, work),
    (id) => readSubscription(ports, caller, id),
    () => ports.orders.recall(request, ports.clock()),
  );
}

/** A term is over: the sweep begins the next. @returns whether it was */
export async function renewOne(
  {
    orders,
    dayMs,
  }: { readonly orders: Pick<Orders, 'getSubscription' | 'changeSubscription'>; readonly dayMs: number },
  id: string,
  context: ChangeContext,
): Promise<boolean> {
  const subscription = await orders.getSubscription(id);
  const change = subscription && renewTerm(subscription, dayMs, context);
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

/** One page of a customer's subscriptions: all of them for whom may read the account, its own for a provider (R12, R26). */
export async function listOwnSubscriptions(
  ports: { readonly orders: Pick<Orders, 'listSubscriptions'> } & Pick<SubscriptionPorts, 'customers' | 'clock'>,
  caller: Caller,
  customerId: string,
  limit: number,
  after: string | undefined,
): Promise<Page<Subscription>> {
  const access = await requireAccess(ports, caller, customerId, 'placeOrders', 'readAccount');
  const page = await ports.orders.listSubscriptions(customerId, limit, after);
  if (mayDo(access, caller, ['readAccount'], ports.clock())) return page;
  return { ...page, items: page.items.filter(({ providerId }) => providerId === caller.accountId) };
}

interface Work {
  readonly change: Change<Subscription>;
  readonly request?: IdempotentRequest;
  readonly partnershipId?: string;
  readonly assign?: string;
  readonly takeBack?: string;
}

function changing(
  ports: SubscriptionPorts,
  caller: Caller,
  { subscriptionId, expectedRevision }: { readonly subscriptionId: string; readonly expectedRevision?: number },
  actions: readonly Action[],
  correlationId: string,
  work: (subscription: Subscription, context: SubscriptionContext) => Promise<Work>,
): Promise<Subscription> {
  return retryOvertaken(async () => {
    const subscription = await readSubscription(ports, caller, subscriptionId);
    await requireFor(ports, caller, subscription, actions);
    const context = { actor: actorOf(caller), at: ports.clock(), correlationId, accountId: caller.accountId };
    const { change, ...what } = await work(subscription, context);
    if (expectedRevision !== undefined && subscription.revision !== expectedRevision) throw revisionMismatch();
    await ports.orders.changeSubscription(change, what);
    return change.after;
  });
}
