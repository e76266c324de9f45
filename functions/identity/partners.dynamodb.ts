import { revisionMismatch } from '../platform/base/errors.ts';
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
import { identityRefusal } from './identity.errors.ts';
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

    async changePartner(change) {
      await transact(db, changeWrites(tables, change, partnerKeys(change.after), revisionMismatch));
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
      const keys = {
        pk: after.id,
        sk: 'user',
        listPk: usersOf(after.accountId),
        listSk: `${after.createdAt}#${after.id}`,
      };
      await transact(db, [
        rememberKey(main, request, after.id, new Date(change.record.at)),
        ...changeWrites(tables, change, keys, userExists),
      ]);
    },
  };
}

const allOf = (kind: PartnerKind) => `${allPartners}#${kind}`;

const usersOf = (accountId: AccountId) => `${accountId}#users`;

const userExists = () => identityRefusal('user_already_exists', 'There is a user with this email already.');

function partnerKeys(partner: Partner): EntityKeys {
  return { pk: partner.id, sk: 'partner', listPk: allPartners, statePk: allOf(partner.kind), listSk: partner.id };
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
