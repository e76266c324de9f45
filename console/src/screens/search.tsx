import { Link } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page, Section } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';
import { type ItemOf, useMe } from '../service.ts';

function placeOf({ kind, id, customerId }: ItemOf<'search'>): string {
  if (kind === 'invitation') return `#/invitations/${id}`;
  return kind === 'reseller' ? '#/partners' : `#/customers/${customerId ?? id}`;
}

/** Whatever begins with a text: customers, resellers, invitations (R46). */
export default function Search() {
  const { t } = useSpoken();
  const { partnerKind } = useMe();
  const { text = '' } = useParams();
  const places =
    partnerKind === 'provider'
      ? (['customers', 'resellers', 'invitations'] as const)
      : (['customers', 'invitations'] as const);
  return (
    <Page title={t('search.title', { text })}>
      {places.map((place) => (
        <Section key={place} title={t(`nav.${place}`)}>
          <List
            of="search"
            request={{ query: { q: text, in: place } }}
            name={t(`nav.${place}`)}
            keyOf={({ kind, id }) => `${kind} ${id}`}
            empty={t('search.empty')}
            columns={[
              { name: t('name'), show: (hit) => <Link href={placeOf(hit)}>{hit.name}</Link> },
              { name: t('what'), show: ({ kind }) => t(`search.${kind}` as MessageKey) },
              { name: t('state'), show: ({ status }) => status !== undefined && <State of={status} /> },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
