import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Table } from '../parts/list.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { useForget, useRead, useService } from '../service.ts';

interface Password {
  readonly userName: string;
  readonly temporaryPassword?: string | undefined;
  readonly signInUrl?: string | undefined;
  readonly note?: string | undefined;
}

/** A password that is told once: it does not come back (R23, R12). */
export function Once({ of: { userName, temporaryPassword, signInUrl, note } }: { readonly of: Password }) {
  const { t } = useSpoken();
  if (temporaryPassword === undefined)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{`${userName}: ${note ?? t('password.gone')}`}</MessageBarBody>
      </MessageBar>
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <p>{t('password.once')}</p>
        <p>
          <code>{userName}</code>
          <br />
          <code>{temporaryPassword}</code>
        </p>
        {signInUrl !== undefined && (
          <p>
            {t('password.where')} <code>{signInUrl}</code>
          </p>
        )}
        <Button onClick={() => navigator.clipboard.writeText([signInUrl, userName, temporaryPassword].join('\n'))}>
          {t('copy')}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

/** A customer's users: made, let in or not, given another password (R12). */
export function CustomerUsers({ customerId }: { readonly customerId: string }) {
  const { t, date } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const path = { customerId };
  const users = useRead('listCustomerUsers', { path });
  const [told, setTold] = useState<Password>();
  const [draft, change, clear] = useDraft(`customer-user ${customerId}`, { name: '', userName: '' });
  const changed = () => forget('listCustomerUsers');
  const add = useAct(
    (_: undefined, idempotencyKey) => client.createCustomerUser({ path, body: draft, idempotencyKey }),
    ({ data }) => {
      clear();
      setTold(data);
      return changed();
    },
  );
  const reset = useAct(
    (userId: string, idempotencyKey) =>
      client.resetCustomerPassword({ path: { customerId, userId }, body: {}, idempotencyKey }),
    ({ data }) => setTold(data),
  );
  const turn = useAct((user: { id: string; status: string }, idempotencyKey) => {
    const call = user.status === 'active' ? client.disableCustomerUser : client.enableCustomerUser;
    return call({ path: { customerId, userId: user.id }, body: {}, idempotencyKey });
  }, changed);
  return (
    <>
      {told !== undefined && <Once of={told} />}
      <Problem error={reset.error ?? turn.error} />
      <Shown of={users}>
        {({ data: { items } }) => (
          <Table
            name={t('customer.users')}
            items={items}
            keyOf={({ id }) => id}
            columns={[
              {
                name: t('name'),
                show: ({ name, isAdmin }) => `${name}${isAdmin === true ? ` (${t('users.admin')})` : ''}`,
              },
              { name: t('users.userName'), show: ({ userName }) => userName },
              { name: t('state'), show: ({ status }) => <State of={status} /> },
              { name: t('since'), show: ({ createdAt }) => date(createdAt) },
              {
                name: t('actions'),
                show: (user) => (
                  <div className="actions">
                    <Confirm title={t('users.reset')} size="small" act={reset} wish={user.id}>
                      {t('users.resetText')}
                    </Confirm>
                    {user.status === 'active' ? (
                      <Confirm title={t('users.disable')} size="small" act={turn} wish={user}>
                        {t('users.disableText', { name: user.name })}
                      </Confirm>
                    ) : (
                      <Button size="small" disabled={turn.isPending} onClick={() => turn.mutate(user)}>
                        {t('users.enable')}
                      </Button>
                    )}
                  </div>
                ),
              },
            ]}
          />
        )}
      </Shown>
      <Section title={t('users.new')}>
        <Form send={() => add.mutate(undefined)}>
          <Field label={t('name')} required {...fieldState(add.error, '/name')}>
            <Input value={draft.name} onChange={(_, { value }) => change({ name: value })} />
          </Field>
          <Field label={t('users.userName')} required {...fieldState(add.error, '/userName')}>
            <Input value={draft.userName} onChange={(_, { value }) => change({ userName: value })} />
          </Field>
          <Problem error={add.error} />
          <Button type="submit" disabled={add.isPending}>
            {t('users.new')}
          </Button>
        </Form>
      </Section>
    </>
  );
}
