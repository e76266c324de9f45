import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { refusal, StaleWriteError } from '../../../../functions/platform/base/errors.ts';
import { chainStart, commitTo, follows } from '../../../../functions/platform/changes/audit-record.ts';
import { type Aggregate, recorderOf } from '../../../../functions/platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../../../../functions/platform/changes/change-course.ts';
import {
  AlreadyDoneError,
  hashBody,
  isRepeated,
  noteRepeated,
  onceOnly,
} from '../../../../functions/platform/changes/idempotency.ts';
import { busEvent, detailOf } from '../../../../functions/platform/outbox/bus-event.ts';
import { aContext, errorOf, noon, rejectionOf } from '../../../support/builders.ts';

describe('R33: once only', () => {
  const rebuild = async (id: string) => `rebuilt ${id}`;

  test('what was done under the same key is answered again, also where its second try is refused', async () => {
    expect(await onceOnly(async () => 'done', rebuild)).toBe('done');
    expect(await onceOnly(() => Promise.reject(new AlreadyDoneError('thing_1')), rebuild)).toBe('rebuilt thing_1');
    const refused = () => Promise.reject(refusal('revision_mismatch', 'x'));
    expect(await onceOnly(refused, rebuild, async () => 'thing_2')).toBe('rebuilt thing_2');
    expect(await rejectionOf(onceOnly(refused, rebuild, async () => undefined))).toMatchObject({
      code: 'revision_mismatch',
    });
    expect(await rejectionOf(onceOnly(refused, rebuild))).toMatchObject({ code: 'revision_mismatch' });
  });

  test('trouble of our own is no reason to take it for done', async () => {
    const broken = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(onceOnly(broken, rebuild, async () => 'thing_1'))).toMatchObject({ message: 'away' });
  });

  test('of a request it is noted whether it was carried out before', () => {
    const request = { caller: 'par_1', operation: 'o', key: 'k', bodyHash: 'h' };
    expect(isRepeated(request)).toBe(false);
    noteRepeated(request);
    expect([isRepeated(request), isRepeated({ ...request })]).toEqual([true, false]);
    expect(new AlreadyDoneError('x')).toMatchObject({
      name: 'AlreadyDoneError',
      message: expect.stringContaining('before'),
    });
  });

  test('what was asked has one hash, whatever the order, and though JSON text can hold what canonical JSON cannot', () => {
    expect(hashBody({ a: 1, b: [null, 'x'] })).toBe(hashBody({ b: [null, 'x'], a: 1 }));
    const hashes = [
      { a: '\ud800' },
      { a: '\ufffd\ufffd' },
      { a: Number.POSITIVE_INFINITY },
      { a: Number.NEGATIVE_INFINITY },
      { a: 1 },
      { a: [1] },
      { a: { b: 1 } },
      null,
      { '\ud800': 1 },
    ].map(hashBody);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((each) => /^[\w-]{43}$/.test(each))).toBe(true);
    expect(hashBody({ a: '\ud800' })).toBe(hashBody({ a: '\ufffd' }));
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(hashBody(nested(32))).toMatch(/^[\w-]{43}$/);
    expect(errorOf(() => hashBody(nested(34)))).toMatchObject({
      code: 'invalid_request',
      message: 'A body may be nested 32 levels deep.',
    });
    const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
    expect(errorOf(() => hashBody(deep(40)))).toMatchObject({ code: 'invalid_request' });
  });
});

describe('a change of what is there', () => {
  const thing = { revision: 3 };
  const course = (wanted: object = {}) => ({
    ...{ read: async () => thing, transition: ({ revision }: typeof thing) => `change of ${revision}` },
    ...{ write: async () => undefined, ...wanted },
  });

  test('is made of what was read, where that is what the caller read', async () => {
    expect(await changeAsRead(course())).toBe('change of 3');
    expect(await changeAsRead(course({ expectedRevision: 3 }))).toBe('change of 3');
    const written: unknown[] = [];
    const write = async (change: unknown) => void written.push(change);
    expect(await rejectionOf(changeAsRead(course({ expectedRevision: 2, write })))).toMatchObject({
      code: 'revision_mismatch',
    });
    expect(written).toEqual([]);
  });

  test('that is not possible is told before a revision that is another', async () => {
    const transition = () => {
      throw refusal('not_found', 'x');
    };
    expect(await rejectionOf(changeAsRead(course({ expectedRevision: 2, transition })))).toMatchObject({
      code: 'not_found',
    });
  });

  test('is decided anew where another write came first', async () => {
    const revisions = [1, 2];
    const seen: unknown[] = [];
    const write = async (change: unknown) => {
      seen.push(change);
      if (seen.length === 1) throw new StaleWriteError('thing');
    };
    const read = async () => ({ revision: revisions.shift() ?? 0 });
    expect(await changeAsRead(course({ read, write }))).toBe('change of 2');
    expect(seen).toEqual(['change of 1', 'change of 2']);
  });

  test('asked for twice is answered as it was', async () => {
    const repeated = { recall: async () => 'thing_1', rebuild: async (id: string) => `rebuilt ${id}` };
    const answer = (change: string) => `answer to ${change}`;
    expect(await changeOnce(course(), answer, repeated)).toBe('answer to change of 3');
    const write = () => Promise.reject(new AlreadyDoneError('thing_2'));
    expect(await changeOnce(course({ write }), answer, repeated)).toBe('rebuilt thing_2');
    expect(await changeOnce(course({ expectedRevision: 1 }), answer, repeated)).toBe('rebuilt thing_1');
  });
});

describe('R38, R43: the record of a change', () => {
  interface Thing extends Aggregate {
    readonly note?: string;
  }
  const record = recorderOf<Thing, never>() as unknown as (
    before: Thing | undefined,
    after: object,
    context: ReturnType<typeof aContext>,
    happening: object,
  ) => ReturnType<ReturnType<typeof recorderOf<Thing, never>>>;

  test('is the first link of a chain, then the next; event and record tell the same, and no state where there is none', () => {
    const details = { accountId: 'par_1', note: undefined };
    const commitments = { name: commitTo('Anna', 'salt') };
    const made = record(undefined, { id: 'thing_1', status: 'open' }, aContext(), {
      event: 'ThingMade',
      details,
      commitments,
    });
    expect(made).not.toHaveProperty('before');
    expect(made.record).toMatchObject({
      ...{ chainId: 'thing_1', sequence: 1, previousHash: chainStart.hash, action: 'ThingMade', after: 'open' },
      ...{ at: noon.toISOString(), details: { accountId: 'par_1' }, commitments, actor: aContext().actor },
    });
    expect(made.record).not.toHaveProperty('before');
    expect(made.record.details).not.toHaveProperty('note');
    expect(made.after).toEqual({ id: 'thing_1', status: 'open', chain: { sequence: 1, hash: made.record.hash } });
    expect(made.event).toEqual({
      ...{ type: 'ThingMade', aggregateId: 'thing_1', sequence: 1, at: noon.toISOString() },
      ...{ data: { accountId: 'par_1' }, correlationId: aContext().correlationId },
    });
    const next = record(made.after as Thing, { id: 'thing_1', status: 'shut' }, aContext(), {
      event: 'ThingChanged',
      details: {},
    });
    expect(next.before).toBe(made.after);
    expect(next.record).toMatchObject({
      sequence: 2,
      previousHash: made.record.hash,
      before: 'open',
      after: 'shut',
      commitments: {},
    });
    expect(follows(made.record, next.record)).toBe(true);
    const stateless = record(undefined, { id: 'thing_2' }, aContext(), { event: 'ThingMade', details: {} });
    expect(stateless.record).not.toHaveProperty('after');
  });
});

describe('R35: what comes from the bus', () => {
  const known = { ThingMade: { data: z.strictObject({ accountId: z.string() }) } } as never;
  const event = {
    type: 'ThingMade',
    aggregateId: 'thing_1',
    sequence: 2,
    at: noon.toISOString(),
    data: { accountId: 'par_1' },
    correlationId: 'c',
  };
  const read = (detail: unknown) => busEvent(JSON.stringify({ detail }), known);

  test('is an event that is known, and nothing more of it', () => {
    expect(read({ ...detailOf(event), more: 'x' })).toEqual(event);
    expect(detailOf(event)).toEqual({ version: '1', ...event });
  });

  test.each([
    ['another type', { ...event, type: 'Other' }],
    ['no property of its own for a type', { ...event, type: 'constructor' }],
    ['data of another form', { ...event, data: { accountId: 1 } }],
    ['more data than its schema has', { ...event, data: { accountId: 'par_1', name: 'Anna' } }],
    ['no aggregate', { ...event, aggregateId: undefined }],
    ['no number', { ...event, sequence: 'x' }],
    ['nothing', undefined],
  ])('with %s is refused, in words that tell nothing of it', (_, detail) => {
    expect(errorOf(() => read(detail))).toMatchObject({
      message: 'What came from the bus is no event that is known here.',
    });
  });

  test('that is no JSON is refused', () => {
    expect(errorOf(() => busEvent('Anna {', known))).toMatchObject({ message: 'What came from the bus is not JSON.' });
  });
});
