/** What the provider's side costs: adding a customer, reviewing, buying one line and fifty, giving a licence. */

import { randomUUID } from 'node:crypto';
import { customerAgreementVersion } from '../../functions/customer-accounts/account.ts';
import { submitCustomer } from '../../functions/customer-accounts/add-customer.ts';
import { customerAccountsIn } from '../../functions/customer-accounts/customer-accounts.dynamodb.ts';
import { recordCustomerAgreement } from '../../functions/customer-accounts/manage-account.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import { ownRegistry, partnerIdsIn } from '../../functions/identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../../functions/identity/partners.dynamodb.ts';
import type { CartLine } from '../../functions/orders/cart-line.ts';
import { beginCart, purchaseCart, review } from '../../functions/orders/manage-cart.ts';
import { setLicence } from '../../functions/orders/manage-subscription.ts';
import { ordersIn } from '../../functions/orders/orders.dynamodb.ts';
import { establishPartnership, partnershipIdOf } from '../../functions/partnerships/partnership.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import type { AddressHasher } from '../../functions/platform/links/address-hash.port.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import type { SeededPartner } from '../lib/seed.ts';

type Count = <T>(what: string, work: () => Promise<T> | T) => Promise<T>;

/** Counts the operations. Sign-ins are left out: they are calls of Cognito, not of the table. */
export async function countOrders(
  count: Count,
  { tables, addresses }: { readonly tables: Tables; readonly addresses: AddressHasher },
  partners: readonly SeededPartner[],
): Promise<void> {
  const [reseller, provider] = partners as [SeededPartner, SeededPartner];
  const callerOf = ({ id: accountId, kind: partnerKind, company: partnerName }: SeededPartner): Caller => {
    return { userId: 'bench', accountId, partnerKind, partnerName, roles: ['adminAgent'] };
  };
  const seller = callerOf(provider);
  const partnerIds = partnerIdsIn(tables);
  const ports = {
    orders: ordersIn(tables),
    customers: customersIn(tables),
    accounts: customerAccountsIn(tables),
    partners: partnersIn(tables),
    partnerships: partnershipsIn(tables),
    usage: usageIn(tables),
    report: () => undefined,
    directory: {
      create: async () => true,
      reset: async () => undefined,
      allow: async () => undefined,
      remove: async () => undefined,
    },
    partnerIds,
    registry: ownRegistry(partnerIds),
    ...{ addresses, ids, clock, dayMs },
  };
  const request = () => ({ caller: provider.id, operation: 'bench', key: randomUUID(), bodyHash: 'x' });
  const sides = {
    reseller: { accountId: reseller.id, name: reseller.company },
    provider: { accountId: provider.id, name: provider.company },
  };
  const before = await ports.partnerships.get(partnershipIdOf(reseller.id, provider.id));
  const context = { actor: { kind: 'system', function: 'bench' }, at: clock(), correlationId: 'b' } as const;
  if (before?.status !== 'active') await ports.partnerships.keep(establishPartnership(before, sides, context));

  const wanted = {
    resellerId: reseller.id,
    company: 'Bench',
    domain: `bench-${randomUUID().slice(0, 8)}.example`,
    address: { street: 'x', city: 'y', postalCode: '1051', country: 'HU' },
    contact: { name: 'Bench', email: 'bench@tailspin.example' },
    language: 'en',
  } as const;
  const { customer } = await count('add a customer', () =>
    submitCustomer(ports, { caller: seller, idempotency: request(), correlationId: 'c' }, wanted),
  );
  const accepted = {
    version: customerAgreementVersion,
    firstName: 'A',
    lastName: 'B',
    email: 'a@b.example',
    acceptedOn: '2026-01-01',
  };
  await count('record the customer agreement', () =>
    recordCustomerAgreement(
      ports,
      { caller: seller, idempotency: request(), correlationId: 'c' },
      { customerId: customer.id, ...accepted },
    ),
  );
  const { locations = [] } = (await ports.partners.getPartner(reseller.id)) ?? {};
  const line = (index: number): CartLine => ({
    ...{ kind: 'new', offerId: 'off_office-plus', term: 'P1Y', billing: 'monthly' },
    seats: index + 1,
    partnerId: locations[0]?.partnerId ?? '',
  });
  let subscriptionId = '';
  for (const size of [1, 50]) {
    const lines = Array.from({ length: size }, (_, index) => line(index));
    const cart = await beginCart(
      ports,
      { caller: seller, idempotency: request(), correlationId: 'c' },
      { customerId: customer.id, lines },
    );
    const { review: reviewed } = await count(`review a cart of ${size}`, () => review(ports, seller, cart.id, true));
    const asRead = { cartId: cart.id, expectedRevision: 1, reviewHash: reviewed.hash, actingAsIndirectProvider: true };
    const order = await count(`buy a cart of ${size}`, () =>
      purchaseCart(ports, { caller: seller, idempotency: request(), correlationId: 'c' }, asRead),
    ).catch((error) => {
      throw new Error(`${size} lines: ${JSON.stringify(reviewed.problems)}`, { cause: error });
    });
    subscriptionId = order.lines[0]?.subscriptionId ?? '';
  }
  const [user] = await ports.accounts.listUsers(customer.id);
  const licence = { subscriptionId, userId: user?.id ?? '', has: true };
  await count('give a licence', () =>
    setLicence(ports, { caller: callerOf(reseller), idempotency: request(), correlationId: 'c' }, licence),
  );
}
