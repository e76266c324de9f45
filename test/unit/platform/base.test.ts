import { DynamoDBClient, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { refusal } from '../../../functions/platform/base/errors.ts';
import { type AccountId, type CustomerId, type PartnerId, systemIds } from '../../../functions/platform/base/ids.ts';
import { fromCursor, toCursor } from '../../../functions/platform/http/cursor.ts';
import { usageIn } from '../../../functions/platform/limits/usage.dynamodb.ts';
import { describeError } from '../../../functions/platform/runtime/logger.ts';
import { taskHandler } from '../../../functions/platform/runtime/task-handler.ts';
import { dueKeys, dueShards } from '../../../functions/platform/table/due-keys.ts';
import { transact, type Write } from '../../../functions/platform/table/table.dynamodb.ts';
import { escapeHtml, html } from '../../../functions/platform/text/html.ts';
import { line, paragraphs } from '../../../functions/platform/text/text.schema.ts';
import { errorOf, noon, rejectionOf } from '../../support/builders.ts';

describe('R36: counting what a partner uses while the relay counts too', () => {
  const db = mockClient(DynamoDBDocumentClient);
  const tables = { db: DynamoDBDocumentClient.from(new DynamoDBClient({})), main: 'main', evidence: 'evidence' };
  const met = new TransactionConflictException({ message: '', $metadata: {} });

  beforeEach(() => {
    db.reset();
  });

  test('goes on after a conflict with its transaction', async () => {
    db.on(UpdateCommand)
      .rejectsOnce(met)
      .rejectsOnce(met)
      .resolves({ Attributes: { made: 1 } });
    expect(await usageIn(tables).take('invitation', 'par_1', 3_600_000, noon)).toMatchObject({ remaining: 499 });
    expect(db.commandCalls(UpdateCommand)).toHaveLength(3);
  });

  test('does not go on for ever', async () => {
    db.on(UpdateCommand).rejects(met);
    expect(await rejectionOf(usageIn(tables).take('invitation', 'par_1', 3_600_000, noon))).toMatchObject({
      code: 'busy_try_again',
    });
  });
});

describe('a cursor', () => {
  const key = Buffer.from('a key');
  const scope = { caller: 'par_1', operation: 'listInvitations', path: {}, filter: { state: 'pending' } };
  const made = toCursor(key, scope, '2026#inv_1');
  const refused = { code: 'cursor_invalid' };

  test('brings back where it stood', () => {
    expect(fromCursor(key, scope, made)).toBe('2026#inv_1');
  });

  test.each([
    ['another partner', { ...scope, caller: 'par_2' }],
    ['another list', { ...scope, operation: 'listCustomers' }],
    ['another filter', { ...scope, filter: {} }],
    ['another path', { ...scope, path: { customerId: 'cus_1' } }],
  ])('of %s is refused', (_, other) => {
    expect(errorOf(() => fromCursor(key, other, made))).toMatchObject(refused);
  });

  test('whose position was altered, or that another key made, is refused', () => {
    const [position, mac] = JSON.parse(Buffer.from(made, 'base64url').toString());
    for (const altered of [
      [`${position}0`, mac],
      [position, `${mac}A`],
      [position, ''],
      [position],
      ['\ud800', mac],
      {},
    ]) {
      const cursor = Buffer.from(JSON.stringify(altered)).toString('base64url');
      expect(errorOf(() => fromCursor(key, scope, cursor))).toMatchObject(refused);
    }
    expect(errorOf(() => fromCursor(Buffer.from('another'), scope, made))).toMatchObject(refused);
  });

  test('made of anything is refused, and breaks nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (cursor) => {
          expect(errorOf(() => fromCursor(key, scope, cursor))).toMatchObject(refused);
        },
      ),
    );
  });
});

describe('a transaction', () => {
  const db = mockClient(DynamoDBDocumentClient);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const put: Write['item'] = { Put: { TableName: 't', Item: {} } };
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: '',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code, Item: { held: { S: Code } } })),
    });
  const waits: number[] = [];
  const wait = async (attempt: number) => void waits.push(attempt);

  beforeEach(() => {
    db.reset();
    waits.length = 0;
  });

  test('is tried again when others hold an item', async () => {
    db.on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict'))
      .rejectsOnce(cancelled('ThrottlingError'))
      .resolves({});
    await transact(client, [{ item: put }], wait);
    expect(waits).toEqual([1, 2]);
  });

  test('gives up after six times, and says to try again', async () => {
    db.on(TransactWriteCommand).rejects(cancelled('TransactionConflict'));
    expect(await rejectionOf(transact(client, [{ item: put }], wait))).toMatchObject({ code: 'busy_try_again' });
    expect(db.commandCalls(TransactWriteCommand)).toHaveLength(6);
  });

  test('tells by the first failed condition why, from what stood in the way', async () => {
    db.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed'));
    const told = (name: string) => (existing: unknown) => new Error(`${name} ${JSON.stringify(existing)}`);
    const writes = ['a', 'b', 'c'].map((name) => ({ item: put, onConflict: told(name) }));
    expect(await rejectionOf(transact(client, writes, wait))).toMatchObject({
      message: 'b {"held":"ConditionalCheckFailed"}',
    });
    expect(waits).toEqual([]);
  });

  test.each([[new Error('no network')], [cancelled('ValidationError')]])(
    'lets other trouble through',
    async (error) => {
      db.on(TransactWriteCommand).rejects(error);
      expect(await rejectionOf(transact(client, [{ item: put }], wait))).toBe(error);
    },
  );
});

describe('what leaves a task', () => {
  const run = (error: unknown) =>
    rejectionOf(
      taskHandler(async () => {
        throw error;
      })({}, { awsRequestId: 'r' } as never),
    );

  test('is the error’s name, without words that may quote an address', async () => {
    const error = Object.assign(new Error('anna@tailspin.example'), { name: 'SendingThrottledError' });
    const left = (await run(error)) as Error;
    expect(left.name).toBe('SendingThrottledError');
    expect(`${left.message}${left.stack}`).not.toContain('anna');
  });

  test('a refusal of our own goes through', async () => {
    expect(await run(refusal('not_found', 'no'))).toMatchObject({ name: 'DomainError', code: 'not_found' });
  });
});

test('a log line about an error holds its name and place, not its words', () => {
  const described = JSON.stringify(describeError(new TypeError('anna@tailspin.example')));
  expect(described).toContain('TypeError');
  expect(described).not.toContain('anna');
});

describe('text of people', () => {
  test.each([
    ['trimmed', '  Anna  ', 'Anna'],
    ['composed', 'A\u0301', '\u00c1'],
    ['kept in any script', '株式会社 Ödön & Søn', '株式会社 Ödön & Søn'],
    ['kept with joiners', 'می\u200cخواهم 👩\u200d👧', 'می\u200cخواهم 👩\u200d👧'],
  ])('is %s', (_, given, kept) => {
    expect(line(100).parse(given)).toBe(kept);
  });

  test.each([
    '',
    '   ',
    'a\nb',
    'a\u0000b',
    'a\u202eb',
    'a\u2066b',
    '\ud800',
    'x'.repeat(101),
    '\u3164',
    'a\u2063',
    'a\u061cb',
    '\u180e',
    '\u{e0041}',
    '\u200d',
  ])('is refused: %j', (given) => {
    expect(line(100).safeParse(given).success).toBe(false);
  });

  test('of several lines keeps them, with one kind of line end', () => {
    expect(paragraphs(100).parse('a\r\nb\rc\n\nd')).toBe('a\nb\nc\n\nd');
  });
});

describe('markup', () => {
  test('never lets a value through as markup', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(html`<p title="${value}">${value}</p>`.text.replace(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  test('joins lists, leaves out what is not there', () => {
    expect(html`${['a', html`<b>`]}${undefined}${false}${0}`.text).toBe('a<b>0');
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
  });
});

describe('due work', () => {
  test('is spread over all shards, always the same for one thing', () => {
    const shards = Array.from({ length: 1000 }, (_, index) => dueKeys(`inv_${index}`, noon).dueShard);
    expect(new Set(shards).size).toBe(dueShards);
    expect(dueKeys('inv_1', noon)).toEqual(dueKeys('inv_1', noon));
  });

  test('sorts by time', () => {
    expect(dueKeys('z', noon).dueAt < dueKeys('a', new Date(noon.getTime() + 1)).dueAt).toBe(true);
  });
});

test('IDs carry their type and sort by time', () => {
  const [first, second] = [systemIds.next('inv', noon), systemIds.next('inv', new Date(noon.getTime() + 1))];
  expect(first).toMatch(/^inv_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(first < second).toBe(true);
});

test('an account’s ID, a customer’s and a PartnerID are three types', () => {
  const accountId: AccountId = 'par_1';
  const customerId: CustomerId = 'cus_1';
  // @ts-expect-error: an account is no customer
  const wrong: CustomerId = accountId;
  // @ts-expect-error: the PartnerID is the programme's number, not the account
  const wrongToo: PartnerId = accountId;
  expect([wrong, wrongToo, customerId]).toEqual(['par_1', 'par_1', 'cus_1']);
});
