import type { DomainError } from '../base/errors.ts';
import { linkRefusal } from './links.errors.ts';

/**
 * What a link is good for: an invitation's answer, or a customer's own view. One key, many purposes: a token of one
 * never passes for another.
 */
export type LinkPurpose = 'accept' | 'view';

/** What a link's token says, and its MAC proves. */
export interface LinkClaims {
  readonly keyId: string;
  readonly purpose: LinkPurpose;
  /** The invitation, or the customer. */
  readonly id: string;
  /** A resend raises the invitation's generation, which voids older links; of a view, the removal of a contact does. */
  readonly generation: number;
  /** Seconds since 1970, rounded up from the end of the invitation or the view. */
  readonly expiry: number;
}

const version = '1';
const form =
  /^1\.([a-z0-9]{1,8})\.(accept(?=\.inv)|view(?=\.cus))\.(inv_[0-9A-HJKMNP-TV-Z]{26}|cus_[0-9a-f]{32})\.([1-9]\d{0,5})\.([1-9]\d{9,11})\.([A-Za-z0-9_-]{43})$/;

/** The text a MAC is made over. */
export function payloadOf({ keyId, purpose, id, generation, expiry }: LinkClaims): string {
  return [version, keyId, purpose, id, generation, expiry].join('.');
}

/** The token of a link: the claims and their MAC. */
export function formatToken(claims: LinkClaims, mac: Uint8Array): string {
  return `${payloadOf(claims)}.${Buffer.from(mac).toString('base64url')}`;
}

/**
 * Takes a token apart. What it says is not proven until its MAC is verified.
 * @throws `link_invalid` for anything that cannot be one of our tokens
 */
export function parseToken(token: string): { readonly claims: LinkClaims; readonly mac: Uint8Array } {
  const parts = form.exec(token);
  if (parts === null) throw linkInvalid();
  const [, keyId, purpose, id, generation, expiry, mac] = parts as unknown as string[];
  const bytes = Buffer.from(String(mac), 'base64url');
  // The last character has bits to spare: only as we write it.
  if (bytes.toString('base64url') !== mac) throw linkInvalid();
  return {
    claims: {
      keyId: String(keyId),
      purpose: purpose as LinkPurpose,
      id: String(id),
      generation: Number(generation),
      expiry: Number(expiry),
    },
    mac: bytes,
  };
}

/** A link that was forged, cut off or made for something else: all told apart from nothing. */
export function linkInvalid(): DomainError {
  return linkRefusal('link_invalid', 'This link does not work.');
}
