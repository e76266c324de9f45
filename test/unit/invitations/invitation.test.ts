import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DeliveryFeedback,
  markReminded,
  markSent,
  markUndeliverable,
  noteDelivery,
  remind,
} from '../../../functions/invitations/delivery.ts';
import {
  accept,
  cancel,
  decline,
  expire,
  follow,
  type Invitation,
  isPast,
  markOpened,
  mostResends,
  relationshipsOf,
  resend,
  turnAway,
} from '../../../functions/invitations/invitation.ts';
import { DomainError } from '../../../functions/platform/base/errors.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { follows } from '../../../functions/platform/changes/audit-record.ts';
import type { Change, ChangeContext } from '../../../functions/platform/changes/change.ts';
import { aCaller, aContext, anAcceptance, anInvitation, aPace, errorOf, later, noon } from '../../support/builders.ts';

const thirtyDays = 30 * dayMs;

const transitions = {
  accept: (invitation: Invitation, context: ChangeContext) => accept(invitation, anAcceptance, context),
  decline: (invitation: Invitation, context: ChangeContext) => decline(invitation, undefined, context),
  cancel: (invitation: Invitation, context: ChangeContext) => cancel(invitation, context),
  expire,
  markUndeliverable,
  markSent,
  remind,
  markReminded: (invitation: Invitation, context: ChangeContext) => markReminded(invitation, true, context),
  resend: (invitation: Invitation, context: ChangeContext) => resend(invitation, 30, aPace, context),
};

const feedback = (state: DeliveryFeedback['state'], wanted: Partial<DeliveryFeedback> = {}): DeliveryFeedback => ({
  generation: 1,
  state,
  ...wanted,
});

/** Also those that may change nothing. */
const anyTransition = {
  ...transitions,
  turnAway: (invitation: Invitation, context: ChangeContext) =>
    turnAway(invitation, { email: 'anna@tailspin.example' }, context),
  markOpened,
  delivered: (invitation: Invitation, context: ChangeContext) =>
    noteDelivery(invitation, feedback('delivered'), context),
  complained: (invitation: Invitation, context: ChangeContext) =>
    noteDelivery(invitation, feedback('complained'), context),
  bounced: (invitation: Invitation, context: ChangeContext) =>
    noteDelivery(invitation, feedback('bounced', { failedForGood: 'bounced' }), context),
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
    const privileges = (invitation: Invitation) => relationshipsOf(invitation).map(({ privilege }) => privilege);
    expect(privileges(anInvitation())).toEqual(['delegatedAdmin']);
    expect(privileges(anInvitation({}, aCaller({ partnerKind: 'provider' })))).toEqual(['orders']);
  });

  test('R6, R40: a joint one shows both relationships, and each one’s state', () => {
    const jointPartner = { accountId: 'par_provider', partnerKind: 'provider', partnerName: 'Fabrikam' } as const;
    const joint = anInvitation({ jointPartner });
    const states = (invitation: Invitation) =>
      relationshipsOf(invitation).map(({ privilege, state, relationshipId }) => [privilege, state, relationshipId]);
    expect(states(joint)).toEqual([
      ['delegatedAdmin', 'requested', undefined],
      ['orders', 'requested', undefined],
    ]);
    const relationshipIds = { [joint.accountId]: 'rel_1', par_provider: 'rel_2' };
    expect(states(accept(joint, { ...anAcceptance, relationshipIds }, aContext()).after)).toEqual([
      ['delegatedAdmin', 'active', 'rel_1'],
      ['orders', 'active', 'rel_2'],
    ]);
    expect(states(cancel(joint, aContext(), 'partnershipEnded').after)).toEqual([
      ['delegatedAdmin', 'notEstablished', undefined],
      ['orders', 'notEstablished', undefined],
    ]);
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
    const ended = transitions[first as keyof typeof endings](anInvitation(), aContext(later(when))).after;
    expect(ended.status).toBe(status);
    const error = errorOf(() =>
      transitions[second as keyof typeof transitions](ended, aContext(later(when + 1))),
    ) as DomainError;
    expect(error.code).toBe(first === second ? `invitation_already_${status}` : 'invitation_not_pending');
  });

  test.each(['accept', 'decline', 'cancel'] as const)(
    '%s is refused from the very millisecond its time is over',
    (name) => {
      const inTime = transitions[name](anInvitation(), aContext(later(thirtyDays - 1)));
      expect(inTime.after.status).not.toBe('pending');
      const error = errorOf(() => transitions[name](anInvitation(), aContext(later(thirtyDays)))) as DomainError;
      expect(error.code).toBe('invitation_expired');
    },
  );

  test('it does not expire before its time', () => {
    const error = errorOf(() => expire(anInvitation(), aContext(later(thirtyDays - 1)))) as DomainError;
    expect(error.code).toBe('invitation_not_due');
  });
});

describe('R13: being sent again', () => {
  const hour = dayMs / 24;
  const again = (invitation: Invitation, ms: number, days = 30) =>
    resend(invitation, days, aPace, aContext(later(ms))).after;

  test('keeps the invitation, and gives it a new term and a new generation', () => {
    const sent = markSent(anInvitation(), aContext()).after;
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
    let invitation: Invitation = anInvitation();
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
    const reminded = remind(anInvitation(), aContext(later(29 * dayMs))).after;
    expect(reminded).toMatchObject({ remindAt: [], reminderDue: true, remindersSent: 0, revision: 1 });
    expect(markReminded(reminded, true, aContext()).after).toMatchObject({ reminderDue: false, remindersSent: 1 });
  });

  test('do not come early, nor after a decision', () => {
    expect(errorOf(() => remind(anInvitation(), aContext(later(23 * dayMs - 1))))).toMatchObject({
      code: 'invitation_not_due',
    });
    const declined = decline(anInvitation(), undefined, aContext()).after;
    expect(errorOf(() => remind(declined, aContext(later(25 * dayMs))))).toMatchObject({
      code: 'invitation_not_pending',
    });
  });

  test('that nobody takes are not counted', () => {
    const reminded = remind(anInvitation(), aContext(later(23 * dayMs))).after;
    expect(markReminded(reminded, false, aContext()).after).toMatchObject({ reminderDue: false, remindersSent: 0 });
  });

  test('begin anew with a new term', () => {
    const reminded = remind(anInvitation(), aContext(later(29 * dayMs))).after;
    expect(resend(reminded, 30, aPace, aContext(later(29 * dayMs))).after).toMatchObject({
      reminderDue: false,
      remindAt: ['2026-04-22T12:00:00.000Z', '2026-04-27T12:00:00.000Z'],
    });
  });
});

describe('R14, R33: being sent', () => {
  test('changes the state of delivery, and neither state nor revision of the invitation', () => {
    const sent = markSent(anInvitation(), aContext()).after;
    expect(sent).toMatchObject({ status: 'pending', revision: 1, delivery: { state: 'sent' }, chain: { sequence: 2 } });
  });

  test('a decision raises the revision', () => {
    expect(cancel(anInvitation(), aContext()).after.revision).toBe(2);
  });
});

describe('R13: whatever happens to an invitation', () => {
  const step = fc.record({
    name: fc.constantFrom(...(Object.keys(anyTransition) as (keyof typeof anyTransition)[])),
    // Clocks of functions differ by some seconds, so that time also runs backwards.
    at: fc.integer({ min: -5000, max: thirtyDays + 5000 }),
  });

  /** Runs the steps that are allowed, in order. */
  function run(steps: readonly { name: keyof typeof anyTransition; at: number }[]): Change<Invitation>[] {
    const changes: Change<Invitation>[] = [];
    let invitation: Invitation = anInvitation();
    for (const { name, at } of steps) {
      try {
        const change: Change<Invitation> | undefined = anyTransition[name](invitation, aContext(later(at)));
        if (change === undefined) continue;
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
        const last = states[firstEnd];
        if (firstEnd >= 0) expect(states.slice(firstEnd)).toEqual(states.slice(firstEnd).map(() => last));
      }),
      { numRuns: 500 },
    );
  });

  test('no clock skew accepts an expired one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { before, after: accepted, record } of run(steps)) {
          if (accepted.status !== 'accepted' || before?.status === 'accepted') continue;
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

describe('R14: what the mail service tells', () => {
  const note = (invitation: Invitation, told: DeliveryFeedback) => noteDelivery(invitation, told, aContext(later(1)));
  const sent = () => markSent(anInvitation(), aContext()).after;

  test('moves the delivery on, and not the revision', () => {
    const change = note(sent(), feedback('delivered'));
    expect(change?.after).toMatchObject({ status: 'pending', delivery: { state: 'delivered' }, revision: 1 });
    expect(change?.event).toMatchObject({
      type: 'InvitationDeliveryChanged',
      data: { state: 'delivered', generation: 1, invitation: 'pending' },
    });
  });

  test('changes nothing where it is no news, in whatever order it comes', () => {
    const order = ['sent', 'delayed', 'delivered', 'bounced', 'complained'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order), { maxLength: 10 }), (told) => {
        let invitation: Invitation = anInvitation();
        for (const state of told) invitation = note(invitation, feedback(state))?.after ?? invitation;
        const furthest = Math.max(-1, ...told.map((state) => order.indexOf(state)));
        expect(invitation.delivery.state).toBe(order[furthest] ?? 'queued');
      }),
    );
  });

  test('a late "sent" stays behind "complained"', () => {
    const complained = note(anInvitation(), feedback('complained'))?.after as Invitation;
    expect(markSent(complained, aContext(later(2))).after.delivery.state).toBe('complained');
  });

  test.each([
    ['of an older generation', resend(sent(), 30, aPace, aContext(later(dayMs))).after, feedback('bounced')],
    ['of one that the partner sends itself', anInvitation({ delivery: 'self' }), feedback('bounced')],
  ])('changes nothing %s', (_, invitation, told) => {
    expect(note(invitation, told)).toBeUndefined();
  });

  test('a hard bounce ends it as undeliverable', () => {
    const change = note(sent(), feedback('bounced', { failedForGood: 'bounced' }));
    expect(change?.after).toMatchObject({
      status: 'undeliverable',
      endReason: 'bounced',
      delivery: { state: 'bounced' },
      revision: 2,
    });
    expect(change?.event).toMatchObject({ type: 'InvitationUndeliverable', data: { reason: 'bounced' } });
  });

  test('a hard bounce after a soft one ends it too', () => {
    const soft = note(sent(), feedback('bounced'))?.after as Invitation;
    expect(soft.status).toBe('pending');
    expect(note(soft, feedback('bounced', { failedForGood: 'bounced' }))?.after.status).toBe('undeliverable');
  });

  test('R46: after a complaint it is not sent again; after a bounce it is, without reminders', () => {
    const having = (state: 'bounced' | 'complained') => note(sent(), feedback(state))?.after as Invitation;
    const again = (invitation: Invitation) => resend(invitation, 30, aPace, aContext(later(dayMs)));
    expect(errorOf(() => again(having('complained')))).toMatchObject({ code: 'recipient_complained' });
    expect(again(having('bounced')).after).toMatchObject({ remindAt: [], delivery: { state: 'queued' } });
  });

  test.each(['bounced', 'complained'] as const)('R46: after one that %s no reminder follows', (state) => {
    const due = remind(sent(), aContext(later(23 * dayMs))).after;
    expect(due).toMatchObject({ reminderDue: true, remindAt: [expect.any(String)] });
    expect(note(due, feedback(state))?.after).toMatchObject({ status: 'pending', reminderDue: false, remindAt: [] });
  });

  test('is still noted after the customer answered', () => {
    const accepted = accept(sent(), anAcceptance, aContext()).after;
    expect(note(accepted, feedback('complained'))?.after).toMatchObject({
      status: 'accepted',
      delivery: { state: 'complained' },
    });
    expect(note(accepted, feedback('bounced', { failedForGood: 'bounced' }))?.after.status).toBe('accepted');
  });
});

describe('R14: that it was opened', () => {
  test('is noted once, by what a person did', () => {
    const opened = markOpened(anInvitation(), aContext(later(1)));
    expect(opened?.after).toMatchObject({ openedAt: later(1).toISOString(), revision: 1 });
    expect(markOpened(opened?.after as Invitation, aContext(later(2)))).toBeUndefined();
    expect(decline(opened?.after as Invitation, undefined, aContext(later(2))).after.openedAt).toBe(
      later(1).toISOString(),
    );
  });

  test('goes without saying where the customer answered', () => {
    expect(accept(anInvitation(), anAcceptance, aContext(later(3))).after.openedAt).toBe(later(3).toISOString());
    expect(cancel(anInvitation(), aContext(later(3))).after.openedAt).toBeUndefined();
  });
});

describe('R45: the recipient’s other ways out', () => {
  test('"not me" and "pass on" end it as cancelled, and tell why', () => {
    const notMe = turnAway(anInvitation(), undefined, aContext(later(1)));
    expect(notMe.after).toMatchObject({ status: 'cancelled', endReason: 'notMe' });
    const passedOnTo = { email: 'bob@tailspin.example', name: 'Bob' };
    const passed = turnAway(anInvitation(), passedOnTo, aContext(later(1)));
    expect(passed.after).toMatchObject({ status: 'cancelled', endReason: 'passedOn', passedOnTo });
    expect(JSON.stringify([passed.event, passed.record])).not.toMatch(/bob/i);
    expect(passed.event.data.reason).toBe('passedOn');
  });

  test('one that expired or was passed on is followed once, and stays what it is', () => {
    const expired = expire(anInvitation(), aContext(later(thirtyDays))).after;
    const followed = follow(expired, 'inv_2', aContext(later(thirtyDays + 1)));
    expect(followed.after).toMatchObject({ status: 'expired', nextId: 'inv_2' });
    const again = errorOf(() => follow(followed.after, 'inv_3', aContext())) as DomainError;
    expect(again).toMatchObject({ code: 'invitation_already_renewed', details: { conflictingId: 'inv_2' } });
    const passed = turnAway(anInvitation(), { email: 'b@c.example' }, aContext()).after;
    expect(follow(passed, 'inv_2', aContext()).after.status).toBe('cancelled');
  });

  test.each([
    ['pending', anInvitation()],
    ['cancelled', cancel(anInvitation(), aContext()).after],
    ['accepted', accept(anInvitation(), anAcceptance, aContext()).after],
  ])('one that is %s is not followed', (_, invitation) => {
    expect(errorOf(() => follow(invitation, 'inv_2', aContext()))).toMatchObject({
      code: 'invitation_not_renewable',
    });
  });
});

test('an invitation is past from its end on, not before', () => {
  const invitation = anInvitation({ expiresInDays: 1 });
  expect([dayMs - 1, dayMs, dayMs + 1].map((ms) => isPast(invitation, later(ms)))).toEqual([false, true, true]);
  expect(isPast(invitation, noon)).toBe(false);
});

test('R14: what was answered was sent, though the note of that was overtaken by the answer', () => {
  const queued = anInvitation();
  expect(queued.delivery.state).toBe('queued');
  expect(decline(queued, undefined, aContext(later(1))).after.delivery).toEqual({ method: 'service', state: 'sent' });
  const self = anInvitation({ delivery: 'self' });
  expect(decline(self, undefined, aContext(later(1))).after.delivery.state).toBe('self');
  // Who cancels it herself says nothing of its mail.
  expect(cancel(queued, aContext(later(1))).after.delivery.state).toBe('queued');
});
