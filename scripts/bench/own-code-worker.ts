/** Does one kind of work many times, in this process, and prints its median in milliseconds. See own-code.ts. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as kms from '@aws-sdk/client-kms';
import { awsClient } from '../../functions/platform/runtime/aws-client.aws.ts';
import { median } from './bundles.ts';
import type { RecordedCall } from './stub-aws.ts';

export interface Work {
  readonly times: number;
  /** A bundle's handler, and what it is to answer; without it, the calls alone. */
  readonly own?: { readonly bundle: string; readonly status: number };
  /** One after the other, and again from the first; `{uuid}` in them is another each time. */
  readonly events?: readonly object[];
  /** What a request calls, to be called bare. */
  readonly calls?: readonly RecordedCall[];
}

const { times, own, events = [], calls = [] } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Work;

/** A request by the bundle. @returns its work, once */
async function ownWork({ bundle, status }: NonNullable<Work['own']>): Promise<(time: number) => Promise<void>> {
  const { handler } = await import(resolve('dist', bundle, 'index.mjs'));
  const texts = events.map((event) => JSON.stringify(event));
  return async (time) => {
    const event = JSON.parse((texts[time % texts.length] ?? '').replaceAll('{uuid}', () => randomUUID()));
    const answer = await handler(event, {});
    if (answer.statusCode !== status) throw new Error(`${answer.statusCode}: ${answer.body}`);
  };
}

/** The calls of a request, those of a round side by side. */
function bareWork(): () => Promise<void> {
  const clients = {
    DynamoDB_20120810: new dynamodb.DynamoDBClient(awsClient()),
    TrentService: new kms.KMSClient(awsClient()),
  } as unknown as Record<string, { send(command: object): Promise<unknown> }>;
  const rounds = [...Map.groupBy(calls, ({ round }) => round).values()];
  const command = ({ target, body }: RecordedCall) => {
    const [service = '', operation] = target.split('.');
    const packages = { DynamoDB_20120810: dynamodb, TrentService: kms } as unknown as Record<
      string,
      Record<string, new (input: object) => object>
    >;
    const Command = packages[service]?.[`${operation}Command`];
    if (Command === undefined) throw new Error(`${target} is not known here.`);
    const input = JSON.parse(body);
    for (const name of ['Message', 'Mac']) if (name in input) input[name] = Buffer.from(input[name], 'base64');
    return clients[service]?.send(new Command(input));
  };
  return async () => {
    for (const round of rounds) await Promise.all(round.map(command));
  };
}

const work = own === undefined ? bareWork() : await ownWork(own);
const took: number[] = [];
for (let time = 0; time < times; time += 1) {
  // A stub counts from here on what the last one calls.
  if (time === times - 1) await fetch(`${process.env.AWS_ENDPOINT_URL}/begin`, { method: 'POST' });
  const began = performance.now();
  await work(time);
  took.push(performance.now() - began);
}
console.log(median(took));
process.exit(0);
