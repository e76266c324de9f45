import { changeWrites } from '../shared/change.dynamodb.ts';
import type { Change } from '../shared/change.ts';
import { dueKeys } from '../shared/due.ts';
import { DomainError } from '../shared/errors.ts';
import { recallKey, rememberKey } from '../shared/idempotency.dynamodb.ts';
import type { IdempotentRequest } from '../shared/idempotency.ts';
import {
  dayMs,
  type EntityKeys,
  epochSeconds,
  getEntity,
  type Item,
  listEntities,
  type Page,
  type Tables,
  transact,
  type Write,
} from '../shared/table.dynamodb.ts';
import type { Invitation, InvitationState } from './invitation.ts';

/** Where invitations are kept. */
export interface Invitations {
  get(id: string): Promise<Invitation | undefined>;
  /** Newest first; `state` keeps those in one state. */
  list(partnerId: string, state: InvitationState | undefined, limit: number, after?: string): Promise<Page<Invitation>>;
  /** @throws `invitation_already_pending`, `relationship_already_exists`, AlreadyDoneError, `idempotency_key_reused` */
  create(change: Change<Invitation>, request: IdempotentRequest): Promise<void>;
  /** Keeps a change that leaves it pending, or that ends it by its time. @throws StaleWriteError */
  change(change: Change<Invitation>): Promise<void>;
  /** Gives it a new term, and its slot too. @throws StaleWriteError, AlreadyDoneError */
  renew(change: Change<Invitation>, request: IdempotentRequest): Promise<void>;
  /** Ends it before its time, and makes room for a new one. @throws StaleWriteError, AlreadyDoneError */
  end(change: Change<Invitation>, request?: IdempotentRequest): Promise<void>;
  /** What an earlier use of the key led to. @throws `idempotency_key_reused` */
  recall(request: IdempotentRequest, now: Date): Promise<string | undefined>;
}

const isFreeOrOver = 'attribute_not_exists(pk) OR expiresAt <= :now';
const isHeldByThis = 'invitationId = :invitationId';
/** Days for which the slot of an invitation that expired is kept. */
const slotDays = 30;

export function invitationsIn(tables: Tables): Invitations {
  const { db, main } = tables;
  return {
    get: (id) => getEntity<Invitation>(tables, id, 'invitation'),

    list: (partnerId, state, limit, after) =>
      listEntities<Invitation>(
        tables,
        state === undefined
          ? { index: 'list', partition: `${partnerId}#invitations` }
          : { index: 'state', partition: `${partnerId}#invitations#${state}` },
        limit,
        after,
      ),

    async create(change, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        takeSlot(main, change.after),
        ...invitationWrites(tables, change),
      ]);
    },

    async change(change) {
      await transact(db, invitationWrites(tables, change));
    },

    async renew(change, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
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

    recall: (request, now) => recallKey(tables, request, now),
  };
}

/** The writes of a change of an invitation, with its places in the indexes. */
export function invitationWrites(tables: Tables, change: Change<Invitation>): Write[] {
  return changeWrites(tables, change, invitationKeys(change.after));
}

/** There is one slot per partner, recipient and privilege: one pending invitation, or one relationship. */
export function slotKey(invitation: Invitation): { pk: string; sk: string } {
  const { partnerId, recipientHash, privileges } = invitation;
  return { pk: `invitee#${partnerId}#${recipientHash}#${privileges.join('+')}`, sk: 'slot' };
}

/** The slot now holds the relationship: a new invitation is told so. */
export function fillSlot(table: string, invitation: Invitation, relationshipId: string): Write {
  return replaceSlot(table, invitation, { ...slotKey(invitation), relationshipId });
}

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

function invitationKeys(invitation: Invitation): EntityKeys {
  const { id, partnerId, createdAt, status, expiresAt, remindAt } = invitation;
  return {
    pk: id,
    sk: 'invitation',
    listPk: `${partnerId}#invitations`,
    listSk: `${createdAt}#${id}`,
    statePk: `${partnerId}#invitations#${status}`,
    ...(status === 'pending' ? dueKeys(id, new Date(remindAt[0] ?? expiresAt)) : {}),
  };
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
    onConflict: (existing) =>
      existing?.relationshipId === undefined
        ? new DomainError('invitation_already_pending', 'An invitation to this customer is pending already.', {
            conflictingId: String(existing?.invitationId),
          })
        : new DomainError('relationship_already_exists', 'You have this relationship with this customer already.', {
            conflictingId: String(existing.relationshipId),
          }),
  };
}

/** The slot of a pending invitation is held until its term ends. */
function slotOf(invitation: Invitation) {
  const { id, expiresAt } = invitation;
  const forgetAfter = epochSeconds(new Date(Date.parse(expiresAt) + slotDays * dayMs));
  return { ...slotKey(invitation), invitationId: id, expiresAt, forgetAfter };
}

const takenOver = () => new DomainError('invitation_not_pending', 'A newer invitation took the place of this one.');

/** The invitation was taken over only after its time, and then it cannot be ended before it: so the slot is its own. */
function releaseSlot(table: string, invitation: Invitation): Write {
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
