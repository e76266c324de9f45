import type { CustomerId } from '../base/ids.ts';
import type { LinkClaims, LinkPurpose } from './link-token.ts';

/** What of an invitation its link tells, and the page it leads to. */
export interface Linked {
  readonly id: string;
  readonly generation: number;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  /** `i`: a customer's page; `p`: the page of a request for a partnership. */
  readonly page: 'i' | 'p';
}

/** What of a customer the link to its own view tells. */
export interface ViewedCustomer {
  readonly id: CustomerId;
  /** Raised where older links must not open it any more; absent: 1. */
  readonly viewGeneration?: number;
}

/** Makes links. Needs `kms:GenerateMac`; only the functions that send links or hand them out have it. */
export interface LinkMaker {
  /** The personalised link of an invitation. Secret: never log it, never store it. */
  linkOf(invitation: Linked): Promise<string>;
  /** A customer's link to its own view (R44). As secret. */
  viewLinkOf(customer: ViewedCustomer, until: Date): Promise<string>;
}

/** What a link says, and what it names. */
export interface ReadLink<T> {
  readonly claims: LinkClaims;
  readonly named: T;
}

/** Reads links. Needs `kms:VerifyMac`; only the customer's pages have it. */
export interface LinkReader {
  /**
   * @param lookUp reads what the token names while it is verified, for neither has to wait for the other; nothing of it
   *   is told before the token has proven to be ours
   * @throws `link_invalid` where the token is not ours, was changed, or is good for something else
   */
  read<T>(token: string, purpose: LinkPurpose, lookUp: (id: string) => Promise<T>): Promise<ReadLink<T>>;
}
