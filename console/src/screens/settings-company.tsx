import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, useForget, useMay, useRead, useService } from '../service.ts';

/** The company, its locations with their PartnerIDs, and its public profile (R1, R22). */
export function Company() {
  const { t } = useSpoken();
  const account = useRead('getAccount');
  const may = useMay();
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
          {may('changeAccount') && <Profile account={data} etag={etag} />}
        </>
      )}
    </Shown>
  );
}

interface Profiled {
  readonly contactEmail: string;
  readonly description: string;
  readonly website: string;
}

const profiledOf = ({ contactEmail, profile }: AnswerOf<'getAccount'>): Profiled => ({
  contactEmail,
  description: profile?.description ?? '',
  website: profile?.website ?? '',
});

function Profile({ account, etag }: { readonly account: AnswerOf<'getAccount'>; readonly etag: string | undefined }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  // What was edited alone: what somebody else has changed meanwhile is not put back.
  const [edited, change, clear] = useDraft<Partial<Profiled>>('company', {});
  const { contactEmail, description, website } = { ...profiledOf(account), ...edited };
  const save = useAct(
    (_: undefined) => {
      const profile = {
        ...(description === '' ? {} : { description }),
        ...(website === '' ? {} : { website }),
      };
      return client.changeAccount({ body: { contactEmail, profile }, ifMatch: etag });
    },
    () => {
      clear();
      return forget('getAccount', 'listProviders');
    },
  );
  return (
    <Section title={t('settings.profile')}>
      <Form send={() => save.mutate(undefined)}>
        <Field label={t('email')} {...fieldState(save.error, '/contactEmail')}>
          <Input type="email" value={contactEmail} onChange={(_, { value }) => change({ contactEmail: value })} />
        </Field>
        <Field label={t('partners.about')} {...fieldState(save.error, '/profile/description')}>
          <Textarea value={description} onChange={(_, { value }) => change({ description: value })} />
        </Field>
        <Field label={t('settings.website')} {...fieldState(save.error, '/profile/website')}>
          <Input type="url" value={website} onChange={(_, { value }) => change({ website: value })} />
        </Field>
        <Problem error={save.error} />
        <Button type="submit" appearance="primary" disabled={save.isPending}>
          {t('save')}
        </Button>
      </Form>
    </Section>
  );
}
