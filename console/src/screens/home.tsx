import { Button } from '@fluentui/react-components';
import type { MessageKey } from '../language.tsx';
import { useSpoken } from '../language.tsx';
import { Table } from '../parts/list.tsx';
import { Page, Section, Shown } from '../parts/page.tsx';
import { type AnswerOf, useMe, useRead } from '../service.ts';
import { InvitationsByWeek, RenewalsAhead } from './home-charts.tsx';

/** What there is in numbers, what needs attention, and what ends soon (R34, R47). */
export default function Home() {
  const { t, date } = useSpoken();
  const me = useMe();
  const overview = useRead('getOverview');
  const renewals = useRead('listRenewals', { query: { limit: 8 } });
  return (
    <Page
      title={t('home.title', { partner: me.partnerName })}
      actions={
        <Button appearance="primary" as="a" href="#/invite">
          {t('invite')}
        </Button>
      }
    >
      <Shown of={overview} meanwhile={<Counts />}>
        {({ data }) => <Counts of={data} />}
      </Shown>
      <InvitationsByWeek />
      <RenewalsAhead />
      <Section title={t('home.soon')}>
        <Shown of={renewals}>
          {({ data: { items } }) => (
            <Table
              name={t('home.soon')}
              empty={t('renewals.empty')}
              items={items}
              keyOf={({ id }) => id}
              columns={[
                { name: t('what'), show: ({ kind }) => t(`renewals.${kind}` as MessageKey) },
                { name: t('name'), show: ({ name = '' }) => name },
                { name: t('ends'), show: ({ endsAt }) => date(endsAt) },
              ]}
            />
          )}
        </Shown>
      </Section>
    </Page>
  );
}

/** What there is, and what needs attention; without numbers until they are there. */
function Counts({ of }: { readonly of?: AnswerOf<'getOverview'> }) {
  const { t } = useSpoken();
  const me = useMe();
  return (
    <div className="stack">
      <div className="tiles">
        <Tile to="#/customers" name={t('nav.customers')} count={of?.counts.customers} />
        <Tile
          to="#/partners"
          name={t(me.partnerKind === 'reseller' ? 'nav.providers' : 'nav.resellers')}
          count={of?.counts.partnerships}
        />
        <Tile to="#/invitations?state=pending" name={t('home.pending')} count={of?.counts.pendingInvitations} />
      </div>
      <Section title={t('home.attention')}>
        <div className="tiles">
          {(
            [
              ['endingSoon', '#/renewals'],
              ['undeliverableInvitations', '#/invitations?state=undeliverable'],
              ['stalledRemovals', '#/removals'],
              ['subscriptionsWithoutReseller', '#/renewals'],
            ] as const
          ).map(([name, to]) => (
            <Tile key={name} to={to} name={t(`home.${name}`)} {...of?.attention[name]} />
          ))}
        </div>
      </Section>
    </div>
  );
}

interface TileProps {
  readonly to: string;
  readonly name: string;
  readonly count?: number | undefined;
  readonly more?: boolean;
}

function Tile({ to, name, count, more = false }: TileProps) {
  return (
    <a className="tile" href={to}>
      <strong>
        {count ?? '…'}
        {more && '+'}
      </strong>
      {name}
    </a>
  );
}
