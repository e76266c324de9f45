import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { customerDirectoryIn } from '../../functions/customer-accounts/customer-directory.cognito.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { addressHasherIn } from '../../functions/platform/links/address-hash.kms.ts';
import { erasePerson } from '../../functions/privacy/erase-person.ts';
import { exportPerson } from '../../functions/privacy/find-person.ts';
import { personalItemsIn } from '../../functions/privacy/personal-items.dynamodb.ts';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import { chainOf, verify } from '../support/evidence.ts';
import { aCustomer, agreement, removeRelationship } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { scan, tables } from '../support/tables.ts';
import { answerPage, awsSettings, emailTo, invite, linkTo, newAddress, target, until } from '../support/target.ts';

const cognito = new CognitoIdentityProviderClient(awsSettings);
const kms = new KMSClient(awsSettings);
const ports = {
  items: personalItemsIn(tables),
  addressHasher: addressHasherIn(kms, target.outputs.AddressKey),
  invitations: invitationsIn(tables),
  directory: customerDirectoryIn(cognito, target.outputs.CustomerPoolId),
};

let reseller: TestPartner;
let provider: TestPartner;

beforeAll(async () => {
  [reseller, provider] = await Promise.all([aPartner('reseller', 'spring'), aPartner('provider', 'summer')]);
  await connectPartners(provider, reseller);
}, 60_000);

afterAll(() => {
  cognito.destroy();
  kms.destroy();
  tables.db.destroy();
});

const context = () =>
  ({ actor: { kind: 'operator', principal: 'test' }, at: new Date(), correlationId: 'erasure' }) as const;

const erase = (person: Parameters<typeof erasePerson>[1], options = {}) =>
  erasePerson(ports, person, context(), options);

/** What the table holds of somebody, whatever the case. */
async function traceOf(pattern: RegExp): Promise<string[]> {
  return (await scan(tables.main))
    .filter((item) => pattern.test(JSON.stringify(item)))
    .map(({ pk, sk }) => `${pk} ${sk}`);
}

const ended = (who: TestPartner, path: string) =>
  until('end of the removal', async () =>
    (await who.ask('GET', path)).body.removal?.status === 'done' ? true : undefined,
  );

describe('R56: the erasure of a customer', () => {
  test('that a provider added: not while anything is in force; then everywhere, and it can come again', async () => {
    const wanted = aCustomer(reseller.id, {
      company: 'Quagmire Quilts',
      domain: `quagmire-${Date.now()}.example`,
      contact: { name: 'Quentin Quagmire', email: newAddress('quagmire') },
    });
    const { body } = await provider.ask('POST', '/v1/customers', { body: wanted });
    const customerId = String(body.id);
    const record = { ...agreement, firstName: 'Quentin', lastName: 'Quagmire', email: 'q@quagmire.example' };
    await provider.ask('POST', `/v1/customers/${customerId}/agreement`, { body: record });

    const first = await erase({ customerId });
    expect(first.obstacles).toEqual([
      expect.stringMatching(/relationship rel_\w+ is active/),
      expect.stringMatching(/relationship rel_\w+ is active/),
    ]);
    expect((await exportPerson(ports, { email: wanted.contact.email }, new Date())).items).toContainEqual(
      expect.objectContaining({ kind: 'agreement', data: expect.objectContaining({ lastName: 'Quagmire' }) }),
    );

    for (const who of [reseller, provider]) await ended(who, await removeRelationship(who, customerId));
    await until('receipts', async () =>
      (await traceOf(/quagmire/i)).filter((each) => each.endsWith(' receipt')).length === 2 ? true : undefined,
    );
    const tried = await erase({ email: wanted.contact.email }, { dryRun: true });
    // The contact's own item is found by a hash only.
    expect(tried.items).toBe((await traceOf(/quagmire/i)).length + 1);
    expect(await erase({ email: wanted.contact.email })).toMatchObject({ obstacles: [], items: tried.items });
    expect(await traceOf(/quagmire|quentin/i)).toEqual([]);
    expect(await erase({ customerId })).toMatchObject({ obstacles: [], items: 0 });
    expect(await ports.directory.create(`admin@${wanted.domain}`, 'Example-Pass-2026!')).toBe(true);
    const chain = await chainOf(customerId);
    verify(chain);
    expect(chain.at(-1)).toMatchObject({ action: 'CustomerErased', actor: { kind: 'operator' } });

    const again = await provider.ask('POST', '/v1/customers', { body: wanted });
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(customerId);
  }, 180_000);

  test('that accepted by link: it is a new one when it accepts again', async () => {
    const email = newAddress('zebulon');
    const ask = () => reseller.ask('POST', '/v1/invitations', { body: { recipient: { email } }, as: 'salesAgent' });
    const { body } = await ask();
    const answer = { name: 'Zebulon Zest', company: 'Zest Works' };
    const first = linkIn((await emailTo(email)).text);
    await answerPage(reachable(target, first ?? ''), answer);
    const exported = await until('receipt', async () => {
      const found = await exportPerson(ports, { email }, new Date());
      return found.items.some(({ kind }) => kind === 'receipt') ? found : undefined;
    });
    expect(new Set(exported.items.map(({ kind }) => kind))).toEqual(
      new Set(['invitation', 'event', 'customer', 'access', 'relationship', 'receipt']),
    );
    expect(exported.auditRecords.map(({ action }) => action)).toContain('RelationshipEstablished');
    expect(JSON.stringify(exported)).not.toMatch(/"salt"|taskToken/);
    expect((await erase({ email })).obstacles).toHaveLength(1);
    const relationship = exported.items.find(({ kind }) => kind === 'relationship');
    const { customerId } = (relationship?.data ?? {}) as { customerId: string };
    await ended(reseller, await removeRelationship(reseller, customerId));
    await until('certificate', async () =>
      (await traceOf(/zest/i)).some((each) => /^rem_.* receipt$/.test(each)) ? true : undefined,
    );
    expect((await erase({ email })).obstacles).toEqual([]);
    expect(await traceOf(/zebulon|zest/i)).toEqual([]);
    verify(await chainOf(body.id));

    const next = await ask();
    expect(next.status).toBe(201);
    const mail = await emailTo(email, ({ text }) => /\/i\/1/.test(text) && linkIn(text) !== first);
    await answerPage(reachable(target, linkIn(mail.text) ?? ''), answer);
    const chain = await chainOf(customerId);
    verify(chain);
    expect(chain.map(({ action }) => action)).toContain('CustomerErased');
    const found = (await scan(tables.main)).find(({ pk, sk }) => pk === customerId && sk === 'customer');
    expect(found?.entity).toMatchObject({ company: 'Zest Works', contact: { name: 'Zebulon Zest', email } });
    expect(found?.entity).not.toHaveProperty('erasedAt');
  }, 180_000);
});

describe('R56: an erasure that breaks off, or meets others', () => {
  const orphaned = async () => {
    const contact = { name: 'Ottilie Orphan', email: newAddress('orphan') };
    const domain = `orphan-${Date.now()}-${Math.random().toString(36).slice(2)}.example`;
    const wanted = aCustomer(reseller.id, { company: 'Orphan Oats', domain, contact });
    const { body } = await provider.ask('POST', '/v1/customers', { body: wanted });
    return { id: String(body.id), email: contact.email, wanted };
  };

  test('is finished by doing it again, wherever it broke off', async () => {
    const { id, email } = await orphaned();
    for (const who of [reseller, provider]) await ended(who, await removeRelationship(who, id));
    const { items: all } = await erase({ email }, { dryRun: true });
    let failures = 0;
    for (let nth = 1; nth < all; nth += 1) {
      let left = nth;
      const breaking = async <T>(work: () => Promise<T>): Promise<T> => {
        left -= 1;
        if (left === 0) throw new Error('broken off');
        return work();
      };
      const items: typeof ports.items = {
        ...ports.items,
        replace: (read, after) => breaking(() => ports.items.replace(read, after)),
        remove: (item) => breaking(() => ports.items.remove(item)),
        changeCustomer: (change) => breaking(() => ports.items.changeCustomer(change)),
      };
      await erasePerson({ ...ports, items }, { email }, context()).catch(() => {
        failures += 1;
      });
    }
    expect(failures).toBeGreaterThan(0);
    await erase({ email });
    expect(await traceOf(/orphan oats|ottilie|admin@orphan-/i)).toEqual([]);
    expect(await erase({ customerId: id })).toMatchObject({ obstacles: [], items: 0 });
  }, 240_000);

  test('leaves another customer of the same contact alone', async () => {
    const first = await orphaned();
    const domain = `other-${Date.now()}.example`;
    const second = await provider.ask('POST', '/v1/customers', {
      body: { ...first.wanted, domain, company: 'Other Oats' },
    });
    expect(second.status).toBe(201);
    for (const who of [reseller, provider]) await ended(who, await removeRelationship(who, first.id));
    expect((await erase({ customerId: first.id })).obstacles).toEqual([]);
    const others = await exportPerson(ports, { email: first.email }, new Date());
    expect(others.items.find(({ id, kind }) => id === second.body.id && kind === 'customer')).toBeDefined();
  }, 180_000);

  test('of a customer takes what it declined, and privileges it was asked for and did not give', async () => {
    const email = newAddress('gideon');
    const invited = await reseller.ask('POST', '/v1/invitations', {
      body: { recipient: { email, name: 'Gideon Gray', company: 'Gray Goods' } },
      as: 'salesAgent',
    });
    await answerPage(await linkTo(email));
    const { customerId } = (await reseller.ask('GET', `/v1/invitations/${invited.body.id}`)).body;
    const asked = await reseller.ask('POST', `/v1/customers/${customerId}/gdap`, {
      body: { roles: ['globalReader'], term: 'P90D' },
    });
    expect(asked.status).toBe(201);
    await ended(reseller, await removeRelationship(reseller, customerId));
    expect((await erase({ customerId })).obstacles).toEqual([]);
    expect(await traceOf(/gideon|gray goods/i)).toEqual([]);
    const gdap = (await reseller.ask('GET', `/v1/gdap/${asked.body.id}`)).body;
    expect(gdap).toMatchObject({ status: 'terminated', customerId });
  }, 180_000);

  test('of a customer that was only known lets the partner add it again', async () => {
    const body = { company: 'Known Nuts', contact: { name: 'Nora Nut', email: newAddress('nora') } };
    expect((await reseller.ask('POST', '/v1/known-customers', { body })).status).toBe(201);
    expect(await erase({ email: body.contact.email })).toMatchObject({ obstacles: [], items: 1 });
    expect(await traceOf(/known nuts|nora nut/i)).toEqual([]);
    expect((await reseller.ask('POST', '/v1/known-customers', { body })).status).toBe(201);
  });

  test('finds whom somebody else named as the right person', async () => {
    const email = newAddress('named');
    const right = newAddress('rightperson');
    const { body } = await invite({ recipient: { email } });
    const form = { decision: 'passOn', confirm: 'yes', rightEmail: right, rightName: 'Rita Right' };
    await answerPage(await linkTo(email), form);
    const held = await exportPerson(ports, { email: right }, new Date());
    expect(held.items.map(({ id }) => id)).toContain(body.id);
  });
});

describe('R56: the erasure of whoever was invited, and of a partner’s user', () => {
  test('cancels what is pending, and takes back the link', async () => {
    const email = newAddress('wanda');
    const { body } = await invite({ recipient: { email, name: 'Wanda Wicker' }, reference: 'Wicker 1' });
    const link = await linkTo(email);
    expect(await erase({ email })).toMatchObject({ obstacles: [], items: 1 });
    expect(await traceOf(/wanda|wicker/i)).toEqual([]);
    const { status } = await fetch(link);
    expect(status).toBe(410);
    const chain = await chainOf(body.id);
    verify(chain);
    expect(chain.slice(-2).map(({ action }) => action)).toEqual(['InvitationCancelled', 'InvitationErased']);
  });

  test('takes her row of a file that waits, exported alone, and leaves the others’', async () => {
    const [hers, other] = [newAddress('hedda'), newAddress('other')];
    const file = Buffer.from(`email,name\n${hers},Hedda Hay\n${other},Otto Oak\n`);
    const { body } = await reseller.ask('POST', '/v1/invitation-imports', { body: file });
    const exported = await exportPerson(ports, { email: hers.toUpperCase() }, new Date());
    const [rows, ...rest] = exported.items.filter(({ id }) => id === body.id);
    expect(rest).toEqual([]);
    expect(rows).toMatchObject({ kind: 'importRows', data: [{ recipient: { email: hers } }, null] });
    expect(JSON.stringify(exported)).not.toContain('Otto');
    expect(await erase({ email: hers })).toMatchObject({ obstacles: [], items: 1 });
    expect(await traceOf(/hedda/i)).toEqual([]);
    expect(await traceOf(/otto oak/i)).toEqual([`${body.id} import-rows#0000`]);
    expect(await erase({ email: hers })).toMatchObject({ items: 0 });
  });

  test('a user is removed first', async () => {
    const email = `ursula.${Date.now()}@user.example`;
    const made = await reseller.ask('POST', '/v1/users', {
      body: { name: 'Ursula Umber', email, roles: ['salesAgent'] },
      as: 'globalAdmin',
    });
    expect((await erase({ email })).obstacles).toEqual([expect.stringContaining('a Global admin removes it first')]);
    const headers = { 'if-match': String(made.headers.get('etag')) };
    const removed = await reseller.ask('POST', `/v1/users/${made.body.id}/removal`, {
      body: {},
      headers,
      as: 'globalAdmin',
    });
    expect(removed.status).toBe(200);
    expect(await erase({ email })).toMatchObject({ obstacles: [], items: 1 });
    expect(await traceOf(/ursula|umber/i)).toEqual([]);
  });
});
