import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Table } from '../parts/list.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type AnswerOf, useForget, useRead, useService } from '../service.ts';

/** Who has a licence of a subscription: given and taken back, one user at a time (R12). */
export function Licences({ of: { id, customerId, seats, assigned } }: { readonly of: AnswerOf<'getSubscription'> }) {
  const { t, date } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const path = { subscriptionId: id };
  const licences = useRead('listLicences', { path });
  const users = useRead('listCustomerUsers', { path: { customerId } });
  const [chosen, setChosen] = useState('');
  const changed = () => forget('listLicences', 'getSubscription', 'listSubscriptions');
  const give = useAct(
    (userId: string, idempotencyKey) => client.assignLicence({ path, body: { userId }, idempotencyKey }),
    () => {
      setChosen('');
      return changed();
    },
  );
  const take = useAct(
    (userId: string, idempotencyKey) => client.removeLicence({ path: { ...path, userId }, body: {}, idempotencyKey }),
    changed,
  );
  const having = new Set(licences.data?.data.items.map(({ userId }) => userId));
  const without = (users.data?.data.items ?? []).filter(
    ({ id: userId, status }) => status === 'active' && !having.has(userId),
  );
  return (
    <Section title={t('licences')}>
      <Shown of={licences}>
        {({ data: { items } }) => (
          <Table
            name={t('licences')}
            empty={t('licences.empty')}
            items={items}
            keyOf={({ userId }) => userId}
            columns={[
              { name: t('name'), show: ({ name, userId }) => name ?? userId },
              { name: t('users.userName'), show: ({ userName = '' }) => userName },
              { name: t('since'), show: ({ since }) => date(since) },
              {
                name: t('actions'),
                show: ({ userId }) => (
                  <Confirm title={t('licences.take')} size="small" act={take} wish={userId}>
                    {t('licences.takeText')}
                  </Confirm>
                ),
              },
            ]}
          />
        )}
      </Shown>
      <Problem error={give.error} />
      {without.length > 0 && assigned < seats && (
        <div className="filters">
          <Field label={t('licences.to')}>
            <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{t('choose')}</option>
              {without.map(({ id: userId, name, userName }) => (
                <option key={userId} value={userId}>
                  {name} ({userName})
                </option>
              ))}
            </Select>
          </Field>
          <Button disabled={chosen === '' || give.isPending} onClick={() => give.mutate(chosen)}>
            {t('licences.give')}
          </Button>
        </div>
      )}
    </Section>
  );
}
