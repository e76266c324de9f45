import { describe, expect, test } from '@jest/globals';
import type { Contact, Customer } from '../../../functions/customers/customer.ts';
import { contactEvents, isContactEvent, tellContacts } from '../../../functions/notices/tell-contacts.ts';
import type { DomainEvent } from '../../../functions/platform/changes/event.ts';
import { RecipientRefusedError } from '../../../functions/platform/mail/sending-errors.ts';
import { noon } from '../../support/builders.ts';
import { FakeMailer, inMemoryTold } from '../../support/fakes.ts';

const [anna, bob] = [
  { name: 'Anna', email: 'anna@tailspin.example' },
  { name: 'evil.com', email: 'bob@tailspin.example' },
];

function setUp(wanted: Partial<Customer> = {}) {
  const customer = {
    id: 'cus_1',
    company: 'Tailspin',
    contact: bob,
    contacts: [],
    language: 'it',
    ...wanted,
  } as Customer;
  const mailer = new FakeMailer();
  const asked: unknown[] = [];
  const ports = {
    customers: { getCustomer: async () => customer as Customer | undefined },
    accounts: {
      contactsTold: async (...of: unknown[]): Promise<readonly Contact[]> => {
        asked.push(of);
        return [bob, anna];
      },
    },
    ...{ mailer, told: inMemoryTold(), clock: () => noon, viewUrl: 'https://x.example/my-access' },
  };
  return { ports, mailer, asked };
}

const event = { type: 'CustomerContactRemoved', aggregateId: 'cus_1', sequence: 4, data: { contacts: 1 } } as never;

describe('R55: a change of a customer’s contacts', () => {
  test('is told to those of before and of now, once each', async () => {
    const { ports, mailer, asked } = setUp();
    expect(await tellContacts(ports, event)).toEqual({ told: 2 });
    expect(mailer.sent.map(({ to }) => to)).toEqual([bob.email, anna.email]);
    expect(asked).toEqual([['cus_1', 4]]);
    expect(await tellContacts(ports, event)).toEqual({ told: 0 });
    const [{ email } = { email: { subject: '', text: '' } }] = mailer.sent;
    expect(email.subject).toBe('I referenti della sua azienda sono cambiati');
    expect(email.text).toContain('https://x.example/my-access?lang=it');
    // As they are now, and no name is a link.
    expect(email.text).not.toContain(anna.email);
    expect(email.text).not.toMatch(/evil\.com/);
  });

  test('of one that refuses mail stops nobody else’s; of an erased customer nothing is told', async () => {
    const refusing = setUp();
    const { send } = refusing.mailer;
    refusing.mailer.send = async (to, ...rest) => {
      if (to === bob.email) throw new RecipientRefusedError('no');
      return send(to, ...rest);
    };
    await tellContacts(refusing.ports, event);
    expect(refusing.mailer.sent.map(({ to }) => to)).toEqual([anna.email]);
    const erased = setUp({ erasedAt: noon.toISOString() });
    expect(await tellContacts(erased.ports, event)).toEqual({ told: 0 });
    erased.ports.customers.getCustomer = async () => undefined;
    expect(await tellContacts(erased.ports, event)).toEqual({ told: 0 });
    expect(erased.mailer.sent).toEqual([]);
  });

  test('is what these events tell', () => {
    const of = (type: string) => isContactEvent({ type } as DomainEvent);
    expect(contactEvents.map(of)).toEqual([true, true, true]);
    expect(contactEvents).toEqual(['CustomerContactAdded', 'CustomerMainContactChanged', 'CustomerContactRemoved']);
    expect(['CustomerErased', 'GdapExpired'].map(of)).toEqual([false, false]);
  });
});
