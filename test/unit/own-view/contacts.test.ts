import { describe, expect, test } from '@jest/globals';
import { acceptanceRefusal } from '../../../functions/acceptance/acceptance.errors.ts';
import { keepCode } from '../../../functions/acceptance/one-time-code.ts';
import { mostContacts } from '../../../functions/customer-accounts/contacts.ts';
import { ContactTakenError } from '../../../functions/customer-accounts/customer-accounts.port.ts';
import { type Contact, type Customer, contactWith, eraseCustomer } from '../../../functions/customers/customer.ts';
import { answerContacts } from '../../../functions/own-view/answer-contacts.ts';
import { contactChangesPerDay } from '../../../functions/own-view/change-contacts.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { RecipientRefusedError } from '../../../functions/platform/mail/sending-errors.ts';
import type { Notice } from '../../../functions/platform/pages/page-frame.ts';
import { establishRelationships, type Relationship } from '../../../functions/relationships/relationship.ts';
import { aContext, noon } from '../../support/builders.ts';
import { aBrake, CodesInMemory, countingIds, FakeMailer, fakeCodeHasher, fakeDaily } from '../../support/fakes.ts';

const hashOf = (email: string) => `hash-of-${email.split('@')[0]}`;
const anna = { name: 'Anna', email: 'anna@tailspin.example' };
const bob = { name: 'Bob Bar', email: 'bob@tailspin.example' };

/** A customer with a relationship, and what is written down of it. */
function setUp() {
  const proven = { id: 'cus_hash-of-anna', company: 'Tailspin', contact: anna, language: 'en', salt: 's' } as const;
  const draft = { id: 'rel_1', accountId: 'par_1', partnerKind: 'reseller', privileges: ['delegatedAdmin'] } as const;
  const made = establishRelationships({ access: {} }, proven, [{ ...draft, invitationId: 'inv_1' }], aContext());
  let customer: Customer = made.customer[0].after;
  const written: {
    event: string;
    renamed: readonly Relationship[];
    to: string[];
    added?: string;
    removed?: string;
  }[] = [];
  const mailer = new FakeMailer();
  const codes = new CodesInMemory();
  codes.attempts = 100;
  const ports = {
    ...{ codes, codeHasher: fakeCodeHasher, mailer, usage: fakeDaily(), brake: { ...aBrake } },
    ...{ ids: countingIds(), clock: () => noon },
    addresses: { hash: async (email: string) => hashOf(email) },
    customers: {
      getCustomer: async () => customer,
      listAccess: async () => [...made.access],
      getRelationship: async () => made.relationships[0],
    },
    accounts: {
      refusal: undefined as Error | undefined,
      async change(
        { after, record }: Change<Customer>,
        what: {
          renamed?: readonly Relationship[];
          contactAdded?: string;
          contactRemoved?: string;
          contactsTold?: readonly Contact[];
        } = {},
      ) {
        if (this.refusal) throw this.refusal;
        customer = after;
        const { contactAdded: added, contactRemoved: removed, renamed = [], contactsTold: told = [] } = what;
        const to = told.map(({ email }) => email);
        written.push({
          event: record.action,
          renamed,
          to,
          ...(added ? { added } : {}),
          ...(removed ? { removed } : {}),
        });
      },
    },
  };
  type Told = Notice & { asked?: Contact | undefined; status: number };
  const told: Told[] = [];
  async function ask(form: Record<string, string>, shown = customer) {
    const request = { form, requestId: 'r', sourceIp: '192.0.2.1', language: 'en' } as never;
    const page = (status: number, notice: Notice, asked?: Contact) => {
      told.push({ ...notice, status, asked });
      return { status, page: notice.key } as never;
    };
    const answer = await answerContacts(ports, { customer: shown, language: 'en' }, request, page);
    return 'location' in answer ? answer.notice : String((answer as unknown as { page: unknown }).page);
  }
  const codeOf = () => /^\d{6}$/m.exec(mailer.sent.at(-1)?.email.text ?? '')?.[0] ?? '';
  const add = async (contact: Contact) => {
    await ask({ contact: 'mail', ...contact });
    return ask({ contact: 'add', ...contact, code: codeOf(), authorised: 'yes' });
  };
  return { ports, ask, add, codeOf, told, written, mailer, codes, now: () => customer };
}

describe('R55: another contact', () => {
  test('is added by the code that was mailed to its address, and found by it', async () => {
    const { ask, codeOf, written, mailer, now, told } = setUp();
    expect(await ask({ contact: 'mail', name: ' Bob Bar ', email: 'BOB@tailspin.example' })).toBe('form.codeSent');
    expect(told.at(-1)).toMatchObject({ status: 200, asked: bob });
    expect(mailer.sent).toMatchObject([{ to: bob.email }]);
    expect(mailer.sent[0]?.email.text).toContain('Tailspin');
    expect(await ask({ contact: 'add', ...bob, code: codeOf(), authorised: 'yes' })).toBe('contact-added');
    expect(now().contacts).toEqual([{ ...bob, hash: 'hash-of-bob' }]);
    expect(written).toMatchObject([
      { event: 'CustomerContactAdded', renamed: [], added: 'hash-of-bob', to: [anna.email, bob.email] },
    ]);
    expect(contactWith(now(), 'hash-of-bob')).toMatchObject(bob);
    expect(contactWith(now(), 'hash-of-anna')).toBe(now().contact);
    expect(contactWith(now(), 'hash-of-eve')).toBeUndefined();
  });

  test('is not added without the code, nor with another’s, nor unless somebody is authorised', async () => {
    const { ask, codeOf, now, told } = setUp();
    await ask({ contact: 'mail', ...bob });
    const code = codeOf();
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await ask({ contact: 'add', ...bob, code: wrong, authorised: 'yes' })).toBe('problem.codeWrong');
    expect(told.at(-1)).toMatchObject({ status: 422, asked: bob });
    expect(await ask({ contact: 'add', ...bob, code: ' ', authorised: 'yes' })).toBe('problem.codeMissing');
    expect(await ask({ contact: 'add', ...bob, code })).toBe('problem.confirm');
    expect(now().contacts).toBeUndefined();
  });

  test.each([
    [{ contact: 'mail', name: '', email: bob.email }, 'problem.contact'],
    [{ contact: 'mail', name: 'Bob', email: 'bob' }, 'problem.contact'],
    [{ contact: 'add', name: 'Bob', code: '123456', authorised: 'yes' }, 'problem.contact'],
    [{ contact: 'mail', ...anna }, 'problem.contactKnown'],
    [{ contact: 'drop', email: bob.email, authorised: 'yes' }, 'problem.form'],
    [{ contact: '' }, 'problem.form'],
    [{ contact: 'main', email: bob.email }, 'problem.confirm'],
    [{ contact: 'main', email: bob.email, authorised: 'yes' }, 'gone'],
    [{ contact: 'remove', email: anna.email, authorised: 'yes' }, 'gone'],
  ])('%j is answered with %s', async (form, key) => {
    const { ask, written, mailer } = setUp();
    expect(await ask(form as unknown as Record<string, string>)).toBe(key);
    expect([written, mailer.sent]).toEqual([[], []]);
  });

  test('of an address that is another customer’s is told so once the address is proved', async () => {
    const { ports, add, now } = setUp();
    ports.accounts.refusal = new ContactTakenError('taken');
    expect(await add(bob)).toBe('problem.contactTaken');
    expect(now().contacts).toBeUndefined();
  });

  test('too many are none more; one that is there already gets its new name', async () => {
    const { ask, add, now, written } = setUp();
    for (let index = 0; index < mostContacts; index += 1)
      await add({ name: `Contact ${index}`, email: `c${index}@tailspin.example` });
    expect(now().contacts).toHaveLength(mostContacts);
    expect(await ask({ contact: 'mail', ...bob })).toBe('problem.contactMost');
    expect(await add({ name: 'New name', email: 'c2@tailspin.example' })).toBe('contact-added');
    expect(now().contacts).toHaveLength(mostContacts);
    expect(now().contacts?.at(-1)).toMatchObject({ name: 'New name', hash: 'hash-of-c2' });
    const count = written.length;
    // As it is already, nothing is written, and nobody told.
    expect(await add({ name: 'New name', email: 'c2@tailspin.example' })).toBe('contact-added');
    expect(written).toHaveLength(count);
  });

  test('whose code was mailed before others came is one too many', async () => {
    const { ask, add, codeOf, now, codes } = setUp();
    await ask({ contact: 'mail', ...bob });
    const code = codeOf();
    for (let index = 0; index < mostContacts; index += 1)
      await add({ name: `Contact ${index}`, email: `c${index}@tailspin.example` });
    await codes.replace({ id: now().id } as never, await keepCode(fakeCodeHasher, code, 's'), noon);
    expect(await ask({ contact: 'add', ...bob, code, authorised: 'yes' })).toBe('problem.contactMost');
    expect(now().contacts).toHaveLength(mostContacts);
  });

  test('is added to the customer as it is now, though another became its main contact meanwhile', async () => {
    const { ask, add, codeOf, now } = setUp();
    await add(bob);
    const carl = { name: 'Carl', email: 'carl@tailspin.example' };
    await ask({ contact: 'mail', ...carl });
    const asRead = now();
    await ask({ contact: 'main', email: bob.email, authorised: 'yes' });
    expect(await ask({ contact: 'add', ...carl, code: codeOf(), authorised: 'yes' }, asRead)).toBe('contact-added');
    expect(now()).toMatchObject({ contact: bob, contactHash: 'hash-of-bob' });
    expect(now().contacts?.map(({ email }) => email)).toEqual([anna.email, carl.email]);
  });

  test.each([
    [acceptanceRefusal('code_too_soon', 'x'), 'problem.codeTooSoon'],
    [acceptanceRefusal('code_limit_reached', 'x'), 'problem.codeLimit'],
  ])('is told of %s', async (refused, key) => {
    const { ask, ports, told } = setUp();
    ports.codes.replace = async () => {
      throw refused;
    };
    expect(await ask({ contact: 'mail', ...bob })).toBe(key);
    expect(told.at(-1)?.asked).toEqual(key === 'problem.codeTooSoon' ? bob : undefined);
  });

  test('whose address takes no mail is told so; what else fails is no notice', async () => {
    const { ask, ports, mailer } = setUp();
    mailer.failure = new RecipientRefusedError('x');
    expect(await ask({ contact: 'mail', ...bob })).toBe('problem.address');
    mailer.failure = new Error('SES is away');
    await expect(ask({ contact: 'mail', ...bob })).rejects.toThrow('SES is away');
    mailer.failure = undefined;
    await ask({ contact: 'mail', ...bob });
    ports.accounts.refusal = new Error('no table');
    const code = /^\d{6}$/m.exec(mailer.sent.at(-1)?.email.text ?? '')?.[0] ?? '';
    await expect(ask({ contact: 'add', ...bob, code, authorised: 'yes' })).rejects.toThrow('no table');
  });
});

test('R36: the contacts of one customer change so many times a day, for each change mails all of them', async () => {
  const { ask, add, ports, told } = setUp();
  await add(bob);
  for (let count = 1; count < contactChangesPerDay; count += 1)
    await ask({ contact: 'main', email: count % 2 === 1 ? bob.email : anna.email, authorised: 'yes' });
  const other = contactChangesPerDay % 2 === 1 ? bob.email : anna.email;
  expect(await ask({ contact: 'main', email: other, authorised: 'yes' })).toBe('problem.tooMany');
  expect(told.at(-1)?.status).toBe(429);
  expect(ports.usage.counted.filter((each) => each.startsWith('contactChange'))).toHaveLength(contactChangesPerDay);
});

describe('R55: the main contact', () => {
  test('becomes another, stays a contact until it is removed, and is found no longer then', async () => {
    const { ask, add, now, written } = setUp();
    await add(bob);
    expect(await ask({ contact: 'main', email: bob.email, authorised: 'yes' })).toBe('contact-main');
    expect(now()).toMatchObject({ id: 'cus_hash-of-anna', contact: bob, contactHash: 'hash-of-bob' });
    expect(now().contacts).toEqual([{ ...anna, hash: 'hash-of-anna' }]);
    expect(written.at(-1)).toMatchObject({
      ...{ event: 'CustomerMainContactChanged', to: [anna.email, bob.email] },
      renamed: [{ id: 'rel_1', contact: bob }],
    });
    expect(contactWith(now(), 'hash-of-anna')).toMatchObject(anna);
    expect(written.at(-1)).not.toHaveProperty('added');
    expect(await ask({ contact: 'remove', email: anna.email, authorised: 'yes' })).toContain('has been removed');
    // Who was removed is told.
    const removed = { event: 'CustomerContactRemoved', removed: 'hash-of-anna', to: [bob.email, anna.email] };
    expect(written.at(-1)).toMatchObject(removed);
    expect(now()).toMatchObject({ contacts: [], viewGeneration: 2 });
    expect(contactWith(now(), 'hash-of-anna')).toBeUndefined();
    expect(contactWith(now(), 'hash-of-bob')).toMatchObject(bob);
    expect(await ask({ contact: 'mail', ...bob })).toBe('problem.contactKnown');
  });

  test('of an erased customer is gone with all of them', async () => {
    const { ask, add, now } = setUp();
    await add(bob);
    await ask({ contact: 'main', email: bob.email, authorised: 'yes' });
    const { after } = eraseCustomer(now(), 1, aContext());
    expect(JSON.stringify(after)).not.toMatch(/bob|anna@/i);
    expect(after).not.toHaveProperty('contactHash');
  });

  test('of a customer that was added is found by its item, until another is', async () => {
    const { now } = setUp();
    const added = { ...now(), id: 'cus_other', status: 'ready', account: { domain: 'x.example' } } as Customer;
    expect(contactWith(added, 'whatever led here')).toBe(added.contact);
    expect(contactWith({ ...added, contactHash: 'h' }, 'whatever led here')).toBeUndefined();
  });
});
