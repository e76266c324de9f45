import { randomInt } from 'node:crypto';
import type { CustomerId } from '../platform/base/ids.ts';

/** A user of a customer's (R12): a sign-in in the customers' user pool. */
export interface CustomerUser {
  readonly id: string;
  readonly customerId: CustomerId;
  readonly name: string;
  /** What the user signs in with. */
  readonly userName: string;
  /** With an admin role: the customer's first user (R23). */
  readonly isAdmin?: true;
  readonly status: 'active' | 'disabled';
  readonly createdAt: string;
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

/** What stands behind a customer's ID, as its users' domain, where it has none of its own. */
export const withoutDomain = '.customers.invalid';

const classes = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '!#%+=?@'] as const;
const passwordLength = 16;

/**
 * A temporary password: 16 characters, of every kind, without those that are read for another. Secret: told once,
 * kept nowhere.
 */
export function temporaryPassword(): string {
  const all = classes.join('');
  const pick = (from: string) => from[randomInt(from.length)] as string;
  const characters = [
    ...classes.map(pick),
    ...Array.from({ length: passwordLength - classes.length }, () => pick(all)),
  ];
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] as string, characters[last] as string];
  }
  return characters.join('');
}
