import { describe, expect, test } from '@jest/globals';
import { advanceInvitation } from '../../../functions/invitations/advance-invitation.ts';
import { eraseInvitation, erasureTime } from '../../../functions/invitations/erase-invitation.ts';
import { expire, type Invitation, isFollowable, turnAway } from '../../../functions/invitations/invitation.ts';
import { monthsAfter } from '../../../functions/platform/base/time.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import {
  aContext,
  aDeclinedInvitation,
  anAcceptedInvitation,
  anInvitation,
  later,
  noon,
} from '../../support/builders.ts';

const month = 31 * 86_400_000;

describe('R56: an invitation', () => {
  test('that nobody accepted is erased so many months after its end, by the calendar; others are not', () => {
    const declined = aDeclinedInvitation();
    expect(erasureTime(declined, 13)?.toISOString()).toBe('2027-04-01T12:00:01.000Z');
    expect(erasureTime(anInvitation(), 13)).toBeUndefined();
    expect(erasureTime(anAcceptedInvitation(), 13)).toBeUndefined();
    expect(erasureTime({ ...declined, erasedAt: noon.toISOString() }, 13)).toBeUndefined();
    expect(monthsAfter(new Date('2026-01-31T10:00:00Z'), 1).toISOString()).toBe('2026-02-28T10:00:00.000Z');
    expect(monthsAfter(new Date('2026-12-31T10:00:00Z'), 14).toISOString()).toBe('2028-02-29T10:00:00.000Z');
  });

  test('keeps what happened, and nothing that tells whom it was for', () => {
    const pending = anInvitation({ text: 'Dear Anna {{link}}', reference: 'Anna 1' });
    const passedOn = turnAway(pending, { email: 'bela@tailspin.example', name: 'Béla' }, aContext(later(1))).after;
    const change = eraseInvitation({ ...passedOn, addressHash: 'hash-of-anna-2' }, aContext(later(month)));
    expect(change?.after).toMatchObject({
      ...{ status: 'cancelled', endReason: 'passedOn', recipient: { email: 'erased@erased.invalid' } },
      ...{ recipientHash: 'erased', salt: 'erased', erasedAt: later(month).toISOString() },
      revision: passedOn.revision + 1,
    });
    expect(JSON.stringify(change?.after)).not.toMatch(/anna|béla|bela|tailspin/i);
    expect(change?.record).toMatchObject({ action: 'InvitationErased', details: { accountId: pending.accountId } });
    expect(eraseInvitation(change?.after as typeof passedOn, aContext())).toBeUndefined();
  });

  test('that was accepted keeps its relationships; that was declined is not followed any more', () => {
    const accepted = eraseInvitation(anAcceptedInvitation(), aContext())?.after;
    expect(accepted).toMatchObject({
      ...{ status: 'accepted', acceptedBy: { name: 'erased', company: 'erased' } },
      relationshipIds: anAcceptedInvitation().relationshipIds,
    });
    const declined = aDeclinedInvitation();
    expect(isFollowable(declined)).toBe(true);
    expect(isFollowable(eraseInvitation(declined, aContext())?.after as Invitation)).toBe(false);
  });

  test('is advanced by time: it expires, and later it is erased, once', async () => {
    const changes: Change<Invitation>[] = [];
    const invitations = { change: async (change: Change<Invitation>) => void changes.push(change) };
    const advance = (invitation: Invitation) => advanceInvitation({ invitations }, invitation, aContext(later(month)));
    expect(await advance(anInvitation())).toBe('expired');
    expect(await advance(expire(anInvitation(), aContext(later(month))).after)).toBe('advanced');
    expect(await advance(changes[1]?.after as Invitation)).toBe('overtaken');
    expect(changes.map(({ event }) => event.type)).toEqual(['InvitationExpired', 'InvitationErased']);
  });
});
