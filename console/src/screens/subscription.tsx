import { Button, Field, Input, MessageBar, Select, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { Facts, Page, Section, Shown } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, useAll, useAllowed, useForget, useMe, useRead, useService } from '../service.ts';
import { Licences } from './subscription-licences.tsx';
import { AtRenewal } from './subscription-renewal.tsx';

type Subscription = AnswerOf<'getSubscription'>;
type Change = {
  readonly [Key in 'seats' | 'autoRenew' | 'atRenewal' | 'associatedPartnerId' | 'supportContact']?: unknown;
};

/** A subscription: licences, renewal, the reseller that gets the credit, suspension and end (R12, R26 to R28, R51). */
export default function SubscriptionScreen() {
  const { t } = useSpoken();
  const { subscriptionId = '' } = useParams();
  const subscription = useRead('getSubscription', { path: { subscriptionId } });
  return (
    <Page title={subscription.data?.data.offerName ?? t('subscription')}>
      <Shown of={subscription}>{({ data, etag }) => <Loaded subscription={data} etag={etag} />}</Shown>
    </Page>
  );
}

function Loaded({ subscription, etag }: { readonly subscription: Subscription; readonly etag: string | undefined }) {
  const { t, date, money } = useSpoken();
  const { client } = useService();
  const me = useMe();
  const forget = useForget();
  const { id, status, seats, assigned, priceMinor, currency, exponent, billing, term, termEndsAt, autoRenew } =
    subscription;
  const path = { subscriptionId: id };
  const [fewer, setFewer] = useState(String(seats));
  const changed = () => forget('getSubscription', 'listSubscriptions', 'listRenewals', 'getOverview');
  const change = useAct(
    (wish: Change) => client.changeSubscription({ path, body: wish as never, ifMatch: etag }),
    changed,
  );
  const move = useAct((to: 'suspend' | 'resume' | 'cancel', idempotencyKey) => {
    const call = {
      suspend: client.suspendSubscription,
      resume: client.resumeSubscription,
      cancel: client.cancelSubscription,
    };
    return call[to]({ path, body: {}, ifMatch: etag, idempotencyKey });
  }, changed);
  const isProvider = me.partnerKind === 'provider';
  const licences = useAllowed(subscription.customerId, 'manageLicences');
  const isRunning = status === 'active' || status === 'suspended';
  return (
    <>
      <Section title={t('subscription')}>
        <Facts
          of={[
            [t('state'), <State key="state" of={status} />],
            [t('seats'), `${assigned} / ${seats}`],
            [t('price'), `${money(priceMinor, currency, exponent)} ${t(`billing.${billing}`)}`],
            [t('granular.term'), t(`term.${term}`)],
            [t('ends'), date(termEndsAt)],
            [
              t('reseller'),
              subscription.association &&
                `${subscription.association.resellerName ?? ''} (PartnerID ${subscription.association.partnerId})`,
            ],
          ]}
        />
        <Problem error={change.error ?? move.error} />
      </Section>
      {isRunning && <Problem {...licences.problem} />}
      {isRunning && licences.isAllowed && <Licences of={subscription} />}
      {isProvider && isRunning && <AtRenewal of={subscription} change={change} />}
      {isProvider && isRunning && (
        <>
          <Credit subscription={subscription} change={change} />
          <Section title={t('subscription.manage')}>
            <Switch
              label={t('subscription.autoRenew')}
              checked={autoRenew}
              disabled={change.isPending}
              onChange={(_, { checked }) => change.mutate({ autoRenew: checked })}
            />
            <div className="filters">
              <Field label={t('subscription.fewer')} {...fieldState(change.error, '/seats')}>
                <Input type="number" min={1} value={fewer} onChange={(_, { value }) => setFewer(value)} />
              </Field>
              <Button
                disabled={change.isPending || Number(fewer) >= seats}
                onClick={() => change.mutate({ seats: Number(fewer) })}
              >
                {t('submit')}
              </Button>
            </div>
            <div className="actions">
              {status === 'active' ? (
                <Confirm title={t('subscription.suspend')} act={move} wish="suspend">
                  {t('subscription.suspendText')}
                </Confirm>
              ) : (
                <Button disabled={move.isPending} onClick={() => move.mutate('resume')}>
                  {t('subscription.resume')}
                </Button>
              )}
              <Confirm title={t('subscription.cancel')} act={move} wish={'cancel'}>
                {t('subscription.cancelText')}
              </Confirm>
            </div>
          </Section>
        </>
      )}
    </>
  );
}

/** Reseller (PartnerID): one of the list, or another that is verified first (R27, R28). */
function Credit({
  subscription,
  change,
}: {
  readonly subscription: Subscription;
  readonly change: { readonly mutate: (wish: Change) => void; readonly isPending: boolean; readonly error: unknown };
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const partnerships = useAll('listPartnerships');
  const locations = (partnerships.data ?? [])
    .filter(({ status }) => status === 'active')
    .flatMap(({ partner }) =>
      (partner.locations ?? []).map(({ partnerId }) => ({
        partnerId,
        name: partner.name,
        accountId: partner.accountId,
      })),
    );
  const [chosen, setChosen] = useState(subscription.association?.partnerId ?? '');
  const [other, setOther] = useState('');
  const verify = useAct(
    async (partnerId: string) => (await client.verifyPartnerId({ path: { partnerId } })).data,
    ({ verified, partnerId }) => verified && setChosen(partnerId),
  );
  const isListed = locations.some(({ partnerId }) => partnerId === chosen);
  return (
    <Section title={t('credit')}>
      <Field label={t('credit.reseller')} {...fieldState(change.error, '/associatedPartnerId')}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{t('credit.none')}</option>
          {locations.map(({ partnerId, name }) => (
            <option key={partnerId} value={partnerId}>
              {name} ({partnerId})
            </option>
          ))}
          {chosen !== '' && !isListed && <option value={chosen}>{`${verify.data?.company ?? ''} (${chosen})`}</option>}
        </Select>
      </Field>
      <div className="filters">
        <Field label={t('credit.other')}>
          <Input inputMode="numeric" value={other} onChange={(_, { value }) => setOther(value)} />
        </Field>
        <Button disabled={other === '' || verify.isPending} onClick={() => verify.mutate(other)}>
          {t('credit.verify')}
        </Button>
      </div>
      {verify.data !== undefined && (
        <MessageBar intent={verify.data.verified ? 'success' : 'error'}>
          {verify.data.verified
            ? t('credit.verified', { company: verify.data.company })
            : t(`credit.${verify.data.reason ?? 'unknown'}`)}
        </MessageBar>
      )}
      <Problem error={verify.error} />
      <Field label={t('credit.support')}>
        <Select
          value={subscription.supportContact ?? ''}
          disabled={change.isPending}
          onChange={(_, { value }) => change.mutate({ supportContact: value === '' ? null : value })}
        >
          <option value="">{t('credit.none')}</option>
          {[...new Map(locations.map(({ accountId, name }) => [accountId, name]))].map(([accountId, name]) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        appearance="primary"
        disabled={change.isPending || chosen === (subscription.association?.partnerId ?? '')}
        onClick={() => change.mutate({ associatedPartnerId: chosen === '' ? null : chosen })}
      >
        {t('submit')}
      </Button>
    </Section>
  );
}
