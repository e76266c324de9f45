import { Button, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Operations } from '../../../clients/typescript/src/index.ts';
import { useSpoken } from '../language.tsx';
import { type ItemOf, type ReadRequest, useService } from '../service.ts';
import { Problem } from './problem.tsx';

type ListId = { [Id in keyof Operations]: ItemOf<Id> extends never ? never : Id }[keyof Operations];

export interface Column<Item> {
  readonly name: string;
  readonly show: (item: Item) => ReactNode;
}

/** A table of items: on a narrow screen each is a card. */
export function Table<Item>({
  name,
  items,
  columns,
  keyOf,
  empty,
}: {
  readonly name: string;
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  /** What to do first, where there is nothing. */
  readonly empty?: ReactNode;
}) {
  if (items.length === 0 && empty !== undefined) return <div className="empty">{empty}</div>;
  return (
    <table className="list" aria-label={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            {columns.map((column) => (
              <td key={column.name} data-name={column.name}>
                {column.show(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ListProps<Id extends ListId> {
  readonly of: Id;
  /** Its path and query. */
  readonly request?: ReadRequest<Id>;
  readonly name: string;
  readonly columns: readonly Column<ItemOf<Id>>[];
  readonly keyOf: (item: ItemOf<Id>) => string;
  /** What to do first, where there is nothing. */
  readonly empty: ReactNode;
  readonly fits?: ((item: ItemOf<Id>) => boolean) | undefined;
}

/** A list of the service, page after page as it is asked for. */
export function List<Id extends ListId>({ of, request, name, columns, keyOf, empty, fits }: ListProps<Id>) {
  const { client } = useService();
  const { t } = useSpoken();
  const list = useInfiniteQuery({
    queryKey: [of, 'pages', request],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const call = client[of] as unknown as (request: object) => Promise<{ data: ListAnswer<ItemOf<Id>> }>;
      const { query = {} } = (request ?? {}) as { query?: object };
      const page = pageParam === undefined ? {} : { cursor: pageParam };
      return (await call({ ...request, query: { limit: 50, ...query, ...page }, signal })).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (list.data === undefined)
    return list.error ? <Problem error={list.error} again={() => list.refetch()} /> : <Spinner label={t('loading')} />;
  const all = list.data.pages.flatMap(({ items }) => items);
  const items = fits === undefined ? all : all.filter(fits);
  return (
    <>
      <Table name={name} items={items} columns={columns} keyOf={keyOf} empty={list.hasNextPage ? undefined : empty} />
      {list.error && <Problem error={list.error} again={() => list.fetchNextPage()} />}
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface ListAnswer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}
