import { Link } from '@fluentui/react-components';
import { type MessageKey, useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import type { ItemOf } from '../service.ts';

function placeOf({ kind, id, customerId }: ItemOf<'listRenewals'>): string {
  if (kind === 'invitation') return `#/invitations/${id}`;
  return kind === 'subscription' ? `#/subscriptions/${id}` : `#/customers/${customerId}?tab=granular`;
}

/** All that ends by itself, soonest first (R47). */
export default function Renewals() {
  const { t, date } = useSpoken();
  return (
    <Page title={t('nav.renewals')}>
      <List
        of="listRenewals"
        name={t('nav.renewals')}
        keyOf={({ id }) => id}
        empty={<p>{t('renewals.empty')}</p>}
        columns={[
          { name: t('name'), show: (item) => <Link href={placeOf(item)}>{item.name ?? item.id}</Link> },
          { name: t('what'), show: ({ kind }) => t(`renewals.${kind}` as MessageKey) },
          { name: t('ends'), show: ({ endsAt }) => date(endsAt) },
          { name: t('reseller'), show: ({ association }) => association?.partnerId ?? '' },
        ]}
      />
    </Page>
  );
}
