import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { Form } from '../parts/form.tsx';
import { Facts, Section } from '../parts/page.tsx';
import { fieldState } from '../parts/problem.tsx';
import { type AnswerOf, useRead } from '../service.ts';

type Subscription = AnswerOf<'getSubscription'>;

/** What changes when a subscription is renewed: seen, scheduled, withdrawn (R51). */
export function AtRenewal({
  of: { id, offerId, seats, term, billing, autoRenew, scheduledChange },
  change,
}: {
  readonly of: Subscription;
  readonly change: {
    readonly mutate: (wish: { readonly atRenewal: unknown }, then?: { readonly onSuccess: () => void }) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}) {
  const { t, money } = useSpoken();
  const offer = useRead('getOffer', { path: { offerId } });
  // What was edited alone: without a number there will be as many licences as there are then.
  const [draft, edit, clear] = useDraft<{ readonly seats?: string | undefined; readonly plan?: string }>(
    `renewal ${id}`,
    {},
  );
  const present = `${term} ${billing}`;
  if (!autoRenew) return null;
  const [chosenTerm, chosenBilling] = (draft.plan ?? present).split(' ');
  const plans = offer.data?.data.plans ?? [];
  const isSold = plans.some((plan) => `${plan.term} ${plan.billing}` === present);
  return (
    <Section title={t('atRenewal')}>
      {scheduledChange !== undefined && (
        <>
          <Facts
            of={[
              [t('offer'), scheduledChange.offerName],
              [t('seats'), scheduledChange.seats ?? t('atRenewal.asThen')],
              [t('granular.term'), t(`term.${scheduledChange.term}`)],
              [
                t('price'),
                `${money(scheduledChange.priceMinor, scheduledChange.currency, scheduledChange.exponent)} ${t(`billing.${scheduledChange.billing}`)}`,
              ],
            ]}
          />
          <Button disabled={change.isPending} onClick={() => change.mutate({ atRenewal: null })}>
            {t('atRenewal.withdraw')}
          </Button>
        </>
      )}
      <Form
        className="filters"
        send={() => {
          const wanted = draft.seats === undefined ? {} : { seats: Number(draft.seats) };
          change.mutate({ atRenewal: { ...wanted, term: chosenTerm, billing: chosenBilling } }, { onSuccess: clear });
        }}
      >
        <Field label={t('seats')} hint={t('atRenewal.asThen')} {...fieldState(change.error, '/atRenewal/seats')}>
          <Input
            type="number"
            min={1}
            value={draft.seats ?? ''}
            placeholder={String(seats)}
            onChange={(_, { value }) => edit(value === '' ? { seats: undefined } : { seats: value })}
          />
        </Field>
        <Field label={t('order.plan')}>
          <Select value={draft.plan ?? present} onChange={(_, { value }) => edit({ plan: value })}>
            {!isSold && (
              <option value={present}>
                {t(`term.${term}`)}, {t(`billing.${billing}`)}
              </option>
            )}
            {plans.map((plan) => (
              <option key={`${plan.term} ${plan.billing}`} value={`${plan.term} ${plan.billing}`}>
                {t(`term.${plan.term}`)}, {money(plan.priceMinor, plan.currency, plan.exponent)}{' '}
                {t(`billing.${plan.billing}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" disabled={change.isPending}>
          {t('atRenewal.schedule')}
        </Button>
      </Form>
    </Section>
  );
}
