import { Button, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Operations } from '../../../clients/typescript/src/index.ts';
import { useSpoken } from '../language.tsx';
import { type ItemOf, type ReadRequest, useService } from '../service.ts';
import { Problem } from './problem.tsx';

type ListId = { [Id in keyof Operations]: ItemOf<Id> extends never ? never : Id }[keyof Operations];

export interface Column<Item> {
  readonly name: string;
  readonly show: (item: Item) => ReactNode;
}

interface RowsProps<Item> {
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
}

interface TableProps<Item> extends RowsProps<Item> {
  readonly name: string;
  /** What to do first, where there is nothing. */
  readonly empty?: ReactNode;
}

/** So many rows are all there, and the browser's own search finds each; of more, those that are near what is seen. */
const mostRows = 200;

/** A table of items: on a narrow screen each is a card. */
export function Table<Item>({ name, empty, ...rows }: TableProps<Item>) {
  const { items, columns } = rows;
  if (items.length === 0 && empty !== undefined) return <div className="empty">{empty}</div>;
  return (
    <table className="list" aria-label={name} aria-rowcount={items.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      {items.length > mostRows ? <SeenRows {...rows} /> : <AllRows {...rows} />}
    </table>
  );
}

function AllRows<Item>({ items, columns, keyOf }: RowsProps<Item>) {
  return (
    <tbody>
      {items.map((item, index) => (
        <Row key={keyOf(item)} item={item} index={index} columns={columns} />
      ))}
    </tbody>
  );
}

/** Rows as they are scrolled to, and room for the others. */
function SeenRows<Item>({ items, columns, keyOf }: RowsProps<Item>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number>();
  useLayoutEffect(() => setTop((body.current?.getBoundingClientRect().top ?? 0) + scrollY), []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 45,
    overscan: 20,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index] as Item),
    // What has the focus stays, wherever is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(focused === undefined ? [] : [focused])])].sort(
        (a, b) => a - b,
      ),
  });
  const seen = rows.getVirtualItems();
  return (
    <tbody
      ref={body}
      onFocus={({ target }) => setFocused(Number(target.closest('tr')?.dataset.index))}
      onBlur={() => setFocused(undefined)}
    >
      {seen.map(({ index, key, start }, at) => (
        <Fragment key={key}>
          <Room height={start - (seen[at - 1]?.end ?? top)} />
          <Row item={items[index] as Item} index={index} columns={columns} measure={rows.measureElement} />
        </Fragment>
      ))}
      <Room height={rows.getTotalSize() + top - (seen.at(-1)?.end ?? top)} />
    </tbody>
  );
}

/** Where rows are that are not seen. */
function Room({ height }: { readonly height: number }) {
  return height > 0 ? <tr className="room" style={{ height }} /> : null;
}

interface RowProps<Item> {
  readonly item: Item;
  readonly index: number;
  readonly columns: readonly Column<Item>[];
  readonly measure?: (row: HTMLTableRowElement | null) => void;
}

function Row<Item>({ item, index, columns, measure }: RowProps<Item>) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map((column) => (
        <td key={column.name} data-name={column.name}>
          {column.show(item)}
        </td>
      ))}
    </tr>
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
        <Button disabledFocusable={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
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
