/** Customers that were added, and what they buy. */
import { randomUUID } from 'node:crypto';
import type { TestPartner } from './partners.ts';
import { newAddress } from './target.ts';

/** A customer that a provider adds for a reseller. */
export const aCustomer = (resellerId: string, wanted: Record<string, unknown> = {}) => ({
  resellerId,
  company: 'Tailspin Toys',
  domain: `tailspin-${randomUUID().slice(0, 8)}.example`,
  address: { street: 'Fő utca 1', city: 'Budapest', postalCode: '1051', country: 'HU' },
  contact: { name: 'Anna Kiss', email: newAddress('owner') },
  phone: '+36 1 234 5678',
  language: 'hu',
  ...wanted,
});

export const agreement = {
  version: '1',
  firstName: 'Anna',
  lastName: 'Kiss',
  email: 'anna@tailspin.example',
  phone: '+36 1 234 5678',
  acceptedOn: '2026-01-31',
};

/** Adds a customer, by default with the agreement on record. @returns its ID */
export async function added(
  provider: TestPartner,
  reseller: TestPartner,
  { withAgreement = true, ...wanted }: Record<string, unknown> & { withAgreement?: boolean } = {},
): Promise<string> {
  const { body, status, text } = await provider.ask('POST', '/v1/customers', { body: aCustomer(reseller.id, wanted) });
  if (status !== 201) throw new Error(text);
  if (withAgreement) await provider.ask('POST', `/v1/customers/${body.id}/agreement`, { body: agreement });
  return String(body.id);
}

export const aLine = (reseller: TestPartner, wanted: Record<string, unknown> = {}) => ({
  kind: 'new',
  offerId: 'off_office-plus',
  term: 'P1Y',
  billing: 'monthly',
  seats: 10,
  partnerId: reseller.partnerId,
  ...wanted,
});

export const acting = { actingAsIndirectProvider: true };

export async function aCart(provider: TestPartner, customerId: string, lines: readonly object[]) {
  const cart = await provider.ask('POST', '/v1/carts', { body: { customerId, lines } });
  return { cart, path: `/v1/carts/${cart.body.id}`, etag: String(cart.headers.get('etag')) };
}

export const reviewed = (provider: TestPartner, path: string) =>
  provider.ask('POST', `${path}/review`, { body: acting });

/** Reviews and buys. */
export async function bought(provider: TestPartner, { path, etag }: { path: string; etag: string }) {
  const { body } = await reviewed(provider, path);
  const headers = { 'if-match': etag };
  return provider.ask('POST', `${path}/purchase`, { body: { ...acting, reviewHash: body.reviewHash }, headers });
}

/** Buys, and answers with the first line's subscription. */
export async function subscribed(provider: TestPartner, customerId: string, lines: readonly object[]): Promise<string> {
  const order = await bought(provider, await aCart(provider, customerId, lines));
  if (order.status !== 201) throw new Error(order.text);
  return String(order.body.lines[0].subscriptionId);
}

const etagOf = async (who: TestPartner, path: string) => String((await who.ask('GET', path)).headers.get('etag'));

/** Changes something as it is now. */
export const change = async (who: TestPartner, path: string, body: unknown) =>
  who.ask('PATCH', path, { body, headers: { 'if-match': await etagOf(who, path) } });

/** Posts a change of something as it is now. */
export const move = async (who: TestPartner, path: string, to: string) =>
  who.ask('POST', `${path}/${to}`, { body: {}, headers: { 'if-match': await etagOf(who, path) } });

/** Removes the reseller's relationship with a customer, by the attestation. @returns the path of the removal */
export async function removeRelationship(who: TestPartner, customerId: string): Promise<string> {
  const { body } = await who.ask('GET', '/v1/customers?limit=100');
  const own = body.items.find((each: { customerId: string }) => each.customerId === customerId);
  const path = `/v1/relationships/${own?.relationshipId}/removal`;
  const ahead = await who.ask('GET', path);
  const { id, hash, language, statements: shown } = ahead.body.attestation;
  const statements = Object.fromEntries(shown.map(({ key }: { key: string }) => [key, true]));
  const headers = { 'if-match': String(ahead.headers.get('etag')) };
  const removed = await who.ask('POST', path, { body: { attestation: { id, hash, language }, statements }, headers });
  if (removed.status !== 202) throw new Error(removed.text);
  return path;
}
