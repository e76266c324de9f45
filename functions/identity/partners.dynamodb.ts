import { revisionMismatch, StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import { changeWrites } from '../platform/changes/change.dynamodb.ts';
import { recallKey, rememberKey } from '../platform/changes/idempotency.dynamodb.ts';
import { setLimits } from '../platform/limits/usage.dynamodb.ts';
import {
  type EntityKeys,
  getEntity,
  listEntities,
  type Tables,
  transact,
  type Write,
} from '../platform/table/table.dynamodb.ts';
import { stateOf, userStateOf } from './account-state.ts';
import { identityRefusal, userExists } from './identity.errors.ts';
import type { Partner, User } from './partner.ts';
import type { Partners } from './partners.port.ts';
import type { PartnerKind } from './roles.ts';

const allPartners = 'partners';
const isFreePartnerId = 'attribute_not_exists(pk)';

export function partnersIn(tables: Tables): Partners {
  const { db, main } = tables;
  return {
    getPartner: (id) => getEntity<Partner>(tables, id, 'partner'),
    getUser: (userId) => getEntity<User>(tables, userId, 'user'),
    listPartners: (limit, after) =>
      listEntities<Partner>(tables, { index: 'list', partition: allPartners }, limit, after),
    listProviders: (limit, after) =>
      listEntities<Partner>(tables, { index: 'state', partition: allOf('provider') }, limit, after),
    listUsers: (accountId, limit, after) =>
      listEntities<User>(tables, { index: 'list', partition: usersOf(accountId) }, limit, after),

    async createPartner(change, request) {
      await transact(db, [
        rememberKey(main, request, change.after.id, new Date(change.record.at)),
        ...change.after.locations.map((location) => claimPartnerId(main, location.partnerId, change.after.id)),
        ...changeWrites(tables, change, partnerKeys(change.after)),
      ]);
    },

    async changePartner(change, request) {
      await transact(db, [
        ...(request ? [rememberKey(main, request, change.after.id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, partnerKeys(change.after)),
      ]);
    },

    async getLogo(id) {
      return (await getEntity<{ readonly png: string }>(tables, id, 'logo'))?.png;
    },

    async changeLogo(change, logo) {
      // Emptied, not deleted: who writes accounts may delete nothing.
      const entity = logo === undefined ? {} : { png: logo };
      const keep: Write = { item: { Put: { TableName: main, Item: { pk: change.after.id, sk: 'logo', entity } } } };
      await transact(db, [...changeWrites(tables, change, partnerKeys(change.after)), keep]);
    },

    async addLocation(change, partnerId) {
      await transact(db, [
        claimPartnerId(main, partnerId, change.after.id),
        ...changeWrites(tables, change, partnerKeys(change.after)),
      ]);
    },

    async changeLimits(change) {
      await transact(db, [
        ...changeWrites(tables, change, partnerKeys(change.after), revisionMismatch),
        setLimits(main, change.after.id, change.after.limits ?? {}),
      ]);
    },

    recall: (request, now) => recallKey(tables, request, now),

    async createUser(change, request) {
      const { after } = change;
      await transact(db, [
        rememberKey(main, request, after.id, new Date(change.record.at)),
        ...changeWrites(tables, change, userKeys(after), userExists),
      ]);
    },

    async changeUser(change, { staysAdmin, request } = {}) {
      const { after } = change;
      await transact(db, [
        ...(request ? [rememberKey(main, request, after.id, new Date(change.record.at))] : []),
        ...changeWrites(tables, change, userKeys(after)),
        ...(staysAdmin === undefined ? [] : [requireGlobalAdmin(main, staysAdmin)]),
      ]);
    },
  };
}

const allOf = (kind: PartnerKind) => `${allPartners}#${kind}`;

const usersOf = (accountId: AccountId) => `${accountId}#users`;

/** A removed user is on no list. */
function userKeys(user: User): EntityKeys {
  const keys = { pk: user.id, sk: 'user' };
  if (userStateOf(user) === 'removed') return keys;
  return { ...keys, listPk: usersOf(user.accountId), listSk: `${user.createdAt}#${user.id}` };
}

const isActiveGlobalAdmin =
  '(attribute_not_exists(#entity.#status) OR #entity.#status = :active) AND contains(#entity.#roles, :globalAdmin)';

function requireGlobalAdmin(table: string, userId: string): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: table,
        Key: { pk: userId, sk: 'user' },
        ConditionExpression: isActiveGlobalAdmin,
        ExpressionAttributeNames: { '#entity': 'entity', '#status': 'status', '#roles': 'roles' },
        ExpressionAttributeValues: { ':active': 'active', ':globalAdmin': 'globalAdmin' },
      },
    },
    onConflict: () => new StaleWriteError(`${userId} is no Global admin any more.`),
  };
}

function partnerKeys(partner: Partner): EntityKeys {
  const keys = { pk: partner.id, sk: 'partner', listPk: allPartners, listSk: partner.id };
  // Whoever is suspended or closed is not offered to others.
  return stateOf(partner) === 'active' ? { ...keys, statePk: allOf(partner.kind) } : keys;
}

/** Which account holds a PartnerID. */
export const partnerIdKey = (partnerId: PartnerId) => ({ pk: `partner-id#${partnerId}`, sk: 'location' });

function claimPartnerId(table: string, partnerId: PartnerId, holder: string): Write {
  return {
    item: {
      Put: {
        TableName: table,
        Item: { ...partnerIdKey(partnerId), holder },
        ConditionExpression: isFreePartnerId,
      },
    },
    onConflict: () => identityRefusal('partner_id_taken', `PartnerID ${partnerId} belongs to another partner.`),
  };
}
