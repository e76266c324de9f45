import { Button, Checkbox, Field, Input, Link, MessageBar, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useDraft } from '../drafts.ts';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Table } from '../parts/list.tsx';
import { Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type AnswerOf, useAll, useForget, useRead, useService } from '../service.ts';

interface Line {
  readonly id: string;
  readonly offerId: string;
  /** Which plan of the offer. */
  readonly plan: number;
  readonly seats: string;
  readonly partnerId: string;
}
type Offer = AnswerOf<'getOffer'>;
type Review = { readonly cartId: string; readonly etag: string | undefined; readonly of: AnswerOf<'reviewCart'> };

/** New subscription: choose from the catalogue, review with the reseller's name and PartnerID, buy (R24 to R26). */
export default function Order() {
  const { t } = useSpoken();
  const { customerId = '' } = useParams();
  const customer = useRead('getCustomer', { path: { customerId } });
  const offers = useAll('listOffers');
  const partnerships = useAll('listPartnerships');
  return (
    <Page title={t('order.title', { company: customer.data?.data.company ?? '' })}>
      <Shown of={offers}>
        {(items) => (
          <Ordering
            customerId={customerId}
            offers={items.filter(({ status }) => status === 'active')}
            partnerships={partnerships.data ?? []}
          />
        )}
      </Shown>
    </Page>
  );
}

function Ordering({
  customerId,
  offers,
  partnerships,
}: {
  readonly customerId: string;
  readonly offers: readonly Offer[];
  readonly partnerships: AnswerOf<'listPartnerships'>['items'];
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const [draft, change, clear] = useDraft(`order ${customerId}`, { lines: [] as readonly Line[] });
  const [review, setReview] = useState<Review>();
  const locations = partnerships
    .filter(({ status }) => status === 'active')
    .flatMap(({ partner }) => (partner.locations ?? []).map(({ partnerId }) => ({ partnerId, name: partner.name })));
  const isGone = ({ offerId, plan }: Line) => offers.find(({ id }) => id === offerId)?.plans[plan] === undefined;
  const set = (index: number, some: Partial<Line>) =>
    change({ lines: draft.lines.map((line, at) => (at === index ? { ...line, ...some } : line)) });
  const reviewing = useAct(
    async (_: undefined, idempotencyKey) => {
      const lines = draft.lines.map(({ offerId, plan, seats, partnerId }) => {
        const { term, billing } = offers.find(({ id }) => id === offerId)?.plans[plan] ?? {
          term: 'P1Y',
          billing: 'annual',
        };
        return {
          kind: 'new' as const,
          offerId,
          term: term as 'P1Y',
          billing: billing as 'annual',
          seats: Number(seats),
          partnerId,
        };
      });
      const { data: cart, etag } = await client.beginCart({ body: { customerId, lines }, idempotencyKey });
      const { data } = await client.reviewCart({
        ...{ path: { cartId: cart.id }, body: { actingAsIndirectProvider: true } },
      });
      return { cartId: cart.id, etag, of: data };
    },
    (found) => setReview(found),
  );
  if (review !== undefined)
    return <Reviewed customerId={customerId} review={review} back={() => setReview(undefined)} bought={clear} />;
  return (
    <>
      <Section title={t('order.catalogue')}>
        {offers.length === 0 && <p>{t('order.noOffers')}</p>}
        <ul>
          {offers.map(({ id, name, description, seats }) => (
            <li key={id}>
              <Link
                as="button"
                onClick={() =>
                  change({
                    lines: [
                      ...draft.lines,
                      {
                        id: crypto.randomUUID(),
                        offerId: id,
                        plan: 0,
                        seats: String(seats.min),
                        partnerId: locations[0]?.partnerId ?? '',
                      },
                    ],
                  })
                }
              >
                {t('order.add', { name })}
              </Link>{' '}
              <span className="quiet">{description}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('order.lines')}>
        {draft.lines.length === 0 && <p>{t('order.empty')}</p>}
        {draft.lines.map((line, index) => (
          <LineForm
            key={line.id}
            line={line}
            offer={offers.find(({ id }) => id === line.offerId)}
            locations={locations}
            set={(some) => set(index, some)}
            remove={() => change({ lines: draft.lines.filter((_, at) => at !== index) })}
          />
        ))}
        <Problem error={reviewing.error} />
        <Button
          appearance="primary"
          disabled={draft.lines.length === 0 || reviewing.isPending || draft.lines.some(isGone)}
          onClick={() => reviewing.mutate(undefined)}
        >
          {t('order.review')}
        </Button>
      </Section>
    </>
  );
}

function LineForm({
  line,
  offer,
  locations,
  set,
  remove,
}: {
  readonly line: Line;
  readonly offer: Offer | undefined;
  readonly locations: readonly { readonly partnerId: string; readonly name: string }[];
  readonly set: (some: Partial<Line>) => void;
  readonly remove: () => void;
}) {
  const { t, money } = useSpoken();
  if (offer === undefined)
    return (
      <fieldset className="filters">
        <legend>{t('order.gone')}</legend>
        <Button onClick={remove}>{t('remove')}</Button>
      </fieldset>
    );
  return (
    <fieldset className="filters">
      <legend>{offer.name}</legend>
      <Field label={t('order.plan')}>
        <Select value={String(line.plan)} onChange={(_, { value }) => set({ plan: Number(value) })}>
          {offer.plans.map(({ term, billing, priceMinor, currency, exponent }, index) => (
            <option key={`${term} ${billing}`} value={index}>
              {t(`term.${term}`)}, {money(priceMinor, currency, exponent)} {t(`billing.${billing}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('seats')}>
        <Input
          type="number"
          min={offer.seats.min}
          max={offer.seats.max}
          value={line.seats}
          onChange={(_, { value }) => set({ seats: value })}
        />
      </Field>
      <Field label={t('reseller')}>
        <Select value={line.partnerId} onChange={(_, { value }) => set({ partnerId: value })}>
          <option value="">{t('choose')}</option>
          {locations.map(({ partnerId, name }) => (
            <option key={partnerId} value={partnerId}>
              {name} ({partnerId})
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={remove}>{t('remove')}</Button>
    </fieldset>
  );
}

function Reviewed({
  customerId,
  review: { cartId, etag, of: review },
  back,
  bought,
}: {
  readonly customerId: string;
  readonly review: Review;
  readonly back: () => void;
  readonly bought: () => void;
}) {
  const { t, money } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const go = useNavigate();
  const [isActing, setActing] = useState(false);
  const path = { cartId };
  const buy = useAct(
    (_: undefined, idempotencyKey) =>
      client.purchaseCart({
        path,
        body: { reviewHash: review.reviewHash, actingAsIndirectProvider: true },
        ifMatch: etag,
        idempotencyKey,
      }),
    async () => {
      bought();
      await forget('listSubscriptions', 'listOrders', 'listRenewals', 'getOverview');
      go(`/customers/${customerId}?tab=subscriptions`);
    },
  );
  const cancel = useAct(
    (_: undefined, idempotencyKey) => client.cancelCart({ path, body: {}, ifMatch: etag, idempotencyKey }),
    back,
  );
  return (
    <Section title={t('order.review')}>
      <Table
        name={t('order.lines')}
        items={review.lines}
        keyOf={(line) => JSON.stringify(line)}
        columns={[
          { name: t('offer'), show: ({ offerName }) => offerName },
          { name: t('seats'), show: ({ seats }) => seats },
          {
            name: t('order.plan'),
            show: (line) => (line.kind === 'new' ? `${t(`term.${line.term}`)}, ${t(`billing.${line.billing}`)}` : ''),
          },
          {
            name: t('reseller'),
            show: (line) => (line.kind === 'new' ? `${line.reseller?.name ?? ''} (PartnerID ${line.partnerId})` : ''),
          },
          { name: t('price'), show: ({ totalMinor, currency, exponent }) => money(totalMinor, currency, exponent) },
        ]}
      />
      {review.problems.map(({ code, line = 0, detail }) => (
        <MessageBar key={`${code} ${line}`} intent="error">
          {detail}
        </MessageBar>
      ))}
      {review.problems.some(({ code }) => code === 'customer_agreement_missing') && (
        <Link href={`#/customers/${customerId}?tab=agreement`}>{t('agreement.record')}</Link>
      )}
      <Checkbox
        label={t('order.acting')}
        checked={isActing}
        onChange={(_, { checked }) => setActing(checked === true)}
      />
      <Problem error={buy.error ?? cancel.error} />
      <div className="actions">
        <Button
          appearance="primary"
          disabled={!review.valid || !isActing || buy.isPending}
          onClick={() => buy.mutate(undefined)}
        >
          {t('order.buy')}
        </Button>
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {t('order.cancel')}
        </Button>
      </div>
    </Section>
  );
}
