import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** A one-time code as it is kept: hashed, short-lived, few attempts (R9). */
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
export function keepCode(code: string, salt: string): KeptCode {
  return { salt, hash: digest(code, salt).toString('base64url') };
}

/** True where this is the code; blanks that came along when copying do not count. */
export function checkCode(kept: KeptCode, code: string): boolean {
  return timingSafeEqual(Buffer.from(kept.hash, 'base64url'), digest(code.replace(/\s/g, ''), kept.salt));
}

function digest(code: string, salt: string): Buffer {
  return createHash('sha256').update(`${salt}|${code}`).digest();
}
