import { Button, Field, Select, Switch } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Choices } from '../parts/form.tsx';
import { List } from '../parts/list.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, type ItemOf, useForget, useMay, useRead, useService } from '../service.ts';

const terms = ['P30D', 'P90D', 'P180D', 'P365D', 'P730D'] as const;

/** Granular privileges over a customer: asked for, extended, ended (R32). */
export function Granular({ customer }: { readonly customer: AnswerOf<'getCustomer'> }) {
  const { t, date } = useSpoken();
  const may = useMay();
  return (
    <>
      <List
        of="listCustomerGdap"
        request={{ path: { customerId: customer.id } }}
        name={t('customer.granular')}
        keyOf={({ id }) => id}
        empty={<p>{t('granular.empty')}</p>}
        columns={[
          { name: t('granular.roles'), show: ({ roles }) => roles.join(', ') },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('ends'), show: ({ endsAt }) => date(endsAt) },
          ...(may('changeGdap')
            ? [{ name: t('granular.extends'), show: (gdap: Gdap) => <Extending gdap={gdap} /> }]
            : []),
          ...(may('terminateGdap') ? [{ name: t('actions'), show: (gdap: Gdap) => <Ending gdap={gdap} /> }] : []),
        ]}
      />
      {may('requestGdap') && <Asking customerId={customer.id} />}
    </>
  );
}

type Gdap = ItemOf<'listCustomerGdap'>;
const isRunning = ({ status }: Gdap) => status === 'active' || status === 'expiring';

function Extending({ gdap }: { readonly gdap: Gdap }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const set = useAct(
    async (autoExtend: boolean) => {
      const path = { gdapId: gdap.id };
      const { etag } = await client.getGdap({ path });
      return client.changeGdap({ path, body: { autoExtend }, ifMatch: etag });
    },
    () => forget('listCustomerGdap', 'getCustomer'),
  );
  if (!isRunning(gdap)) return null;
  return (
    <>
      <Switch
        aria-label={t('granular.extends')}
        checked={gdap.autoExtend}
        disabled={set.isPending}
        onChange={(_, { checked }) => set.mutate(checked)}
      />
      <Problem error={set.error} />
    </>
  );
}

function Ending({ gdap }: { readonly gdap: Gdap }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const end = useAct(
    async (_: undefined, idempotencyKey) => {
      const path = { gdapId: gdap.id };
      const { etag } = await client.getGdap({ path });
      return client.terminateGdap({ path, body: {}, ifMatch: etag, idempotencyKey });
    },
    () => forget('listCustomerGdap', 'getCustomer'),
  );
  if (!isRunning(gdap)) return null;
  return (
    <Confirm title={t('granular.end')} size="small" act={end} wish={undefined}>
      {t('granular.endText')}
    </Confirm>
  );
}

function Asking({ customerId }: { readonly customerId: string }) {
  const { t } = useSpoken();
  const { client } = useService();
  const go = useNavigate();
  const catalogue = useRead('listDirectoryRoles');
  const [{ roles, term }, change, clear] = useDraft(`gdap ${customerId}`, {
    roles: [] as readonly string[],
    term: 'P90D',
  });
  const ask = useAct(
    (_: undefined, idempotencyKey) =>
      client.requestGdap({ path: { customerId }, body: { roles: roles as never, term }, idempotencyKey }),
    ({ data }) => {
      clear();
      go(`/invitations/${data.invitationId}`);
    },
  );
  return (
    <Section title={t('granular.ask')}>
      <Shown of={catalogue}>
        {({ data: { items } }) => (
          <fieldset>
            <legend>{t('granular.roles')}</legend>
            <Choices
              of={items.map(({ key, name }) => ({ key, text: name }))}
              ticked={roles}
              change={(chosen) => change({ roles: chosen })}
            />
          </fieldset>
        )}
      </Shown>
      <Field label={t('granular.term')}>
        <Select value={term} onChange={(_, { value }) => change({ term: value })}>
          {terms.map((each) => (
            <option key={each} value={each}>
              {t('days', { count: each.slice(1, -1) })}
            </option>
          ))}
        </Select>
      </Field>
      <Problem error={ask.error} />
      <Button appearance="primary" disabled={roles.length === 0 || ask.isPending} onClick={() => ask.mutate(undefined)}>
        {t('granular.ask')}
      </Button>
    </Section>
  );
}
