import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { getEntity, type Tables } from '../platform/table/table.dynamodb.ts';
import type { Partner } from './partner.ts';
import type { PartnerIdRegistry } from './partner-id-registry.port.ts';
import type { PartnerIds } from './partner-ids.port.ts';
import { partnerIdKey } from './partners.dynamodb.ts';
import { mayBeGiven } from './standing.ts';

export function partnerIdsIn(tables: Tables): PartnerIds {
  return {
    async holderOf(partnerId) {
      const Key = partnerIdKey(partnerId);
      const { Item } = await tables.db.send(new GetCommand({ TableName: tables.main, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : getEntity<Partner>(tables, String(Item.holder), 'partner');
    },
  };
}

/** The built-in registry: the operator's own partner table. */
export function ownRegistry(ids: PartnerIds): PartnerIdRegistry {
  return {
    async look(partnerId) {
      const holder = await ids.holderOf(partnerId);
      if (holder === undefined) return { status: 'unknown' };
      const { company, address } = holder;
      const { country = address.country, isRetired } =
        holder.locations.find((each) => each.partnerId === partnerId) ?? {};
      const isActive = mayBeGiven(holder) && !isRetired;
      return { status: 'known', location: { partnerId, company, country, isActive } };
    },
  };
}
