import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { httpRegistry } from '../../../functions/identity/partner-id-registry.http.ts';

let server: Server | undefined;

afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

/** A registry that answers each question with the next of these; a number is a status, `hang` never answers. */
async function registryOf(...answers: (number | object | 'hang' | 'nonsense')[]) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 500;
    asked.push(String(request.url));
    if (answer === 'hang') return;
    if (typeof answer === 'number') return void response.writeHead(answer).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(answer === 'nonsense' ? '<html>' : JSON.stringify(answer));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/ids`;
  const registry = httpRegistry({ url, timeoutMs: 1000, attempts: 3, waitMs: 1, openAfter: 5, openForMs: 500 });
  return { asked, look: (id = '1234567') => registry.look(id) };
}

const good = { company: 'Contoso', country: 'IT', isActive: true };

describe('R20, R27: a registry outside', () => {
  test('tells a location, or that there is none', async () => {
    const { asked, look } = await registryOf(good, 404);
    expect(await look()).toEqual({ status: 'known', location: { ...good, partnerId: '1234567' } });
    expect(await look('7654321')).toEqual({ status: 'unknown' });
    expect(asked).toEqual(['/ids/1234567', '/ids/7654321']);
  });

  test.each([
    ['fails', 500],
    ['answers nonsense', 'nonsense'],
    ['answers without what is needed', { company: 'Contoso' }],
    ['leads elsewhere', 302],
    ['does not answer', 'hang'],
  ] as const)('that %s is asked three times, and never taken for valid', async (_, answer) => {
    const { asked, look } = await registryOf(answer);
    expect(await look()).toEqual({ status: 'unavailable' });
    expect(asked).toHaveLength(3);
  });

  test('that fails once is asked again', async () => {
    const { asked, look } = await registryOf(503, good);
    expect(await look()).toMatchObject({ status: 'known' });
    expect(asked).toHaveLength(2);
  });

  test('that failed five times in a row is left alone for a while, then asked again', async () => {
    const { asked, look } = await registryOf(500, 500, 500, 500, 500, good);
    await look();
    expect(await look()).toEqual({ status: 'unavailable' });
    expect(asked).toHaveLength(5);
    expect(await look()).toEqual({ status: 'unavailable' });
    expect(asked).toHaveLength(5);
    await new Promise((done) => setTimeout(done, 550));
    expect(await look()).toMatchObject({ status: 'known' });
  });
});
