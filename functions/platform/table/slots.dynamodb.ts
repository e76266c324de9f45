import { StaleWriteError } from '../base/errors.ts';
import type { AccountId } from '../base/ids.ts';
import type { Write } from './table.dynamodb.ts';

/** One of the places that an account has for things of a kind: so there are never more of them than places. */
export interface Slot {
  readonly accountId: AccountId;
  /** Of which kind, such as `webhook`. */
  readonly kind: string;
  /** From 1. */
  readonly number: number;
}

const slotKey = ({ accountId, kind, number }: Slot) => ({ pk: accountId, sk: `${kind}-slot#${number}` });

/** The write that takes a place. @throws StaleWriteError where another has it: two made at once do not get the same */
export function takeSlot(TableName: string, slot: Slot, holderId: string): Write {
  const Item = { ...slotKey(slot), holderId };
  return {
    item: { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onConflict: () => new StaleWriteError(`The ${slot.kind} slot ${slot.number} is taken.`),
  };
}

export function freeSlot(TableName: string, slot: Slot): Write {
  return { item: { Delete: { TableName, Key: slotKey(slot) } } };
}
