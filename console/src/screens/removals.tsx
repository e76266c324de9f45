import { Link } from '@fluentui/react-components';
import { useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';

/** Removals, newest first, each with its progress and certificate (R15, R42). */
export default function Removals() {
  const { t, time } = useSpoken();
  return (
    <Page title={t('nav.removals')}>
      <List
        of="listRemovals"
        name={t('nav.removals')}
        keyOf={({ id }) => id}
        empty={<p>{t('removals.empty')}</p>}
        columns={[
          {
            name: t('customer'),
            show: ({ relationshipId, customerId }) => (
              <Link href={`#/relationships/${relationshipId}/removal`}>{customerId}</Link>
            ),
          },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('removal.began'), show: ({ beganAt }) => time(beganAt) },
          { name: t('removal.finished'), show: ({ finishedAt }) => time(finishedAt) },
        ]}
      />
    </Page>
  );
}
