import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { en } from '../../../console/src/messages/en.ts';
import { es } from '../../../console/src/messages/es.ts';
import { hu } from '../../../console/src/messages/hu.ts';
import { it } from '../../../console/src/messages/it.ts';
import { consoleIn } from '../../../functions/console/serve-console.ts';

const settings = {
  ...{ issuer: 'https://issuer.example', signInUrl: 'https://sign-in.example', clientId: 'client' },
  colour: '#0b57d0',
};
const home = 'https://api.example/console/index.html';
let folder: string;

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'console-'));
  folder = join(root, 'console');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<title>ű</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'run()');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

describe('R58: the console’s files', () => {
  const ask = (path: string, encoding = '') => consoleIn(folder, home, settings)(path, encoding);

  test.each(['/console', '/console/'])('%s leads to the page', (path) => {
    expect(ask(path)).toMatchObject({ statusCode: 308, headers: { location: home } });
  });

  test('the page runs nothing but its own files, calls the service and its sign-in, and is asked for each time', () => {
    const { headers, body } = ask('/console/index.html')!;
    expect(body).toBe('<title>ű</title>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    const policy = headers['content-security-policy'];
    for (const part of [
      "default-src 'none'",
      "script-src 'self';",
      "connect-src 'self' https://sign-in.example;",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
  });

  test('files come compressed where that is taken, and are kept', () => {
    const { headers, body, isBase64Encoded } = ask('/console/assets/index-abc.js', 'br, gzip')!;
    expect(isBase64Encoded).toBe(true);
    expect(gunzipSync(Buffer.from(body, 'base64')).toString()).toBe('run()');
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect(ask('/console/assets/index-abc.js')).toMatchObject({ body: 'run()' });
  });

  test.each([
    '/console/../secret.js',
    '/console/assets',
    '/console/assets/../../secret.js',
    '/console/%2e%2e/secret.js',
    '/consoles',
  ])('there is no %s', (path) => expect(ask(path)).toBeUndefined());

  test('tells where to sign in, and nothing more', () => {
    expect(JSON.parse(ask('/console/config.json')!.body)).toEqual(settings);
  });
});

describe('R58: the console’s texts', () => {
  const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

  test.each([
    ['hu', hu],
    ['it', it],
    ['es', es],
  ] as const)('%s says each with the values of the English one, and no more', (_, messages) => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(messages)) {
      expect([key, valuesIn(text)]).toEqual([key, valuesIn(en[key as keyof typeof en])]);
      expect(text.trim()).not.toBe('');
    }
  });
});
