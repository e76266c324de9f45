import { Button } from '@fluentui/react-components';
import type { MessageKey } from '../language.tsx';
import { useSpoken } from '../language.tsx';
import { Table } from '../parts/list.tsx';
import { Page, Section, Shown } from '../parts/page.tsx';
import { useMe, useRead } from '../service.ts';
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
      <Shown of={overview}>
        {({ data: { counts, attention } }) => (
          <>
            <div className="tiles">
              <Tile to="#/customers" name={t('nav.customers')} count={counts.customers} />
              <Tile
                to="#/partners"
                name={t(me.partnerKind === 'reseller' ? 'nav.providers' : 'nav.resellers')}
                count={counts.partnerships}
              />
              <Tile to="#/invitations?state=pending" name={t('home.pending')} count={counts.pendingInvitations} />
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
                  <Tile
                    key={name}
                    to={to}
                    name={t(`home.${name}`)}
                    count={attention[name].count}
                    more={attention[name].more}
                  />
                ))}
              </div>
            </Section>
          </>
        )}
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

function Tile(of: { readonly to: string; readonly name: string; readonly count: number; readonly more?: boolean }) {
  return (
    <a className="tile" href={of.to}>
      <strong>
        {of.count}
        {of.more === true && '+'}
      </strong>
      {of.name}
    </a>
  );
}
