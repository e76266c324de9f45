import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { follows } from '../../../functions/audit/audit-record.ts';
import {
  accept,
  cancel,
  decline,
  expire,
  type Invitation,
  isPast,
  markReminded,
  markSent,
  markUndeliverable,
  mostResends,
  remind,
  resend,
} from '../../../functions/invitations/invitation.ts';
import type { Change, Occasion } from '../../../functions/shared/change.ts';
import { DomainError } from '../../../functions/shared/errors.ts';
import { dayMs } from '../../../functions/shared/table.dynamodb.ts';
import {
  aCaller,
  anAcceptance,
  anInvitation,
  anOccasion,
  aPace,
  errorOf,
  later,
  noon,
} from '../../support/builders.ts';

const thirtyDays = 30 * dayMs;

const transitions = {
  accept: (invitation: Invitation, occasion: Occasion) => accept(invitation, anAcceptance, occasion),
  decline,
  cancel,
  expire,
  markUndeliverable,
  markSent,
  remind,
  markReminded: (invitation: Invitation, occasion: Occasion) => markReminded(invitation, true, occasion),
  resend: (invitation: Invitation, occasion: Occasion) => resend(invitation, 30, aPace, occasion),
};

const endings = {
  accept: ['accepted', 1],
  decline: ['declined', 1],
  cancel: ['cancelled', 1],
  expire: ['expired', thirtyDays],
  markUndeliverable: ['undeliverable', 1],
} as const;

describe('R5: a new invitation', () => {
  test('is pending, queued, and ends after the days it was given', () => {
    expect(anInvitation({ expiresInDays: 7 })).toMatchObject({
      status: 'pending',
      delivery: { method: 'service', state: 'queued' },
      expiresAt: '2026-03-08T12:00:00.000Z',
      generation: 1,
      revision: 1,
    });
  });

  test('R11: asks delegated admin privileges for a reseller, and the order right for a provider', () => {
    expect(anInvitation().privileges).toEqual(['delegatedAdmin']);
    expect(anInvitation({}, aCaller({ partnerKind: 'provider' })).privileges).toEqual(['orders']);
  });

  test('R9: one that the partner sends itself waits for no delivery', () => {
    expect(anInvitation({ delivery: 'self' }).delivery).toEqual({ method: 'self', state: 'self' });
  });
});

describe('R13, R34: an invitation ends once', () => {
  const cases = Object.keys(endings).flatMap((first) =>
    Object.keys(transitions).map((second) => [first, second] as const),
  );

  test.each(cases)('after %s, %s is refused, and told apart from being there already', (first, second) => {
    const [status, when] = endings[first as keyof typeof endings];
    const ended = transitions[first as keyof typeof endings](anInvitation(), anOccasion(later(when))).after;
    expect(ended.status).toBe(status);
    const error = errorOf(() =>
      transitions[second as keyof typeof transitions](ended, anOccasion(later(when + 1))),
    ) as DomainError;
    expect(error.code).toBe(first === second ? `invitation_already_${status}` : 'invitation_not_pending');
  });

  test.each(['accept', 'decline', 'cancel'] as const)(
    '%s is refused from the very millisecond its time is over',
    (name) => {
      const inTime = transitions[name](anInvitation(), anOccasion(later(thirtyDays - 1)));
      expect(inTime.after.status).not.toBe('pending');
      const error = errorOf(() => transitions[name](anInvitation(), anOccasion(later(thirtyDays)))) as DomainError;
      expect(error.code).toBe('invitation_expired');
    },
  );

  test('it does not expire before its time', () => {
    const error = errorOf(() => expire(anInvitation(), anOccasion(later(thirtyDays - 1)))) as DomainError;
    expect(error.code).toBe('invitation_not_due');
  });
});

describe('R13: being sent again', () => {
  const hour = dayMs / 24;
  const again = (invitation: Invitation, ms: number, days = 30) =>
    resend(invitation, days, aPace, anOccasion(later(ms))).after;

  test('keeps the invitation, and gives it a new term and a new generation', () => {
    const sent = markSent(anInvitation(), anOccasion()).after;
    expect(again(sent, 2 * dayMs, 7)).toMatchObject({
      id: sent.id,
      status: 'pending',
      generation: 2,
      revision: 2,
      createdAt: '2026-03-01T12:00:00.000Z',
      expiresAt: '2026-03-10T12:00:00.000Z',
      delivery: { method: 'service', state: 'queued' },
    });
  });

  test('by email comes once an hour at most, and says how long to wait', () => {
    const error = errorOf(() => again(anInvitation(), hour - 1500)) as DomainError;
    expect(error).toMatchObject({ code: 'resend_too_soon', details: { retryAfterSeconds: 2 } });
    const second = again(anInvitation(), hour);
    expect(errorOf(() => again(second, 2 * hour - 1))).toMatchObject({ code: 'resend_too_soon' });
    expect(again(second, 2 * hour).generation).toBe(3);
  });

  test('by the partner itself has no cool-down: the service mails nothing', () => {
    expect(again(anInvitation({ delivery: 'self' }), 1)).toMatchObject({ generation: 2, delivery: { state: 'self' } });
  });

  test('ends after ten links', () => {
    let invitation = anInvitation();
    for (let count = 1; count <= mostResends; count += 1) invitation = again(invitation, count * hour);
    expect(invitation.generation).toBe(10);
    expect(errorOf(() => again(invitation, 11 * hour))).toMatchObject({ code: 'resend_limit_reached' });
  });

  test('is refused from the very millisecond its time is over', () => {
    expect(errorOf(() => again(anInvitation(), thirtyDays))).toMatchObject({ code: 'invitation_expired' });
  });
});

describe('R13, R46: reminders', () => {
  test('are due a week and two days before the end, within the term only', () => {
    expect(anInvitation().remindAt).toEqual(['2026-03-24T12:00:00.000Z', '2026-03-29T12:00:00.000Z']);
    expect(anInvitation({ expiresInDays: 7 }).remindAt).toEqual(['2026-03-06T12:00:00.000Z']);
    expect(anInvitation({ expiresInDays: 2 }).remindAt).toEqual([]);
  });

  test('there are none where the partner sends the invitation itself', () => {
    expect(anInvitation({ delivery: 'self' }).remindAt).toEqual([]);
  });

  test('that came due together are one', () => {
    const reminded = remind(anInvitation(), anOccasion(later(29 * dayMs))).after;
    expect(reminded).toMatchObject({ remindAt: [], reminderDue: true, remindersSent: 0, revision: 1 });
    expect(markReminded(reminded, true, anOccasion()).after).toMatchObject({ reminderDue: false, remindersSent: 1 });
  });

  test('do not come early, nor after a decision', () => {
    expect(errorOf(() => remind(anInvitation(), anOccasion(later(23 * dayMs - 1))))).toMatchObject({
      code: 'invitation_not_due',
    });
    const declined = decline(anInvitation(), anOccasion()).after;
    expect(errorOf(() => remind(declined, anOccasion(later(25 * dayMs))))).toMatchObject({
      code: 'invitation_not_pending',
    });
  });

  test('that nobody takes are not counted', () => {
    const reminded = remind(anInvitation(), anOccasion(later(23 * dayMs))).after;
    expect(markReminded(reminded, false, anOccasion()).after).toMatchObject({ reminderDue: false, remindersSent: 0 });
  });

  test('begin anew with a new term', () => {
    const reminded = remind(anInvitation(), anOccasion(later(29 * dayMs))).after;
    expect(resend(reminded, 30, aPace, anOccasion(later(29 * dayMs))).after).toMatchObject({
      reminderDue: false,
      remindAt: ['2026-04-22T12:00:00.000Z', '2026-04-27T12:00:00.000Z'],
    });
  });
});

describe('R14, R33: being sent', () => {
  test('changes the state of delivery, and neither state nor revision of the invitation', () => {
    const sent = markSent(anInvitation(), anOccasion()).after;
    expect(sent).toMatchObject({ status: 'pending', revision: 1, delivery: { state: 'sent' }, chain: { sequence: 2 } });
  });

  test('a decision raises the revision', () => {
    expect(cancel(anInvitation(), anOccasion()).after.revision).toBe(2);
  });
});

describe('R13: whatever happens to an invitation', () => {
  const step = fc.record({
    name: fc.constantFrom(...(Object.keys(transitions) as (keyof typeof transitions)[])),
    // Clocks of functions differ by some seconds, so that time also runs backwards.
    at: fc.integer({ min: -5000, max: thirtyDays + 5000 }),
  });

  /** Runs the steps that are allowed, in order. */
  function run(steps: readonly { name: keyof typeof transitions; at: number }[]): Change<Invitation>[] {
    const changes: Change<Invitation>[] = [];
    let invitation = anInvitation();
    for (const { name, at } of steps) {
      try {
        const change = transitions[name](invitation, anOccasion(later(at)));
        changes.push(change);
        invitation = change.after;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return changes;
  }

  test('no sequence of events leaves a terminal state', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const states = run(steps).map((change) => change.after.status);
        const firstEnd = states.findIndex((state) => state !== 'pending');
        expect(firstEnd === -1 || firstEnd === states.length - 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('no clock skew accepts an expired one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { before, after: accepted, record } of run(steps)) {
          if (accepted.status !== 'accepted') continue;
          expect(before?.status).toBe('pending');
          expect(record.at < accepted.expiresAt).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('R38, R43: every change has its record, and each follows the one before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let head = anInvitation().chain;
        for (const { record, event, after: state } of run(steps)) {
          expect(follows(head, record)).toBe(true);
          expect(event.sequence).toBe(record.sequence);
          head = state.chain;
          expect(head).toEqual({ sequence: record.sequence, hash: record.hash });
        }
      }),
    );
  });

  test('neither record nor event holds a name, an address or a text', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const told = JSON.stringify(run(steps).map(({ record, event }) => ({ record, event })));
        expect(told).not.toMatch(/anna|kiss|tailspin/i);
      }),
    );
  });
});

test('an invitation is past from its end on, not before', () => {
  const invitation = anInvitation({ expiresInDays: 1 });
  expect([dayMs - 1, dayMs, dayMs + 1].map((ms) => isPast(invitation, later(ms)))).toEqual([false, true, true]);
  expect(isPast(invitation, noon)).toBe(false);
});
