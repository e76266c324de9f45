import { Button, Checkbox, Field, Link, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { List } from '../parts/list.tsx';
import { Page, Section } from '../parts/page.tsx';
import { Problem, wordsOf } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, type ItemOf, useForget, useMay, useRoleNames, useService } from '../service.ts';

type Gdap = ItemOf<'listGdap'>;
type Action = 'extend' | 'letEnd' | 'terminate';

/** Days without use that can be asked for; none: all of them. */
const unused = [undefined, 30, 90, 180] as const;

/** Granular privileges over all customers: which nobody uses, and what is done to many at once (R53). */
export default function AllGranularScreen() {
  const { t, date } = useSpoken();
  const named = useRoleNames();
  const may = useMay();
  const [days, setDays] = useState<number>();
  const [ticked, setTicked] = useState<ReadonlyMap<string, number>>(new Map());
  const tick = ({ id, revision }: Gdap, isTicked: boolean) =>
    setTicked((before) => {
      const after = new Map(before);
      if (isTicked) after.set(id, revision);
      else after.delete(id);
      return after;
    });
  return (
    <Page title={t('granularAll.title')}>
      <Field label={t('granularAll.unused')}>
        <Select
          value={String(days ?? '')}
          onChange={(_, { value }) => {
            setDays(value === '' ? undefined : Number(value));
            setTicked(new Map());
          }}
        >
          {unused.map((each) => (
            <option key={each ?? ''} value={each ?? ''}>
              {each === undefined ? t('granularAll.any') : t('days', { count: each })}
            </option>
          ))}
        </Select>
      </Field>
      {may('changeManyGdap') && <ForAll ticked={ticked} clear={() => setTicked(new Map())} />}
      <List
        of="listGdap"
        request={days === undefined ? {} : { query: { unusedForDays: days } }}
        name={t('granularAll.title')}
        keyOf={({ id }) => id}
        empty={<p>{t(days === undefined ? 'granularAll.empty' : 'granularAll.allUsed')}</p>}
        columns={[
          {
            name: t('customer'),
            show: ({ customerId, company }) => <Link href={`#/customers/${customerId}?tab=granular`}>{company}</Link>,
          },
          { name: t('granular.roles'), show: ({ roles }) => named(roles) },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('granularAll.used'), show: ({ lastUsedOn }) => date(lastUsedOn) || t('granularAll.never') },
          { name: t('ends'), show: ({ endsAt, autoExtend }) => `${date(endsAt)} ${autoExtend ? '↻' : ''}` },
          ...(may('changeManyGdap')
            ? [
                {
                  name: t('granularAll.choose'),
                  show: (gdap: Gdap) =>
                    ['active', 'expiring'].includes(gdap.status) && (
                      <Checkbox
                        aria-label={`${t('granularAll.choose')}: ${gdap.company}, ${named(gdap.roles)}`}
                        checked={ticked.has(gdap.id)}
                        onChange={(_, { checked }) => tick(gdap, checked === true)}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}

/** What can be done to those that are ticked, and what came of each. */
function ForAll({ ticked, clear }: { readonly ticked: ReadonlyMap<string, number>; readonly clear: () => void }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [result, setResult] = useState<AnswerOf<'changeManyGdap'>>();
  const items = [...ticked].map(([gdapId, revision]) => ({ gdapId, revision }));
  const act = useAct(
    (action: Action, idempotencyKey) => client.changeManyGdap({ body: { action, items }, idempotencyKey }),
    ({ data }) => {
      setResult(data);
      clear();
      return forget('listGdap', 'listCustomerGdap', 'getCustomer');
    },
  );
  const isNone = items.length === 0;
  return (
    <>
      <div className="actions">
        <span aria-live="polite">{t('granularAll.chosen', { count: items.length })}</span>
        {(['extend', 'letEnd'] as const).map((action) => (
          <Button key={action} disabled={isNone || act.isPending} onClick={() => act.mutate(action)}>
            {t(`granularAll.${action}`)}
          </Button>
        ))}
        {!isNone && (
          <Confirm title={t('granularAll.terminate')} act={act} wish="terminate">
            {t('granularAll.terminateText', { count: items.length })}
          </Confirm>
        )}
      </div>
      <Problem error={act.error} />
      {result !== undefined && <Outcome of={result} />}
    </>
  );
}

function Outcome({ of: { done, refused, items } }: { readonly of: AnswerOf<'changeManyGdap'> }) {
  const { t } = useSpoken();
  const failed = items.filter(({ outcome }) => outcome === 'refused');
  return (
    <Section title={t('granularAll.outcome')}>
      <p role="status">{t('granularAll.result', { done, refused })}</p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ gdapId, problem }) => (
            <li key={gdapId}>
              {gdapId}: {wordsOf(new ProblemError(409, problem ?? {}, undefined), t)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
