import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Choices, Form } from '../parts/form.tsx';
import { List } from '../parts/list.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, type ItemOf, useForget, useMay, useRead, useRoleNames, useService } from '../service.ts';

const terms = ['P30D', 'P90D', 'P180D', 'P365D', 'P730D'] as const;

/** Granular privileges over a customer: asked for, extended, ended (R32). */
export function Granular({ customer }: { readonly customer: AnswerOf<'getCustomer'> }) {
  const { t, date } = useSpoken();
  const named = useRoleNames();
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
          { name: t('granular.roles'), show: ({ roles }) => named(roles) },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          {
            name: t('granular.assigned'),
            show: (gdap) => (
              <>
                {gdap.assignments.map(({ group, roles }) => (
                  <div key={group}>
                    {group}: {named(roles)}
                  </div>
                ))}
                {isRunning(gdap) && gdap.assignments.length === 0 && t('granular.nobody')}
                {may('changeGdap') && isRunning(gdap) && <Assigning gdap={gdap} />}
              </>
            ),
          },
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

/** Gives a group the roles that are ticked, in place of those it had; without any it has none more. */
function Assigning({ gdap }: { readonly gdap: Gdap }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const named = useRoleNames();
  const [isOpen, setOpen] = useState(false);
  const [draft, change, clear] = useDraft(`assign ${gdap.id}`, { group: '', roles: gdap.roles as readonly string[] });
  const assign = useAct(
    async (_: undefined) => {
      const path = { gdapId: gdap.id };
      const { data, etag } = await client.getGdap({ path });
      const others = data.assignments.filter(({ group }) => group !== draft.group);
      const own = draft.roles.length === 0 ? [] : [{ group: draft.group, roles: draft.roles as never }];
      return client.changeGdap({ path, body: { assignments: [...others, ...own] }, ifMatch: etag });
    },
    () => {
      clear();
      setOpen(false);
      return forget('listCustomerGdap', 'getCustomer', 'getCustomerAccess', 'checkAccess');
    },
  );
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('granular.assign')}
      </Button>
    );
  return (
    <Form send={() => assign.mutate(undefined)}>
      <Field label={t('granular.group')} hint={t('granular.groupHint')} required>
        <Input value={draft.group} onChange={(_, { value }) => change({ group: value.trim() })} />
      </Field>
      <Choices
        of={gdap.roles.map((key) => ({ key: key as string, text: named([key]) }))}
        ticked={draft.roles}
        change={(roles) => change({ roles })}
      />
      <Problem error={assign.error} />
      <div className="actions">
        <Button type="submit" appearance="primary" disabled={draft.group === '' || assign.isPending}>
          {t('save')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('notNow')}</Button>
      </div>
    </Form>
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

const noTerms = { roles: [] as readonly string[], term: 'P90D', autoExtend: false, assignments: [] as Assignments };
type Assignments = AnswerOf<'getGdapTemplates'>['templates'][number]['assignments'];

function Asking({ customerId }: { readonly customerId: string }) {
  const { t } = useSpoken();
  const { client } = useService();
  const go = useNavigate();
  const named = useRoleNames();
  const catalogue = useRead('listDirectoryRoles');
  const [wish, change, clear] = useDraft(`gdap ${customerId}`, noTerms);
  const { roles, term, autoExtend, assignments } = wish;
  // What a template gives to a group and is not asked for any more is not given.
  const given = assignments
    .map((each) => ({ ...each, roles: each.roles.filter((role) => roles.includes(role)) }))
    .filter((each) => each.roles.length > 0);
  const asked = { roles: roles as never, term, autoExtend, ...(given.length > 0 ? { assignments: given } : {}) };
  const ask = useAct(
    (_: undefined, idempotencyKey) => client.requestGdap({ path: { customerId }, body: asked, idempotencyKey }),
    ({ data }) => {
      clear();
      go(`/invitations/${data.invitationId}`);
    },
  );
  return (
    <Section title={t('granular.ask')}>
      <Templates asked={asked} choose={(template) => change({ ...noTerms, ...template })} />
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
          {[...new Set([...terms, term])].map((each) => (
            <option key={each} value={each}>
              {t('days', { count: each.slice(1, -1) })}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        label={t('granular.extends')}
        checked={autoExtend}
        onChange={(_, { checked }) => change({ autoExtend: checked })}
      />
      {given.map(({ group, roles: ofGroup }) => (
        <p key={group}>{t('granular.given', { group, roles: named(ofGroup) })}</p>
      ))}
      <Problem error={ask.error} />
      <Button appearance="primary" disabled={roles.length === 0 || ask.isPending} onClick={() => ask.mutate(undefined)}>
        {t('granular.ask')}
      </Button>
    </Section>
  );
}

type Template = AnswerOf<'getGdapTemplates'>['templates'][number];

/** What is asked for again and again: chosen, kept under a name, or given up (R53). */
function Templates({
  asked,
  choose,
}: {
  readonly asked: Omit<Template, 'name' | 'assignments'> & Partial<Pick<Template, 'assignments'>>;
  readonly choose: (template: Template) => void;
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const may = useMay();
  const kept = useRead('getGdapTemplates');
  const [name, setName] = useState('');
  const templates = kept.data?.data.templates ?? [];
  const keep = useAct(
    (next: readonly (Omit<Template, 'assignments'> & Partial<Template>)[]) =>
      client.setGdapTemplates({ body: { templates: next as never }, ifMatch: kept.data?.etag }),
    () => forget('getGdapTemplates'),
  );
  const others = templates.filter((each) => each.name.toLowerCase() !== name.trim().toLowerCase());
  const isKept = others.length < templates.length;
  return (
    <>
      {templates.length > 0 && (
        <Field label={t('templates')}>
          <Select
            value={isKept ? name : ''}
            onChange={(_, { value }) => {
              const template = templates.find((each) => each.name === value);
              setName(value);
              if (template !== undefined) choose(template);
            }}
          >
            <option value="">{t('templates.none')}</option>
            {templates.map((each) => (
              <option key={each.name} value={each.name}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {may('setGdapTemplates') && asked.roles.length > 0 && (
        <>
          <Field label={t('templates.name')}>
            <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
          </Field>
          <div className="actions">
            <Button
              disabled={name.trim() === '' || keep.isPending}
              onClick={() => keep.mutate([...others, { name: name.trim(), ...asked }])}
            >
              {t('templates.keep')}
            </Button>
            {isKept && (
              <Confirm title={t('templates.remove')} act={keep} wish={others}>
                {t('templates.removeText', { name })}
              </Confirm>
            )}
          </div>
          <Problem error={keep.error} />
        </>
      )}
    </>
  );
}
