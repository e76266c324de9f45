import type { Invitation } from '../../invitations/invitation.ts';
import type { LinkPurpose, LinkClaims } from './link-token.ts';



/** Makes links. Needs `kms:GenerateMac`; only the functions that send links or hand them out have it. */
export interface LinkMaker {
  /** The personalised link of an invitation. Secret: never log it, never store it. */
  linkOf(invitation: Pick<Invitation, 'id' | 'generation' | 'expiresAt' | 'asks'>): Promise<string>;
  /** A customer's link to its own view (R44). As secret. */
  viewLinkOf(customerId: string, until: Date): Promise<string>;
}

/** Reads links. Needs `kms:VerifyMac`; only the customer's pages have it. */
export interface LinkReader {
  /** @throws `link_invalid` where the token is not ours, was changed, or is good for something else */
  read(token: string, purpose: LinkPurpose): Promise<LinkClaims>;
}
