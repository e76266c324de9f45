import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { renewalsOf, searchOf } from '../platform/table/index-keys.ts';
import type { PageRequest } from '../platform/table/page.ts';
import { type Item, type Tables, wholeItems } from '../platform/table/table.dynamodb.ts';
import { searchable } from '../platform/text/searchable-text.ts';
import type { Overviews, SortedPage } from './overviews.port.ts';

const most = 100;
const lowest = '!';
const highest = '~';

export function overviewsIn(tables: Tables): Overviews {
  const { db, main } = tables;

  /** One page of an index, in the order of its sort key, with the whole items. */
  async function page(
    index: 'renewal' | 'search',
    partition: string,
    { from, to }: { readonly from: string; readonly to: string },
    { limit, after }: PageRequest,
  ): Promise<SortedPage> {
    const sort = `${index}Sk`;
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: main,
        IndexName: index,
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': `${index}Pk`, '#sort': sort },
        ExpressionAttributeValues: {
          ':partition': partition,
          ':from': after === undefined ? from : `${after}!`,
          ':to': to,
        },
        Limit: limit,
      }),
    );
    const items = Items.length === 0 ? [] : await wholeItems(tables, Items);
    return {
      items: items.map(({ sk, entity }) => ({ sk: String(sk), entity })),
      next: LastEvaluatedKey?.[sort] as string | undefined,
    };
  }

  return {
    async counts(accountId) {
      const { Item = {} as Item } = await db.send(
        new GetCommand({ TableName: main, Key: { pk: accountId, sk: 'usage' }, ConsistentRead: true }),
      );
      const of = (name: string) => Math.max(0, Number(Item[name] ?? 0));
      return { customers: of('customers'), partnerships: of('partnerships'), pendingInvitations: of('pending') };
    },

    async few(index, partition, { from = lowest, to = highest } = {}) {
      const [pk, sk] = index === 'renewal' ? ['renewalPk', 'renewalSk'] : ['statePk', 'listSk'];
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: main,
          IndexName: index,
          KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
          ProjectionExpression: '#partition',
          ExpressionAttributeNames: { '#partition': pk as string, '#sort': sk as string },
          ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
          Limit: most + 1,
        }),
      );
      return { count: Math.min(Items.length, most), more: Items.length > most };
    },

    renewals: (accountId, to, request) =>
      page('renewal', renewalsOf(accountId), { from: lowest, to: to ?? highest }, request),

    search: (accountId, { what, prefix }, request) => {
      const from = searchable(prefix);
      return page('search', searchOf(accountId, what), { from, to: `${from}\u{10ffff}` }, request);
    },
  };
}
