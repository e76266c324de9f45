import { expect, test } from '@jest/globals';
import { errorKinds } from '../../../functions/api/error-catalogue.ts';
import { errorMeanings } from '../../../functions/api/error-meanings.ts';

test('R34: every refusal there is has a meaning, and nothing else has', () => {
  expect(Object.keys(errorMeanings).sort()).toEqual([...errorKinds.keys()].sort());
});
