import { randomInt, timingSafeEqual } from 'node:crypto';
import type { CodeHasher } from './code-hasher.port.ts';

/** A one-time code as it is kept: hashed by a key, short-lived, few attempts (R9). */
export interface KeptCode {
  readonly hash: string;
  readonly salt: string;
}

/** Minutes a code holds. */
export const codeMinutes = 10;
/** Attempts at one code. */
export const codeAttempts = 5;
/** Seconds between two codes. */
export const codeCoolDownSeconds = 60;
/**
 * Codes per day for one partner and address, whatever the number of invitations: 25 guesses a day at a million codes,
 * and five emails a day that tell the customer of it.
 */
export const codesPerDay = 5;

/** A new code of six digits. */
export function makeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** The code as it may be kept. */
export async function keepCode(hasher: CodeHasher, code: string, salt: string): Promise<KeptCode> {
  return { salt, hash: await hasher.hash(code, salt) };
}

/** True where this is the code; blanks that came along when copying do not count. */
export async function checkCode(hasher: CodeHasher, kept: KeptCode, code: string): Promise<boolean> {
  const received = Buffer.from(await hasher.hash(code.replace(/\s/g, ''), kept.salt));
  const expected = Buffer.from(kept.hash);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
