import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useSpoken } from '../language.tsx';
import { type Bar, Bars, type Part } from '../parts/chart.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { useAll } from '../service.ts';

const dayMs = 86_400_000;
const weeks = 12;
/** A year ahead, and the month it ends in. */
const months = 13;
/** Beyond so many a picture tells no more, and reading them takes long. */
const most = 1000;

/** A chart of things: which bar each belongs to, and of which kind it is. */
interface ChartProps<Item> {
  readonly title: string;
  /** What a bar is. */
  readonly name: string;
  readonly of: UseQueryResult<readonly Item[]>;
  readonly bars: readonly { readonly key: string; readonly label: string }[];
  readonly parts: readonly Part[];
  readonly barOf: (item: Item) => string;
  readonly kindOf: (item: Item) => string;
}

/** Its bars are there before their numbers are, so that nothing below moves. */
function Chart<Item>({ title, name, of, parts, ...by }: ChartProps<Item>) {
  const { t } = useSpoken();
  const drawn = (items: readonly Item[]) => (
    <Bars
      name={name}
      asTable={t('chart.table')}
      note={items.length >= most ? t('chart.most', { count: most }) : undefined}
      parts={parts}
      of={counted(items, by)}
    />
  );
  return (
    <Section title={title}>
      <Shown of={of} meanwhile={drawn([])}>
        {drawn}
      </Shown>
    </Section>
  );
}

/** Counts things by the bar they belong to and their kind. */
function counted<Item>(
  items: readonly Item[],
  { bars, barOf, kindOf }: Pick<ChartProps<Item>, 'bars' | 'barOf' | 'kindOf'>,
): Bar[] {
  const counts = new Map(bars.map(({ key }) => [key, {} as Record<string, number>]));
  for (const item of items) {
    const bar = counts.get(barOf(item));
    if (bar !== undefined) bar[kindOf(item)] = (bar[kindOf(item)] ?? 0) + 1;
  }
  return bars.map(({ key, label }) => ({ label, counts: counts.get(key) ?? {} }));
}

/** The day on which a week begins, as the key of its bar. */
function weekOf(at: string | number): string {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

const monthOf = (at: string) => at.slice(0, 7);

/** The invitations of the last twelve weeks, by the week they were made in and what became of them. */
export function InvitationsByWeek() {
  const { t, language } = useSpoken();
  const [now] = useState(Date.now);
  const keys = Array.from({ length: weeks }, (_, index) => weekOf(now - (weeks - 1 - index) * 7 * dayMs));
  const [first = ''] = keys;
  const made = useAll('listInvitations', { query: { createdFrom: `${first}T00:00:00Z` } }, most);
  const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const parts: Part[] = [
    { key: 'accepted', text: t('state.accepted'), colour: 'green' },
    { key: 'pending', text: t('state.pending'), colour: 'brand' },
    { key: 'other', text: t('chart.ended'), colour: 'grey' },
    { key: 'undeliverable', text: t('state.undeliverable'), colour: 'red' },
  ];
  return (
    <Chart
      title={t('chart.invitations')}
      name={t('chart.week')}
      of={made}
      bars={keys.map((key) => ({ key, label: day.format(new Date(key)) }))}
      parts={parts}
      barOf={({ createdAt }) => weekOf(createdAt)}
      kindOf={({ status }) => (parts.some(({ key }) => key === status) ? status : 'other')}
    />
  );
}

/** What ends or renews in the year ahead, by its month. */
export function RenewalsAhead() {
  const { t, language } = useSpoken();
  const [now] = useState(() => new Date());
  const keys = Array.from({ length: months }, (_, index) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index, 1)).toISOString()),
  );
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <Chart
      title={t('chart.renewals')}
      name={t('chart.month')}
      of={useAll('listRenewals', { query: { withinDays: 365 } }, most)}
      bars={keys.map((key) => ({ key, label: month.format(new Date(`${key}-01`)) }))}
      parts={[
        { key: 'subscription', text: t('renewals.subscription'), colour: 'brand' },
        { key: 'gdap', text: t('renewals.gdap'), colour: 'green' },
        { key: 'invitation', text: t('renewals.invitation'), colour: 'grey' },
      ]}
      barOf={({ endsAt }) => monthOf(endsAt)}
      kindOf={({ kind }) => kind}
    />
  );
}
