import { expect, test } from '@jest/globals';
import type { User } from '../../../functions/identity/partner.ts';
import { cancel, expire } from '../../../functions/invitations/invitation.ts';
import { type NotifyPorts, notifyInviter } from '../../../functions/invitations/notify-inviter.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import { RecipientRefusedError } from '../../../functions/platform/mail/sending-errors.ts';
import { aCaller, aContext, anInvitation, later, noon } from '../../support/builders.ts';
import { FakeMailer, fakePartners } from '../../support/fakes.ts';

const inviter = {
  ...{ id: 'user-1', accountId: aCaller().accountId, email: 'sales@contoso.example', language: 'en' },
  ...{ roles: ['salesAgent'], status: 'active' },
} as unknown as User;
const by = (userId: string) =>
  aContext(noon, { kind: 'user', userId, accountId: inviter.accountId, roles: ['salesAgent'] });
const expired = () => expire(anInvitation(), aContext(later(31 * dayMs))).after;

async function told(invitation: object, user: object = {}, partner: object = {}, admins: object[] = []) {
  const mailer = new FakeMailer();
  const partners = fakePartners(
    { [inviter.accountId]: partner },
    {
      getUser: async () => ({ ...inviter, ...user }),
      listUsers: async () => ({ items: admins as User[], next: undefined }),
    },
  );
  const ports = { invitations: { get: async () => invitation }, partners, mailer } as unknown as NotifyPorts;
  return [(await notifyInviter(ports, 'inv_1', undefined)).told, mailer.sent.length];
}

test('R14: the inviter is told how it ended', async () => {
  expect(await told(expired())).toEqual(['inviter', 1]);
});

test('R52: an inviter, or a partner, that wants no mail of it gets none', async () => {
  expect(await told(expired(), { notices: { invitationAnswered: false } })).toEqual(['nobody', 0]);
  expect(await told(expired(), {}, { notices: { invitationAnswered: false } })).toEqual(['nobody', 0]);
  expect(await told(expired(), { notices: { newLinkAsked: false } })).toEqual(['inviter', 1]);
});

test('R50, R52: what an API client asked for is told to the admins that want it', async () => {
  const client = { client: { clientId: 'api_1' } };
  const admin = {
    id: 'user-9',
    email: 'admin@contoso.example',
    language: 'en',
    roles: ['globalAdmin'],
    status: 'active',
  };
  const quiet = { ...admin, id: 'user-8', notices: { invitationAnswered: false } };
  expect(await told(expired(), client, {}, [admin, quiet])).toEqual(['admins', 1]);
  expect(await told(expired(), client, {}, [quiet])).toEqual(['nobody', 0]);
});

test('R49: an inviter whose address refuses mail is not left untold: the Global admins are; once each', async () => {
  const admin = { ...inviter, id: 'user-9', email: 'admin@contoso.example', roles: ['globalAdmin'] };
  const mailer = new FakeMailer();
  const sent = mailer.send;
  mailer.send = async (to, ...rest) => {
    if (to === inviter.email) throw new RecipientRefusedError('no');
    return sent.call(mailer, to, ...rest);
  };
  const listUsers = async () => ({ items: [{ ...inviter, roles: ['globalAdmin'] }, admin] as User[], next: undefined });
  const partners = fakePartners({ [inviter.accountId]: {} }, { getUser: async () => inviter, listUsers });
  const ports = { invitations: { get: async () => expired() }, partners, mailer } as unknown as NotifyPorts;
  expect(await notifyInviter(ports, 'inv_1', undefined)).toMatchObject({ told: 'admins' });
  expect(mailer.sent.map(({ to }) => to)).toEqual(['admin@contoso.example']);
  mailer.send = async () => Promise.reject(new RecipientRefusedError('no'));
  // Then it fails, for the alarm.
  await expect(notifyInviter(ports, 'inv_1', undefined)).rejects.toThrow('Neither the inviter nor a Global admin');
});

test('R14: who cancelled it herself is not told; who did not is', async () => {
  expect(await told(cancel(anInvitation(), by('user-1')).after)).toEqual(['nobody', 0]);
  expect(await told(cancel(anInvitation(), by('user-2')).after)).toEqual(['inviter', 1]);
});
