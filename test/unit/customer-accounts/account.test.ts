import { describe, expect, test } from '@jest/globals';
import {
  addCustomer,
  agreementMissing,
  type CustomerAgreement,
  changeAccount,
  domainTaken,
  recordAgreement,
} from '../../../functions/customer-accounts/account.ts';
import { temporaryPassword } from '../../../functions/customer-accounts/customer-user.ts';
import { type Customer, eraseCustomer, establishCustomer } from '../../../functions/customers/customer.ts';
import { commitTo } from '../../../functions/platform/changes/audit-record.ts';
import { aContext, later, noon } from '../../support/builders.ts';

const draft = {
  ...{ company: 'Tailspin', language: 'hu' as const, contact: { name: 'Anna', email: 'anna@tailspin.example' } },
  ...{ account: { domain: 'tailspin.example' }, additionId: 'add_1', salt: 'salt', userId: 'cuu_1' },
};
const relationshipOf = (id: string, accountId: string, partnerKind: 'reseller' | 'provider') => ({
  ...{ id, accountId, partnerKind, additionId: 'add_1' },
  privileges: [partnerKind === 'reseller' ? ('delegatedAdmin' as const) : ('orders' as const)],
});
const added = () =>
  addCustomer(
    draft,
    [relationshipOf('rel_1', 'par_R', 'reseller'), relationshipOf('rel_2', 'par_P', 'provider')],
    aContext(),
  );
const proven = (): Customer => ({
  ...{ id: 'cus_1', company: 'Tailspin', language: 'hu', contact: draft.contact, salt: 'salt' },
  ...{ createdAt: noon.toISOString(), revision: 3, chain: { sequence: 3, hash: 'h' } },
});

describe('R23: a customer that is added', () => {
  test('has an ID of its own, its first user is its admin, and the record commits to what it was told', () => {
    const { customer, admin, relationships } = added();
    expect(customer[0].after.id).toMatch(/^cus_[0-9a-f]{32}$/);
    expect(customer[0].record).toMatchObject({
      action: 'CustomerAdded',
      details: { additionId: 'add_1', accountId: 'par_P', resellerId: 'par_R' },
      commitments: { company: commitTo('Tailspin', 'salt'), email: commitTo('anna@tailspin.example', 'salt') },
    });
    expect(admin).toEqual({
      ...{ id: 'cuu_1', customerId: customer[0].after.id, name: 'Anna', userName: 'admin@tailspin.example' },
      ...{ isAdmin: true, status: 'active', createdAt: noon.toISOString(), revision: 1 },
    });
    expect(relationships.map(({ id }) => id)).toEqual(['rel_1', 'rel_2']);
  });

  test('is refused in words that say where', () => {
    expect(domainTaken()).toMatchObject({
      code: 'customer_domain_taken',
      details: { errors: [{ pointer: '/domain', detail: 'is taken' }] },
    });
    expect(agreementMissing()).toMatchObject({ code: 'customer_agreement_missing' });
  });

  test('gets a password that is not sorted by kinds of characters', () => {
    const firsts = new Set(Array.from({ length: 300 }, () => kindOf(temporaryPassword()[0] ?? '')));
    expect(firsts).toEqual(new Set(['upper', 'lower', 'digit', 'sign']));
  });
});

const kindOf = (character: string) =>
  /[A-Z]/.test(character) ? 'upper' : /[a-z]/.test(character) ? 'lower' : /\d/.test(character) ? 'digit' : 'sign';

describe('R12: a change of an account', () => {
  test('names the fields that were given, sorted, and commits to the whole', () => {
    const { record, after } = changeAccount(
      proven(),
      { phone: '+36', company: 'Tailspin Toys', contactName: undefined },
      'par_R',
      aContext(later(1)),
    );
    expect(record).toMatchObject({ details: { accountId: 'par_R', fields: 'company phone' } });
    expect(after.account).toEqual({ phone: '+36' });
    const whole = { company: 'Tailspin Toys', contactName: 'Anna', account: { phone: '+36' } };
    expect(record.commitments).toEqual({ account: commitTo(JSON.stringify(whole), 'salt') });
  });

  test('of one that was added keeps the domain', () => {
    const customer = added().customer[0].after;
    const { after } = changeAccount(customer, { phone: '+36' }, 'par_R', aContext());
    expect(after).toMatchObject({ status: 'provisioning', account: { domain: 'tailspin.example', phone: '+36' } });
  });
});

test('R24: an agreement on record says who recorded which version, and commits to who accepted', () => {
  const person = { firstName: 'Anna', lastName: 'Kiss', email: 'a@b.example', phone: '+36' };
  const agreement: CustomerAgreement = {
    ...{ ...person, customerId: 'cus_1', version: '1', acceptedOn: '2026-02-01', recordedAt: noon.toISOString() },
    recordedBy: { accountId: 'par_P', userId: 'u' },
  };
  expect(recordAgreement(proven(), agreement, aContext()).record).toMatchObject({
    action: 'CustomerAgreementRecorded',
    details: { accountId: 'par_P', version: '1', acceptedOn: '2026-02-01' },
    commitments: { by: commitTo(JSON.stringify(person), 'salt') },
  });
});

describe('R56: a customer that was erased', () => {
  test('keeps its ID and its times, and nothing that tells who it is', () => {
    const { after, record } = eraseCustomer(
      { ...proven(), account: { phone: '+36' } } as Customer,
      7,
      aContext(later(5)),
    );
    expect(after).toEqual({
      ...{ id: 'cus_1', company: 'erased', language: 'hu', salt: 'erased', revision: 4 },
      ...{ contact: { name: 'erased', email: 'erased@erased.invalid' }, createdAt: noon.toISOString() },
      ...{ erasedAt: later(5).toISOString(), chain: { sequence: 4, hash: record.hash } },
    });
    expect(record).toMatchObject({ action: 'CustomerErased', details: { items: 7 }, commitments: {} });
  });

  test('that was added has a domain that is none', () => {
    const { after } = eraseCustomer(added().customer[0].after, 7, aContext());
    expect(after).toMatchObject({ status: 'provisioning', account: { domain: 'erased.invalid' } });
  });

  test('is as a new one when it accepts again; one that was not stays as it is', () => {
    const accepting = { ...draft, id: 'cus_1', company: 'Tailspin II', salt: 'fresh' };
    const { company, contact, language, salt, id } = accepting;
    const event = { event: 'RelationshipEstablished', details: {} } as never;
    const erased = eraseCustomer(proven(), 7, aContext()).after;
    const again = establishCustomer(erased, { id, company, contact, language, salt }, aContext(later(9)), event);
    expect(again.after).toMatchObject({ company: 'Tailspin II', contact, salt: 'fresh', revision: 5 });
    expect(again.after).not.toHaveProperty('erasedAt');
    expect(again.record.commitments).toEqual({
      company: commitTo('Tailspin II', 'fresh'),
      email: commitTo('anna@tailspin.example', 'fresh'),
    });
    const known = establishCustomer(proven(), { id, company, contact, language, salt }, aContext(later(9)), event);
    expect(known.after).toMatchObject({ company: 'Tailspin', salt: 'salt', revision: 4 });
    expect(known.record.commitments).toEqual({});
  });
});
