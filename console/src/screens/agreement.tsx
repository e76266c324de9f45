import { Button, Field, Input } from '@fluentui/react-components';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { useAllowed, useForget, useRead, useService } from '../service.ts';

/** Who accepted the customer agreement, or the form that records it: without it nothing can be ordered (R30, R54). */
export function Agreement({ customerId }: { readonly customerId: string }) {
  const { t, date, language } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const path = { customerId };
  const recorded = useRead('getCustomerAgreement', { path });
  const text = useRead('readAgreementText', { query: { language } });
  const today = new Date().toISOString().slice(0, 10);
  const [draft, change, clear] = useDraft(`agreement ${customerId}`, {
    ...{ firstName: '', lastName: '', email: '', phone: '', acceptedOn: today },
  });
  const record = useAct(
    async (_: undefined, idempotencyKey) => {
      const { phone, ...given } = draft;
      const version = text.data?.data.version ?? '';
      const body = { ...given, version, ...(phone === '' ? {} : { phone }) };
      return client.recordCustomerAgreement({ path, body, idempotencyKey });
    },
    () => {
      clear();
      return forget('getCustomerAgreement');
    },
  );
  const isMissing = recorded.error instanceof ProblemError && recorded.error.status === 404;
  const { isAllowed, problem } = useAllowed(customerId, 'recordAgreement', 'placeOrders');
  const field = (name: keyof typeof draft, label: string, type: 'text' | 'email' | 'date' | 'tel' = 'text') => (
    <Field label={label} required={name !== 'phone'} {...fieldState(record.error, `/${name}`)}>
      <Input type={type} value={draft[name]} onChange={(_, { value }) => change({ [name]: value })} />
    </Field>
  );
  return (
    <>
      {!isMissing && (
        <Section title={t('customer.agreement')}>
          <Shown of={recorded}>
            {({ data }) => (
              <Facts
                of={[
                  [t('name'), `${data.firstName} ${data.lastName}`],
                  [t('email'), data.email],
                  [t('agreement.on'), date(data.acceptedOn)],
                  [t('agreement.version'), data.version],
                  [
                    t('agreement.by'),
                    t(data.acceptedByCustomer === undefined ? 'agreement.recorded' : 'agreement.self'),
                  ],
                ]}
              />
            )}
          </Shown>
        </Section>
      )}
      {isMissing && (
        <Section title={t('agreement.record')}>
          <p>{t('agreement.why')}</p>
          <Problem {...problem} />
          {isAllowed && (
            <Form send={() => record.mutate(undefined)}>
              {field('firstName', t('agreement.firstName'))}
              {field('lastName', t('agreement.lastName'))}
              {field('email', t('email'), 'email')}
              {field('phone', t('phone'), 'tel')}
              {field('acceptedOn', t('agreement.on'), 'date')}
              <Problem error={record.error} />
              <Button type="submit" appearance="primary" disabled={record.isPending || text.data === undefined}>
                {t('agreement.record')}
              </Button>
            </Form>
          )}
        </Section>
      )}
      <Shown of={text}>
        {({ data }) => (
          <Section title={data.title}>
            {data.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Section>
        )}
      </Shown>
    </>
  );
}
