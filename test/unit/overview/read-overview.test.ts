import { expect, test } from '@jest/globals';
import type { Overviews } from '../../../functions/overview/overviews.port.ts';
import { readOverview } from '../../../functions/overview/read-overview.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { later, noon } from '../../support/builders.ts';

test('R30: looks thirty days ahead for what ends, and back for what could not be delivered', async () => {
  const asked: unknown[] = [];
  const overviews: Pick<Overviews, 'counts' | 'few'> = {
    counts: async () => ({ customers: 3, partnerships: 2, pendingInvitations: 1 }),
    few: async (...query) => {
      asked.push(query);
      return { count: asked.length, more: false };
    },
  };
  const found = await readOverview(
    { overviews: overviews as Overviews, clock: () => noon, dayMs },
    { accountId: 'par_1' },
  );
  expect(found).toEqual({
    counts: { customers: 3, partnerships: 2, pendingInvitations: 1 },
    attention: {
      endingSoon: { count: 1, more: false },
      undeliverableInvitations: { count: 2, more: false },
      stalledRemovals: { count: 3, more: false },
      subscriptionsWithoutReseller: { count: 4, more: false },
    },
  });
  expect(asked).toEqual([
    ['renewal', 'par_1#renewals', { to: `${later(30 * dayMs).toISOString()}~` }],
    ['state', 'par_1#invitations#undeliverable', { from: later(-30 * dayMs).toISOString() }],
    ['state', 'par_1#removals#stalled'],
    ['state', expect.stringContaining('par_1#')],
  ]);
});
