import type { Invitation } from '../../invitations/invitation.ts';
import { others } from './due-work.dynamodb.ts';
import type { Wait } from './waits.port.ts';



/** One piece of due work. */
export type DueItem =
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: (typeof others)[number]; readonly id: string }
  | { readonly kind: 'wait'; readonly wait: Wait }
  | { readonly kind: 'unknown'; readonly key: Key };

/** The sparse index of what is due. */
export interface DueWork {
  /** What is due by `now`, oldest first within a shard, in pages: never a scan. */
  pages(now: Date): AsyncGenerator<readonly DueItem[]>;
  /** Takes an item out that nobody but a person can help. */
  remove(key: Key): Promise<void>;
  /** Puts an item off that failed, so that it stands in no other's way. @returns how often it has failed */
  putOff(key: Key, until: Date): Promise<number>;
}

interface Key {
  readonly pk: string;
  readonly sk: string;
}
