/**
 * A name server that answers questions for texts (TXT), as RFC 1035 has it; for whatever it is not told, no such name.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface NameServer {
  readonly texts: Map<string, readonly string[]>;
  stop(): void;
}

/** @param address as a deployment was told it: `127.0.0.1:5300` */
export async function startNameServer(address: string): Promise<NameServer> {
  const [host, port] = address.split(':');
  const texts = new Map<string, readonly string[]>();
  const socket = createSocket('udp4', (question, { port: to, address: from }) => {
    socket.send(answerTo(question, texts), to, from);
  });
  socket.bind(Number(port), host);
  await once(socket, 'listening');
  return { texts, stop: () => socket.close() };
}

function answerTo(question: Buffer, texts: ReadonlyMap<string, readonly string[]>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const asked = question.subarray(12, at + 5);
  const found = texts.get(labels.join('.').toLowerCase());
  const head = Buffer.alloc(12);
  question.copy(head, 0, 0, 2);
  head.writeUInt16BE(found === undefined ? 0x8183 : 0x8180, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(found?.length ?? 0, 6);
  const answers = (found ?? []).map((text) => {
    const data = Buffer.from(text);
    // The name by its place in the question; TXT, IN, kept for a second.
    const fixed = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 1, 0, data.length + 1, data.length]);
    return Buffer.concat([fixed, data]);
  });
  return Buffer.concat([head, asked, ...answers]);
}
