import { type Attestation, type Point, removalAttestation } from '../attestations/attestation.ts';
import { recipientHashOf } from '../customers/customer.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Orders } from '../orders/orders.port.ts';
import type { Clock } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import { hasAccess } from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { endedBy, privilegesThrough, type Relationship, removalOf } from '../relationships/relationship.ts';
import { roleNameIn } from '../relationships/role-name.ts';
import { tiesOf, toClearOf } from './order-ties.ts';
import { type KeptGdap, keptOf, type Removal, type ToClear } from './removal.ts';
import type { Removals } from './removals.port.ts';

/** What follows from a removal. */
export const consequenceCodes = [
  'delegatedAdminRevoked',
  'ordersRevoked',
  'azureRevoked',
  'supportContactsCleared',
  'creditsStay',
  'cartsCancelled',
  'leavesList',
  'granularKept',
  'invitationsStay',
  'otherPartnersStay',
  'noPartnerLeft',
  'noticeIsYours',
] as const;

/** What stands in a removal's way. */
export const blockerCodes = ['removalRunning', 'alreadyRemoved'] as const;

/** Everything that follows from a removal, and everything that blocks it, before anyone attests (R39). */
export interface PreFlight {
  readonly relationship: Relationship;
  readonly removal: Removal | undefined;
  readonly blockers: readonly Point<(typeof blockerCodes)[number]>[];
  readonly consequences: readonly Point<(typeof consequenceCodes)[number]>[];
  /** Granular privileges that stay, with their end dates (R16). */
  readonly kept: readonly KeptGdap[];
  /** What the removal will clear away, by ID. */
  readonly toClear: ToClear;
  readonly attestation: Attestation;
}

export interface PreviewRemovalPorts {
  readonly customers: Pick<Customers, 'listAccess'>;
  readonly invitations: Pick<Invitations, 'list'>;
  readonly orders: Pick<Orders, 'listSubscriptions' | 'openCartsFor'>;
  readonly removals: Pick<Removals, 'get'>;
  readonly clock: Clock;
}

/** Looks ahead at the removal of a relationship (R39). Keeps nothing. */
export async function previewRemoval(
  ports: PreviewRemovalPorts,
  asRead: Relationship,
  language: Language,
): Promise<PreFlight> {
  const { customerId, accountId, company } = asRead;
  const removalId = removalOf(asRead);
  const pending = { recipientHash: recipientHashOf(customerId), state: 'pending' } as const;
  const [all, ties, invitations, removal] = await Promise.all([
    ports.customers.listAccess(customerId),
    tiesOf(ports, customerId, accountId),
    ports.invitations.list(accountId, pending, 100),
    removalId === undefined ? undefined : ports.removals.get(removalId),
  ]);
  // The relationship was read before: a removal that is done by now has ended it.
  const relationship = removal?.status === 'done' ? endedBy(asRead, removal.id) : asRead;
  const others = all.filter((each) => each.accountId !== accountId);
  const isRelated = others.some(({ grants }) => Object.keys(grants).length > 0);
  const mayStill = others.some((each) => hasAccess(each, ports.clock()));
  const own = all.find((each) => each.accountId === accountId);
  const kept = keptOf(own, ports.clock());
  const point = <Code extends (typeof consequenceCodes | typeof blockerCodes)[number]>(
    code: Code,
    values: Values = {},
  ): Point<Code> => ({ code, text: say(language, `removal.${code}` satisfies MessageKey, { company, ...values }) });
  const counted = (code: (typeof consequenceCodes)[number], found: readonly unknown[]) =>
    found.length > 0 ? [point(code, { count: found.length })] : [];
  return {
    relationship,
    removal,
    blockers: [
      ...(relationship.status === 'removing' ? [point('removalRunning')] : []),
      ...(relationship.status === 'removed' ? [point('alreadyRemoved')] : []),
    ],
    consequences: [
      ...(own ? privilegesThrough(own, relationship.id) : []).map((privilege) => point(`${privilege}Revoked`)),
      ...counted('supportContactsCleared', ties.supported),
      ...counted('creditsStay', ties.credited),
      ...counted('cartsCancelled', ties.cartIds),
      point('leavesList'),
      ...kept.map(({ roles, endsAt }) =>
        point('granularKept', {
          roles: roles.map((role) => roleNameIn(language, role)).join(', '),
          endsAt: new Date(endsAt),
        }),
      ),
      ...(invitations.items.length > 0 ? [point('invitationsStay')] : []),
      ...(isRelated ? [point('otherPartnersStay')] : []),
      // Granular privileges that stay, whosever, still administer it.
      ...(mayStill || kept.length > 0 ? [] : [point('noPartnerLeft')]),
      point('noticeIsYours'),
    ],
    kept,
    toClear: toClearOf(ties),
    attestation: removalAttestation(language),
  };
}
