import { StaleWriteError } from '../base/errors.ts';
import { dayMs } from '../base/time.ts';
import { type EntityKeys, epochSeconds, type Tables, type Write } from '../table/table.dynamodb.ts';
import { type AuditRecord, accountOf } from './audit-record.ts';
import type { Aggregate, Change } from './change.ts';

/** Days for which an outbox item can be looked at after it was relayed. */
const outboxDays = 30;

const doesNotExist = 'attribute_not_exists(pk)';
const isUnchangedSinceRead = '#entity.#chain.#sequence = :readSequence';

/**
 * The three writes of every change: the new state, its audit record, its outbox event. The state is guarded by the
 * number of the record that was read, so that two changes never follow the same one. Changes that follow each other
 * are written as one: the last state, and every record and event.
 *
 * @param keys the item's key and its index attributes
 * @param onConflict what it means when another was faster; by default a StaleWriteError: read again
 */
export function changeWrites<T extends Aggregate>(
  tables: Tables,
  changes: Change<T> | readonly [Change<T>, ...Change<T>[]],
  keys: EntityKeys,
  onConflict: (() => Error) | undefined = undefined,
): Write[] {
  const all = 'after' in changes ? ([changes] as const) : changes;
  const { before } = all[0];
  const { after } = all[all.length - 1] as Change<T>;
  const overtaken = () => new StaleWriteError(`${after.id} was changed by another.`);
  return [
    { item: putState(tables.main, before, after, keys), onConflict: onConflict ?? overtaken },
    ...all.flatMap((change) => [appendEvidence(tables.evidence, change), appendOutbox(tables.main, change)]),
  ];
}

function putState<T extends Aggregate>(
  table: string,
  before: T | undefined,
  after: T,
  keys: EntityKeys,
): Write['item'] {
  const guard =
    before === undefined
      ? { ConditionExpression: doesNotExist }
      : {
          ConditionExpression: isUnchangedSinceRead,
          ExpressionAttributeNames: { '#entity': 'entity', '#chain': 'chain', '#sequence': 'sequence' },
          ExpressionAttributeValues: { ':readSequence': before.chain.sequence },
        };
  return { Put: { TableName: table, Item: { ...keys, entity: after }, ...guard } };
}

/**
 * The one place that writes evidence. It can only add: no role may update or delete there, and a taken place is
 * refused.
 */
function appendEvidence<T extends Aggregate>(table: string, { record }: Change<T>): Write {
  return {
    item: {
      Put: {
        TableName: table,
        Item: { pk: record.chainId, sk: sortableNumber(record.sequence), ...ofPartner(record), ...record },
        ConditionExpression: doesNotExist,
      },
    },
    onConflict: () => new StaleWriteError(`Record ${record.sequence} of ${record.chainId} is written already.`),
  };
}

/** Its place in the partner's trail. */
function ofPartner(record: AuditRecord): object {
  const accountId = accountOf(record);
  return accountId === undefined ? {} : { accountPk: accountId, listSk: trailKeyOf(record) };
}

/** Sorts a partner's records by time. */
export function trailKeyOf({ at, chainId, sequence }: AuditRecord): string {
  return `${at}#${chainId}#${sortableNumber(sequence)}`;
}

/**
 * Keeps a text that somebody was shown, for good: in the evidence, by the hash of its contents. The same text again is
 * the same item.
 */
export function keepText(evidence: string, { hash, ...content }: { readonly hash: string }): Write {
  return { item: { Put: { TableName: evidence, Item: { pk: `text#${hash}`, sk: 'text', ...content } } } };
}

function appendOutbox<T extends Aggregate>(table: string, { event }: Change<T>): Write {
  const forgetAfter = epochSeconds(new Date(Date.parse(event.at) + outboxDays * dayMs));
  return {
    item: {
      Put: {
        TableName: table,
        Item: { pk: event.aggregateId, sk: `event#${sortableNumber(event.sequence)}`, event, forgetAfter },
      },
    },
  };
}

/** A number as text that sorts like the number. */
export function sortableNumber(sequence: number): string {
  return String(sequence).padStart(10, '0');
}
