import { describe, expect, test } from '@jest/globals';
import { noticeTo, withNotices } from '../../../functions/identity/notices.ts';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { type EndingFacts, endingEmail } from '../../../functions/notices/ending-message.ts';
import { type TellEndingPorts, tellEnding } from '../../../functions/notices/tell-ending.ts';
import { orderEvents } from '../../../functions/orders/order.events.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { RecipientRefusedError, SendingThrottledError } from '../../../functions/platform/mail/sending-errors.ts';
import { busEvent, detailOf } from '../../../functions/platform/outbox/bus-event.ts';
import { noon, rejectionOf } from '../../support/builders.ts';
import { FakeMailer, fakePartners, inMemoryTold } from '../../support/fakes.ts';

const user = (name: string, wanted: Partial<User> = {}) =>
  ({
    id: name,
    email: `${name}@contoso.example`,
    language: 'en',
    roles: ['adminAgent'],
    status: 'active',
    ...wanted,
  }) as User;
const endsAt = '2026-04-01T00:00:00.000Z';
const gdap = {
  ...{ id: 'gdap_1', customerId: 'cus_1', accountId: 'par_R', partnerName: 'Contoso Cloud', status: 'expiring' },
  ...{ roles: ['globalReader'], endsAt },
};
const subscription = {
  ...{ id: 'sub_1', customerId: 'cus_1', providerId: 'par_P', offerName: 'Office', seats: 5, status: 'active' },
  ...{ autoRenew: false, termEndsAt: endsAt, association: { resellerId: 'par_R', partnerId: '12345' } },
};
const customer = {
  ...{ company: 'Tailspin Toys', language: 'hu', contact: { name: 'Anna', email: 'anna@tailspin.example' } },
};

function setUp({ gdaps = gdap, subscriptions = subscription, found = customer as object | null } = {}) {
  const mailer = new FakeMailer();
  const users: Record<string, User[]> = {
    par_R: [user('admin'), user('sales', { roles: ['salesAgent'] }), user('gone', { status: 'disabled' })],
    par_P: [user('provider')],
  };
  const ports = {
    gdaps: { get: async () => gdaps },
    orders: { getSubscription: async () => subscriptions },
    customers: { getCustomer: async () => found ?? undefined },
    partners: fakePartners(
      { par_P: { company: 'Fabrikam' } },
      { listUsers: async (accountId) => ({ items: users[accountId] ?? [], next: undefined }) },
    ),
    mailer,
    told: inMemoryTold(),
    clock: () => noon,
    viewUrl: 'https://partners.example/my-access',
  } as unknown as TellEndingPorts;
  const tell = (type: string, data: object = {}) =>
    tellEnding(ports, {
      ...{ type, aggregateId: 'sub_1', sequence: 3, at: noon.toISOString(), correlationId: 'c' },
      data: { gdapId: 'gdap_1', accountId: 'par_R', customerId: 'cus_1', endsAt, daysLeft: 7, ...data },
    });
  return { tell, mailer, users, sent: () => mailer.sent.map(({ to }) => to) };
}

describe('R52: what ends is told to both sides', () => {
  test('granular privileges: the customer in its language, and who does customer work', async () => {
    const { tell, mailer, sent } = setUp();
    expect(await tell('GdapExpiring')).toEqual({ told: 2 });
    expect(sent()).toEqual(['anna@tailspin.example', 'admin@contoso.example']);
    const [toCustomer, toPartner] = mailer.sent.map(({ email }) => email);
    expect(toCustomer).toMatchObject({
      subject: expect.stringContaining('Még 7 nap'),
      text: expect.stringContaining('https://partners.example/my-access?lang=hu'),
    });
    expect(toPartner?.subject).toBe('7 days left: granular delegated admin privileges are ending');
    expect(toPartner?.text).not.toContain('my-access');
    expect(toPartner?.text).toContain('Global Reader');
  });

  test.each([
    [{ status: 'terminated', endReason: 'byCustomer' }, 'GdapTerminated', 'has decided to end'],
    [{ status: 'terminated', endReason: 'byPartner' }, 'GdapTerminated', 'Your company has given up'],
    [{ status: 'expired' }, 'GdapExpired', 'have reached the end of their term'],
  ] as const)('granular privileges that have ended say by whom: %j', async (how, type, says) => {
    const { tell, mailer } = setUp({ gdaps: { ...gdap, ...how } });
    await tell(type);
    expect(mailer.sent[1]?.email.text).toContain(says);
  });

  test('a subscription: the customer, its provider and the reseller that gets the credit', async () => {
    const { tell, mailer, sent } = setUp();
    expect(await tell('SubscriptionEnding')).toEqual({ told: 3 });
    expect(sent()).toEqual(['anna@tailspin.example', 'provider@contoso.example', 'admin@contoso.example']);
    expect(mailer.sent[0]?.email.text).toContain('Fabrikam');
    expect(mailer.sent[1]?.email.subject).toBe('7 days left: Office (5) ends');
  });

  test.each([
    ['the end was put off', 'SubscriptionEnding', { subscriptions: { ...subscription, autoRenew: true } }],
    ['the term is another', 'SubscriptionEnding', { subscriptions: { ...subscription, termEndsAt: '2027-01-01' } }],
    ['they were extended', 'GdapExpiring', { gdaps: { ...gdap, status: 'active' } }],
    ['they end at another time by now', 'GdapExpiring', { gdaps: { ...gdap, endsAt: '2027-01-01' } }],
    ['the customer was erased', 'GdapExpiring', { found: { ...customer, erasedAt: endsAt } }],
    ['the customer is not there', 'GdapExpiring', { found: null }],
    ['it is another event', 'GdapChanged', {}],
  ])('nobody is told where %s', async (_, type, wanted) => {
    const { tell, sent } = setUp(wanted as object);
    expect(await tell(type)).toEqual({ told: 0 });
    expect(sent()).toEqual([]);
  });

  test('an address that refuses mail stops nobody else’s; a busy mail service is tried again', async () => {
    const { tell, mailer, sent } = setUp();
    mailer.failure = new RecipientRefusedError('no');
    expect(await tell('GdapExpiring')).toEqual({ told: 0 });
    mailer.failure = new SendingThrottledError('busy');
    expect(await rejectionOf(tell('SubscriptionEnding'))).toMatchObject({ name: 'SendingThrottledError' });
    expect(sent()).toEqual([]);
  });

  test('nobody is told twice where the mail service failed halfway', async () => {
    const { tell, mailer, sent } = setUp();
    const { send } = mailer;
    mailer.send = async (...mail) => {
      if (mailer.sent.length === 2) throw new SendingThrottledError('busy');
      return send.apply(mailer, mail);
    };
    expect(await rejectionOf(tell('SubscriptionEnding'))).toMatchObject({ name: 'SendingThrottledError' });
    mailer.send = send;
    expect(await tell('SubscriptionEnding')).toEqual({ told: 1 });
    expect(sent()).toEqual(['anna@tailspin.example', 'provider@contoso.example', 'admin@contoso.example']);
    expect(await tell('SubscriptionEnding')).toEqual({ told: 0 });
  });

  test('is said in every language, for both readers, with every value', () => {
    for (const language of languages)
      for (const what of ['gdap', 'subscription'] as const)
        for (const state of ['ending', 'ended'] as const)
          for (const reader of ['customer', 'partner'] as const)
            for (const by of ['time', 'byPartner', 'byCustomer'] as const) {
              const facts: EndingFacts = {
                ...{
                  what,
                  state,
                  reader,
                  by,
                  company: 'Tailspin',
                  partner: 'Contoso',
                  nameIn: () => 'Office',
                  id: 'x_1',
                },
                ...{ at: noon, daysLeft: 1 },
              };
              const { subject, text } = endingEmail(facts, language, 'https://x.example/my-access');
              expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
              expect(text).toContain('x_1');
            }
  });
});

describe('R52: who is told of what', () => {
  const admin = user('admin');
  const sales = user('sales', { roles: ['salesAgent'] });

  test('by default: endings whoever does customer work, answers whoever sent', () => {
    expect(noticeTo(admin, undefined, 'gdapEnding')).toEqual({ told: true, setBy: 'default' });
    expect(noticeTo(sales, undefined, 'gdapEnding')).toEqual({ told: false, setBy: 'default' });
    expect(noticeTo(sales, undefined, 'invitationAnswered')).toEqual({ told: true, setBy: 'default' });
  });

  test('the partner sets it for all, each user for itself', () => {
    const partner = { notices: { gdapEnding: false, subscriptionEnding: true } } as Partner;
    expect(noticeTo(admin, partner, 'gdapEnding')).toEqual({ told: false, setBy: 'partner' });
    expect(noticeTo(sales, partner, 'subscriptionEnding')).toEqual({ told: true, setBy: 'partner' });
    const own = { ...admin, notices: { gdapEnding: true } };
    expect(noticeTo(own, partner, 'gdapEnding')).toEqual({ told: true, setBy: 'user' });
  });

  test('a setting is set, and taken back', () => {
    expect(withNotices(undefined, { gdapEnding: false })).toEqual({ gdapEnding: false });
    expect(withNotices({ gdapEnding: false, gdapEnded: true }, { gdapEnding: null })).toEqual({ gdapEnded: true });
    expect(withNotices({ gdapEnding: false }, {})).toEqual({ gdapEnding: false });
  });

  test('a user that wants no mail of it gets none, one that wants it does', async () => {
    const { tell, users, sent } = setUp();
    users.par_R = [user('admin', { notices: { gdapEnding: false } }), { ...sales, notices: { gdapEnding: true } }];
    await tell('GdapExpiring');
    expect(sent()).toEqual(['anna@tailspin.example', 'sales@contoso.example']);
  });
});

describe('R35: an event as the bus hands it on', () => {
  const event = {
    ...{ type: 'SubscriptionExpired', aggregateId: 'sub_1', sequence: 2, at: noon.toISOString() },
    ...{ correlationId: 'c', data: { accountId: 'par_1', customerId: 'cus_1' } },
  };
  const read = (detail: unknown) => busEvent(JSON.stringify({ detail }), orderEvents);

  test('is read', () => expect(read(detailOf(event))).toEqual(event));

  test.each([
    ['text', 'nonsense'],
    ['an unknown type', { ...event, type: 'Unknown' }],
    ['a type that every object has', { ...event, type: 'constructor' }],
    ['no aggregate', { ...event, aggregateId: undefined }],
    ['no number', { ...event, sequence: '2' }],
    ['no time', { ...event, at: 'soon' }],
    ['other data', { ...event, data: { accountId: 'par_1', name: 'Anna' } }],
  ])('is refused with %s, without a word of it', (_, detail) => {
    expect(() => read(detail)).toThrow(/^What came from the bus is no event that is known here\.$/);
  });

  test('is refused where it is no JSON', () => {
    expect(() => busEvent('{"Anna', orderEvents)).toThrow(/^What came from the bus is not JSON\.$/);
  });
});
