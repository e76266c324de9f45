import { domainToASCII } from 'node:url';
import { isDomainName } from './domain-name.ts';

/** A blank, or a character that shows nothing. */
const nothing = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Drops what shows nothing, in front and behind. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && nothing.test(text.charAt(from))) from += 1;
  while (to > from && nothing.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/**
 * An email address in the one form in which it is kept and compared: without what was pasted around it, in lower case,
 * the domain as it stands in the DNS (punycode). What is no address comes back as it was.
 */
export function normalEmail(text: string): string {
  const pasted = trimmed(text);
  const at = pasted.lastIndexOf('@');
  if (at < 1) return pasted;
  const domain = domainToASCII(pasted.slice(at + 1));
  return domain === '' ? pasted : `${pasted.slice(0, at)}@${domain}`.toLowerCase();
}

/** RFC 5322's dot-atom, as every mail service takes it. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** What is wrong with an address in its normal form, and what to send; `undefined` where it is well. */
export function wrongInEmail(email: string): string | undefined {
  const within = email.endsWith('>') ? email.slice(email.lastIndexOf('<') + 1, -1) : '';
  if (within.includes('@')) return `holds more than an address: send only ${normalEmail(within)}`;
  if (/[,;]/.test(email)) return 'holds more than one address: send one';
  const at = email.lastIndexOf('@');
  if (at < 1) return 'is no email address such as anna@tailspin.example';
  if (email.length > 254) return 'has more than 254 characters';
  if (at > 64) return 'has more than 64 characters before the @';
  if (!localPart.test(email.slice(0, at))) return 'has characters before the @ that mail services do not take';
  if (!isDomainName(email.slice(at + 1))) return 'names no domain after the @';
  return undefined;
}
