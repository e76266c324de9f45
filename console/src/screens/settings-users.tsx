import { Button, Field, Input } from '@fluentui/react-components';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Choices, Form } from '../parts/form.tsx';
import { List } from '../parts/list.tsx';
import { Section } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type ItemOf, useForget, useMe, useService } from '../service.ts';

const roles = ['globalAdmin', 'adminAgent', 'salesAgent'] as const;
type Role = (typeof roles)[number];

/** A partner's own users and their roles (R2, R49). */
export function Users() {
  const { t } = useSpoken();
  return (
    <>
      <List
        of="listUsers"
        name={t('settings.users')}
        keyOf={({ id }) => id}
        empty={<p>{t('users.empty')}</p>}
        columns={[
          { name: t('name'), show: ({ name }) => name },
          { name: t('email'), show: ({ email }) => email },
          { name: t('users.roles'), show: (user) => user.roles.map((role) => t(`role.${role}`)).join(', ') },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('actions'), show: (user) => <Turn user={user} /> },
        ]}
      />
      <NewUser />
    </>
  );
}

function Turn({ user }: { readonly user: ItemOf<'listUsers'> }) {
  const { t } = useSpoken();
  const { client } = useService();
  const me = useMe();
  const forget = useForget();
  const turn = useAct(
    async (_: undefined, idempotencyKey) => {
      const call = user.status === 'active' ? client.disableUser : client.enableUser;
      return call({ path: { userId: user.id }, body: {}, idempotencyKey });
    },
    () => forget('listUsers'),
  );
  if (user.id === me.userId || user.status === 'removed') return null;
  return (
    <>
      {user.status === 'active' ? (
        <Confirm title={t('users.disable')} size="small" act={turn} wish={undefined}>
          {t('users.disableText', { name: user.name })}
        </Confirm>
      ) : (
        <>
          <Button size="small" disabled={turn.isPending} onClick={() => turn.mutate(undefined)}>
            {t('users.enable')}
          </Button>
          <Problem error={turn.error} />
        </>
      )}
    </>
  );
}

function NewUser() {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [draft, change, clear] = useDraft('new-user', {
    name: '',
    email: '',
    roles: ['salesAgent'] as readonly Role[],
  });
  const add = useAct(
    (_: undefined, idempotencyKey) => client.createUser({ body: draft, idempotencyKey }),
    () => {
      clear();
      return forget('listUsers');
    },
  );
  return (
    <Section title={t('users.new')}>
      <Form send={() => add.mutate(undefined)}>
        <Field label={t('name')} required {...fieldState(add.error, '/name')}>
          <Input value={draft.name} onChange={(_, { value }) => change({ name: value })} />
        </Field>
        <Field label={t('email')} required {...fieldState(add.error, '/email')}>
          <Input type="email" value={draft.email} onChange={(_, { value }) => change({ email: value })} />
        </Field>
        <fieldset>
          <legend>{t('users.roles')}</legend>
          <Choices
            of={roles.map((key) => ({ key, text: t(`role.${key}`) }))}
            ticked={draft.roles}
            change={(chosen) => change({ roles: chosen })}
          />
        </fieldset>
        <Problem error={add.error} />
        <Button type="submit" appearance="primary" disabled={add.isPending || draft.roles.length === 0}>
          {t('users.new')}
        </Button>
      </Form>
    </Section>
  );
}
