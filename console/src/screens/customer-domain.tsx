import { Button, Field, Input } from '@fluentui/react-components';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Section } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { useAllowed, useForget, useService } from '../service.ts';

/** Gives a customer a domain, once a record in its DNS proves it (R55): which, the first try tells. */
export function CustomerDomain({
  customerId,
  etag,
}: {
  readonly customerId: string;
  readonly etag: string | undefined;
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const { isAllowed, problem } = useAllowed(customerId, 'manageAccount');
  const [{ domain }, change, clear] = useDraft(`domain ${customerId}`, { domain: '' });
  const prove = useAct(
    (_: undefined) => client.proveDomain({ path: { customerId }, body: { domain }, ifMatch: etag }),
    () => {
      clear();
      return forget('getCustomer');
    },
  );
  if (!isAllowed) return <Problem {...problem} />;
  const record = prove.error instanceof ProblemError ? prove.error.problem.record : undefined;
  return (
    <Section title={t('domain.set')}>
      <Form send={() => prove.mutate(undefined)}>
        <Field label={t('domain')} hint={t('domain.hint')} {...fieldState(prove.error, '/domain')}>
          <Input value={domain} onChange={(_, { value }) => change({ domain: value.trim() })} />
        </Field>
        <Problem error={prove.error} />
        {record !== undefined && (
          <>
            <p>{t('domain.record')}</p>
            <Facts
              of={[
                [t('domain.type'), record.type],
                [t('domain.name'), record.name],
                [t('domain.value'), record.value],
              ]}
            />
          </>
        )}
        <Button type="submit" disabled={domain === '' || prove.isPending}>
          {t('domain.prove')}
        </Button>
      </Form>
    </Section>
  );
}
