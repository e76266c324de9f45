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
  readonly kind: 'own' | 'bare' | 'refused';
  readonly times: number;
  /** Of a Sales agent's token. */
  readonly claims: object;
  /** What a request calls, to be called bare. */
  readonly calls: readonly RecordedCall[];
}

const { kind, times, claims, calls } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Work;

function request(): object {
  const email = kind === 'refused' ? 'nobody' : `own-${randomUUID()}@tailspin.example`;
  return {
    ...{ version: '2.0', routeKey: 'POST /v1/invitations', rawPath: '/v1/invitations', isBase64Encoded: false },
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    requestContext: {
      ...{ requestId: randomUUID(), http: { method: 'POST', path: '/v1/invitations', sourceIp: '192.0.2.1' } },
      authorizer: { jwt: { claims } },
    },
    body: JSON.stringify({ recipient: { email } }),
  };
}

/** A request by the bundle. @returns its work, once */
async function ownWork(status: number): Promise<() => Promise<void>> {
  const { handler } = await import(resolve('dist/invitations/confirm-invitation/index.mjs'));
  return async () => {
    const answer = await handler(request(), {});
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
    if (service === 'TrentService') input.Message = Buffer.from(input.Message, 'base64');
    return clients[service]?.send(new Command(input));
  };
  return async () => {
    for (const round of rounds) await Promise.all(round.map(command));
  };
}

const work = kind === 'bare' ? bareWork() : await ownWork(kind === 'own' ? 201 : 400);
const took: number[] = [];
for (let time = 0; time < times; time += 1) {
  if (time === times - 1) await fetch(`${process.env.AWS_ENDPOINT_URL}/begin`, { method: 'POST' });
  const began = performance.now();
  await work();
  took.push(performance.now() - began);
}
console.log(median(took));
process.exit(0);
