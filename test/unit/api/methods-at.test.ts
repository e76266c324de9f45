import { expect, test } from '@jest/globals';
import { methodsAt } from '../../../functions/api/methods-at.ts';

const paths = {
  '/v1/things': { get: {}, post: {} },
  '/v1/things/{id}': { patch: {} },
  '/v1/things/{id}/end': { post: {} },
};

test.each([
  ['/v1/things', ['GET', 'POST']],
  ['/v1/things/thing_1', ['PATCH']],
  ['/v1/things/thing_1/end', ['POST']],
  ['/v1/things/', []],
  ['/v1/things//end', []],
  ['/v1/things/thing_1/other', []],
  ['/v1', []],
  ['/v1/things/a/end/more', []],
])('at %s there are %j', (path, methods) => {
  expect([...methodsAt({ paths } as never, path)].sort()).toEqual(methods);
});
