import type { Acceptances } from '../../functions/acceptance/acceptances.port.ts';
import type { CodeHasher } from '../../functions/acceptance/code-hasher.port.ts';
import type { KeptCode } from '../../functions/acceptance/one-time-code.ts';
import type { OneTimeCodes } from '../../functions/acceptance/one-time-codes.port.ts';
import type { Customer, KnownCustomer } from '../../functions/customers/customer.ts';
import type { Gdap } from '../../functions/gdap/gdap.ts';
import type { Partner } from '../../functions/identity/partner.ts';
import type { Partners } from '../../functions/identity/partners.port.ts';
import type { Invitation } from '../../functions/invitations/invitation.ts';
import type { Invitations } from '../../functions/invitations/invitations.port.ts';
import type { Partnership } from '../../functions/partnerships/partnership.ts';
import type { Partnerships } from '../../functions/partnerships/partnerships.port.ts';
import { StaleWriteError } from '../../functions/platform/base/errors.ts';
import type { Ids } from '../../functions/platform/base/ids.ts';
import type { AuditRecord } from '../../functions/platform/changes/audit-record.ts';
import type { Change } from '../../functions/platform/changes/change.ts';
import { AlreadyDoneError } from '../../functions/platform/changes/idempotency.ts';
import {
  dailyLimitReached,
  defaultLimits,
  hourlyLimitReached,
  type Limits,
} from '../../functions/platform/limits/limits.ts';
import type { Usage } from '../../functions/platform/limits/usage.port.ts';
import type { LinkClaims } from '../../functions/platform/links/link-token.ts';
import type { LinkMaker, LinkReader } from '../../functions/platform/links/links.port.ts';
import type { Email } from '../../functions/platform/mail/email.ts';
import type { Mailer } from '../../functions/platform/mail/mailer.port.ts';
import type { Told } from '../../functions/platform/mail/told.port.ts';
import type { Page } from '../../functions/platform/table/page.ts';
import type { Access } from '../../functions/relationships/access.ts';
import type { Customers } from '../../functions/relationships/customers.port.ts';
import type { HeldChange, Relationship } from '../../functions/relationships/relationship.ts';
import type { Removal } from '../../functions/removals/removal.ts';
import type { Removals } from '../../functions/removals/removals.port.ts';

/** Counts up instead of choosing at random. */
export function countingIds(): Ids {
  let count = 0;
  return {
    next: (prefix) => {
      count += 1;
      return `${prefix}_${count}`;
    },
    salt: () => 'salt',
  };
}

/**
 * Invitations in memory, with the one guard that use cases rely on. `interrupt` runs once, right before the next
 * write: what another does in between.
 */
export class InvitationsInMemory implements Invitations {
  readonly kept = new Map<string, Invitation>();
  readonly keys = new Map<string, string>();
  /** The emails a day that each creation and resend was allowed. */
  readonly limits: number[] = [];
  readonly batches = new Set<string>();
  interrupt: (() => void) | undefined;

  constructor(...invitations: Invitation[]) {
    for (const invitation of invitations) this.kept.set(invitation.id, invitation);
  }

  get = async (id: string) => this.kept.get(id);
  list = async () => ({ items: [...this.kept.values()], next: undefined });
  create: Invitations['create'] = async ({ invitation: change, limit, idempotency, followed }) => {
    this.limits.push(limit.most);
    const last = followed && this.kept.get(followed.after.id);
    if (last?.chain.sequence !== followed?.before?.chain.sequence) throw new StaleWriteError('followed already');
    this.write(change, idempotency?.key);
    if (followed) this.set(followed.after);
  };
  findPending: Invitations['findPending'] = async ({ recipientHash, accountId }) =>
    [...this.kept.values()].find(
      (kept) => kept.status === 'pending' && kept.recipientHash === recipientHash && kept.accountId === accountId,
    )?.id;
  rememberBatch: Invitations['rememberBatch'] = async ({ key }) => {
    const isRepeated = this.batches.has(key);
    this.batches.add(key);
    return isRepeated;
  };
  change: Invitations['change'] = async (change) => this.write(change);
  renew: Invitations['renew'] = async (change, limit, request) => {
    this.limits.push(limit.most);
    this.write(change, request.key);
  };
  end: Invitations['end'] = async (change, request) => {
    this.write(change, request?.key);
  };
  recall: Invitations['recall'] = async ({ key }) => this.keys.get(key);

  /** Writes without asking: what another did. */
  set(invitation: Invitation): void {
    this.kept.set(invitation.id, invitation);
  }

  private write(change: Change<Invitation>, key?: string): void {
    const used = key === undefined ? undefined : this.keys.get(key);
    if (used !== undefined) throw new AlreadyDoneError(used);
    const interrupt = this.interrupt;
    this.interrupt = undefined;
    interrupt?.();
    const kept = this.kept.get(change.after.id);
    if (kept?.chain.sequence !== change.before?.chain.sequence) throw new StaleWriteError('changed');
    this.kept.set(change.after.id, change.after);
    if (key !== undefined) this.keys.set(key, change.after.id);
  }
}

/** Customers, relationships and acceptances in memory. */
export class CustomersInMemory implements Customers, Acceptances {
  readonly customers = new Map<string, Customer>();
  readonly access = new Map<string, Access>();
  readonly relationships: string[] = [];
  private readonly invitations: InvitationsInMemory;

  constructor(invitations: InvitationsInMemory) {
    this.invitations = invitations;
  }

  readonly known = new Map<string, KnownCustomer>();
  /** What the next acceptance is refused with. */
  refusal: Error | undefined;

  find: Customers['find'] = async (customerId, accountIds) => ({
    customer: this.customers.get(customerId),
    access: Object.fromEntries(
      accountIds.flatMap((accountId) => {
        const access = this.access.get(`${customerId}/${accountId}`);
        return access ? [[accountId, access]] : [];
      }),
    ),
    known: this.known.get(`${customerId}/${accountIds[0]}`),
  });
  /** Whose contact an address is, by its hash. */
  readonly contacts = new Map<string, string>();
  contactOf: Customers['contactOf'] = async (hash) => this.contacts.get(hash);
  list = async () => ({ items: [], next: undefined });
  readonly held = new Map<string, Relationship>();
  getAccess: Customers['getAccess'] = async (customerId, accountId) => this.access.get(`${customerId}/${accountId}`);
  getCustomer: Customers['getCustomer'] = async (id) => this.customers.get(id);
  getRelationship: Customers['getRelationship'] = async (id) => this.held.get(id);
  readonly gdaps = new Map<string, Gdap>();
  listAccess: Customers['listAccess'] = async (customerId) =>
    [...this.access.values()].filter((each) => each.customerId === customerId);
  recall: Customers['recall'] = async () => undefined;
  changeAccess: Customers['changeAccess'] = async ({ customer, access }) => {
    this.customers.set(customer.after.id, customer.after);
    this.access.set(`${access.customerId}/${access.accountId}`, access);
  };
  keepKnown: Customers['keepKnown'] = async ({ after }) => {
    this.known.set(`${after.customerId}/${after.accountId}`, after);
  };
  keep: Acceptances['keep'] = async (invitation, { customer, relationships, access, gdap }) => {
    if (this.refusal) throw this.refusal;
    await this.invitations.change(invitation);
    for (const { after } of customer) this.customers.set(after.id, after);
    for (const each of access) this.access.set(`${each.customerId}/${each.accountId}`, each);
    this.relationships.push(...relationships.map(({ id }) => id));
    for (const each of relationships) this.held.set(each.id, each);
    if (gdap) this.gdaps.set(gdap.id, gdap);
  };
}

/** One-time codes in memory: any number of attempts, unless `attempts` says how many. */
export class CodesInMemory implements OneTimeCodes {
  readonly kept = new Map<string, KeptCode>();
  attempts = 5;
  replace: OneTimeCodes['replace'] = async ({ id }, code) => void this.kept.set(id, code);
  withdraw: OneTimeCodes['withdraw'] = async ({ id }) => void this.kept.delete(id);
  countAttempt: OneTimeCodes['countAttempt'] = async ({ id }) => {
    this.attempts -= 1;
    return this.attempts < 0 ? undefined : this.kept.get(id);
  };
}

/** Hashes without a key. */
export const fakeCodeHasher: CodeHasher = {
  hash: async (code, salt) => Buffer.from(`${salt}|${code}`).toString('hex'),
};

/** Keeps what was sent; throws what it is told to. */
/** What somebody was told already, in memory. */
export function inMemoryTold(): Told {
  const told = new Set<string>();
  return { has: async (key) => told.has(key), note: async (key) => void told.add(key) };
}

export class FakeMailer implements Mailer {
  readonly sent: { to: string; email: Email; tags: Readonly<Record<string, string>>; replyTo?: string }[] = [];
  failure: Error | undefined;
  send: Mailer['send'] = async (to, email, tags, replyTo) => {
    if (this.failure) throw this.failure;
    this.sent.push({ to, email, tags, ...(replyTo === undefined ? {} : { replyTo }) });
  };
}

export const fakeLinks: LinkMaker = {
  linkOf: async ({ id, generation }) => `https://links.example/i/${id}.${generation}`,
  viewLinkOf: async ({ id }) => `https://links.example/c/${id}`,
};

/** Reads every token as this one. */
export const readerOf = (claims: LinkClaims): LinkReader => ({
  read: async (_token, _purpose, lookUp) => ({ claims, named: await lookUp(claims.id) }),
});

/** Limits that are never reached, unless told so; counts what was taken. */
/** Limits a day, as they are kept: what was counted, by what and whose it is. */
export function fakeDaily() {
  const counted: string[] = [];
  const takeDaily: Usage['takeDaily'] = async (what, key, most) => {
    const name = `${what} ${key}`;
    if (counted.filter((each) => each === name).length >= most) throw dailyLimitReached(3600);
    counted.push(name);
  };
  return { counted, takeDaily };
}

/** Emails that people who are not signed in may have sent. */
/** One page of a chain's records, as the trail gives it. */
export function pageOfChain(records: readonly AuditRecord[], after: number, limit: number): Page<AuditRecord> {
  const rest = records.filter(({ sequence }) => sequence > after);
  const items = rest.slice(0, limit);
  return { items, next: rest.length > limit ? String(items.at(-1)?.sequence) : undefined };
}

export const aBrake = { perSource: 1000, inAll: 10_000 };

export function fakeUsage(limits: Limits = defaultLimits) {
  const taken: string[] = [];
  const take: Usage['take'] = async (what) => {
    taken.push(what);
    const remaining = limits.invitationsPerHour - taken.length;
    const rateLimit = { limit: limits.invitationsPerHour, remaining, resetSeconds: 60, windowSeconds: 3600 };
    if (remaining < 0) throw hourlyLimitReached(rateLimit);
    return { ...rateLimit, limits };
  };
  return { taken, take, limits: async () => limits, ...fakeDaily() };
}

/** Active partnerships, by their ID. */
export function fakePartnerships(...active: Partnership[]): Pick<Partnerships, 'get'> {
  return { get: async (id) => active.find((each) => each.id === id) };
}

const anywhere = {
  address: { street: 'Via Roma 1', city: 'Roma', postalCode: '00184', country: 'IT' },
  ...{ company: 'Contoso Cloud', contactEmail: 'help@contoso.example', locations: [] },
};

/** Partners whose accounts are active, but for what is told of some; without users, unless told. */
export function fakePartners(
  told: Readonly<Record<string, Partial<Partner>>> = {},
  users: Partial<Pick<Partners, 'getPartner' | 'getLogo' | 'getUser' | 'listUsers'>> = {},
): Pick<Partners, 'getPartner' | 'getLogo' | 'getUser' | 'listUsers'> {
  return {
    getPartner: async (id) => ({ id, ...anywhere, status: 'active', agreement: 'active', ...told[id] }) as Partner,
    getLogo: async () => undefined,
    getUser: async () => undefined,
    listUsers: async () => ({ items: [], next: undefined }),
    ...users,
  };
}

/** Removals in memory, with the guards that use cases rely on. `interrupt` runs once, right before the next write. */
export class RemovalsInMemory implements Removals {
  readonly kept = new Map<string, Removal>();
  readonly keys = new Map<string, string>();
  interrupt: (() => void) | undefined;
  private readonly customers: CustomersInMemory;

  constructor(customers: CustomersInMemory) {
    this.customers = customers;
  }

  get = async (id: string) => this.kept.get(id);
  list = async () => ({ items: [...this.kept.values()], next: undefined });
  recall: Removals['recall'] = async ({ key }) => this.keys.get(key);
  begin: Removals['begin'] = async (removal, held, _, request) => this.write(removal, held, request);
  change: Removals['change'] = async (removal, held, request) => this.write(removal, held, request);

  private write({ before, after }: Change<Removal>, held?: HeldChange, request?: { readonly key: string }): void {
    const used = request && this.keys.get(request.key);
    if (used !== undefined) throw new AlreadyDoneError(used);
    const interrupt = this.interrupt;
    this.interrupt = undefined;
    interrupt?.();
    if (this.kept.get(after.id)?.chain.sequence !== before?.chain.sequence) throw new StaleWriteError('removal');
    if (held) {
      const { customer, relationship, access, readRevision } = held;
      if (this.customers.held.get(relationship.id)?.revision !== readRevision)
        throw new StaleWriteError('relationship');
      const now = this.customers.customers.get(customer.after.id);
      if (now?.chain.sequence !== customer.before?.chain.sequence) throw new StaleWriteError('customer');
      this.customers.customers.set(customer.after.id, customer.after);
      this.customers.held.set(relationship.id, relationship);
      this.customers.access.set(`${access.customerId}/${access.accountId}`, access);
    }
    this.kept.set(after.id, after);
    if (request) this.keys.set(request.key, after.id);
  }
}

/** Neither subscriptions nor carts. */
export const noOrders = {
  listSubscriptions: async () => ({ items: [], next: undefined }),
  openCartsFor: async () => [],
  getSubscription: async () => undefined,
  changeSubscription: async () => undefined,
  getCart: async () => undefined,
  keepCart: async () => undefined,
};
