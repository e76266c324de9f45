import * as z from 'zod/mini';
import type { KnownCustomer } from '../customers/customer.ts';
import type { ActiveGdap } from '../gdap/gdap.ts';
import { everyone, forUsers } from '../identity/permissions.ts';
import type { Invitation } from '../invitations/invitation.ts';
import type { Subscription } from '../orders/subscription.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import { described, named } from '../platform/base/json.schema.ts';
import { operation, pageQuery, wholeNumber } from '../platform/http/operation.schema.ts';
import { searchables } from '../platform/table/index-keys.ts';
import { searchable } from '../platform/text/searchable-text.ts';
import { line } from '../platform/text/text.schema.ts';
import type { Relationship } from '../relationships/relationship.ts';

const few = z.object({
  count: described('Up to 100.', z.int()),
  more: described('There are more than are counted.', z.boolean()),
});

const overviewView = named(
  'Overview',
  z.object({
    counts: described(
      'Kept, seconds behind.',
      z.object({ customers: z.int(), partnerships: z.int(), pendingInvitations: z.int() }),
    ),
    attention: z.object({
      endingSoon: described('Within 30 days: see `GET /v1/renewals`.', few),
      undeliverableInvitations: described('Of those made within the last 30 days.', few),
      stalledRemovals: few,
      subscriptionsWithoutReseller: few,
    }),
  }),
);

const renewal = z.object({
  kind: z.enum(['invitation', 'gdap', 'subscription']),
  id: z.string(),
  endsAt: z.string(),
  customerId: z.optional(z.string()),
  name: described('The customer, whom the invitation is for, or the offer of a subscription.', z.optional(z.string())),
  association: described(
    'Of a subscription: the reseller that gets the incentive credit.',
    z.optional(z.object({ partnerId: z.string(), resellerId: z.string() })),
  ),
  autoExtend: described('Of granular privileges.', z.optional(z.boolean())),
});

const found = z.object({
  kind: z.enum(['customer', 'knownCustomer', 'reseller', 'invitation']),
  id: z.string(),
  name: z.string(),
  customerId: z.optional(z.string()),
  accountId: z.optional(z.string()),
  status: z.optional(z.string()),
});

const list = <View extends z.ZodMiniType>(id: string, view: View) =>
  named(id, z.object({ items: z.array(view), nextCursor: z.optional(z.string()) }));

export const renewalList = list('RenewalList', renewal);
export const searchResult = list('SearchResult', found);

/** One line of the renewals: what ends, and when (R47). */
export function showRenewal(sk: string, entity: unknown): z.infer<typeof renewal> {
  if (sk === 'gdap') {
    const { id, endsAt, customerId, company: name, autoExtend } = entity as ActiveGdap;
    return { kind: 'gdap', id, endsAt, customerId, name, autoExtend };
  }
  if (sk === 'subscription') {
    const { id, termEndsAt: endsAt, customerId, offerName: name, association } = entity as Subscription;
    const credit = association && { partnerId: association.partnerId, resellerId: association.resellerId };
    return { kind: 'subscription', id, endsAt, customerId, name, ...(credit ? { association: credit } : {}) };
  }
  const { id, expiresAt: endsAt, recipient } = entity as Invitation;
  return { kind: 'invitation', id, endsAt, name: recipient.company ?? recipient.name ?? recipient.email };
}

/** One thing that was found by its name (R30). */
export function showFound(sk: string, entity: unknown): z.infer<typeof found> {
  if (sk === 'relationship') {
    const { id, company: name, customerId, status } = entity as Relationship;
    return { kind: 'customer', id, name, customerId, status };
  }
  if (sk === 'partnership') {
    const { id, reseller, status } = entity as Partnership;
    return { kind: 'reseller', id, name: reseller.name, accountId: reseller.accountId, status };
  }
  if (sk === 'invitation') {
    const { id, recipient, status } = entity as Invitation;
    return { kind: 'invitation', id, name: recipient.company ?? recipient.name ?? recipient.email, status };
  }
  const { customerId, company: name } = entity as KnownCustomer;
  return { kind: 'knownCustomer', id: customerId, name, customerId };
}

export const overviewOperations = {
  getOverview: operation({
    id: 'getOverview',
    method: 'GET',
    path: '/v1/overview',
    permission: forUsers(everyone),
    summary: 'What you have, in numbers, and what needs your attention.',
    rows: ['R30'],
    answers: { 200: overviewView },
  }),
  listRenewals: operation({
    id: 'listRenewals',
    method: 'GET',
    path: '/v1/renewals',
    permission: forUsers(everyone),
    summary:
      'All that ends by itself, soonest first: pending invitations, granular privileges, terms of subscriptions.',
    rows: ['R47'],
    query: z.strictObject({
      ...pageQuery,
      withinDays: z.optional(wholeNumber(1100)),
    }),
    answers: { 200: renewalList },
    refusals: ['cursor_invalid'],
  }),
  search: operation({
    id: 'search',
    method: 'GET',
    path: '/v1/search',
    permission: forUsers(everyone),
    summary:
      'Finds things by their name, and by name and address of their contact: by any word, whatever its case and accents.',
    rows: ['R30'],
    query: z.strictObject({
      ...pageQuery,
      q: described(
        'How the name begins, or any word of it or of the contact. What begins with it comes first.',
        line(100).check(z.refine((q) => searchable(q) !== '', 'holds nothing to search for')),
      ),
      in: z._default(z.enum(searchables), 'customers'),
    }),
    answers: { 200: searchResult },
    refusals: ['cursor_invalid'],
  }),
} as const;
