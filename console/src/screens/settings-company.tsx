import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, useForget, useMe, useRead, useService } from '../service.ts';

/** The company, its locations with their PartnerIDs, and its public profile (R1, R22). */
export function Company() {
  const { t } = useSpoken();
  const account = useRead('getAccount');
  const { roles } = useMe();
  return (
    <Shown of={account}>
      {({ data, etag }) => (
        <>
          <Section title={data.company}>
            <Facts
              of={[
                [t('state'), <State key="state" of={data.status} />],
                [t('address'), Object.values(data.address).join(', ')],
                [t('email'), data.contactEmail],
                [t('settings.agreement'), t(`agreement.${data.agreement}`)],
                ['PartnerID', data.locations.map(({ partnerId, name }) => `${partnerId} ${name}`).join(', ')],
              ]}
            />
          </Section>
          {roles.includes('globalAdmin') && <Profile key={etag} account={data} etag={etag} />}
        </>
      )}
    </Shown>
  );
}

function Profile({ account, etag }: { readonly account: AnswerOf<'getAccount'>; readonly etag: string | undefined }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [email, setEmail] = useState(account.contactEmail);
  const [description, setDescription] = useState(account.profile?.description ?? '');
  const [website, setWebsite] = useState(account.profile?.website ?? '');
  const save = useAct(
    (_: undefined) => {
      const profile = {
        ...(description === '' ? {} : { description }),
        ...(website === '' ? {} : { website }),
      };
      return client.changeAccount({ body: { contactEmail: email, profile }, ifMatch: etag });
    },
    () => forget('getAccount', 'listProviders'),
  );
  return (
    <Section title={t('settings.profile')}>
      <Form send={() => save.mutate(undefined)}>
        <Field label={t('email')} {...fieldState(save.error, '/contactEmail')}>
          <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
        </Field>
        <Field label={t('partners.about')} {...fieldState(save.error, '/profile/description')}>
          <Textarea value={description} onChange={(_, { value }) => setDescription(value)} />
        </Field>
        <Field label={t('settings.website')} {...fieldState(save.error, '/profile/website')}>
          <Input type="url" value={website} onChange={(_, { value }) => setWebsite(value)} />
        </Field>
        <Problem error={save.error} />
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {t('save')}
        </Button>
      </Form>
    </Section>
  );
}
