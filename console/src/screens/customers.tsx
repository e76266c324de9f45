import { Button, Input, Label, Link, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';
import { useMe } from '../service.ts';
import { AddKnown } from './add-known.tsx';

/** The customers that have a relationship, and those that are known (R4, R5). */
export default function Customers() {
  const { t, date } = useSpoken();
  const me = useMe();
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState('');
  const [filterId, textId] = [useId(), useId()];
  const relationship = query.get('relationship') ?? '';
  const isFound = ({ company }: { readonly company: string }) =>
    company.toLocaleLowerCase().includes(text.toLocaleLowerCase());
  return (
    <Page
      title={t('nav.customers')}
      actions={
        <>
          <Button appearance="primary" as="a" href="#/invite">
            {t('customers.new')}
          </Button>
          {me.roles.some((role) => role !== 'salesAgent') && <AddKnown />}
          {me.partnerKind === 'provider' && (
            <Button as="a" href="#/customers/new">
              {t('addCustomer')}
            </Button>
          )}
        </>
      }
    >
      <div className="filters">
        <div>
          <Label htmlFor={textId}>{t('customers.find')}</Label>
          <br />
          <Input id={textId} type="search" value={text} onChange={(_, { value }) => setText(value)} />
        </div>
        <div>
          <Label htmlFor={filterId}>{t('state')}</Label>
          <Select
            id={filterId}
            value={relationship}
            onChange={(_, { value }) => setQuery(value === '' ? {} : { relationship: value })}
          >
            <option value="">{t('all')}</option>
            <option value="active">{t('state.active')}</option>
            <option value="known">{t('state.known')}</option>
          </Select>
        </div>
      </div>
      <List
        of="listCustomers"
        name={t('nav.customers')}
        keyOf={({ customerId }) => customerId}
        fits={(item) => (relationship === '' || item.relationship === relationship) && isFound(item)}
        empty={
          <>
            <p>{t('customers.empty')}</p>
            <Button appearance="primary" as="a" href="#/invite">
              {t('customers.new')}
            </Button>
          </>
        }
        columns={[
          {
            name: t('company'),
            show: ({ customerId, company }) => <Link href={`#/customers/${customerId}`}>{company}</Link>,
          },
          { name: t('state'), show: (item) => <State of={item.relationship} /> },
          {
            name: t('privileges'),
            show: ({ privileges }) => privileges.map((each) => t(`privilege.${each}` as MessageKey)).join(', '),
          },
          { name: t('since'), show: ({ since }) => date(since) },
          {
            name: t('actions'),
            show: ({ customerId, relationship: state, relationshipId }) =>
              state === 'active' ? (
                <Link href={`#/relationships/${relationshipId}/removal`}>{t('removal.start')}</Link>
              ) : (
                <Link href={`#/invite?customer=${customerId}`}>{t('customers.request')}</Link>
              ),
          },
        ]}
      />
    </Page>
  );
}
