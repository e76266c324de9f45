import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { renewalsOf, searchOf } from '../platform/table/index-keys.ts';
import type { PageRequest } from '../platform/table/page.ts';
import { type Item, type Tables, wholeItems } from '../platform/table/table.dynamodb.ts';
import { hasWord, searchable } from '../platform/text/searchable-text.ts';
import type { Overviews, SortedPage } from './overviews.port.ts';

const most = 100;
const lowest = '!';
const highest = '~';

/** Queries by which one call looks for a word. */
const mostLooked = 8;
/** Begins the place of a search that has told all whose own name begins with the text. */
const elsewhere = '~';
const nothing: SortedPage = { items: [], next: undefined };

const placeOf = (after: string | undefined) =>
  after?.startsWith(elsewhere) ? after.slice(elsewhere.length) || undefined : undefined;

/** A full page of those whose own name begins with it: the others may follow. */
const goingOn = ({ items, next }: SortedPage): SortedPage => ({ items, next: next ?? elsewhere });

/** The names in a key of the index: its ID stands behind them. */
const namesIn = ({ searchSk }: Item) => String(searchSk).slice(0, String(searchSk).lastIndexOf('#'));

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
    return { items: await whole(Items), next: LastEvaluatedKey?.[sort] as string | undefined };
  }

  async function whole(keys: readonly Item[]): Promise<SortedPage['items']> {
    const items = keys.length === 0 ? [] : await wholeItems(tables, keys);
    return items.map(({ sk, entity }) => ({ sk: String(sk), entity }));
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

    async search(accountId, { what, text }, { limit, after }) {
      const partition = searchOf(accountId, what);
      const wanted = searchable(text);
      const first = after?.startsWith(elsewhere) ? nothing : await byName(partition, wanted, { limit, after });
      if (first.next !== undefined || first.items.length >= limit) return goingOn(first);
      const left = limit - first.items.length;
      const { items, next } = await byWord(partition, wanted, { limit: left, after: placeOf(after) });
      return { items: [...first.items, ...items], next: next === undefined ? undefined : `${elsewhere}${next}` };
    },
  };

  /** Those whose own name begins with it. */
  function byName(partition: string, wanted: string, request: PageRequest): Promise<SortedPage> {
    return page('search', partition, { from: wanted, to: `${wanted}\u{10ffff}` }, request);
  }

  /** Those that it is elsewhere in, by the names themselves: the index holds them. */
  async function byWord(partition: string, wanted: string, { limit, after }: PageRequest): Promise<SortedPage> {
    const found: Item[] = [];
    let start = after;
    for (let looked = 0; looked < mostLooked; looked += 1) {
      const { Items = [], LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: main,
          IndexName: 'search',
          KeyConditionExpression: 'searchPk = :partition AND searchSk > :start',
          ExpressionAttributeValues: { ':partition': partition, ':start': start ?? lowest },
        }),
      );
      for (const item of Items) {
        const names = namesIn(item);
        start = String(item.searchSk);
        if (names.startsWith(wanted) || !hasWord(names, wanted)) continue;
        found.push(item);
        if (found.length === limit) return { items: await whole(found), next: start };
      }
      if (LastEvaluatedKey === undefined) return { items: await whole(found), next: undefined };
    }
    return { items: await whole(found), next: start };
  }
}
