import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { breaksBetween, shapeOf } from '../../../scripts/lib/api-shape.ts';

const string = { type: 'string' };
const thing = { type: 'object', properties: { id: string, kind: { enum: ['a', 'b'] } }, required: ['id', 'kind'] };

/** An API of one operation that takes a body and answers a thing. */
const apiOf = (body: object, answer: object = thing, more: object = {}) =>
  ({
    paths: {
      '/v1/things': {
        post: {
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          requestBody: { content: { 'application/json': { schema: body } } },
          responses: { 201: { content: { 'application/json': { schema: answer } } }, 400: {} },
          ...more,
        },
      },
    },
    components: { schemas: { Thing: thing } },
  }) as unknown as Parameters<typeof shapeOf>[0];

const before = shapeOf(apiOf(thing, { $ref: '#/components/schemas/Thing' }));
const breaksOf = (...after: Parameters<typeof apiOf>) => breaksBetween(before, shapeOf(apiOf(...after)));

describe('what a change of the API would break', () => {
  test('nothing where nothing, or more, is told and taken', () => {
    const more = { ...thing, properties: { ...thing.properties, note: string, kind: { enum: ['a', 'b', 'c'] } } };
    expect(breaksOf(thing)).toEqual([]);
    expect(breaksOf(more, more)).toEqual([]);
  });

  test.each([
    ['a field that is told no longer', [thing, { type: 'object', properties: { id: string } }], '> /kind is gone'],
    ['a field that is taken no longer', [{ type: 'object', properties: { id: string } }], '< /kind is gone'],
    ['a choice that is taken no longer', [{ ...thing, properties: { id: string, kind: { enum: ['a'] } } }], 'was b'],
    ['another type', [thing, { ...thing, properties: { ...thing.properties, id: { type: 'integer' } } }], 'was string'],
    [
      'what has to be sent',
      [{ ...thing, properties: { ...thing.properties, note: string }, required: ['id', 'kind', 'note'] }],
      '< /note has to be sent',
    ],
    ['a parameter that is gone', [thing, thing, { parameters: [] }], 'query.limit is gone'],
  ] as const)('%s', (_, after, says) => {
    const breaks = breaksOf(...(after as unknown as Parameters<typeof apiOf>));
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toContain(says);
  });

  test('an operation that is gone', () => {
    expect(breaksBetween(before, [])).toEqual(['POST /v1/things is gone']);
  });

  test.each(globSync('docs/releases/*.api.txt'))('since %s: nothing but what is told beside it', (file) => {
    const linesOf = (path: string) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
    const now = shapeOf(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
    expect(breaksBetween(linesOf(file), now)).toEqual(linesOf(file.replace('.api.txt', '.breaks.txt')));
  });
});
