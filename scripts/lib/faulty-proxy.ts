/** A proxy between functions and AWS that makes a share of their calls fail, each in a way that AWS fails. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const faults = ['throttled', 'conflict', 'unavailable', 'no answer in time', 'answer lost'] as const;
export type Fault = (typeof faults)[number];

export interface FaultyProxy {
  readonly url: string;
  /** Calls so far, and the faults made, by kind. */
  readonly counts: { calls: number } & Partial<Record<Fault, number>>;
  /** The share of calls that fail, from now on: 0 to 1. */
  setShare(share: number): void;
  stop(): Promise<void>;
}

/**
 * Starts it.
 * @param upstream where the calls go
 * @param random 0 to 1: which call fails, and how
 */
export async function startFaultyProxy(upstream: string, random = Math.random): Promise<FaultyProxy> {
  let share = 0;
  const counts: FaultyProxy['counts'] = { calls: 0 };
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    counts.calls += 1;
    const fault = random() < share ? chosen(incoming, random(), counts) : undefined;
    if (fault !== undefined) counts[fault] = (counts[fault] ?? 0) + 1;
    handle({ incoming, outgoing, body, upstream }, fault);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    setShare: (next) => {
      share = next;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const targetOf = ({ headers }: IncomingMessage) => String(headers['x-amz-target'] ?? '');

/**
 * Time-outs are rare, or nothing would get on. Of the others the one that was made least, so that a short run has each;
 * only transactions meet each other.
 */
function chosen(incoming: IncomingMessage, point: number, made: FaultyProxy['counts']): Fault {
  if (point < 0.05) return 'no answer in time';
  const meets = targetOf(incoming).endsWith('.TransactWriteItems') ? (['conflict'] as const) : [];
  const fitting = [...meets, 'answer lost', 'unavailable', 'throttled'] as const;
  return fitting.reduce((least, each) => ((made[each] ?? 0) < (made[least] ?? 0) ? each : least));
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
  readonly upstream: string;
}

function handle(exchange: Exchange, fault: Fault | undefined): void {
  const { incoming, outgoing, body } = exchange;
  // The caller gives up by itself.
  if (fault === 'no answer in time') return;
  if (fault === 'throttled') answer(outgoing, targetOf(incoming) ? 400 : 429, 'ThrottlingException', {});
  else if (fault === 'unavailable') answer(outgoing, 503, 'ServiceUnavailable', {});
  else if (fault === 'conflict') answer(outgoing, 400, 'TransactionCanceledException', conflictOf(body));
  else if (fault === 'answer lost') pass(exchange, () => outgoing.destroy());
  else pass(exchange, (from) => from.pipe(outgoing.writeHead(from.statusCode ?? 502, from.headers)));
}

/** The first item of a transaction met another one. */
function conflictOf(body: Buffer): object {
  const { TransactItems = [] } = JSON.parse(body.toString()) as { TransactItems?: readonly unknown[] };
  const reasons = TransactItems.map((_, index) => ({ Code: index === 0 ? 'TransactionConflict' : 'None' }));
  return { CancellationReasons: reasons };
}

function answer(outgoing: ServerResponse, status: number, type: string, more: object): void {
  const body = JSON.stringify({ __type: type, message: 'made to fail', ...more });
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type });
  outgoing.end(body);
}

function pass({ incoming, outgoing, body, upstream }: Exchange, then: (from: IncomingMessage) => void): void {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url ?? '/', upstream), { method, headers }, then);
  onward.once('error', () => outgoing.destroy());
  onward.end(body);
}
