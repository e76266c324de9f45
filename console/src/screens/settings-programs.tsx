import { Button, Field, Input, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { List, Table } from '../parts/list.tsx';
import { Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { useForget, useRead, useService } from '../service.ts';

/** What connects a partner's own systems: API clients, and webhooks with their deliveries (R35, R50). */
export function Programs() {
  return (
    <>
      <ApiClients />
      <Webhooks />
    </>
  );
}

function Secret({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useSpoken();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <p>{t('password.once')}</p>
        {lines.map((line) => (
          <p key={line}>
            <code>{line}</code>
          </p>
        ))}
        <Button onClick={() => navigator.clipboard.writeText(lines.join('\n'))}>{t('copy')}</Button>
      </MessageBarBody>
    </MessageBar>
  );
}

function ApiClients() {
  const { t, date } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const clients = useRead('listApiClients');
  const [{ name }, change, clear] = useDraft('new-api-client', { name: '' });
  const [told, setTold] = useState<readonly string[]>();
  const add = useAct(
    (_: undefined, idempotencyKey) => client.createApiClient({ body: { name, roles: ['salesAgent'] }, idempotencyKey }),
    ({ data }) => {
      clear();
      setTold([data.id, data.secret]);
      return forget('listApiClients');
    },
  );
  const end = useAct(
    (clientId: string, idempotencyKey) => client.removeApiClient({ path: { clientId }, body: {}, idempotencyKey }),
    () => forget('listApiClients'),
  );
  return (
    <Section title={t('programs.clients')}>
      {told !== undefined && <Secret lines={told} />}
      <Shown of={clients}>
        {({ data: { items } }) => (
          <Table
            name={t('programs.clients')}
            empty={t('programs.noClients')}
            items={items}
            keyOf={({ id }) => id}
            columns={[
              { name: t('name'), show: (each) => each.name },
              { name: 'ID', show: ({ id }) => id },
              { name: t('programs.used'), show: ({ lastUsedAt }) => date(lastUsedAt) },
              {
                name: t('actions'),
                show: ({ id }) => (
                  <Confirm title={t('programs.end')} size="small" act={end} wish={id}>
                    {t('programs.endText')}
                  </Confirm>
                ),
              },
            ]}
          />
        )}
      </Shown>
      <Form className="filters" send={() => add.mutate(undefined)}>
        <Field label={t('name')} required {...fieldState(add.error, '/name')}>
          <Input value={name} onChange={(_, { value }) => change({ name: value })} />
        </Field>
        <Button type="submit" disabled={add.isPending}>
          {t('programs.newClient')}
        </Button>
      </Form>
      <Problem error={add.error} />
    </Section>
  );
}

function Webhooks() {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const webhooks = useRead('listWebhooks');
  const [{ url }, change, clear] = useDraft('new-webhook', { url: '' });
  const [told, setTold] = useState<readonly string[]>();
  const [open, setOpen] = useState<string>();
  const add = useAct(
    (_: undefined, idempotencyKey) => client.createWebhook({ body: { url }, idempotencyKey }),
    ({ data }) => {
      clear();
      setTold([data.url, data.secret]);
      return forget('listWebhooks');
    },
  );
  const test = useAct(
    (webhookId: string, idempotencyKey) => client.testWebhook({ path: { webhookId }, body: {}, idempotencyKey }),
    ({ data }) => {
      setOpen(data.id.split('.')[0]);
      return forget('listWebhookDeliveries');
    },
  );
  return (
    <Section title={t('programs.webhooks')}>
      {told !== undefined && <Secret lines={told} />}
      <Shown of={webhooks}>
        {({ data: { items } }) => (
          <Table
            name={t('programs.webhooks')}
            empty={t('programs.noWebhooks')}
            items={items}
            keyOf={({ id }) => id}
            columns={[
              {
                name: 'URL',
                show: ({ id, url: to }) => (
                  <Link as="button" onClick={() => setOpen(id)}>
                    {to}
                  </Link>
                ),
              },
              { name: t('state'), show: ({ status }) => <State of={status} /> },
              {
                name: t('actions'),
                show: ({ id, status }) =>
                  status === 'active' && (
                    <Button size="small" disabled={test.isPending} onClick={() => test.mutate(id)}>
                      {t('programs.test')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Shown>
      <Problem error={test.error} />
      {open !== undefined && <Deliveries webhookId={open} />}
      <Form className="filters" send={() => add.mutate(undefined)}>
        <Field label="URL" required {...fieldState(add.error, '/url')}>
          <Input type="url" value={url} onChange={(_, { value }) => change({ url: value })} />
        </Field>
        <Button type="submit" disabled={add.isPending}>
          {t('programs.newWebhook')}
        </Button>
      </Form>
      <Problem error={add.error} />
    </Section>
  );
}

function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const { t, time } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const again = useAct(
    (deliveryId: string, idempotencyKey) =>
      client.replayWebhookDelivery({ path: { webhookId, deliveryId }, body: {}, idempotencyKey }),
    () => forget('listWebhookDeliveries'),
  );
  return (
    <>
      <List
        of="listWebhookDeliveries"
        request={{ path: { webhookId } }}
        name={t('programs.deliveries')}
        keyOf={({ id }) => id}
        empty={<p>{t('programs.noDeliveries')}</p>}
        columns={[
          { name: t('when'), show: ({ createdAt }) => time(createdAt) },
          { name: t('what'), show: ({ type }) => type },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          {
            name: t('programs.answer'),
            show: ({ attempts }) => {
              const last = attempts.at(-1);
              return last === undefined ? '' : `${last.status ?? last.problem} · ${last.ms} ms`;
            },
          },
          {
            name: t('actions'),
            show: ({ id }) => (
              <Button size="small" disabled={again.isPending} onClick={() => again.mutate(id)}>
                {t('programs.again')}
              </Button>
            ),
          },
        ]}
      />
      <Problem error={again.error} />
    </>
  );
}
