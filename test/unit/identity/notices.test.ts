import { describe, expect, test } from '@jest/globals';
import { editOwnNotices } from '../../../functions/identity/manage-users.ts';
import { type NoticeKind, noticeKinds, noticeTo, withNotices } from '../../../functions/identity/notices.ts';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import type { Role } from '../../../functions/identity/roles.ts';
import { changeNotices } from '../../../functions/identity/user.ts';
import { usersToTell } from '../../../functions/identity/users-to-tell.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { aCaller, aContext, noon, rejectionOf } from '../../support/builders.ts';
import { fakePartners } from '../../support/fakes.ts';

const aUser = (id: string, roles: readonly Role[], wanted: Partial<User> = {}): User => ({
  ...{ id, accountId: 'par_1', partnerKind: 'reseller', partnerName: 'Contoso', name: id, language: 'en', roles },
  ...{ email: `${id}@contoso.example`, createdAt: noon.toISOString(), chain: { sequence: 1, hash: 'h' }, ...wanted },
});

const answers: readonly NoticeKind[] = ['invitationAnswered', 'newLinkAsked', 'relationshipRemoved'];

describe('R52: who is told of what', () => {
  test.each(noticeKinds)('%s: by default those who do customer work, and whoever asked for an answer', (kind) => {
    const toldBy = (...roles: Role[]) => noticeTo({ roles }, undefined, kind);
    expect(toldBy('salesAgent')).toEqual({ told: answers.includes(kind), setBy: 'default' });
    expect(toldBy()).toEqual({ told: answers.includes(kind), setBy: 'default' });
    for (const roles of [['globalAdmin'], ['adminAgent'], ['salesAgent', 'adminAgent']] as Role[][])
      expect(toldBy(...roles)).toEqual({ told: true, setBy: 'default' });
  });

  test.each([true, false])(
    'the user’s own word comes before its partner’s, and that before the default: %s',
    (told) => {
      const user = { roles: ['globalAdmin'] as const, notices: { gdapEnding: told } };
      const partner = { notices: { gdapEnding: !told, gdapEnded: told } };
      expect(noticeTo(user, partner, 'gdapEnding')).toEqual({ told, setBy: 'user' });
      expect(noticeTo(user, partner, 'gdapEnded')).toEqual({ told, setBy: 'partner' });
      expect(noticeTo(user, partner, 'webhookDisabled')).toEqual({ told: true, setBy: 'default' });
      expect(noticeTo(user, {}, 'gdapEnded')).toEqual({ told: true, setBy: 'default' });
    },
  );

  test('what is set stays unless it is set anew, or taken back', () => {
    const settings = { gdapEnding: false, gdapEnded: true, newLinkAsked: false };
    const wish = { gdapEnding: true, gdapEnded: null, webhookDisabled: false, newLinkAsked: undefined };
    expect(withNotices(settings, wish)).toEqual({ gdapEnding: true, newLinkAsked: false, webhookDisabled: false });
    expect(withNotices(undefined, { gdapEnded: true })).toEqual({ gdapEnded: true });
    expect(withNotices(settings, {})).toEqual(settings);
    expect(withNotices(settings, { unheardOf: true } as never)).toEqual(settings);
  });

  test('a user’s own settings are recorded without what they are', () => {
    const { before, after, event, record } = changeNotices(aUser('ada', []), { gdapEnding: false }, aContext());
    expect(before?.notices).toBeUndefined();
    expect(after).toMatchObject({ revision: 2, notices: { gdapEnding: false }, name: 'ada' });
    expect([event.type, record.details]).toEqual(['UserNoticesChanged', { accountId: 'par_1' }]);
    expect(changeNotices(after, { gdapEnded: true }, aContext()).after).toMatchObject({
      ...{ revision: 3, notices: { gdapEnding: false, gdapEnded: true } },
    });
  });

  test('are set by the user itself, as it read them', async () => {
    const kept = new Map([['user-1', aUser('user-1', ['salesAgent'])]]);
    const partners = {
      getUser: async (id: string) => kept.get(id),
      changeUser: async ({ after }: Change<User>) => void kept.set(after.id, after),
    };
    const edit = { caller: aCaller({ accountId: 'par_1' }), correlationId: 'c' };
    const wish = { expectedRevision: 1, wish: { gdapEnding: true } };
    const ports = { partners, clock: () => noon } as never;
    expect(await editOwnNotices(ports, edit, wish)).toMatchObject({ revision: 2, notices: { gdapEnding: true } });
    expect(kept.get('user-1')).toMatchObject({ notices: { gdapEnding: true } });
    expect(await rejectionOf(editOwnNotices(ports, edit, wish))).toMatchObject({ code: 'revision_mismatch' });
  });

  test('all of a partner’s active users that want it are told, on however many pages they stand', async () => {
    const users = [
      aUser('admin', ['globalAdmin']),
      aUser('sales', ['salesAgent']),
      aUser('wants', ['salesAgent'], { notices: { gdapEnding: true } }),
      aUser('wants-not', ['globalAdmin'], { notices: { gdapEnding: false } }),
      aUser('gone', ['globalAdmin'], { status: 'disabled' }),
    ];
    const pages: unknown[] = [];
    const partners = {
      getPartner: async () => ({ notices: { gdapEnded: false } }) as Partner,
      listUsers: async (_: string, size: number, after = '0') => {
        pages.push([size, after]);
        const at = Number(after);
        return { items: users.slice(at, at + 2), next: at + 2 < users.length ? String(at + 2) : undefined };
      },
    };
    const told = async (kind: NoticeKind) => (await usersToTell(partners, 'par_1', kind)).map(({ id }) => id);
    expect(await told('gdapEnding')).toEqual(['admin', 'wants']);
    expect(pages).toEqual([
      [100, '0'],
      [100, '2'],
      [100, '4'],
    ]);
    expect(await told('gdapEnded')).toEqual([]);
    expect(await told('invitationAnswered')).toEqual(['admin', 'sales', 'wants', 'wants-not']);
  });

  test('of an account without end two thousand are looked through', async () => {
    let pages = 0;
    const endless = fakePartners(
      {},
      {
        listUsers: async () => {
          pages += 1;
          return { items: [], next: 'more' };
        },
      },
    );
    expect(await usersToTell(endless, 'par_1', 'gdapEnding')).toEqual([]);
    expect(pages).toBe(20);
  });
});
