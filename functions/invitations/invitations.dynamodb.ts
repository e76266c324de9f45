import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { putGdap, renameGdap } from '../gdap/gdap.dynamodb.ts';
import { erasedText } from '../platform/base/erased.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { dayMs } from '../platform/base/time.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import type { Change } from '../platform/changes/change.ts';
import { recallKey, rememberBatch, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { countEmail } from '../platform/limits/usage.dynamodb.ts';
import { signalWrites } from '../platform/outbox/waits.dynamodb.ts';
import { dueKeys } from '../platform/table/due-keys.ts';
import { renewalKeys, searchKeys } from '../platform/table/index-keys.ts';
import { pageOfFitting } from '../platform/table/page.ts';
import {
  type EntityKeys,
  epochSeconds,
  getEntity,
  type Item,
  type ListPlace,
  listEntities,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import { erasureTime } from './erase-invitation.ts';
import { invitationEvents } from './invitation.events.ts';
import { alreadyPending, type Invitation } from './invitation.ts';
import { invitationRefusal } from './invitations.errors.ts';
import type { EmailLimit, InvitationFilter, Invitations, Slot } from './invitations.port.ts';
import { gdapRequested } from './requested-gdap.ts';

const isFreeOrOver = 'attribute_not_exists(pk) OR expiresAt <= :now';
const isHeldByThis = 'invitationId = :invitationId';
/** Days for which the slot of an invitation that expired is kept. */
const slotDays = 30;

export function invitationsIn(tables: Tables): Invitations {
  const { db, main } = tables;
  return {
    get: (id) => getEntity<Invitation>(tables, id, 'invitation'),

    list(accountId, filter, limit, after) {
      const place = placeOf(accountId, filter);
      const read = (from: string | undefined) => listEntities<Invitation>(tables, place, limit, from);
      return pageOfFitting(read, (invitation) => fits(invitation, filter), sortKeyOf, { limit, after });
    },

    async findPending(slot, now) {
      const { Item } = await db.send(new GetCommand({ TableName: main, Key: slotKey(slot), ConsistentRead: true }));
      return Item && String(Item.expiresAt) > now.toISOString() ? String(Item.invitationId) : undefined;
    },

    async create({ invitation: change, limit, idempotency, followed }) {
      await transact(db, [
        ...(idempotency ? [rememberKey(main, idempotency, change.after.id, new Date(change.record.at))] : []),
        ...(followed ? invitationWrites(tables, followed) : []),
        takeSlot(main, change.after),
        ...countIfMailed(main, change, limit),
        ...invitationWrites(tables, change),
      ]);
    },

    async change(change) {
      await transact(db, invitationWrites(tables, change));
    },

    async renew(change, limit, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        ...countIfMailed(main, change, limit),
        ...invitationWrites(tables, change),
        replaceSlot(main, change.after, slotOf(change.after)),
      ]);
    },

    async end(change, request) {
      await transact(db, [
        ...(request ? [rememberKey(main, request, change.after.id, new Date(change.record.at))] : []),
        ...invitationWrites(tables, change),
        releaseSlot(main, change.after),
      ]);
    },

    rememberBatch: (request, now) => rememberBatch(tables, request, now),

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/**
 * The writes of a change of an invitation, with its places in the indexes; the signal to its workflow; and what is
 * shown of the privileges it asks for.
 */
export function invitationWrites(tables: Tables, change: Change<Invitation>): Write[] {
  const { after } = change;
  const gdap = gdapRequested(after);
  return [
    ...changeWrites(tables, change, invitationKeys(change.after, tables.unansweredMonths)),
    ...signalWrites(tables.main, change.event, invitationEvents),
    // Until they are approved, nothing changes them but their invitation: its guard is theirs.
    ...(gdap
      ? [after.erasedAt === undefined ? putGdap(tables.main, gdap) : renameGdap(tables.main, gdap.id, erasedText)]
      : []),
  ];
}

/** There is one slot per partner, recipient, and kind or set of what is asked: it holds one pending invitation. */
export function slotKey({ recipientHash, accountId, jointPartner, asks }: Slot): { pk: string; sk: string } {
  const partners = jointPartner ? [accountId, jointPartner.accountId] : [accountId];
  return { pk: `invitee#${recipientHash}#${partners.join('+')}`, sk: asks ? `slot#${asks.kind}` : 'slot' };
}

/** An email of the service counts; what the partner sends itself does not (R36). */
function countIfMailed(table: string, { after, record }: Change<Invitation>, { most, dayMs }: EmailLimit): Write[] {
  return after.delivery.method === 'service'
    ? [countEmail(table, addressOf(after), most, { dayMs, now: new Date(record.at) })]
    : [];
}

/** Emails count by the address, whatever the customer's ID. */
const addressOf = ({ accountId, recipientHash, addressHash = recipientHash }: Invitation) => ({
  accountId,
  addressHash,
});

/** Replaces what a slot holds, while it holds this invitation. */
function replaceSlot(table: string, invitation: Invitation, Item: Item): Write {
  return {
    item: {
      Put: {
        TableName: table,
        Item,
        ConditionExpression: isHeldByThis,
        ExpressionAttributeValues: { ':invitationId': invitation.id },
      },
    },
    onConflict: takenOver,
  };
}

/**
 * An invitation's key, and its places in the indexes: it is due by its next reminder, by its end, and where nobody
 * accepted it by its erasure. Erased, it is found by its partner and its state only.
 */
export function invitationKeys(invitation: Invitation, unansweredMonths?: number): EntityKeys {
  const { id, accountId, status, expiresAt, remindAt, delivery, invitedBy, recipient, recipientHash, reference } =
    invitation;
  const due =
    status === 'pending' ? new Date(remindAt[0] ?? expiresAt) : erasureTime(invitation, unansweredMonths ?? 13);
  return {
    pk: id,
    sk: 'invitation',
    listPk: `${accountId}#invitations`,
    listSk: sortKeyOf(invitation),
    statePk: `${accountId}#invitations#${status}`,
    deliveryPk: `${accountId}#delivery#${delivery.state}`,
    inviterPk: `${accountId}#inviter#${invitedBy}`,
    ...(reference === undefined ? {} : { referencePk: `${accountId}#reference#${reference}` }),
    ...(invitation.erasedAt === undefined
      ? {
          recipientPk: `${accountId}#recipient#${recipientHash}`,
          ...searchKeys(accountId, 'invitations', recipient.company, recipient, id),
        }
      : {}),
    ...(due === undefined ? {} : dueKeys(id, due)),
    ...(status === 'pending' ? renewalKeys(accountId, expiresAt, id) : {}),
  };
}

const sortKeyOf = ({ createdAt, id }: Invitation) => `${createdAt}#${id}`;

/** The index that tells most of what is wanted; the rest is looked through. */
function placeOf(accountId: AccountId, filter: InvitationFilter): ListPlace {
  const { recipientHash, reference, invitedBy, delivery, createdFrom, createdBefore, endsBefore } = filter;
  const state = filter.state ?? (endsBefore === undefined ? undefined : 'pending');
  const range = { from: createdFrom, to: createdBefore };
  if (recipientHash !== undefined)
    return { index: 'recipient', partition: `${accountId}#recipient#${recipientHash}`, ...range };
  if (reference !== undefined)
    return { index: 'reference', partition: `${accountId}#reference#${reference}`, ...range };
  if (delivery !== undefined) return { index: 'delivery', partition: `${accountId}#delivery#${delivery}`, ...range };
  if (state !== undefined) return { index: 'state', partition: `${accountId}#invitations#${state}`, ...range };
  if (invitedBy !== undefined) return { index: 'inviter', partition: `${accountId}#inviter#${invitedBy}`, ...range };
  return { index: 'list', partition: `${accountId}#invitations`, ...range };
}

function fits(invitation: Invitation, filter: InvitationFilter): boolean {
  const is = <T>(filter: T | undefined, has: T | undefined) => filter === undefined || filter === has;
  return (
    is(filter.state, invitation.status) &&
    is(filter.delivery, invitation.delivery.state) &&
    is(filter.invitedBy, invitation.invitedBy) &&
    is(filter.reference, invitation.reference) &&
    is(filter.recipientHash, invitation.recipientHash) &&
    (filter.endsBefore === undefined || (invitation.status === 'pending' && invitation.expiresAt < filter.endsBefore))
  );
}

/** A slot whose invitation is past its time is free, whether or not the sweep came by (R13). */
function takeSlot(table: string, invitation: Invitation): Write {
  return {
    item: {
      Put: {
        TableName: table,
        Item: slotOf(invitation),
        ConditionExpression: isFreeOrOver,
        ExpressionAttributeValues: { ':now': invitation.createdAt },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    onConflict: (existing) => alreadyPending(String(existing?.invitationId)),
  };
}

/** The slot of a pending invitation is held until its term ends. */
function slotOf(invitation: Invitation) {
  const { id, expiresAt } = invitation;
  const forgetAfter = epochSeconds(new Date(Date.parse(expiresAt) + slotDays * dayMs));
  return { ...slotKey(invitation), invitationId: id, expiresAt, forgetAfter };
}

const takenOver = () => invitationRefusal('invitation_not_pending', 'A newer invitation took the place of this one.');

/** The invitation was taken over only after its time, and then it cannot be ended before it: so the slot is its own. */
export function releaseSlot(table: string, invitation: Invitation): Write {
  return {
    item: {
      Delete: {
        TableName: table,
        Key: slotKey(invitation),
        ConditionExpression: isHeldByThis,
        ExpressionAttributeValues: { ':invitationId': invitation.id },
      },
    },
    onConflict: takenOver,
  };
}
