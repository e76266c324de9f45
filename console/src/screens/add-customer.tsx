import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Page, Section } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { type AnswerOf, useAll, useForget, useService } from '../service.ts';
import { Once } from './customer-users.tsx';

const nothing = {
  ...{ resellerId: '', company: '', domain: '', phone: '', azureAccess: false },
  ...{ street: '', city: '', state: '', postalCode: '', country: '', contactName: '', contactEmail: '' },
};
type Draft = typeof nothing;

function bodyOf({ street, city, state, postalCode, country, contactName, contactEmail, phone, ...draft }: Draft) {
  return {
    ...draft,
    address: { street, city, postalCode, country, ...(state === '' ? {} : { state }) },
    contact: { name: contactName, email: contactEmail },
    ...(phone === '' ? {} : { phone }),
  };
}

/** A provider adds a customer on a reseller's behalf: fill in, review, submit; the password is told once (R23). */
export default function AddCustomer() {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [draft, change, clear] = useDraft('new-customer', nothing);
  const [isReviewed, setReviewed] = useState(false);
  const [added, setAdded] = useState<AnswerOf<'addCustomer'>>();
  const resellers = useAll('listPartnerships');
  const active = (resellers.data ?? []).filter(({ status }) => status === 'active');
  const review = useAct(
    (_: undefined) => client.reviewCustomer({ body: bodyOf(draft) }),
    () => setReviewed(true),
  );
  const add = useAct(
    (_: undefined, idempotencyKey) => client.addCustomer({ body: bodyOf(draft), idempotencyKey }),
    ({ data }) => {
      clear();
      setAdded(data);
      return forget('listCustomers', 'getOverview');
    },
  );
  if (added !== undefined)
    return (
      <Page title={t('add.done', { company: added.company })}>
        <Once of={added.adminUser} />
        <div className="actions">
          <Button appearance="primary" as="a" href={`#/customers/${added.id}/order`}>
            {t('order.new')}
          </Button>
          <Button as="a" href={`#/customers/${added.id}`}>
            {t('invitation.customer')}
          </Button>
        </div>
      </Page>
    );
  const error = review.error ?? add.error;
  const field = (name: keyof Draft, label: string, pointer: string, isRequired = true) => (
    <Field label={label} required={isRequired} {...fieldState(error, pointer)}>
      <Input value={String(draft[name])} onChange={(_, { value }) => change({ [name]: value })} />
    </Field>
  );
  if (isReviewed)
    return (
      <Page title={t('add.review')}>
        <Section title={draft.company}>
          <Facts
            of={[
              [t('reseller'), active.find(({ partner }) => partner.accountId === draft.resellerId)?.partner.name],
              [t('domain'), draft.domain],
              [
                t('address'),
                [draft.street, draft.postalCode, draft.city, draft.state, draft.country].filter(Boolean).join(', '),
              ],
              [t('contact'), draft.contactName],
              [t('email'), draft.contactEmail],
              [t('add.azure'), t(draft.azureAccess ? 'yes' : 'no')],
            ]}
          />
          <Problem error={error} />
          <div className="actions">
            <Button appearance="primary" disabled={add.isPending} onClick={() => add.mutate(undefined)}>
              {t('submit')}
            </Button>
            <Button onClick={() => setReviewed(false)}>{t('back')}</Button>
          </div>
        </Section>
      </Page>
    );
  return (
    <Page title={t('addCustomer')}>
      <Form className="form section" send={() => review.mutate(undefined)}>
        <Field label={t('reseller')} required {...fieldState(error, '/resellerId')}>
          <Select value={draft.resellerId} onChange={(_, { value }) => change({ resellerId: value })}>
            <option value="">{t('choose')}</option>
            {active.map(({ partner }) => (
              <option key={partner.accountId} value={partner.accountId}>
                {partner.name}
              </option>
            ))}
          </Select>
        </Field>
        {field('company', t('company'), '/company')}
        {field('domain', t('domain'), '/domain')}
        {field('street', t('address.street'), '/address/street')}
        {field('postalCode', t('address.postalCode'), '/address/postalCode')}
        {field('city', t('address.city'), '/address/city')}
        {field('state', t('address.state'), '/address/state', false)}
        {field('country', t('address.country'), '/address/country')}
        {field('contactName', t('contact'), '/contact/name')}
        {field('contactEmail', t('email'), '/contact/email')}
        {field('phone', t('phone'), '/phone', false)}
        <Checkbox
          label={t('add.azure')}
          checked={draft.azureAccess}
          onChange={(_, { checked }) => change({ azureAccess: checked === true })}
        />
        <Problem error={error} />
        <Button type="submit" appearance="primary" disabled={draft.resellerId === '' || review.isPending}>
          {t('add.next')}
        </Button>
      </Form>
    </Page>
  );
}
