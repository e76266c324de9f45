import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { busyTryAgain } from '../platform/base/errors.ts';
import type { AccountId } from '../platform/base/ids.ts';
import { type AuditRecord, accountOf, type ChainHead } from '../platform/changes/audit-record.ts';
import { sortableNumber, trailKeyOf } from '../platform/changes/change.dynamodb.ts';
import { pageOfFitting } from '../platform/table/page.ts';
import { type ListQuery, queryPage, type Tables } from '../platform/table/table.dynamodb.ts';
import type { AuditTrail, TrailFilter } from './audit-trail.port.ts';

/** What an aggregate's item is called, by the prefix of its ID. */
const aggregates: ReadonlyMap<string, string> = new Map(
  Object.entries({
    inv: 'invitation',
    rem: 'removal',
    cus: 'customer',
    par: 'partner',
    pts: 'partnership',
    crt: 'cart',
    sub: 'subscription',
  }),
);

export function auditTrailIn({ db, main, evidence }: Tables): AuditTrail {
  const page = async (query: Omit<ListQuery, 'table'>, limit: number, after: string | undefined) => {
    const { items, next } = await queryPage(db, { table: evidence, ...query }, limit, after);
    return { items: items.map(asRecord), next };
  };

  return {
    list(accountId, filter, limit, after) {
      const { chain, from, before: to } = filter;
      // Beside records the evidence keeps texts that were shown.
      const isOwn = (record: AuditRecord) =>
        record.sequence !== undefined && accountOf(record) === accountId && fits(record, filter);
      // One chain is read as it stands: of a customer's, the partner's own records.
      const inChain = (next: string | undefined) => page({ keys: ['pk', 'sk'], partition: chain ?? '' }, limit, next);
      const inTrail = (next: string | undefined) =>
        page({ index: 'account', keys: ['accountPk', 'listSk'], partition: accountId, from, to }, limit, next);
      return chain === undefined
        ? pageOfFitting(inTrail, isOwn, trailKeyOf, { limit, after })
        : pageOfFitting(inChain, isOwn, ({ sequence }) => sortableNumber(sequence), { limit, after });
    },

    async chain(chainId, after, limit) {
      const { Items = [], LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: evidence,
          KeyConditionExpression: 'pk = :chain AND sk > :after',
          ExpressionAttributeValues: { ':chain': chainId, ':after': sortableNumber(after) },
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      return { items: Items.map(asRecord), next: LastEvaluatedKey?.sk as string | undefined };
    },

    async ownerOf(chainId, accountId) {
      const sk = aggregates.get(chainId.split('_')[0] ?? '');
      if (sk === undefined) return { head: undefined, accountId: undefined };
      const access = sk === 'customer' ? [{ pk: chainId, sk: `access#${accountId}` }] : [];
      const Keys = [{ pk: chainId, sk }, ...access];
      const { Responses, UnprocessedKeys } = await db.send(
        new BatchGetCommand({ RequestItems: { [main]: { Keys, ConsistentRead: true } } }),
      );
      if (UnprocessedKeys?.[main] !== undefined) throw busyTryAgain();
      const items = Responses?.[main] ?? [];
      const entity = items.find((item) => item.sk === sk)?.entity as Owned | undefined;
      const isKnown = sk === 'customer' && items.some((item) => item.sk !== sk);
      const owners = [sk === 'partner' ? chainId : undefined, isKnown ? accountId : undefined, ...ownersIn(entity)];
      return { head: entity?.chain, accountId: entity && owners.find((each) => each === accountId) };
    },
  };
}

/** What tells whose an aggregate is. */
interface Owned {
  readonly chain: ChainHead;
  readonly accountId?: AccountId;
  readonly providerId?: AccountId;
  readonly reseller?: { readonly accountId: AccountId };
  readonly provider?: { readonly accountId: AccountId };
}

/** A partnership is both sides', a cart or subscription its provider's. */
function ownersIn(entity: Owned | undefined): (string | undefined)[] {
  return [entity?.accountId, entity?.providerId, entity?.reseller?.accountId, entity?.provider?.accountId];
}

/** A record as partners see it: that the operator did something, not who at the operator's. */
export function withoutPrincipal(record: AuditRecord): AuditRecord {
  return record.actor.kind === 'operator' ? { ...record, actor: { kind: 'operator', principal: '' } } : record;
}

function asRecord({ pk, sk, accountPk, listSk, ...record }: Record<string, unknown>): AuditRecord {
  return record as unknown as AuditRecord;
}

function fits({ at, action, actor }: AuditRecord, filter: TrailFilter): boolean {
  return (
    (filter.from === undefined || filter.from <= at) &&
    (filter.before === undefined || at < filter.before) &&
    (filter.action === undefined || filter.action === action) &&
    (filter.userId === undefined || (actor.kind === 'user' && actor.userId === filter.userId))
  );
}
