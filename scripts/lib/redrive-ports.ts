/** What `npm run redrive` works on: the tables, the bucket of failed records, the deployed relay. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import type { Key } from '../../functions/platform/outbox/due-work.port.ts';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import { type Item, type Tables, wholeItems } from '../../functions/platform/table/table.dynamodb.ts';
import type { Outputs } from './cdk.ts';
import type { FailedBatch, OutboxItem, RedrivePorts } from './redrive.ts';

/** @param outputs of the deployment; AWS clients are made with the credentials of the environment */
export function redrivePorts(outputs: Outputs, progress: RedrivePorts['progress']): RedrivePorts {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const tables = { db, main: outputs.MainTable, evidence: outputs.EvidenceTable };
  const lambda = new LambdaClient({});
  return {
    setAside: setAsideWorkIn(tables),
    waits: waitsIn(tables),
    due: dueWorkIn(tables),
    outbox: outboxIn(tables),
    failed: failedBatchesIn(new S3Client({}), outputs.FailedRecords),
    messages: messagesIn(new SQSClient({ useQueueUrlAsEndpoint: false }), lambda, outputs),
    relay: (items) => relayIn(lambda, outputs.EventRelay, items),
    now: () => new Date(),
    progress,
  };
}

const asItem = (key: Key): Item => ({ ...key });

function outboxIn(tables: Tables): RedrivePorts['outbox'] {
  return {
    async read(keys) {
      const events = keys.filter(({ sk }) => sk.startsWith('event#'));
      const found: OutboxItem[] = [];
      for (let start = 0; start < events.length; start += 25)
        found.push(...((await wholeItems(tables, events.slice(start, start + 25).map(asItem))) as OutboxItem[]));
      return found.sort(byPlace);
    },

    /** Reads the whole table, for events are found by what they happened to, not by time: for the rare day only. */
    async *between(from, to) {
      let ExclusiveStartKey: Item | undefined;
      do {
        const answer = await tables.db.send(
          new ScanCommand({
            TableName: tables.main,
            FilterExpression: 'begins_with(sk, :event) AND #event.#at BETWEEN :from AND :to',
            ExpressionAttributeNames: { '#event': 'event', '#at': 'at' },
            ExpressionAttributeValues: { ':event': 'event#', ':from': from.toISOString(), ':to': to.toISOString() },
            ExclusiveStartKey,
          }),
        );
        yield ((answer.Items ?? []) as OutboxItem[]).sort(byPlace);
        ExclusiveStartKey = answer.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    },
  };
}

/** The events of one thing in their order. */
const byPlace = (a: OutboxItem, b: OutboxItem) => (`${a.pk}|${a.sk}` < `${b.pk}|${b.sk}` ? -1 : 1);

function failedBatchesIn(s3: S3Client, Bucket: string): RedrivePorts['failed'] {
  return {
    async *all() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
        for (const { Key: name = '' } of Contents) {
          const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: name }));
          yield { name, of: contentsOf((await Body?.transformToString()) ?? '') };
        }
      }
    },
    async remove(name) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: name }));
    },
  };
}

/** An event source mapping leaves the batch as its payload; where it is missing, the times of its records. */
export function contentsOf(text: string): FailedBatch['of'] {
  const { payload, DDBStreamBatchInfo: batch } = JSON.parse(text) as {
    payload?: unknown;
    DDBStreamBatchInfo?: { approximateArrivalOfFirstRecord: string; approximateArrivalOfLastRecord: string };
  };
  if (payload !== undefined) {
    const event = (typeof payload === 'string' ? JSON.parse(payload) : payload) as {
      Records: { dynamodb?: { Keys?: { pk?: { S?: string }; sk?: { S?: string } } } }[];
    };
    return event.Records.map(({ dynamodb }) => ({
      pk: dynamodb?.Keys?.pk?.S ?? '',
      sk: dynamodb?.Keys?.sk?.S ?? '',
    }));
  }
  if (batch === undefined) return [];
  // Arrivals are told to the second, and an event is as old as the request it came from.
  const around = (time: string, ms: number) => new Date(Date.parse(time) + ms);
  return {
    from: around(batch.approximateArrivalOfFirstRecord, -60_000),
    to: around(batch.approximateArrivalOfLastRecord, 60_000),
  };
}

/** About how many messages a queue holds. */
export async function countMessages(sqs: SQSClient, QueueUrl: string): Promise<number> {
  const AttributeNames = ['ApproximateNumberOfMessages' as const];
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
}

/** The queues of what failed of events from the bus, each with where it came from. */
export function deadLettersOf({ DeadLetters }: Outputs): { readonly failed: string; readonly queue: string }[] {
  return DeadLetters.split(' ').map((pair) => {
    const [failed = '', queue = ''] = pair.split('>');
    return { failed, queue };
  });
}

function messagesIn(sqs: SQSClient, lambda: LambdaClient, outputs: Outputs): RedrivePorts['messages'] {
  async function note(body: string): Promise<boolean> {
    // From the function it comes with what became of it, from EventBridge as it is.
    const message = JSON.parse(body) as { requestPayload?: unknown };
    const Payload = JSON.stringify(message.requestPayload ?? message);
    const call = new InvokeCommand({ FunctionName: outputs.DeliveryFeedback, Payload });
    return (await lambda.send(call)).FunctionError === undefined;
  }
  const backTo = (QueueUrl: string) => async (MessageBody: string) => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    return true;
  };
  const queues: readonly { readonly url: string; readonly takeUp: (body: string) => Promise<boolean> }[] = [
    { url: outputs.FailedFeedbackUrl, takeUp: note },
    ...deadLettersOf(outputs).map(({ failed, queue }) => ({ url: failed, takeUp: backTo(queue) })),
  ];
  return {
    async count() {
      const counts = await Promise.all(queues.map(({ url }) => countMessages(sqs, url)));
      return counts.reduce((sum, each) => sum + each, 0);
    },

    async *all() {
      for (const { url, takeUp } of queues) for await (const each of messagesOf(sqs, url, takeUp)) yield each;
    },
  };
}

async function* messagesOf(sqs: SQSClient, QueueUrl: string, takeUp: (body: string) => Promise<boolean>) {
  for (;;) {
    // What is not taken up comes again after that time only: this ends.
    const receive = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 600 };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(receive));
    if (Messages.length === 0) return;
    for (const { Body = '{}', ReceiptHandle } of Messages) {
      yield {
        async takeUp() {
          if (!(await takeUp(Body))) return false;
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
          return true;
        },
      };
    }
  }
}

async function relayIn(lambda: LambdaClient, FunctionName: string, items: readonly OutboxItem[]): Promise<number> {
  const Records = items.map(({ pk, sk, ...item }, index) => ({
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(index),
      Keys: marshall({ pk, sk }),
      NewImage: marshall({ pk, sk, ...item }),
    },
  }));
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify({ Records }) }),
  );
  const answer = JSON.parse(Payload ? Buffer.from(Payload).toString() : '{}') as {
    batchItemFailures?: readonly { itemIdentifier: string }[];
  };
  // Where a batch fails as a whole, how much of it was done is not told: all of it may come again.
  if (FunctionError !== undefined) return 0;
  const [first] = answer.batchItemFailures ?? [];
  return first === undefined ? items.length : Number(first.itemIdentifier);
}
