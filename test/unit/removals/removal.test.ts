import { describe, expect, test } from '@jest/globals';
import { type Affirmation, removalAttestation, statementKeys } from '../../../functions/attestations/attestation.ts';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { follows } from '../../../functions/platform/changes/audit-record.ts';
import { RecipientRefusedError } from '../../../functions/platform/mail/sending-errors.ts';
import type { Access } from '../../../functions/relationships/access.ts';
import { relationshipWith } from '../../../functions/relationships/access.ts';
import { checkAccess } from '../../../functions/relationships/check-access.ts';
import { establishRelationships } from '../../../functions/relationships/relationship.ts';
import { beginRemoval } from '../../../functions/removals/begin-removal.ts';
import { closeRemoval, planRemoval, revokeOne, stallRemoval } from '../../../functions/removals/carry-out-removal.ts';
import { notifyRemoval } from '../../../functions/removals/notify-removal.ts';
import { previewRemoval } from '../../../functions/removals/pre-flight.ts';
import type { Removal } from '../../../functions/removals/removal.ts';
import { retryRemoval } from '../../../functions/removals/retry-removal.ts';
import { aCaller, aContext, anInvitation, later, noon, rejectionOf } from '../../support/builders.ts';
import {
  CustomersInMemory,
  countingIds,
  FakeMailer,
  InvitationsInMemory,
  noOrders,
  RemovalsInMemory,
} from '../../support/fakes.ts';

const caller = aCaller();
const customerId = 'cus_1';
const held = `${customerId}/${caller.accountId}`;
const aRequest = (key = 'key-00000001') => ({ caller: caller.accountId, operation: 'x', key, bodyHash: 'x' });

/** A reseller relationship, and one of a provider with the same customer. */
function setUp(alone = false) {
  const invitations = new InvitationsInMemory();
  const customers = new CustomersInMemory(invitations);
  const contact = { name: 'Anna', email: 'anna@tailspin.example' };
  const proven = { id: customerId, company: 'Tailspin', contact, language: 'en', salt: 's' } as const;
  const own = {
    id: 'rel_1',
    accountId: caller.accountId,
    partnerKind: 'reseller',
    privileges: ['delegatedAdmin'],
  } as const;
  const other = { id: 'rel_2', accountId: 'par_2', partnerKind: 'provider', privileges: ['orders'] } as const;
  const [first, ...more] = [own, ...(alone ? [] : [other])].map((each) => ({ ...each, invitationId: 'inv_1' }));
  const established = establishRelationships({ access: {} }, proven, [first!, ...more], aContext());
  for (const { after } of established.customer) customers.customers.set(after.id, after);
  for (const each of established.relationships) customers.held.set(each.id, each);
  for (const each of established.access) customers.access.set(`${customerId}/${each.accountId}`, each);
  const removals = new RemovalsInMemory(customers);
  const settled: [string, number][] = [];
  const waits = { settle: async (id: string, sequence: number) => void settled.push([id, sequence]) };
  const certified = new Set<string>();
  return {
    customers,
    invitations,
    removals,
    orders: noOrders,
    isCertified: async (id: string) => certified.has(id),
    certified,
    waits,
    settled,
    ids: countingIds(),
    clock: () => noon,
  };
}

const affirm = (wanted: Partial<Affirmation> = {}): Affirmation => {
  const { id, hash, language } = removalAttestation(wanted.language ?? 'en');
  const statements = Object.fromEntries(statementKeys.map((key) => [key, true])) as Affirmation['statements'];
  return { id, hash, language, statements, ...wanted };
};

const start = (ports: ReturnType<typeof setUp>, wanted: object = {}, by = caller, key?: string) =>
  beginRemoval(
    ports,
    { caller: by, idempotency: aRequest(key), correlationId: 'c' },
    { relationshipId: 'rel_1', expectedRevision: 1, affirmation: affirm(), sourceIp: '192.0.2.1', ...wanted },
  );

describe('R17: the attestation', () => {
  test.each(languages)('in %s has four statements, a notice, and a hash of its own', (language) => {
    const { statements, notice, hash } = removalAttestation(language);
    expect(statements.map(({ key }) => key)).toEqual(statementKeys);
    expect(new Set([...statements.map(({ text }) => text), notice]).size).toBe(5);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(languages.filter((other) => removalAttestation(other).hash === hash)).toEqual([language]);
  });

  test('is refused where it is another text, with the present one', async () => {
    const refused = await rejectionOf(start(setUp(), { affirmation: affirm({ hash: 'old' }) }));
    expect(refused).toMatchObject({ code: 'attestation_changed', details: { attestation: removalAttestation('en') } });
  });

  test.each(statementKeys)('is refused where %s is not affirmed', async (key) => {
    const ports = setUp();
    const statements = { ...affirm().statements, [key]: false };
    expect(await rejectionOf(start(ports, { affirmation: affirm({ statements }) }))).toMatchObject({
      code: 'attestation_not_affirmed',
      details: { errors: [{ pointer: `/statements/${key}` }] },
    });
    expect(ports.removals.kept.size).toBe(0);
  });
});

describe('R15, R16: removing a relationship', () => {
  test('takes its privileges away from this moment on, and keeps who attested to what', async () => {
    const ports = setUp();
    const removal = await start(ports, {
      affirmation: affirm({ language: 'it', hash: removalAttestation('it').hash }),
    });
    expect(removal).toMatchObject({
      status: 'running',
      privileges: ['delegatedAdmin'],
      attestation: { id: 'removal-1', language: 'it', userId: 'user-1', roles: ['salesAgent'], at: noon.toISOString() },
    });
    expect(ports.customers.held.get('rel_1')).toMatchObject({ status: 'removing', removalId: removal.id, revision: 2 });
    expect(relationshipWith(ports.customers.access.get(held), 'delegatedAdmin')).toBeUndefined();
    expect(ports.customers.access.get(`${customerId}/par_2`)?.grants).toHaveProperty('orders');
  });

  test('keeps no address of whoever asked, but a commitment', async () => {
    const ports = setUp();
    const removal = await start(ports);
    expect(JSON.stringify([...ports.removals.kept.values()])).not.toContain('192.0.2.1');
    expect(removal.salt).toBe('salt');
  });

  test.each([
    ['another revision', { expectedRevision: 2 }, caller, 'revision_mismatch'],
    ['another partner', {}, aCaller({ accountId: 'par_2' }), 'not_found'],
    ['one that is not there', { relationshipId: 'rel_9' }, caller, 'not_found'],
  ])('refuses %s', async (_, wanted, by, code) => {
    expect(await rejectionOf(start(setUp(), wanted, by))).toMatchObject({ code });
  });

  test('twice is told, running and done apart; a repeated request is answered again', async () => {
    const ports = setUp();
    const first = await start(ports);
    expect(await start(ports)).toEqual(first);
    expect(await rejectionOf(start(ports, {}, caller, 'key-00000002'))).toMatchObject({
      code: 'removal_already_running',
      details: { conflictingId: first.id },
    });
    await closeRemoval(ports, first.id, 'c');
    expect(await rejectionOf(start(ports, {}, caller, 'key-00000003'))).toMatchObject({
      code: 'relationship_already_removed',
    });
  });

  test('goes on where the customer changed in between', async () => {
    const ports = setUp();
    ports.removals.interrupt = () => {
      const customer = ports.customers.customers.get(customerId)!;
      const chain = { ...customer.chain, sequence: customer.chain.sequence + 1 };
      ports.customers.customers.set(customerId, { ...customer, chain });
    };
    expect((await start(ports)).status).toBe('running');
  });
});

describe('R42: carrying it out', () => {
  test('revokes each privilege once, then ends the relationship once', async () => {
    const ports = setUp();
    const { id } = await start(ports);
    expect(await planRemoval(ports, id)).toEqual({ privileges: ['delegatedAdmin'] });
    for (let count = 0; count < 2; count += 1) await revokeOne(ports, id, 'delegatedAdmin', 'c');
    expect(await planRemoval(ports, id)).toEqual({ privileges: [] });
    expect(ports.customers.access.get(held)).toMatchObject({ grants: {}, revoking: { rel_1: {} } });
    for (let count = 0; count < 2; count += 1) await closeRemoval(ports, id, 'c');
    expect(ports.customers.held.get('rel_1')?.status).toBe('removed');
    expect(ports.removals.kept.get(id)).toMatchObject({
      status: 'done',
      revoked: [{ privilege: 'delegatedAdmin' }],
      finishedAt: noon.toISOString(),
    });
    expect(ports.customers.customers.get(customerId)?.chain.sequence).toBe(5);
  });

  test('stalls where it stands, and goes on when it is asked to', async () => {
    const ports = setUp();
    const { id } = await start(ports);
    for (let count = 0; count < 2; count += 1) await stallRemoval(ports, id, 'c');
    expect(ports.removals.kept.get(id)).toMatchObject({ status: 'stalled', revision: 2 });
    expect(ports.settled).toEqual([
      [id, 2],
      [id, 2],
    ]);
    expect(await rejectionOf(planRemoval(ports, id))).toMatchObject({ code: 'removal_stalled' });
    expect(ports.customers.held.get('rel_1')?.status).toBe('removing');
    const wanted = { relationshipId: 'rel_1', expectedRevision: 2 };
    const again = await retryRemoval(
      ports,
      { caller, idempotency: aRequest('key-00000002'), correlationId: 'c' },
      wanted,
    );
    expect(again.status).toBe('running');
    expect(
      await retryRemoval(ports, { caller, idempotency: aRequest('key-00000002'), correlationId: 'c' }, wanted),
    ).toEqual(again);
    expect(
      await rejectionOf(
        retryRemoval(ports, { caller, idempotency: aRequest('key-00000003'), correlationId: 'c' }, wanted),
      ),
    ).toMatchObject({
      code: 'removal_not_stalled',
    });
  });

  test('one that is done, but lacks its certificate, goes on; with it there is nothing to do', async () => {
    const ports = setUp();
    const { id } = await start(ports);
    await closeRemoval(ports, id, 'c');
    const wanted = { relationshipId: 'rel_1', expectedRevision: 2 };
    const again = await retryRemoval(
      ports,
      { caller, idempotency: aRequest('key-00000002'), correlationId: 'c' },
      wanted,
    );
    expect(again).toMatchObject({ status: 'done', revision: 3 });
    expect(await planRemoval(ports, id)).toEqual({ privileges: [] });
    ports.certified.add(id);
    const more = retryRemoval(
      ports,
      { caller, idempotency: aRequest('key-00000003'), correlationId: 'c' },
      { ...wanted, expectedRevision: 3 },
    );
    expect(await rejectionOf(more)).toMatchObject({ code: 'removal_not_stalled' });
  });

  test('a retry of a relationship that nobody removes, or of another partner, is refused', async () => {
    const ports = setUp();
    const wanted = { relationshipId: 'rel_1', expectedRevision: 1 };
    expect(
      await rejectionOf(retryRemoval(ports, { caller, idempotency: aRequest(), correlationId: 'c' }, wanted)),
    ).toMatchObject({
      code: 'not_found',
    });
    await start(ports, {}, caller, 'key-00000002');
    const other = retryRemoval(
      ports,
      { caller: aCaller({ accountId: 'par_2' }), idempotency: aRequest('key-00000003'), correlationId: 'c' },
      wanted,
    );
    expect(await rejectionOf(other)).toMatchObject({ code: 'not_found' });
  });

  test('R15, R18: tells the user who attested and the Global admins, once it is done, and not the customer', async () => {
    const user = {
      id: 'user-1',
      email: 'sales@contoso.example',
      language: 'en',
      roles: ['salesAgent'],
    } as unknown as User;
    const admin = { ...user, id: 'user-2', email: 'admin@contoso.example', roles: ['globalAdmin'] } as User;
    const listUsers = async () => ({ items: [admin, user], next: undefined });
    const ports = {
      ...setUp(),
      mailer: new FakeMailer(),
      partners: { getPartner: async () => undefined, getUser: async () => user, listUsers },
    };
    const { id } = await start(ports);
    expect(await notifyRemoval(ports, id)).toEqual({ told: 0 });
    await revokeOne(ports, id, 'delegatedAdmin', 'c');
    await closeRemoval(ports, id, 'c');
    expect(await notifyRemoval(ports, id)).toEqual({ told: 2 });
    expect(ports.mailer.sent.map(({ to }) => to)).toEqual(['sales@contoso.example', 'admin@contoso.example']);
    expect(ports.mailer.sent[0]?.email.text).toContain('1 privilege was revoked');
    expect(ports.mailer.sent[0]?.email.text).toContain('The system sends none.');
    ports.mailer.failure = new RecipientRefusedError('no');
    expect(await rejectionOf(notifyRemoval(ports, id))).toBe(ports.mailer.failure);
  });

  test('R44: confirms to a customer what it has ended itself, in the language in which it did', async () => {
    const ports = {
      ...setUp(),
      mailer: new FakeMailer(),
      partners: {
        getPartner: async () => ({ company: 'Contoso Cloud' }) as Partner,
        getUser: async () => undefined,
        listUsers: async () => ({ items: [], next: undefined }),
      },
    };
    const { id } = await start(ports);
    await revokeOne(ports, id, 'delegatedAdmin', 'c');
    await closeRemoval(ports, id, 'c');
    const { attestation: _, ...done } = ports.removals.kept.get(id)!;
    const confirmation = { hash: 'h', language: 'it', at: noon.toISOString() } as const;
    ports.removals.kept.set(id, { ...done, confirmation } as Removal);
    await notifyRemoval(ports, id);
    const [mail] = ports.mailer.sent;
    expect(mail?.to).toBe((await ports.customers.getCustomer(customerId))?.contact.email);
    expect(mail?.email.subject).toBe('Relazione con un partner terminata');
    expect(mail?.email.text).toContain('Contoso Cloud');
    ports.mailer.failure = new RecipientRefusedError('no');
    expect(await notifyRemoval(ports, id)).toEqual({ told: 0 });
  });
});

describe('R29, R44: who may do what', () => {
  const asked = { accountId: caller.accountId, customerId, role: 'adminAgent', action: 'manageUsers' } as const;
  const noted: string[] = [];
  const checking = (ports: ReturnType<typeof setUp>) => ({
    ...ports,
    uses: { note: async (gdapId: string) => void noted.push(gdapId) },
    report: () => undefined,
  });

  test('is answered from what the partner holds, with through what', async () => {
    const ports = setUp();
    expect(await checkAccess(checking(ports), asked)).toEqual({
      allowed: true,
      privilege: 'delegatedAdmin',
      relationshipId: 'rel_1',
      invitationId: 'inv_1',
      since: noon.toISOString(),
    });
    const orders = { ...asked, accountId: 'par_2', action: 'placeOrders', role: 'salesAgent' } as const;
    expect(await checkAccess(checking(ports), orders)).toMatchObject({ allowed: true, privilege: 'orders' });
  });

  test.each([
    ['a reseller orders nothing', { action: 'placeOrders' }, 'privilege'],
    ['a provider administers nothing', { accountId: 'par_2' }, 'privilege'],
    ['a Sales agent administers nothing', { role: 'salesAgent' }, 'role'],
    ['a partner without a relationship does nothing', { accountId: 'par_3' }, 'privilege'],
  ])('%s', async (_, wanted, reason) => {
    const ports = setUp();
    expect(await checkAccess(checking(ports), { ...asked, ...wanted } as typeof asked)).toEqual({
      allowed: false,
      reason,
    });
  });

  test('R16: from the moment a removal begins, nothing', async () => {
    const ports = setUp();
    await start(ports);
    expect(await checkAccess(checking(ports), asked)).toEqual({ allowed: false, reason: 'privilege' });
    // What a relationship allows is no use of granular privileges.
    expect(noted).toEqual([]);
  });
});

describe('R39: looking ahead', () => {
  const look = async (ports: ReturnType<typeof setUp>, language: 'en' | 'hu' = 'en') =>
    previewRemoval(ports, ports.customers.held.get('rel_1')!, language);

  test('tells what follows, and nothing blocks', async () => {
    const { blockers, consequences, attestation } = await look(setUp());
    expect(blockers).toEqual([]);
    expect(consequences.map(({ code }) => code)).toEqual([
      'delegatedAdminRevoked',
      'leavesList',
      'otherPartnersStay',
      'noticeIsYours',
    ]);
    expect(consequences[2]?.text).toBe('Another partner keeps a relationship with Tailspin.');
    expect(attestation).toEqual(removalAttestation('en'));
  });

  test('tells of an invitation to the same customer that waits for its answer', async () => {
    const ports = setUp();
    ports.invitations.set({ ...anInvitation(), recipientHash: '1' });
    const codes = (await look(ports)).consequences.map(({ code }) => code);
    expect(codes).toContain('invitationsStay');
    expect((await start(ports)).consequences).toEqual(codes);
  });

  test('says it in the caller’s language, and that nobody would be left', async () => {
    const { consequences } = await look(setUp(true), 'hu');
    expect(consequences.map(({ code }) => code)).toContain('noPartnerLeft');
    expect(consequences[0]?.text).toContain('delegált rendszergazdai');
  });

  test('R16: somebody is left where granular privileges stay, the partner’s own or another’s', async () => {
    const granular = { gdap_1: { roles: ['globalReader'], endsAt: later(86_400_000).toISOString() } };
    const codesWith = async (accountId: string | undefined, endsAt = granular.gdap_1.endsAt) => {
      const ports = setUp(true);
      const all = [...ports.customers.access.values()];
      const own = all[0] as Access;
      const given = { gdap_1: { ...granular.gdap_1, endsAt } } as unknown as NonNullable<Access['granular']>;
      const changed =
        accountId === undefined
          ? [{ ...own, granular: given }]
          : [own, { customerId: own.customerId, accountId, grants: {}, granular: given }];
      ports.customers.listAccess = async () => changed;
      return (await look(ports)).consequences.map(({ code }) => code);
    };
    expect(await codesWith(undefined)).not.toContain('noPartnerLeft');
    expect(await codesWith('par_other')).not.toContain('noPartnerLeft');
    expect(await codesWith('par_other')).not.toContain('otherPartnersStay');
    expect(await codesWith('par_other', noon.toISOString())).toContain('noPartnerLeft');
  });

  test('a removal that runs or is over blocks another', async () => {
    const ports = setUp();
    const { id } = await start(ports);
    expect(await look(ports)).toMatchObject({ blockers: [{ code: 'removalRunning' }], removal: { id } });
    await closeRemoval(ports, id, 'c');
    expect(await look(ports)).toMatchObject({ blockers: [{ code: 'alreadyRemoved' }], removal: { status: 'done' } });
  });
});

test('R38, R43: every step of a removal follows the one before', async () => {
  const ports = setUp();
  const records: unknown[] = [];
  const change = ports.removals.change;
  ports.removals.change = async (removal, ...rest) => {
    records.push(removal);
    expect(follows(removal.before!.chain, removal.record)).toBe(true);
    return change(removal, ...rest);
  };
  const { id } = await start(ports);
  await revokeOne(ports, id, 'delegatedAdmin', 'c');
  await closeRemoval({ ...ports, clock: () => later(1) }, id, 'c');
  expect(records).toHaveLength(2);
});
