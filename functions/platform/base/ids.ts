import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';

/** The type prefix of each opaque ID. */
export type IdPrefix = 'inv' | 'rel' | 'par' | 'kno' | 'rem' | 'gdap' | 'add' | 'cuu' | 'crt' | 'ord' | 'sub';

/** Where IDs and salts come from; an argument everywhere, so that tests can hold it still. */
export interface Ids {
  /** A new ID such as `inv_01J…`; IDs of one prefix sort by the time they were made. */
  next(prefix: IdPrefix, now: Date): string;
  /** 128 random bits as base64url, for salted commitments. */
  salt(): string;
}

export const systemIds: Ids = {
  next: (prefix, now) => `${prefix}_${ulid(now.getTime())}`,
  salt: () => randomBytes(16).toString('base64url'),
};

/** The time of day as an argument. Times are written as RFC 3339 in UTC with milliseconds, so that they sort as text. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
