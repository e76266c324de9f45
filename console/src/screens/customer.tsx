import { Button, Link } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Facts, Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { Tabs, useTab } from '../parts/tabs.tsx';
import { type AnswerOf, useAllowed, useMay, useRead, useRoleNames } from '../service.ts';
import { Agreement } from './agreement.tsx';
import { CustomerDomain } from './customer-domain.tsx';
import { CustomerUsers } from './customer-users.tsx';
import { Granular } from './granular.tsx';

type Customer = AnswerOf<'getCustomer'>;

const tabs = ['account', 'users', 'subscriptions', 'access', 'granular', 'agreement', 'activity'] as const;
type Place = (typeof tabs)[number];

/** A customer: its account, users, subscriptions, and who may do what (R12, R29, R32, R44). */
export default function CustomerScreen() {
  const { t } = useSpoken();
  const { customerId = '' } = useParams();
  const may = useMay();
  const users = useAllowed(customerId, 'readAccount', 'manageUsers', 'resetPasswords');
  const open = tabs.filter((each) =>
    each === 'users' ? users.isAllowed : each !== 'activity' || may('listAuditRecords'),
  );
  const place = useTab(open);
  const customer = useRead('getCustomer', { path: { customerId } });
  return (
    <Page title={customer.data?.data.company ?? t('customer')} actions={<Actions of={customer.data?.data} />}>
      <Tabs name={t('customer')} of={open.map((each) => [each, t(`customer.${each}`)])} at={place} />
      <Problem {...users.problem} />
      <Shown of={customer}>
        {({ data, etag }) => (
          <>
            <Tabbed customer={data} place={place} />
            {place === 'account' && <CustomerDomain customerId={data.id} etag={etag} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Actions({ of: customer }: { readonly of: Customer | undefined }) {
  const { t } = useSpoken();
  const may = useMay();
  if (customer === undefined) return null;
  const [grant] = customer.grants;
  return (
    <>
      {customer.relationship !== 'active' && (
        <Button appearance="primary" as="a" href={`#/invite?customer=${customer.id}`}>
          {t('customers.request')}
        </Button>
      )}
      {may('beginCart') && customer.relationship === 'active' && (
        <Button appearance="primary" as="a" href={`#/customers/${customer.id}/order`}>
          {t('order.new')}
        </Button>
      )}
      {grant !== undefined && (
        <Button as="a" href={`#/relationships/${grant.relationshipId}/removal`}>
          {t('removal.start')}
        </Button>
      )}
    </>
  );
}

function Tabbed({ customer, place }: { readonly customer: Customer; readonly place: Place }) {
  switch (place) {
    case 'account':
      return <Account customer={customer} />;
    case 'users':
      return <CustomerUsers customerId={customer.id} />;
    case 'subscriptions':
      return <Subscriptions customerId={customer.id} />;
    case 'access':
      return <Access customerId={customer.id} />;
    case 'granular':
      return <Granular customer={customer} />;
    case 'agreement':
      return <Agreement customerId={customer.id} />;
    case 'activity':
      return <Activity customerId={customer.id} />;
  }
}

function Account({
  customer: { company, contact, relationship = 'none', account, grants, createdAt, language },
}: {
  customer: Customer;
}) {
  const { t, date } = useSpoken();
  const { street, city, state, postalCode, country } = account?.address ?? {};
  return (
    <Section title={t('customer.account')}>
      <Facts
        of={[
          [t('company'), company],
          [t('state'), <State key="state" of={relationship} />],
          [t('contact'), contact.name],
          [t('email'), contact.email],
          [
            t('domain'),
            account?.domain && t(account.domainProvenAt ? 'domain.proven' : 'domain.named', { domain: account.domain }),
          ],
          [t('address'), [street, postalCode, city, state, country].filter(Boolean).join(', ')],
          [t('language'), language],
          [t('since'), date(createdAt)],
          [t('privileges'), grants.map(({ privilege }) => t(`privilege.${privilege}`)).join(', ')],
        ]}
      />
    </Section>
  );
}

function Subscriptions({ customerId }: { readonly customerId: string }) {
  const { t, date, money } = useSpoken();
  return (
    <List
      of="listSubscriptions"
      request={{ path: { customerId } }}
      name={t('customer.subscriptions')}
      keyOf={({ id }) => id}
      empty={<p>{t('subscriptions.empty')}</p>}
      columns={[
        { name: t('offer'), show: ({ id, offerName }) => <Link href={`#/subscriptions/${id}`}>{offerName}</Link> },
        { name: t('state'), show: ({ status }) => <State of={status} /> },
        { name: t('seats'), show: ({ seats, assigned }) => `${assigned} / ${seats}` },
        {
          name: t('price'),
          show: ({ priceMinor, currency, exponent, billing }) =>
            `${money(priceMinor, currency, exponent)} ${t(`billing.${billing}`)}`,
        },
        {
          name: t('reseller'),
          show: ({ association }) =>
            association === undefined ? '' : `${association.resellerName ?? ''} (${association.partnerId})`,
        },
        { name: t('ends'), show: ({ termEndsAt, autoRenew }) => `${date(termEndsAt)} ${autoRenew ? '↻' : ''}` },
      ]}
    />
  );
}

/** Who may do what, since when, and by which acceptance (R29). */
function Access({ customerId }: { readonly customerId: string }) {
  const { t, date } = useSpoken();
  const named = useRoleNames();
  const access = useRead('getCustomerAccess', { path: { customerId } });
  return (
    <Shown of={access}>
      {({ data: { items } }) => (
        <>
          {items.map(({ accountId, partnerName, partnerKind, grants, granular }) => (
            <Section key={accountId} title={`${partnerName} (${t(partnerKind)})`}>
              <ul>
                {grants.map(({ privilege, since, invitationId }) => (
                  <li key={privilege}>
                    {t(`privilege.${privilege}`)}, {t('sinceWhen', { at: date(since) })}{' '}
                    {invitationId !== undefined && (
                      <Link href={`#/invitations/${invitationId}`}>{t('access.byInvitation')}</Link>
                    )}
                  </li>
                ))}
                {granular.map(({ gdapId, roles, since, endsAt }) => (
                  <li key={gdapId}>
                    {named(roles)}, {t('sinceWhen', { at: date(since) })}, {t('until', { at: date(endsAt) })}
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          {items.length === 0 && <div className="empty">{t('access.empty')}</div>}
        </>
      )}
    </Shown>
  );
}

/** The records of one customer, newest first (R38). */
function Activity({ customerId }: { readonly customerId: string }) {
  const { t, time } = useSpoken();
  return (
    <List
      of="listAuditRecords"
      request={{ query: { chain: customerId } }}
      name={t('customer.activity')}
      keyOf={({ chainId, sequence }) => `${chainId} ${sequence}`}
      empty={<p>{t('audit.empty')}</p>}
      columns={[
        { name: t('when'), show: ({ at }) => time(at) },
        { name: t('audit.action'), show: ({ action }) => action },
        { name: t('audit.actor'), show: ({ actor }) => t(`actor.${actor.kind}` as MessageKey) },
      ]}
    />
  );
}
