import { randomUUID } from 'node:crypto';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from '@jest/globals';
import { acceptancesIn } from '../../functions/acceptance/acceptances.dynamodb.ts';
import { codeAttempts, codesPerDay } from '../../functions/acceptance/one-time-code.ts';
import { oneTimeCodesIn } from '../../functions/acceptance/one-time-codes.dynamodb.ts';
import { removalAttestation } from '../../functions/attestations/attestation.ts';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import type { TrailFilter } from '../../functions/audit/audit-trail.port.ts';
import { verifyChain } from '../../functions/audit/verify-chain.ts';
import { makeKnown } from '../../functions/customers/customer.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import {
  changeAgreement,
  changeLimits,
  changeLogo,
  createPartner,
  createUser,
  type NewPartner,
} from '../../functions/identity/partner.ts';
import { partnersIn } from '../../functions/identity/partners.dynamodb.ts';
import { consentOf } from '../../functions/invitations/consent.ts';
import { markSent, noteDelivery, remind } from '../../functions/invitations/delivery.ts';
import {
  type AskingPartner,
  accept,
  cancel,
  createInvitation,
  expire,
  follow,
  type Invitation,
  relationshipsOf,
  resend,
} from '../../functions/invitations/invitation.ts';
import { invitationsIn, slotKey } from '../../functions/invitations/invitations.dynamodb.ts';
import type { InvitationFilter } from '../../functions/invitations/invitations.port.ts';
import { establishPartnership } from '../../functions/partnerships/partnership.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { Change } from '../../functions/platform/changes/change.ts';
import { defaultLimits, type OwnLimits } from '../../functions/platform/limits/limits.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import { signedDocumentsIn } from '../../functions/platform/signing/signed-documents.dynamodb.ts';
import { dueKeys, dueShards } from '../../functions/platform/table/due-keys.ts';
import { transact } from '../../functions/platform/table/table.dynamodb.ts';
import type { ReceiptDocument, SignedReceipt } from '../../functions/receipts/receipt.ts';
import { customersIn, relationshipWrites } from '../../functions/relationships/customers.dynamodb.ts';
import {
  establishRelationships,
  markRemoving,
  type NewRelationship,
} from '../../functions/relationships/relationship.ts';
import { createRemoval } from '../../functions/removals/removal.ts';
import { removalsIn } from '../../functions/removals/removals.dynamodb.ts';
import { aContext, aNewInvitation, anAcceptance, ended, rejectionOf } from '../support/builders.ts';
import { aCreation, aNewCaller, aRequest, ids, itemOf, noLimit, ownTables, plainPace } from '../support/tables.ts';

// What is due at once is no test's own where the sweep comes by.
const tables = await ownTables();

afterAll(() => tables.db.destroy());

const now = new Date();
const at = (ms: number) => new Date(now.getTime() + ms);
const second = 1000;

describe('invitations', () => {
  const invitations = invitationsIn(tables);

  async function created(caller: Caller = aNewCaller(), change = aCreation(caller, now)): Promise<Change<Invitation>> {
    await invitations.create({ invitation: change, limit: noLimit, idempotency: aRequest(caller) });
    return change;
  }

  test('come back as they were kept', async () => {
    const { after } = await created();
    expect(await invitations.get(after.id)).toEqual(after);
    expect(await invitations.get('inv_nothing')).toBeUndefined();
  });

  test('R13: one pending per partner, recipient and privilege; the second is told the first one’s ID', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller);
    const second = aCreation(caller, now, {}, after.recipientHash);
    expect(
      await rejectionOf(invitations.create({ invitation: second, limit: noLimit, idempotency: aRequest(caller) })),
    ).toMatchObject({
      code: 'invitation_already_pending',
      details: { conflictingId: after.id },
    });
    expect(await invitations.get(second.after.id)).toBeUndefined();
    const other = aNewCaller();
    await created(other, aCreation(other, now, {}, after.recipientHash));
  });

  test('R13: one past its time stands in nobody’s way, to the very millisecond', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller, aCreation(caller, now, { expiresInDays: 1 }));
    const early = aCreation(caller, at(dayMs - 1), {}, after.recipientHash);
    expect(
      await rejectionOf(invitations.create({ invitation: early, limit: noLimit, idempotency: aRequest(caller) })),
    ).toMatchObject({
      code: 'invitation_already_pending',
    });
    await created(caller, aCreation(caller, at(dayMs), {}, after.recipientHash));
    await invitations.change(expire(after, aContext(at(dayMs))));
    const third = aCreation(caller, at(dayMs + 1), {}, after.recipientHash);
    expect(
      await rejectionOf(invitations.create({ invitation: third, limit: noLimit, idempotency: aRequest(caller) })),
    ).toMatchObject({
      code: 'invitation_already_pending',
    });
  });

  test('R13: a cancelled one makes room at once', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller);
    await invitations.end(cancel(after, aContext(at(1))));
    expect(await itemOf(slotKey(after).pk, 'slot', tables.main)).toBeUndefined();
    await created(caller, aCreation(caller, at(2), {}, after.recipientHash));
  });

  test('R13: wait in the due index for their reminders, then for their end', async () => {
    const caller = aNewCaller();
    const made = { id: ids.next('inv', now), salt: 'salt', recipientHash: randomUUID() };
    const pace = { dayMs, reminderDays: [7, 2] };
    const change = createInvitation(caller, { ...aNewInvitation(), ...made }, pace, aContext(now));
    await created(caller, change);
    expect(await itemOf(made.id, 'invitation', tables.main)).toMatchObject(dueKeys(made.id, at(23 * dayMs)));
    const first = remind(change.after, aContext(at(23 * dayMs)));
    await invitations.change(first);
    expect(await itemOf(made.id, 'invitation', tables.main)).toMatchObject(dueKeys(made.id, at(28 * dayMs)));
    await invitations.change(remind(first.after, aContext(at(28 * dayMs))));
    expect(await itemOf(made.id, 'invitation', tables.main)).toMatchObject(dueKeys(made.id, at(30 * dayMs)));
  });

  test('R13: one sent again holds its slot for the new term', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller, aCreation(caller, now, { expiresInDays: 1 }));
    const renewed = resend(after, 3, plainPace, aContext(at(dayMs / 2)));
    await invitations.renew(renewed, noLimit, aRequest(caller));
    expect(await invitations.get(after.id)).toEqual(renewed.after);
    expect(await itemOf(after.id, 'invitation', tables.main)).toMatchObject(dueKeys(after.id, at(3.5 * dayMs)));
    const early = aCreation(caller, at(2 * dayMs), {}, after.recipientHash);
    expect(
      await rejectionOf(invitations.create({ invitation: early, limit: noLimit, idempotency: aRequest(caller) })),
    ).toMatchObject({
      code: 'invitation_already_pending',
    });
    await created(caller, aCreation(caller, at(3.5 * dayMs), {}, after.recipientHash));
    expect(
      await rejectionOf(
        invitations.renew(resend(renewed.after, 3, plainPace, aContext(at(3 * dayMs))), noLimit, aRequest(caller)),
      ),
    ).toMatchObject({
      code: 'invitation_not_pending',
    });
  });

  test('of two changes of the same one, the second is stale, and leaves no trace', async () => {
    const { after } = await created();
    await invitations.change(markSent(after, aContext(at(1))));
    const stale = cancel(after, aContext(at(2)));
    expect(await rejectionOf(invitations.end(stale))).toMatchObject({ name: 'StaleWriteError' });
    expect(await invitations.get(after.id)).toMatchObject({ status: 'pending', chain: { sequence: 2 } });
    expect(await itemOf(after.id, 'event#0000000002', tables.main)).toMatchObject({
      event: { type: 'InvitationSent' },
    });
  });

  test('R33: a key does its work once; with another body it is refused; after seven days it is free', async () => {
    const caller = aNewCaller();
    const request = aRequest(caller);
    const change = aCreation(caller, now);
    await invitations.create({ invitation: change, limit: noLimit, idempotency: request });
    expect(
      await rejectionOf(
        invitations.create({ invitation: aCreation(caller, at(1)), limit: noLimit, idempotency: request }),
      ),
    ).toMatchObject({
      name: 'AlreadyDoneError',
      resultId: change.after.id,
    });
    const other = { ...request, bodyHash: 'other' };
    expect(
      await rejectionOf(
        invitations.create({ invitation: aCreation(caller, at(1)), limit: noLimit, idempotency: other }),
      ),
    ).toMatchObject({
      code: 'idempotency_key_reused',
    });
    expect(await invitations.recall(request, at(1))).toBe(change.after.id);
    expect(await rejectionOf(invitations.recall(other, at(1)))).toMatchObject({ code: 'idempotency_key_reused' });
    expect(await invitations.recall(request, at(8 * dayMs))).toBeUndefined();
    await invitations.create({ invitation: aCreation(caller, at(8 * dayMs)), limit: noLimit, idempotency: request });
  });

  test('R14: are listed newest first, by state, in pages', async () => {
    const caller = aNewCaller();
    const changes = [];
    for (let count = 0; count < 4; count += 1) changes.push(await created(caller, aCreation(caller, at(count))));
    const [first] = changes;
    await invitations.end(cancel(first!.after, aContext(at(9))));
    const order = changes.map(({ after }) => after.id).reverse();
    const page = await invitations.list(caller.accountId, {}, 3);
    const rest = await invitations.list(caller.accountId, {}, 3, page.next);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(order);
    expect((await invitations.list(caller.accountId, { state: 'cancelled' }, 10)).items.map(({ id }) => id)).toEqual([
      first!.after.id,
    ]);
    expect((await invitations.list(caller.accountId, { state: 'pending' }, 10)).items).toHaveLength(3);
  });

  test('R14: are found by delivery, inviter, reference, recipient, age and end, in pages', async () => {
    const caller = aNewCaller();
    const other = { ...caller, userId: 'user-2' };
    const wanted = [
      { reference: 'A' },
      { reference: 'B', expiresInDays: 3 },
      { reference: 'A', delivery: 'self' },
    ] as const;
    const made: Invitation[] = [];
    for (const [index, each] of wanted.entries()) {
      const change = aCreation(index === 1 ? other : caller, at(index), each, `${caller.accountId}-${index}`);
      await created(caller, change);
      made.push(change.after);
    }
    const [first, second, third] = made.map(({ id }) => id);
    const sent = markSent(made[0] as Invitation, aContext(at(3)));
    await invitations.change(sent);
    const find = async (filter: InvitationFilter) =>
      (await invitations.list(caller.accountId, filter, 10)).items.map(({ id }) => id);
    expect(await find({ delivery: 'sent' })).toEqual([first]);
    expect(await find({ delivery: 'queued' })).toEqual([second]);
    expect(await find({ invitedBy: 'user-2' })).toEqual([second]);
    expect(await find({ reference: 'A' })).toEqual([third, first]);
    expect(await find({ reference: 'A', delivery: 'self' })).toEqual([third]);
    expect(await find({ recipientHash: `${caller.accountId}-1` })).toEqual([second]);
    expect(await find({ createdFrom: at(1).toISOString() })).toEqual([third, second]);
    expect(await find({ createdBefore: at(1).toISOString() })).toEqual([first]);
    expect(await find({ createdFrom: at(2).toISOString(), createdBefore: at(1).toISOString() })).toEqual([]);
    expect(await find({ endsBefore: at(4 * dayMs).toISOString() })).toEqual([second]);
    expect(await find({ state: 'accepted', endsBefore: at(4 * dayMs).toISOString() })).toEqual([]);
    const page = await invitations.list(caller.accountId, { reference: 'A' }, 1);
    const rest = await invitations.list(caller.accountId, { reference: 'A' }, 1, page.next);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([third, first]);
    const sparse = await invitations.list(caller.accountId, { state: 'pending', reference: 'A' }, 1, page.next);
    expect(sparse.items.map(({ id }) => id)).toEqual([first]);
  });

  test('R14: feedback moves it to another place, and where it bounced it is no longer due for a reminder', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller);
    const feedback = { generation: 1, state: 'bounced' } as const;
    const noted = noteDelivery(after, feedback, aContext(at(1))) as Change<Invitation>;
    await invitations.change(noted);
    expect(await itemOf(after.id, 'invitation', tables.main)).toMatchObject({
      deliveryPk: `${caller.accountId}#delivery#bounced`,
    });
    expect((await invitations.list(caller.accountId, { delivery: 'bounced' }, 5)).items).toEqual([noted.after]);
  });

  test('R36: the service sends one recipient so many emails a day; what the partner sends itself does not count', async () => {
    const caller = aNewCaller();
    const hash = randomUUID();
    const limit = { most: 2, dayMs };
    const day = Math.ceil(now.getTime() / dayMs) * dayMs;
    const onDay = (days: number) => new Date(day + days * dayMs);
    const send = async (when: Date, delivery: 'service' | 'self' = 'service') => {
      const change = aCreation(caller, when, { delivery }, hash);
      await invitations.create({ invitation: change, limit: limit, idempotency: aRequest(caller) });
      await invitations.end(cancel(change.after, aContext(when)));
    };
    await send(onDay(0));
    await send(onDay(0));
    expect(await rejectionOf(send(onDay(0.5)))).toMatchObject({
      code: 'recipient_limit_reached',
      details: { retryAfterSeconds: 43_200 },
    });
    await send(onDay(0.5), 'self');
    await send(onDay(1));
  });

  test('R45: one that follows another is written with it, once', async () => {
    const caller = aNewCaller();
    const { after } = await created(caller, aCreation(caller, now, { expiresInDays: 1 }));
    const over = expire(after, aContext(at(dayMs)));
    await invitations.change(over);
    const [first, second] = [0, 1].map(() =>
      aCreation(caller, at(dayMs), { previousId: after.id }, after.recipientHash),
    ) as [Change<Invitation>, Change<Invitation>];
    const followed = follow(over.after, first.after.id, aContext(at(dayMs)));
    await invitations.create({ invitation: first, limit: noLimit, idempotency: undefined, followed: followed });
    expect(await invitations.get(after.id)).toMatchObject({ status: 'expired', nextId: first.after.id });
    await invitations.end(cancel(first.after, aContext(at(dayMs))));
    const late = follow(over.after, second.after.id, aContext(at(dayMs)));
    expect(
      await rejectionOf(
        invitations.create({ invitation: second, limit: noLimit, idempotency: undefined, followed: late }),
      ),
    ).toMatchObject({
      name: 'StaleWriteError',
    });
    expect(await invitations.get(second.after.id)).toBeUndefined();
  });

  test('R5: the pending one is found, until its time is over', async () => {
    const { after } = await created();
    expect(await invitations.findPending(after, at(1))).toBe(after.id);
    expect(await invitations.findPending(after, at(30 * dayMs))).toBeUndefined();
  });

  test('R37: a batch’s key may come again with the same body, and with no other', async () => {
    const request = aRequest(aNewCaller());
    expect(await invitations.rememberBatch(request, now)).toBe(false);
    expect(await invitations.rememberBatch(request, now)).toBe(true);
    expect(await rejectionOf(invitations.rememberBatch({ ...request, bodyHash: 'other' }, now))).toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  test('R38: a taken place in the evidence is never written again', async () => {
    const { after, record } = await created();
    const Item = { pk: after.id, sk: '0000000002', note: 'already here' };
    await tables.db.send(new PutCommand({ TableName: tables.evidence, Item }));
    expect(await rejectionOf(invitations.change(markSent(after, aContext(at(1)))))).toMatchObject({
      name: 'StaleWriteError',
    });
    expect(await invitations.get(after.id)).toEqual(after);
    const query = {
      TableName: tables.evidence,
      KeyConditionExpression: 'pk = :id',
      ExpressionAttributeValues: { ':id': after.id },
    };
    expect((await tables.db.send(new QueryCommand(query))).Items).toEqual([
      {
        pk: after.id,
        sk: '0000000001',
        accountPk: after.accountId,
        listSk: `${record.at}#${after.id}#0000000001`,
        ...record,
      },
      Item,
    ]);
  });
});

const aNewPartner = (partnerId: string = randomUUID()): NewPartner => ({
  kind: 'reseller',
  company: 'Contoso',
  address: { street: 'x', city: 'x', postalCode: 'x', country: 'IT' },
  contactEmail: 'a@b.example',
  language: 'it',
  locations: [{ partnerId, name: 'x' }],
  agreement: 'notSigned',
});

/** A provider that works with the caller. */
function aPartnership(caller: Caller) {
  const partner: AskingPartner = { accountId: `par_${randomUUID()}`, partnerKind: 'provider', partnerName: 'Fabrikam' };
  const reseller = { accountId: caller.accountId, name: caller.partnerName };
  const sides = { reseller, provider: { accountId: partner.accountId, name: partner.partnerName } };
  return { partner, change: establishPartnership(undefined, sides, aContext(now)) };
}

describe('R11: an acceptance', () => {
  const invitations = invitationsIn(tables);
  const partnerships = partnershipsIn(tables);
  const customers = customersIn(tables);
  const acceptances = acceptancesIn(tables);

  async function anAccepting(
    caller = aNewCaller(),
    recipientHash: string = randomUUID(),
    jointPartner: AskingPartner | undefined = undefined,
  ) {
    const change = aCreation(caller, now, { jointPartner }, recipientHash);
    await invitations.create({ invitation: change, limit: noLimit, idempotency: aRequest(caller) });
    const asked = relationshipsOf(change.after);
    const [first, ...more] = asked.map(({ accountId, partnerKind, privilege }) => ({
      id: ids.next('rel', now),
      accountId,
      partnerKind,
      privileges: [privilege],
      invitationId: change.after.id,
    })) as unknown as [NewRelationship, ...NewRelationship[]];
    const customerId = `cus_${recipientHash}`;
    const relationshipIds = Object.fromEntries([first, ...more].map(({ accountId, id }) => [accountId, id]));
    const accepted = accept(change.after, { ...anAcceptance, customerId, relationshipIds }, aContext(at(1)));
    const existing = await customers.find(customerId, [caller.accountId]);
    const contact = { name: 'Anna', email: 'a@b.example' };
    const proven = { id: customerId, company: 'Tailspin', contact, language: 'en', salt: 'salt' } as const;
    const established = establishRelationships(existing, proven, [first, ...more], aContext(at(1)));
    return {
      caller,
      invitation: change.after,
      accepted,
      established,
      consent: consentOf(change.after, 'en'),
      customerId,
    };
  }

  test('is there in every place, and makes room for another', async () => {
    const { caller, invitation, accepted, established, consent, customerId } = await anAccepting();
    await acceptances.keep(accepted, established, consent);
    expect(await invitations.get(invitation.id)).toEqual(accepted.after);
    expect(await customers.find(customerId, [caller.accountId])).toEqual({
      customer: established.customer[0].after,
      access: { [caller.accountId]: established.access[0] },
      known: undefined,
    });
    expect((await customers.list(caller.accountId, { limit: 10, after: undefined })).items).toEqual(
      established.relationships,
    );
    expect(await itemOf(`text#${consent.hash}`, 'text', tables.evidence)).toMatchObject({ lines: consent.lines });
    expect(await itemOf(slotKey(invitation).pk, 'slot', tables.main)).toBeUndefined();
  });

  test('R6, R40: of a joint invitation makes both relationships, and two records in the customer’s one chain', async () => {
    const caller = aNewCaller();
    const provider = aPartnership(caller);
    await partnerships.keep(provider.change);
    const { accepted, established, consent, customerId } = await anAccepting(caller, randomUUID(), provider.partner);
    await acceptances.keep(accepted, established, consent);
    const { accountId } = provider.partner;
    const { access, customer } = await customers.find(customerId, [caller.accountId, accountId]);
    expect(Object.keys(access[caller.accountId]?.grants ?? {})).toEqual(['delegatedAdmin']);
    expect(Object.keys(access[accountId]?.grants ?? {})).toEqual(['orders']);
    expect(customer).toMatchObject({ revision: 2, chain: { sequence: 2 } });
    expect(await itemOf(customerId, 'event#0000000002', tables.main)).toMatchObject({
      event: { type: 'RelationshipEstablished' },
    });
    for (const each of [caller.accountId, accountId])
      expect((await customers.list(each, { limit: 10, after: undefined })).items).toHaveLength(1);
  });

  test('R6: of a joint invitation is refused whole once the partnership has ended', async () => {
    const caller = aNewCaller();
    const provider = aPartnership(caller);
    await partnerships.keep(provider.change);
    await partnerships.keep(ended(provider.change.after, aContext(now)));
    const { accepted, established, consent, customerId, invitation } = await anAccepting(
      caller,
      randomUUID(),
      provider.partner,
    );
    expect(await rejectionOf(acceptances.keep(accepted, established, consent))).toMatchObject({
      code: 'partnership_not_active',
    });
    expect((await customers.find(customerId, [caller.accountId])).customer).toBeUndefined();
    expect(await invitations.get(invitation.id)).toEqual(invitation);
  });

  test('R4: of a customer that was only known leaves one entry on the list', async () => {
    const caller = aNewCaller();
    const recipientHash = randomUUID();
    const made = {
      id: ids.next('kno', now),
      customerId: `cus_${recipientHash}`,
      accountId: caller.accountId,
      salt: 's',
    };
    const contact = { name: 'Anna', email: 'a@b.example' };
    const known = makeKnown({ company: 'Tailspin', contact, language: 'it', ...made }, aContext(now));
    await customers.keepKnown(known, aRequest(caller));
    expect((await customers.list(caller.accountId, { limit: 10, after: undefined })).items).toEqual([known.after]);
    expect((await customers.find(made.customerId, [caller.accountId])).known).toEqual(known.after);
    const { accepted, established, consent } = await anAccepting(caller, recipientHash);
    await acceptances.keep(accepted, established, consent);
    expect((await customers.list(caller.accountId, { limit: 10, after: undefined })).items).toEqual(
      established.relationships,
    );
    const again = makeKnown({ ...known.after, ...made, id: ids.next('kno', now) }, aContext(now));
    expect(await rejectionOf(customers.keepKnown(again, aRequest(caller)))).toMatchObject({
      code: 'customer_already_listed',
    });
  });

  test('that comes second leaves nothing', async () => {
    const { caller, invitation, accepted, established, consent } = await anAccepting();
    await invitations.end(cancel(invitation, aContext(at(1))));
    expect(await rejectionOf(acceptances.keep(accepted, established, consent))).toMatchObject({
      name: 'StaleWriteError',
    });
    expect(await customers.find(established.customer[0].after.id, [caller.accountId])).toEqual({
      customer: undefined,
      access: {},
      known: undefined,
    });
    expect((await customers.list(caller.accountId, { limit: 10, after: undefined })).items).toEqual([]);
    expect(await itemOf(`text#${consent.hash}`, 'text', tables.evidence)).toBeUndefined();
  });

  test('of the same customer by two partners at once: one is stale, and reads again', async () => {
    const hash = randomUUID();
    const [first, second] = [await anAccepting(aNewCaller(), hash), await anAccepting(aNewCaller(), hash)];
    await acceptances.keep(first.accepted, first.established, first.consent);
    expect(await rejectionOf(acceptances.keep(second.accepted, second.established, second.consent))).toMatchObject({
      name: 'StaleWriteError',
    });
    expect(await invitations.get(second.invitation.id)).toMatchObject({ status: 'pending' });
  });

  test('whose slot a newer invitation took is refused whole', async () => {
    const { invitation, accepted, established, consent } = await anAccepting();
    const Item = { ...slotKey(invitation), invitationId: 'inv_other', expiresAt: at(dayMs).toISOString() };
    await tables.db.send(new PutCommand({ TableName: tables.main, Item }));
    expect(await rejectionOf(acceptances.keep(accepted, established, consent))).toMatchObject({
      code: 'invitation_not_pending',
    });
    expect(await invitations.get(invitation.id)).toEqual(invitation);
  });
});

describe('R38: the audit trail', () => {
  const trail = auditTrailIn(tables);
  const invitations = invitationsIn(tables);

  test('is listed newest first, by time, action, user and chain, in pages', async () => {
    const caller = aNewCaller();
    const by = { kind: 'user', userId: 'user-7', accountId: caller.accountId, roles: ['salesAgent'] } as const;
    const chains: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const made = { id: ids.next('inv', now), salt: 's', recipientHash: randomUUID() };
      const change = createInvitation(
        caller,
        { ...aNewInvitation(), ...made },
        plainPace,
        aContext(at(count * second), by),
      );
      await invitations.create({ invitation: change, limit: noLimit, idempotency: aRequest(caller) });
      chains.push(made.id);
    }
    const [first] = chains;
    const opened = (await invitations.get(String(first))) as Invitation;
    await invitations.change(markSent(opened, aContext(at(9 * second))));
    const find = async (filter: TrailFilter, accountId = caller.accountId) =>
      (await trail.list(accountId, filter, 10)).items.map(({ chainId, sequence }) => `${chainId}/${sequence}`);
    expect(await find({})).toEqual([`${first}/2`, `${chains[2]}/1`, `${chains[1]}/1`, `${first}/1`]);
    expect(await find({ action: 'InvitationSent' })).toEqual([`${first}/2`]);
    expect(await find({ userId: 'user-7' })).toHaveLength(3);
    expect(await find({ chain: first })).toEqual([`${first}/2`, `${first}/1`]);
    expect(await find({ chain: first, before: at(second).toISOString() })).toEqual([`${first}/1`]);
    expect(await find({ from: at(second).toISOString(), before: at(9 * second).toISOString() })).toHaveLength(2);
    expect(await find({ chain: first }, 'par_other')).toEqual([]);
    const page = await trail.list(caller.accountId, {}, 3);
    const rest = await trail.list(caller.accountId, {}, 3, page.next);
    expect([page.items.length, rest.items.length]).toEqual([3, 1]);
  });

  test('R43: tells whose a chain is, and where it ends', async () => {
    const caller = aNewCaller();
    const change = aCreation(caller, now);
    await invitations.create({ invitation: change, limit: noLimit, idempotency: aRequest(caller) });
    const { id, chain } = change.after;
    const { accountId } = caller;
    expect(await trail.ownerOf(id, accountId)).toEqual({ head: chain, accountId });
    expect(await trail.ownerOf(id, 'par_x')).toEqual({ head: chain, accountId: undefined });
    expect(await trail.ownerOf('inv_nothing', 'par_x')).toEqual({ head: undefined, accountId: undefined });
    expect(await verifyChain(trail, caller.accountId, id)).toMatchObject({ verifiedTo: 1, isComplete: true });
  });
});

describe('R16: a removal', () => {
  const customers = customersIn(tables);
  const removals = removalsIn(tables);

  async function related() {
    const caller = aNewCaller();
    const customerId = `cus_${randomUUID()}`;
    const contact = { name: 'Anna', email: 'a@b.example' };
    const proven = { id: customerId, company: 'Tailspin', contact, language: 'en', salt: 'salt' } as const;
    const relationship: NewRelationship = {
      id: ids.next('rel', now),
      accountId: caller.accountId,
      partnerKind: 'reseller',
      privileges: ['delegatedAdmin'],
      invitationId: 'inv_1',
    };
    const made = establishRelationships({ access: {} }, proven, [relationship], aContext(now));
    await transact(tables.db, relationshipWrites(tables, made));
    const held = { customer: made.customer[0].after, relationship: made.relationships[0]!, access: made.access[0]! };
    return { caller, customerId, held };
  }

  test('takes privileges and place on the list with its attestation, in one transaction, once', async () => {
    const { caller, customerId, held } = await related();
    const attestation = removalAttestation('hu');
    const begin = async () => {
      const made = { id: ids.next('rem', at(1)), salt: 'salt', sourceIp: '192.0.2.1' };
      const removal = createRemoval(
        held.relationship,
        { ...made, attestation, consequences: [], toClear: { subscriptionIds: [], cartIds: [] } },
        caller,
        aContext(at(1)),
      );
      await removals.begin(removal, markRemoving(held, made.id, aContext(at(1))), attestation, aRequest(caller));
      return removal.after;
    };
    const removal = await begin();
    expect(await rejectionOf(begin())).toMatchObject({ name: 'StaleWriteError' });
    expect(await removals.get(removal.id)).toEqual(removal);
    expect((await removals.list(caller.accountId, 10)).items).toEqual([removal]);
    expect((await customers.list(caller.accountId, { limit: 10, after: undefined })).items).toEqual([]);
    expect(await customers.getRelationship(held.relationship.id)).toMatchObject({ status: 'removing', revision: 2 });
    expect(await customers.getAccess(customerId, caller.accountId)).toMatchObject({ grants: {} });
    expect(await itemOf(`text#${attestation.hash}`, 'text', tables.evidence)).toMatchObject({ language: 'hu' });
  });

  test('begun from what was read before another one is refused, though the customer was read after it', async () => {
    const { caller, customerId, held } = await related();
    const attestation = removalAttestation('en');
    const begin = async (from: typeof held) => {
      const made = { id: ids.next('rem', at(1)), salt: 'salt', sourceIp: '192.0.2.1' };
      const what = { attestation, consequences: [], toClear: { subscriptionIds: [], cartIds: [] } };
      const removal = createRemoval(from.relationship, { ...made, ...what }, caller, aContext(at(1)));
      await removals.begin(removal, markRemoving(from, made.id, aContext(at(1))), attestation, aRequest(caller));
    };
    await begin(held);
    const { customer, access } = await customers.find(customerId, [caller.accountId]);
    const torn = { customer: customer!, access: access[caller.accountId]!, relationship: held.relationship };
    expect(await rejectionOf(begin(torn))).toMatchObject({ name: 'StaleWriteError' });
    expect((await removals.list(caller.accountId, 10)).items).toHaveLength(1);
  });

  test('R39, R44: lists what each partner may do', async () => {
    const { caller, customerId } = await related();
    const [own, ...others] = await customers.listAccess(customerId);
    expect([own?.accountId, others]).toEqual([caller.accountId, []]);
  });
});

describe('a wait that is settled', () => {
  test('stays due where a newer signal came first', async () => {
    const waits = waitsIn(tables);
    const id = ids.next('rem', now);
    await waits.raise(id, 1, at(1));
    await waits.settle(id, 2);
    expect(await itemOf(id, 'wait', tables.main)).not.toHaveProperty('dueAt');
    await waits.raise(id, 3, at(5));
    await waits.settle(id, 2);
    expect(await itemOf(id, 'wait', tables.main)).toMatchObject({ handled: 2, signalled: 3, ...dueKeys(id, at(5)) });
  });
});

describe('a wait that is closed', () => {
  test('is due no more, has no token, and is forgotten after thirty days; one that is gone stays gone', async () => {
    const waits = waitsIn(tables);
    const id = ids.next('inv', now);
    await waits.close(id, 1, at(0));
    expect(await itemOf(id, 'wait', tables.main)).toBeUndefined();
    await waits.raise(id, 3, at(1));
    await waits.close(id, 3, at(0));
    const item = await itemOf(id, 'wait', tables.main);
    expect(item).toMatchObject({
      signalled: 3,
      handled: 3,
      forgetAfter: Math.floor(at(0).getTime() / 1000) + 30 * 86_400,
    });
    for (const gone of ['dueAt', 'dueShard', 'taskToken']) expect(item).not.toHaveProperty(gone);
  });
});

describe('R41: a receipt', () => {
  test('is kept once', async () => {
    const receipts = signedDocumentsIn<ReceiptDocument>(tables);
    const id = ids.next('inv', now);
    const receipt = (hash: string) => ({ hash }) as unknown as SignedReceipt;
    await receipts.keep(id, receipt('first'));
    await receipts.keep(id, receipt('second'));
    expect(await receipts.get(id)).toEqual({ hash: 'first' });
  });
});

describe('R36: what a partner has used', () => {
  const usage = usageIn(tables);
  const hourMs = 3_600_000;
  const hour = (hours: number) => new Date((Math.ceil(now.getTime() / hourMs) + hours) * hourMs);
  const partners = partnersIn(tables);

  async function withLimits(limits: OwnLimits): Promise<string> {
    const made = createPartner(ids.next('par', now), aNewPartner(), aContext(now));
    await partners.createPartner(made, { caller: 'operator', operation: 'x', key: randomUUID(), bodyHash: 'x' });
    await partners.changeLimits(changeLimits(made.after, limits, aContext(now)));
    return made.after.id;
  }

  test('is counted by the hour, which begins anew; clocks that differ by seconds change nothing', async () => {
    const id = await withLimits({ invitationsPerHour: 3 });
    const take = (when: Date) => usage.take('invitation', id, hourMs, when);
    expect(await take(hour(0))).toMatchObject({ limit: 3, remaining: 2, resetSeconds: 3600, windowSeconds: 3600 });
    await take(hour(0));
    expect(await take(hour(0))).toMatchObject({ remaining: 0 });
    expect(await rejectionOf(take(hour(0.5)))).toMatchObject({
      code: 'rate_limit_reached',
      details: { retryAfterSeconds: 1800, rateLimit: { limit: 3, remaining: 0 } },
    });
    expect(await take(hour(1))).toMatchObject({ remaining: 2 });
    expect(await take(new Date(hour(1).getTime() - 5000))).toMatchObject({ remaining: 1 });
    await take(hour(1));
    expect(await rejectionOf(take(new Date(hour(1).getTime() - 5000)))).toMatchObject({ code: 'rate_limit_reached' });
  });

  test('twenty at once take no more than there is', async () => {
    const id = await withLimits({ invitationsPerHour: 7 });
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => usage.take('resend', id, hourMs, hour(0))));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  });

  test('several are counted at once, each once: what is told twice, or was counted before, too', async () => {
    const [id, other] = [await withLimits({ pendingInvitations: 9 }), await withLimits({ pendingInvitations: 9 })];
    const countOf = (accountId: string, what: string, by: 1 | -1 = 1) => ({
      event: { aggregateId: ids.next('inv', now), sequence: 1 },
      changes: [
        { accountId, what, by },
        { accountId: other, what: 'customers', by: 1 as const },
      ],
    });
    const events = [
      countOf(id, 'pending'),
      countOf(id, 'pending'),
      countOf(id, 'customers'),
      countOf(other, 'pending'),
    ];
    await usage.count([...events, ...events.slice(0, 2)], now);
    const kept = async (accountId: string) => {
      const { pending, customers } = (await itemOf(accountId, 'usage', tables.main)) ?? {};
      return [pending, customers];
    };
    expect([await kept(id), await kept(other)]).toEqual([
      [2, 1],
      [1, 4],
    ]);
    const late = countOf(id, 'pending');
    await usage.count([events[0] as (typeof events)[number], late], now);
    await usage.count([late], now);
    expect([await kept(id), await kept(other)]).toEqual([
      [3, 1],
      [1, 5],
    ]);
  });

  test('pending ones are counted once each, and stand in the way of an invitation, not of a resend', async () => {
    const id = await withLimits({ pendingInvitations: 2 });
    const pending = [ids.next('inv', now), ids.next('inv', now)] as const;
    for (const each of [...pending, pending[0]])
      await usage.count(
        [{ event: { aggregateId: each, sequence: 1 }, changes: [{ accountId: id, what: 'pending', by: 1 }] }],
        now,
      );
    expect(await itemOf(id, 'usage', tables.main)).toMatchObject({ pending: 2 });
    expect(await rejectionOf(usage.take('invitation', id, hourMs, now))).toMatchObject({
      code: 'pending_limit_reached',
    });
    await usage.take('resend', id, hourMs, now);
    await usage.count(
      [{ event: { aggregateId: pending[0], sequence: 2 }, changes: [{ accountId: id, what: 'pending', by: -1 }] }],
      now,
    );
    await usage.count(
      [{ event: { aggregateId: pending[0], sequence: 2 }, changes: [{ accountId: id, what: 'pending', by: -1 }] }],
      now,
    );
    expect(await usage.take('invitation', id, hourMs, now)).toMatchObject({ limits: { pendingInvitations: 2 } });
  });

  test('falls back to the default where a limit of its own is taken away', async () => {
    const id = await withLimits({});
    expect((await usage.take('invitation', id, hourMs, now)).limits).toEqual(defaultLimits);
  });
});

describe('R1: partners', () => {
  const partners = partnersIn(tables);
  const aPartner = (partnerId = randomUUID()) =>
    createPartner(ids.next('par', now), aNewPartner(partnerId), aContext(now));
  const request = () => ({ caller: 'operator', operation: 'createPartner', key: randomUUID(), bodyHash: 'hash' });

  test('one partner per PartnerID', async () => {
    const partnerId = randomUUID();
    const first = aPartner(partnerId);
    await partners.createPartner(first, request());
    const second = aPartner(partnerId);
    expect(await rejectionOf(partners.createPartner(second, request()))).toMatchObject({ code: 'partner_id_taken' });
    expect(await partners.getPartner(second.after.id)).toBeUndefined();
    expect(await partners.getPartner(first.after.id)).toEqual(first.after);
  });

  test('no change is overwritten', async () => {
    const kept = aPartner();
    await partners.createPartner(kept, request());
    await partners.changePartner(changeAgreement(kept.after, 'active', aContext(at(1))));
    expect(
      await rejectionOf(partners.changePartner(changeAgreement(kept.after, 'ended', aContext(at(2))))),
    ).toMatchObject({ name: 'StaleWriteError' });
    expect((await partners.getPartner(kept.after.id))?.agreement).toBe('active');
  });

  test('a logo is kept beside its account, by its newest state only, and goes again', async () => {
    const kept = aPartner();
    await partners.createPartner(kept, request());
    expect(await partners.getLogo(kept.after.id)).toBeUndefined();
    const given = changeLogo(kept.after, 'aGVsbG8=', aContext(at(1)));
    await partners.changeLogo(given, 'aGVsbG8=');
    const stale = changeLogo(kept.after, 'b3RoZXI=', aContext(at(2)));
    expect(await rejectionOf(partners.changeLogo(stale, 'b3RoZXI='))).toMatchObject({ name: 'StaleWriteError' });
    expect(await partners.getLogo(kept.after.id)).toBe('aGVsbG8=');
    expect(await partners.getPartner(kept.after.id)).toEqual(given.after);
    await partners.changeLogo(changeLogo(given.after, undefined, aContext(at(3))), undefined);
    expect(await partners.getLogo(kept.after.id)).toBeUndefined();
  });

  test('R2: a user has one place', async () => {
    const kept = aPartner();
    await partners.createPartner(kept, request());
    const user = createUser(
      randomUUID(),
      kept.after,
      { name: 'Ada', email: 'a@b.example', roles: ['globalAdmin'] },
      aContext(now),
    );
    await partners.createUser(user, request());
    expect(await rejectionOf(partners.createUser(user, request()))).toMatchObject({ code: 'user_already_exists' });
    expect((await partners.listUsers(kept.after.id, 10)).items).toEqual([user.after]);
    expect(await partners.getUser(user.after.id)).toEqual(user.after);
  });
});

describe('R9: one-time codes', () => {
  const codes = oneTimeCodesIn(tables);
  const code = { hash: 'hash of 123456', salt: 'salt' };
  const minute = 60 * second;
  const aHolder = () => ({ id: ids.next('inv', now), accountId: `par_${randomUUID()}`, recipientHash: randomUUID() });

  test('hold ten minutes and five attempts, counted before anything is compared', async () => {
    const holder = aHolder();
    expect(await codes.countAttempt(holder, now)).toBeUndefined();
    await codes.replace(holder, code, now);
    for (let attempt = 1; attempt <= codeAttempts; attempt += 1) {
      expect(await codes.countAttempt(holder, at(second))).toEqual(code);
    }
    expect(await codes.countAttempt(holder, at(second))).toBeUndefined();

    const other = aHolder();
    await codes.replace(other, code, now);
    expect(await codes.countAttempt(other, at(10 * minute - 1))).toEqual(code);
    expect(await codes.countAttempt(other, at(10 * minute))).toBeUndefined();
  });

  test('come once a minute, five times a day, and again the next day', async () => {
    const holder = aHolder();
    await codes.replace(holder, code, now);
    expect(await rejectionOf(codes.replace(holder, code, at(minute - 1)))).toMatchObject({ code: 'code_too_soon' });
    for (let count = 1; count < codesPerDay; count += 1) await codes.replace(holder, code, at(count * minute));
    expect(await rejectionOf(codes.replace(holder, code, at(dayMs - 1)))).toMatchObject({ code: 'code_limit_reached' });
    await codes.replace(holder, code, at(dayMs));
    expect(await rejectionOf(codes.replace(holder, code, at(dayMs + 1)))).toMatchObject({ code: 'code_too_soon' });
  });

  test('a new invitation to the same address brings no new attempts, and no code of the last one', async () => {
    const holder = aHolder();
    const next = { ...holder, id: ids.next('inv', now) };
    await codes.replace(holder, code, now);
    expect(await codes.countAttempt(next, at(second))).toBeUndefined();
    expect(await rejectionOf(codes.replace(next, code, at(second)))).toMatchObject({ code: 'code_too_soon' });
  });

  test('one that could not be mailed is taken back, and does not count', async () => {
    const holder = aHolder();
    await codes.replace(holder, code, now);
    await codes.withdraw(holder, { hash: 'hash of 654321', salt: 'salt' });
    expect(await codes.countAttempt(holder, at(second))).toEqual(code);
    await codes.withdraw(holder, code);
    expect(await codes.countAttempt(holder, at(second))).toBeUndefined();
    for (let count = 0; count < codesPerDay; count += 1) await codes.replace(holder, code, at(second + count * minute));
  });

  test('attempts at the same moment are all counted', async () => {
    const holder = aHolder();
    await codes.replace(holder, code, now);
    const tried = await Promise.all(Array.from({ length: 20 }, () => codes.countAttempt(holder, at(second))));
    expect(tried.filter(Boolean)).toHaveLength(codeAttempts);
  });
});

describe('waits', () => {
  const waits = waitsIn(tables);
  const due = at(dayMs);
  const opened = async () => {
    const id = `inv_${randomUUID()}`;
    await waits.raise(id, 1, due);
    return id;
  };
  const keep = (item: Record<string, unknown>) =>
    tables.db.send(new PutCommand({ TableName: tables.main, Item: item }));
  const invitations = invitationsIn(tables);

  test('are due from the transaction on that makes what waits, and again with each signal', async () => {
    const change = aCreation(aNewCaller(), now);
    const { after } = change;
    await invitations.create({ invitation: change, limit: noLimit });
    expect(await waits.read(after.id)).toEqual({
      id: after.id,
      signalled: 1,
      attempt: 0,
      tries: 0,
      isParked: false,
      dueAt: after.createdAt,
    });
    expect(await itemOf(after.id, 'wait', tables.main)).toMatchObject(dueKeys(after.id, now));
    await keep({ pk: after.id, sk: 'wait', signalled: 1, attempt: 1, tries: 1, taskToken: 'token' });
    await invitations.change(markSent(after, aContext(at(1))));
    expect(await waits.read(after.id)).not.toHaveProperty('dueAt');
    const sent = (await invitations.get(after.id)) as Invitation;
    await invitations.end(cancel(sent, aContext(at(2))));
    expect(await waits.read(after.id)).toMatchObject({
      signalled: 3,
      attempt: 1,
      tries: 0,
      taskToken: 'token',
      dueAt: at(2).toISOString(),
    });
  });

  test('take signals upwards only, and none that was handled', async () => {
    const id = await opened();
    expect(await waits.raise(id, 3, due)).toMatchObject({ signalled: 3, attempt: 0, tries: 0 });
    expect(await waits.raise(id, 3, due)).toBeUndefined();
    expect(await waits.raise(id, 2, due)).toBeUndefined();
    await keep({ pk: id, sk: 'wait', signalled: 3, attempt: 1, handled: 3 });
    expect(await waits.raise(id, 3, due)).toBeUndefined();
    expect(await itemOf(id, 'wait', tables.main)).not.toHaveProperty('dueAt');
  });

  test('are opened, due, by a signal that finds none, or one that was never signalled', async () => {
    const id = `inv_${randomUUID()}`;
    expect(await waits.raise(id, 4, due)).toEqual({
      id,
      signalled: 4,
      attempt: 0,
      tries: 0,
      isParked: false,
      dueAt: due.toISOString(),
    });
    const byHand = `inv_${randomUUID()}`;
    await keep({ pk: byHand, sk: 'wait', taskToken: 'token' });
    expect(await waits.read(byHand)).toMatchObject({ signalled: 0, attempt: 0, tries: 0 });
    expect(await waits.raise(byHand, 2, due)).toMatchObject({ signalled: 2, taskToken: 'token' });
  });

  test('count an attempt once, whoever is faster, and forget the token of the one before, or that it was parked', async () => {
    const id = await opened();
    await keep({ ...(await itemOf(id, 'wait', tables.main)), taskToken: 'token', isParked: true });
    const won = await Promise.all([1, 2, 3].map(() => waits.countAttempt({ id, attempt: 0 }, due)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const counted = { id, signalled: 1, attempt: 1, tries: 1, isParked: false };
    expect(await waits.read(id)).toEqual({ ...counted, dueAt: due.toISOString() });
    await waits.raise(id, 3, due);
    expect(await waits.read(id)).toMatchObject({ attempt: 1, tries: 0 });
  });

  test('are revived where nobody waits, though all was handled; not where they are due', async () => {
    const id = await opened();
    expect(await waits.revive(id, due)).toBe(false);
    await keep({ pk: id, sk: 'wait', signalled: 2, handled: 2, attempt: 1, tries: 1 });
    expect(await waits.redrive(id, due)).toBe(false);
    expect(await waits.revive(id, due)).toBe(true);
    expect(await waits.read(id)).toMatchObject({ attempt: 1, tries: 1, dueAt: due.toISOString() });
    expect(await waits.revive(`inv_${randomUUID()}`, due)).toBe(false);
  });

  test('leave the due work when set aside, until they are redriven with new tries', async () => {
    const id = await opened();
    await waits.countAttempt({ id, attempt: 0 }, due);
    expect(await waits.redrive(id, now)).toBe(false);
    await waits.setAside({ id, attempt: 1 });
    expect(await itemOf(id, 'wait', tables.main)).toEqual({ pk: id, sk: 'wait', signalled: 1, attempt: 1, tries: 1 });
    expect(await waits.countAttempt({ id, attempt: 1 }, due)).toBe(false);
    expect(await waits.redrive(id, now)).toBe(true);
    expect(await waits.read(id)).toMatchObject({ attempt: 1, tries: 1, dueAt: now.toISOString() });
    await waits.settle(id, 1);
    expect(await waits.redrive(id, now)).toBe(false);
    expect(await waits.redrive('inv_nothing', now)).toBe(false);
  });
});

describe('work that is set aside', () => {
  const work = setAsideWorkIn(tables);
  const everything = async <T>(pages: AsyncGenerator<readonly T[]>) => {
    const found: T[] = [];
    for await (const page of pages) found.push(...page);
    return found;
  };

  test('lies there, oldest first, until it was taken up again', async () => {
    const of = (pk: string) => ({ from: 'relay', key: { pk, sk: 'event#0000000001' }, reason: 'no event' }) as const;
    await work.keep(of('inv_2'), at(2));
    await work.keep(of('inv_1'), at(1));
    const all = () => everything(work.pages('relay'));
    expect(await all()).toEqual([
      { ...of('inv_1'), at: at(1).toISOString() },
      { ...of('inv_2'), at: at(2).toISOString() },
    ]);
    await work.remove({ ...of('inv_1'), at: at(1).toISOString() });
    expect(await all()).toMatchObject([of('inv_2')]);
    expect(await everything(work.pages('sweep'))).toEqual([]);
  });

  test('is counted before, by its item', async () => {
    const key = { pk: `inv_${randomUUID()}`, sk: 'event#0000000001' };
    expect([await work.countFailure(key, now), await work.countFailure(key, now)]).toEqual([1, 2]);
    expect(await work.countFailure({ ...key, sk: 'event#0000000002' }, now)).toBe(1);
  });
});

describe('due work', () => {
  const work = dueWorkIn(tables);

  test('that was taken out can be put back, once', async () => {
    const key = { pk: `due_${randomUUID()}`, sk: 'cart' };
    const keep = (Item: object) =>
      tables.db.send(new PutCommand({ TableName: tables.main, Item: { ...key, ...Item } }));
    expect(await work.putBack(key, at(dayMs))).toBe(false);
    await keep({ ...dueKeys(key.pk, at(2 * dayMs)), failures: 10 });
    await work.remove(key);
    expect(await work.putBack(key, at(dayMs))).toBe(true);
    expect(await itemOf(key.pk, 'cart', tables.main)).toEqual({ ...key, ...dueKeys(key.pk, at(dayMs)) });
    expect(await work.putBack(key, at(0))).toBe(false);
  });

  test('is what is due by now, in every shard, page after page, and nothing else', async () => {
    // Long past, so that nothing else of this table is in the way; the sweep sets unknown things aside, so ask at once.
    const past = new Date('2001-01-01T00:00:00.000Z');
    const all = Array.from({ length: 130 }, () => `due_${randomUUID()}`);
    const items = [
      ...all.map((id) => ({ pk: id, sk: 'wait', attempt: 1, signalled: 1, ...dueKeys(id, past) })),
      { pk: 'due_later', sk: 'wait', attempt: 1, ...dueKeys('due_later', new Date(past.getTime() + 1)) },
    ];
    await Promise.all(items.map((Item) => tables.db.send(new PutCommand({ TableName: tables.main, Item }))));
    const found: string[] = [];
    for await (const page of work.pages(past)) {
      expect(page.length).toBeLessThanOrEqual(50);
      for (const item of page) if (item.kind === 'wait') found.push(item.wait.id);
    }
    const [{ pk: put = '' } = {}] = items;
    expect(await work.putOff({ pk: put, sk: 'wait' }, new Date(past.getTime() + 1))).toBe(1);
    expect(await itemOf(put, 'wait', tables.main)).toMatchObject({
      failures: 1,
      dueAt: `2001-01-01T00:00:00.001Z#${put}`,
    });
    for (const { pk } of items) await work.remove({ pk, sk: 'wait' });
    expect(found.sort()).toEqual(all.sort());
    for await (const page of work.pages(past)) expect(page).toEqual([]);
    expect(new Set(all.map((id) => dueKeys(id, past).dueShard)).size).toBe(dueShards);
  });
});
