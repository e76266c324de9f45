import { describe, expect, test } from '@jest/globals';
import { acceptanceRefusal } from '../../../functions/acceptance/acceptance.errors.ts';
import { noteOpened } from '../../../functions/acceptance/note-opened.ts';
import { requestCode } from '../../../functions/acceptance/request-code.ts';
import { consentOf } from '../../../functions/invitations/consent.ts';
import type { Invitation } from '../../../functions/invitations/invitation.ts';
import type { Language } from '../../../functions/platform/base/languages.ts';
import type { PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import { anInvitation, invitationId, later, noon } from '../../support/builders.ts';
import {
  aBrake,
  CodesInMemory,
  countingIds,
  FakeMailer,
  fakeCodeHasher,
  fakePartners,
  fakeUsage,
  InvitationsInMemory,
  readerOf,
} from '../../support/fakes.ts';

const shown = (language: Language = 'en') => {
  const { version, hash } = consentOf(anInvitation(), language);
  return { language, version, hash };
};

function setUp(invitation: Invitation = anInvitation({ delivery: 'self' })) {
  const world = { now: noon };
  const ports = {
    ...{
      invitations: new InvitationsInMemory(invitation),
      codes: new CodesInMemory(),
      mailer: new FakeMailer(),
      partners: fakePartners(),
      codeHasher: fakeCodeHasher,
      usage: fakeUsage(),
      brake: aBrake,
    },
    ...{ ids: countingIds(), clock: () => world.now },
    links: readerOf({ keyId: 'k', purpose: 'accept', id: invitationId, generation: 1, expiry: 0 }),
  };
  const ask = (wanted: Partial<PageRequest> = {}) =>
    requestCode(ports, {
      method: 'POST',
      token: 'token',
      sourceIp: '192.0.2.1',
      form: shown(),
      requestId: 'r',
      ...wanted,
    } as PageRequest);
  return { world, ports, ask };
}

describe('R9: asking for a code', () => {
  test('mails one, and leads back to the page; that a customer was there is known by the code only', async () => {
    const { ports, ask } = setUp();
    expect(await ask({ form: shown('hu') })).toEqual({ location: '../token?lang=hu', notice: 'code-sent' });
    expect(ports.mailer.sent).toMatchObject([{ to: 'anna@tailspin.example', tags: { message: 'code' } }]);
    expect(ports.invitations.kept.get(invitationId)?.openedAt).toBeUndefined();
  });

  test('by a form that does not carry what was shown mails nothing', async () => {
    const { ports, ask } = setUp();
    const told = (notice: string) => ({ location: '../token?lang=en', notice });
    expect(await ask({ form: {} })).toEqual(told('unreadable'));
    expect(await ask({ form: { ...shown(), language: 'xx' } })).toEqual(told('unreadable'));
    expect(await ask({ form: { ...shown(), hash: '0' } })).toEqual(told('shown_text_changed'));
    expect(ports.mailer.sent).toEqual([]);
  });

  test('by looking at its address mails nothing', async () => {
    const { ports, ask } = setUp();
    expect(await ask({ method: 'GET', language: undefined })).toEqual({ location: '../token' });
    expect(await ask({ method: 'GET', language: 'it' })).toEqual({ location: '../token?lang=it' });
    expect(ports.mailer.sent).toEqual([]);
  });

  test('too often, or for an invitation that needs none, is told on the page', async () => {
    const often = setUp();
    often.ports.codes.replace = async () => {
      throw acceptanceRefusal('code_too_soon', 'Wait.');
    };
    expect(await often.ask()).toEqual({ location: '../token?lang=en', notice: 'code_too_soon' });
    const mailed = setUp(anInvitation());
    expect(await mailed.ask()).toEqual({ location: '../token?lang=en' });
    const late = setUp();
    late.world.now = later(31 * 86_400_000);
    expect(await late.ask()).toEqual({ location: '../token?lang=en' });
    expect([often, mailed, late].flatMap(({ ports }) => ports.mailer.sent)).toEqual([]);
  });

  test('counts by where it is asked for, and in all', async () => {
    const { ports, ask } = setUp();
    await ask();
    expect(ports.usage.counted).toEqual([
      `codeFromSource ${await fakeCodeHasher.hash('192.0.2.1', 'source')}`,
      'codeInAll all',
    ]);
    ports.brake = { perSource: 1, inAll: 10 };
    expect(await ask()).toEqual({ location: '../token?lang=en', notice: 'daily_limit_reached' });
    expect(ports.mailer.sent).toHaveLength(1);
  });

  test('that cannot be mailed is a failure, and its code is taken back', async () => {
    const { ports, ask } = setUp();
    ports.mailer.failure = new Error('the mail service is away');
    await expect(ask()).rejects.toThrow('away');
    expect(ports.codes.kept.size).toBe(0);
  });
});

test('R14: a note that is overtaken is left, one that fails is a failure', async () => {
  const { ports } = setUp(anInvitation());
  ports.invitations.set({ ...anInvitation(), chain: { sequence: 9, hash: 'h' } });
  await noteOpened(ports, anInvitation(), 'c');
  expect(ports.invitations.kept.get(invitationId)?.openedAt).toBeUndefined();
  const failing = { invitations: { change: async () => Promise.reject(new Error('away')) }, clock: () => noon };
  await expect(noteOpened(failing, anInvitation(), 'c')).rejects.toThrow('away');
});
