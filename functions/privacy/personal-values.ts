import type { CustomerAgreement } from '../customer-accounts/account.ts';
import type { CustomerUser } from '../customer-accounts/customer-user.ts';
import type { Customer } from '../customers/customer.ts';
import type { Gdap } from '../gdap/gdap.ts';
import type { Partner, User } from '../identity/partner.ts';
import type { Invitation } from '../invitations/invitation.ts';
import type { Cart } from '../orders/cart.ts';
import type { Order } from '../orders/order.ts';
import type { Relationship } from '../relationships/relationship.ts';

/** The key of an item of the main table. */
interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** What of a kind of items is somebody's personal value (R56). */
interface ItemKind {
  /** Tells items of this kind, by their key. */
  readonly is: (key: ItemKey) => boolean;
  /** The fields of `entity` that hold personal values; `all`: the item is one, keys included. */
  readonly personal: readonly string[] | 'all';
  /** Beside `entity`: attributes made from personal values. */
  readonly attributes?: readonly string[];
}

/** Names the fields of a type: one that is renamed does not compile. */
const fieldsOf =
  <T>() =>
  (...names: (T extends unknown ? keyof T & string : never)[]): readonly string[] =>
    names;

const of =
  (pk: string, sk: string) =>
  (key: ItemKey): boolean =>
    key.pk.startsWith(pk) && (sk.endsWith('#') ? key.sk.startsWith(sk) : key.sk === sk);

const nothing = { personal: [] } as const;

/**
 * Every kind of item of the main table, and where personal values stand in it. A test holds all that the tests have
 * made against it: an item of another kind, or a personal value elsewhere, is found.
 */
export const itemKinds = {
  invitation: {
    is: of('inv_', 'invitation'),
    personal: fieldsOf<Invitation>()('recipient', 'acceptedBy', 'text', 'reference', 'comment', 'passedOnTo', 'salt'),
    attributes: ['searchSk', 'referencePk'],
  },
  customer: {
    is: of('cus_', 'customer'),
    personal: fieldsOf<Customer>()('company', 'contact', 'contacts', 'account', 'salt'),
  },
  knownCustomer: {
    is: of('cus_', 'known#'),
    // The partner may add it again: it is deleted, not blanked.
    personal: 'all',
  },
  contactsTold: { is: of('cus_', 'contacts-told#'), personal: 'all' },
  customerUser: { is: of('cus_', 'user#'), personal: fieldsOf<CustomerUser>()('name', 'userName') },
  agreement: {
    is: of('cus_', 'agreement'),
    personal: fieldsOf<CustomerAgreement>()('firstName', 'lastName', 'email', 'phone'),
  },
  relationship: {
    is: of('rel_', 'relationship'),
    personal: fieldsOf<Relationship>()('company', 'contact'),
    attributes: ['searchSk'],
  },
  gdap: { is: of('gdap_', 'gdap'), personal: fieldsOf<Gdap>()('company') },
  gdapTemplates: { is: of('gtp_', 'gdap-templates'), ...nothing },
  gdapUse: { is: of('gdap_', 'used'), ...nothing },
  receipt: { is: ({ sk }: ItemKey) => sk === 'receipt', personal: 'all' },
  domain: { is: of('domain#', 'domain'), personal: 'all' },
  userName: { is: of('user-name#', 'user-name'), personal: 'all' },
  contact: { is: ({ pk }: ItemKey) => pk.startsWith('contact#'), personal: 'all' },
  webhook: { is: of('whk_', 'webhook'), ...nothing },
  apiClient: { is: of('api_', 'api-client'), ...nothing },
  import: { is: of('imp_', 'import'), ...nothing },
  importProgress: { is: of('imp_', 'import-progress'), ...nothing },
  importResults: { is: of('imp_', 'import-results#'), ...nothing },
  // Until they are worked off, for 30 days at most. They are many people's: erased row by row.
  importRows: { is: of('imp_', 'import-rows#'), personal: 'all' },
  accountSlot: {
    is: ({ pk, sk }: ItemKey) => pk.startsWith('par_') && /^(webhook|api-client)-slot#/.test(sk),
    ...nothing,
  },
  webhookFailing: { is: of('whk_', 'failing'), ...nothing },
  webhookDelivery: { is: of('whk_', 'webhook-delivery'), ...nothing },
  accountEvent: { is: ({ pk }: ItemKey) => pk.endsWith('#events'), ...nothing },
  partner: {
    is: of('par_', 'partner'),
    personal: fieldsOf<Partner>()('company', 'address', 'contactEmail', 'profile', 'locations'),
    attributes: ['searchSk'],
  },
  user: { is: ({ sk }: ItemKey) => sk === 'user', personal: fieldsOf<User>()('name', 'email') },

  cart: { is: of('crt_', 'cart'), personal: fieldsOf<Cart>()('reference') },
  order: { is: of('ord_', 'order'), personal: fieldsOf<Order>()('reference') },

  // What holds IDs, states, times, amounts, and hashes by a key.
  access: { is: of('cus_', 'access#'), ...nothing },
  removal: { is: of('rem_', 'removal'), ...nothing },
  wait: { is: ({ sk }: ItemKey) => sk === 'wait', ...nothing },
  partnership: { is: of('pts_', 'partnership'), ...nothing },
  usage: { is: of('par_', 'usage'), ...nothing },
  location: { is: of('partner-id#', 'location'), ...nothing },
  logo: { is: of('par_', 'logo'), ...nothing },
  offer: { is: of('off_', 'offer'), ...nothing },
  subscription: { is: of('sub_', 'subscription'), ...nothing },
  licence: { is: of('sub_', 'licence#'), ...nothing },
  relayFailure: { is: of('relay-failure#', 'event#'), ...nothing },
  event: { is: ({ sk }: ItemKey) => sk.startsWith('event#'), ...nothing },
  counted: { is: ({ sk }: ItemKey) => sk.startsWith('counted#'), ...nothing },
  slot: { is: ({ pk, sk }: ItemKey) => pk.startsWith('invitee#') && /^slot(#|$)/.test(sk), ...nothing },
  code: { is: of('invitee#', 'code'), ...nothing },
  emails: { is: of('invitee#', 'emails#'), ...nothing },
  idempotency: { is: ({ pk }: ItemKey) => pk.startsWith('idempotency#'), ...nothing },
  session: { is: of('session#', 'session'), ...nothing },
  customerSession: { is: of('session#', 'customer-session'), ...nothing },
  told: { is: of('told#', 'told'), ...nothing },
  setAside: { is: ({ pk }: ItemKey) => pk.startsWith('set-aside#'), ...nothing },
} as const satisfies Readonly<Record<string, ItemKind>>;

export type KindName = keyof typeof itemKinds;

/** The kind of an item; `undefined`: it is not declared here, which is a fault. */
export function kindOf(key: ItemKey): KindName | undefined {
  const found = (Object.entries(itemKinds) as [KindName, ItemKind][]).find(([, { is }]) => is(key));
  return found?.[0];
}

type StoredItem = ItemKey & Readonly<Record<string, unknown>>;

/** The personal values of an item, by where they stand: `entity.recipient`, `searchSk`. */
export function personalValuesOf(item: StoredItem): Readonly<Record<string, unknown>> {
  const kind = kindOf(item);
  const { personal, attributes = [] }: Omit<ItemKind, 'is'> = kind === undefined ? nothing : itemKinds[kind];
  if (personal === 'all') return item;
  const entity = (item.entity ?? {}) as Readonly<Record<string, unknown>>;
  const held = [
    ...personal.map((name) => [`entity.${name}`, entity[name]] as const),
    ...attributes.map((name) => [name, item[name]] as const),
  ];
  return Object.fromEntries(held.filter(([, value]) => value !== undefined));
}

/** An item without its personal values; `undefined` where all of it is one. */
export function withoutPersonalValues(item: StoredItem): StoredItem | undefined {
  const kind = kindOf(item);
  if (kind === undefined) return item;
  const { personal, attributes = [] }: Omit<ItemKind, 'is'> = itemKinds[kind];
  if (personal === 'all') return undefined;
  const without = (from: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
  const kept = without(item, attributes) as StoredItem;
  return item.entity === undefined ? kept : { ...kept, entity: without(item.entity as object, personal) };
}
