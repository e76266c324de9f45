import type { Contact, Customer } from '../customers/customer.ts';
import type { CustomerId } from '../platform/base/ids.ts';
import type { Change } from '../platform/changes/change.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { Relationship } from '../relationships/relationship.ts';
import type { Added, CustomerAgreement } from './account.ts';
import type { CustomerUser } from './customer-user.ts';

/** The address is another customer's contact, or a customer of its own. */
export class ContactTakenError extends Error {
  override readonly name = 'ContactTakenError';
}

/** A domain that was proven (R55). */
export interface DomainTaken {
  readonly taken: string;
  /** Who had it without proof, and what becomes of it; no change where that customer is gone. */
  readonly loser?: { readonly customerId: CustomerId; readonly change: Change<Customer> | undefined };
  /** The customer's own domain of before: nobody's from now on. */
  readonly former?: string;
}

/** Where customers' accounts, agreements and users are kept (R12, R23, R24). */
export interface CustomerAccounts {
  /** Whether another customer has the domain. */
  isTaken(domain: string): Promise<boolean>;
  /** Who has a domain, and whether it has proven it (R55). */
  domainHolder(domain: string): Promise<{ readonly customerId: CustomerId; readonly isProven: boolean } | undefined>;
  /**
   * All of an addition in one transaction (R23); while the partnership is active.
   * @param contactHash the keyed hash of the contact's address, by which the customer finds its own view
   * @throws `customer_domain_taken`, `partnership_not_active`, AlreadyDoneError
   */
  add(added: Added, partnershipId: string, contactHash: string, request: IdempotentRequest): Promise<void>;
  /**
   * A change of the customer, with what changed of a user, an agreement or its relationships.
   * @throws `user_name_taken` for a new user, ContactTakenError, `customer_domain_taken`, StaleWriteError,
   *   AlreadyDoneError
   */
  change(
    change: Change<Customer>,
    what?: {
      readonly user?: CustomerUser;
      readonly agreement?: CustomerAgreement;
      /** The text that the customer was shown, to be kept for good. */
      readonly shown?: { readonly hash: string };
      /** Relationships with the company's new name. */
      readonly renamed?: readonly Relationship[];
      /** Granular privileges, by their IDs, that get it too. */
      readonly renamedGdaps?: readonly string[];
      /** A domain that is the customer's from now on. */
      readonly domain?: DomainTaken;
      /** The hash of an address that is a contact's from now on. */
      readonly contactAdded?: string;
      /** Whom the change of the contacts is told, those of before among them. */
      readonly contactsTold?: readonly Contact[];
      /** The hash of an address that is no contact's any more. */
      readonly contactRemoved?: string;
      readonly request?: IdempotentRequest;
      readonly resultId?: string;
    },
  ): Promise<void>;
  getAgreement(customerId: CustomerId): Promise<CustomerAgreement | undefined>;
  getUser(customerId: CustomerId, userId: string): Promise<CustomerUser | undefined>;
  /** The user that signs in by a name, whatever its customer: two reads. */
  findUser(userName: string): Promise<CustomerUser | undefined>;
  /** A customer's users: one query per megabyte. */
  listUsers(customerId: CustomerId): Promise<CustomerUser[]>;
  /** Whom a change of a customer's contacts is told, by the number of the change; nobody once that is forgotten. */
  contactsTold(customerId: CustomerId, sequence: number): Promise<readonly Contact[]>;
  /** The customers whose contact an address is, but for those that proved it at first (R44, R55): one query. */
  findByContact(contactHash: string): Promise<string[]>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}
