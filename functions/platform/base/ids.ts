import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';

/** What makes the IDs of one kind of thing another type than those of the next. It is never there. */
declare const kind: unique symbol;

/** A text that stands for one kind of thing: any text may become one, and none may become another's. */
type IdOf<Kind extends string> = string & { readonly [kind]?: Kind };

/** A partner's account, such as `par_01J…`. */
export type AccountId = IdOf<'account'>;
/** A customer, such as `cus_…`. */
export type CustomerId = IdOf<'customer'>;
/** A location of a partner as the programme numbers it: 5 to 10 digits. */
export type PartnerId = IdOf<'partner'>;

/** The type prefix of each opaque ID. */
export type IdPrefix =
  | 'inv'
  | 'rel'
  | 'par'
  | 'kno'
  | 'rem'
  | 'gdap'
  | 'add'
  | 'cuu'
  | 'crt'
  | 'ord'
  | 'sub'
  | 'whk'
  | 'api'
  | 'imp';

/** Where IDs and salts come from; an argument everywhere, so that tests can hold it still. */
export interface Ids {
  /** A new ID such as `inv_01J…`; IDs of one prefix sort by the time they were made. */
  next(prefix: IdPrefix, now: Date): string;
  /** 128 random bits as base64url, for salted commitments. */
  salt(): string;
}

/** An ID's sixteen random characters: their bytes drawn at once, where `ulid` by itself draws one after the other. */
function drawn(): () => number {
  const bytes = randomBytes(16);
  let at = 0;
  return () => {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('An ID has sixteen random characters.');
    at += 1;
    return byte / 256;
  };
}

export const systemIds: Ids = {
  next: (prefix, now) => `${prefix}_${ulid(now.getTime(), drawn())}`,
  salt: () => randomBytes(16).toString('base64url'),
};

/**
 * The time of day as an argument. Times are written as RFC 3339 in UTC with milliseconds, so that they sort as text.
 */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
