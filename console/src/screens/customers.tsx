import { Button, Input, Label, Link, Select } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';
import { useMay } from '../service.ts';
import { AddKnown } from './add-known.tsx';

/** The customers that have a relationship, and those that are known (R4, R5). */
export default function Customers() {
  const { t, date } = useSpoken();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState('');
  const [filterId, textId] = [useId(), useId()];
  const relationship = query.get('relationship') ?? '';
  const wanted = useDeferredValue(text.trim());
  return (
    <Page
      title={t('nav.customers')}
      actions={
        <>
          <Button appearance="primary" as="a" href="#/invite">
            {t('customers.new')}
          </Button>
          {may('addKnownCustomer') && <AddKnown />}
          {may('addCustomer') && (
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
          <Input
            id={textId}
            type="search"
            placeholder={t('customers.findHint')}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
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
      {wanted !== '' ? (
        <Found text={wanted} relationship={relationship} />
      ) : (
        <List
          of="listCustomers"
          name={t('nav.customers')}
          keyOf={({ customerId }) => customerId}
          request={relationship === 'active' || relationship === 'known' ? { query: { relationship } } : {}}
          empty={
            relationship !== '' ? (
              <p>{t('customers.none')}</p>
            ) : (
              <>
                <p>{t('customers.empty')}</p>
                <Button appearance="primary" as="a" href="#/invite">
                  {t('customers.new')}
                </Button>
              </>
            )
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
      )}
    </Page>
  );
}

/** Whoever of all customers is called so, not only of those that were read. */
function Found({ text, relationship }: { readonly text: string; readonly relationship: string }) {
  const { t } = useSpoken();
  return (
    <List
      of="search"
      request={{ query: { q: text, in: 'customers' } }}
      name={t('nav.customers')}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      fits={({ kind }) => relationship === '' || (kind === 'knownCustomer') === (relationship === 'known')}
      empty={<p>{t('customers.none')}</p>}
      columns={[
        {
          name: t('company'),
          show: ({ id, customerId = id, name }) => <Link href={`#/customers/${customerId}`}>{name}</Link>,
        },
        { name: t('state'), show: ({ status }) => status !== undefined && <State of={status} /> },
        {
          name: t('actions'),
          show: ({ kind, id, customerId = id }) =>
            kind === 'knownCustomer' && <Link href={`#/invite?customer=${customerId}`}>{t('customers.request')}</Link>,
        },
      ]}
    />
  );
}
