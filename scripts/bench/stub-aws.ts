/**
 * AWS as a stub: hands calls on to the real one once, keeps what came of them, and answers alike from then on. A call
 * is known by what it asks for, or else by the order of its kind.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call as it was made. */
export interface RecordedCall {
  /** Such as `DynamoDB_20120810.GetItem`. */
  readonly target: string;
  readonly body: string;
  /** Which of the rounds it was part of: one that began after another ended may have waited for it. */
  readonly round: number;
  readonly answer: string;
}

export interface StubAws {
  readonly url: string;
  /** Calls since a request began: whoever calls tells so by a POST to `/begin`. */
  lastRequest(): readonly RecordedCall[];
  /** From now on it answers by itself. */
  replay(): void;
  stop(): void;
}

async function textOf(incoming: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

export async function startStubAws(upstream: string): Promise<StubAws> {
  const calls: RecordedCall[] = [];
  const asked = new Map<string, number>();
  let isReplaying = false;
  let ended = 0;
  let begin = 0;

  async function handOn(
    incoming: IncomingMessage,
    body: string,
    target: string,
  ): Promise<{ status: number; text: string }> {
    const round = ended + 1;
    const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = incoming.headers;
    const answer = await fetch(`${upstream}${incoming.url}`, { method: 'POST', headers: headers as never, body });
    const text = await answer.text();
    calls.push({ target, body, round, answer: text });
    ended = Math.max(ended, round);
    return { status: answer.status, text };
  }

  /** What asks for the very same is answered alike; of what differs by an ID, the next of its kind. */
  function answerAgain(target: string, body: string): { status: number; text: string } {
    const kind = calls.filter((call) => call.target === target);
    const same = kind.find((call) => call.body === body);
    const times = asked.get(target) ?? 0;
    if (same === undefined) asked.set(target, times + 1);
    return { status: 200, text: (same ?? kind[times % kind.length])?.answer ?? '{}' };
  }

  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const target = String(incoming.headers['x-amz-target']);
    const body = await textOf(incoming);
    if (incoming.url === '/begin') {
      begin = calls.length;
      outgoing.end();
      return;
    }
    const { status, text } = isReplaying ? answerAgain(target, body) : await handOn(incoming, body, target);
    outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lastRequest: () => calls.slice(begin),
    replay: () => {
      isReplaying = true;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
