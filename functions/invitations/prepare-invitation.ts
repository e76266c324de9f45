import { customerIdOf, recipientHashOf } from '../customers/customer.ts';
import { type GdapTerms, requireSoundTerms } from '../gdap/gdap.ts';
import { type Caller, languageOr } from '../identity/caller.ts';
import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { partnershipIdFor, partnershipNotActive } from '../partnerships/partnership.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { type DomainError, notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId, Ids } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { hasAccess, privilegeOf, relationshipWith } from '../relationships/access.ts';
import type { Customers, FoundCustomer } from '../relationships/customers.port.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import { readOwnInvitation } from './change-invitation.ts';
import {
  type AskedGdap,
  type AskingPartner,
  type Asks,
  type Invitation,
  isPast,
  type NewInvitation,
  notRenewable,
  type Recipient,
  requireFollowable,
} from './invitation.ts';
import type { Invitations } from './invitations.port.ts';
import { requireMayAsk } from './may-ask.ts';
import { checkMessageText } from './message-text.ts';

export interface PreparePorts {
  readonly invitations: Pick<Invitations, 'get'>;
  readonly customers: Pick<Customers, 'find' | 'contactOf'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly addresses: AddressHasher;
  readonly ids: Pick<Ids, 'next'>;
  readonly clock: Clock;
}

/** What a partner asks for: one of `recipient`, `customerId`, `previousId` tells whom. */
export interface InvitationRequest extends Omit<NewInvitation, 'recipient' | 'language' | 'jointPartner' | 'granular'> {
  /** Granular privileges beside the relationships (R53). */
  readonly granular?: GdapTerms | undefined;
  readonly recipient?: Recipient | undefined;
  /** A customer on the partner's list (R5). */
  readonly customerId?: CustomerId | undefined;
  /** By default the language that is known of the customer, else the partner's own. */
  readonly language?: NewInvitation['language'] | undefined;
  /** The account of the provider (or reseller) for which it asks too (R6). */
  readonly withAccountId?: string | undefined;
}

/** An invitation that could be made. */
export interface PreparedInvitation {
  readonly draft: NewInvitation;
  readonly recipientHash: string;
  /** Of a customer with an ID of its own: the hash of the address. */
  readonly addressHash?: string;
  /** The invitation that it follows (R45). */
  readonly previous: Invitation | undefined;
}

/**
 * Finds out whom an invitation is for and what it asks, and refuses what cannot be (R5, R6, R7). Keeps nothing.
 *
 * 1. Find the invitation it follows, the joint partner, the customer.
 * 2. An edited text must hold the link's placeholder and no other link.
 * 3. The relationship must not be there yet; a joint invitation then asks for the other's.
 *
 * @throws `message_link_missing`, `message_foreign_link`, `role_required`, `not_found`, `partnership_not_active`, `partner_not_active`,
 *   `relationship_already_exists`, `invitation_not_renewable`, `invitation_already_renewed`, `gdap_not_extendable`,
 *   `gdap_role_not_granted`
 */
export async function prepareInvitation(
  ports: PreparePorts,
  caller: Caller,
  request: InvitationRequest,
): Promise<PreparedInvitation> {
  const { recipient: typed, customerId, withAccountId, previousId, asks: askedFor, granular: terms, ...rest } = request;
  const previous = previousId === undefined ? undefined : await readPrevious(ports, caller, previousId);
  const asks = askedFor ?? (previous && againAs(ports.ids, previous.asks, ports.clock()));
  const granular = beside(ports, asks, terms ?? previous?.granular);
  requireMayAsk(caller, { asks, granular });
  const named = typed ?? (previous && rightPersonOf(previous));
  const [jointPartner, typedHash] = await Promise.all([
    findJointPartner(ports.partnerships, caller, withAccountId ?? previous?.jointPartner?.accountId),
    hashOfRecipient(ports, customerId, previous, named),
  ]);
  if (jointPartner) await requireMayBeGiven(ports.partners, [jointPartner.accountId]);
  const others = jointPartner ? [jointPartner.accountId] : [];
  const isTyped = customerId === undefined && previous === undefined;
  const asked = { hash: typedHash, isTyped };
  const { recipientHash, found } = await findCustomer(ports.customers, asked, [caller.accountId, ...others]);
  const ownRelationshipId = relationshipWith(found.access[caller.accountId], privilegeOf[caller.partnerKind]);
  if (asks === undefined && ownRelationshipId !== undefined && jointPartner === undefined)
    throw alreadyRelated(ownRelationshipId);
  const listed = asListed(found, caller.accountId, ports.clock());
  const recipient = named ?? listed?.recipient;
  if (recipient === undefined) throw notFound('customer');
  const names = [caller.partnerName, jointPartner?.partnerName, recipient.company, recipient.name];
  const text = rest.text === undefined ? undefined : checkMessageText(rest.text, names);
  const language = languageOr(rest.language ?? previous?.language ?? listed?.language, caller);
  return {
    draft: {
      ...{ ...rest, recipient, language },
      ...withoutUndefined({ text, asks, granular, jointPartner, previousId }),
      ...(asks === undefined ? withoutUndefined({ ownRelationshipId }) : {}),
    },
    recipientHash,
    ...(recipientHash === typedHash && isFoundByAddress(found) && previous?.addressHash === undefined
      ? {}
      : { addressHash: await ports.addresses.hash(recipient.email) }),
    previous,
  };
}

/**
 * Granular privileges beside relationships, with an ID of their own.
 * @throws `gdap_not_extendable`, `gdap_role_not_granted`
 */
function beside(
  { ids, clock }: Pick<PreparePorts, 'ids' | 'clock'>,
  asks: Asks | undefined,
  terms: GdapTerms | undefined,
): AskedGdap | undefined {
  if (asks !== undefined || terms === undefined) return undefined;
  requireSoundTerms(terms);
  return { ...terms, id: ids.next('gdap', clock()) };
}

/** What the one before asked for; privileges with an ID of their own. */
export function againAs(ids: Pick<Ids, 'next'>, asks: Asks | undefined, now: Date): Asks | undefined {
  return asks?.kind === 'gdap' ? { ...asks, id: ids.next('gdap', now) } : asks;
}

/**
 * What the customer is found by: the one on the list, the one that was asked before, or the address. Privileges over
 * one customer are no other person's to approve.
 */
async function hashOfRecipient(
  { addresses }: Pick<PreparePorts, 'addresses'>,
  customerId: CustomerId | undefined,
  previous: Invitation | undefined,
  named: Recipient | undefined,
): Promise<string> {
  if (customerId !== undefined) return recipientHashOf(customerId);
  const isPassedOn = previous !== undefined && 'passedOnTo' in previous && previous.passedOnTo !== undefined;
  if (isPassedOn && previous.asks?.kind === 'gdap') throw notRenewable();
  return previous === undefined || isPassedOn ? addresses.hash(named?.email ?? '') : previous.recipientHash;
}

/** The customer of an address that was typed: that whose contact it is, else the one that proves it. */
async function findCustomer(
  customers: PreparePorts['customers'],
  { hash, isTyped }: { readonly hash: string; readonly isTyped: boolean },
  accountIds: readonly [string, ...string[]],
): Promise<{ readonly recipientHash: string; readonly found: FoundCustomer }> {
  const [found, contactOf] = await Promise.all([
    customers.find(customerIdOf(hash), accountIds),
    isTyped ? customers.contactOf(hash) : undefined,
  ]);
  if (contactOf === undefined) return { recipientHash: hash, found };
  return { recipientHash: recipientHashOf(contactOf), found: await customers.find(contactOf, accountIds) };
}

/** Its ID is made from the address that its main contact has. */
const isFoundByAddress = ({ customer }: FoundCustomer) =>
  customer?.status === undefined && customer?.contactHash === undefined;

/** Of one that was passed on, the person the customer named; else who was invited. */
function rightPersonOf(previous: Invitation): Recipient {
  return ('passedOnTo' in previous ? previous.passedOnTo : undefined) ?? previous.recipient;
}

async function findJointPartner(
  partnerships: Pick<Partnerships, 'get'>,
  caller: Caller,
  accountId: AccountId | undefined,
): Promise<AskingPartner | undefined> {
  if (accountId === undefined) return undefined;
  const partnership = await partnerships.get(partnershipIdFor(caller, accountId));
  if (partnership?.status !== 'active') throw partnershipNotActive();
  const partnerKind = caller.partnerKind === 'reseller' ? 'provider' : 'reseller';
  return { accountId, partnerKind, partnerName: partnership[partnerKind].name };
}

/**
 * Whether the joint partner has the customer already is not told: a partnership shows nobody the other's customers
 * (R4). A joint invitation of one that has the relationship asks for the other's.
 */
function alreadyRelated(relationshipId: string): DomainError {
  return relationshipRefusal('relationship_already_exists', 'You have this relationship with this customer already.', {
    conflictingId: relationshipId,
  });
}

/** One whose time is over counts as expired, whether or not the sweep came by. */
async function readPrevious({ invitations, clock }: PreparePorts, caller: Caller, id: string): Promise<Invitation> {
  const previous = await readOwnInvitation(invitations, caller.accountId, id);
  if (previous.status !== 'pending' || !isPast(previous, clock())) requireFollowable(previous);
  return previous;
}

/** What the partner may see of a customer: of one it has a relationship or granular privileges with, or knows. */
function asListed({ customer, known, access }: FoundCustomer, accountId: AccountId, now: Date) {
  const record = hasAccess(access[accountId], now) ? customer : known;
  if (record === undefined) return undefined;
  const { company, contact, language } = record;
  return { recipient: { ...contact, company }, language };
}
