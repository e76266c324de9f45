import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type DomainEvent, type EventDeclarations, isEvent } from '../changes/event.ts';
import type { OutboxRecord } from './relay.ts';

/**
 * Reads the outbox items out of the stream's records. The stream's filter passes nothing else.
 * @param known every event there is
 */
export function outboxRecords(stream: DynamoDBStreamEvent, known: EventDeclarations): OutboxRecord[] {
  return stream.Records.map((record) => {
    const position = record.dynamodb?.SequenceNumber ?? '';
    const { pk, sk } = record.dynamodb?.Keys ?? {};
    return { position, key: { pk: pk?.S ?? position, sk: sk?.S ?? '' }, event: eventOf(record, known) };
  });
}

function eventOf(record: DynamoDBRecord, known: EventDeclarations): DomainEvent | undefined {
  try {
    const { event } = unmarshall(record.dynamodb?.NewImage as Parameters<typeof unmarshall>[0]);
    return isEvent(event, known) ? event : undefined;
  } catch {
    return undefined;
  }
}
