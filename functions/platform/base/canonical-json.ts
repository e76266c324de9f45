import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value as canonical JSON (RFC 8785): the same bytes whatever the order of its members. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalize(value) ?? 'null');
}

/** SHA-256 over a value as canonical JSON; hexadecimal, unless told otherwise. */
export function hashOf(value: unknown, encoding: 'hex' | 'base64url' = 'hex'): string {
  return createHash('sha256').update(canonicalBytes(value)).digest(encoding);
}
