import { Button, Link, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { askedKey } from '../parts/asked.ts';
import { Facts, Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, useForget, useRead, useService } from '../service.ts';
import { OwnDelivery, type OwnDeliveryFacts } from './own-delivery.tsx';

type Invitation = AnswerOf<'getInvitation'>;

/** One invitation: where it stands, by itself, and what can be done (R10, R14, R45). */
export default function InvitationScreen() {
  const { t } = useSpoken();
  const { invitationId = '' } = useParams();
  const path = { invitationId };
  const invitation = useRead('getInvitation', { path }, { every: 4_000 });
  return (
    <Page title={t('invitation.title')}>
      <Shown of={invitation}>
        {({ data, etag }) => (
          <>
            <Section title={data.recipient.company ?? data.recipient.name ?? data.recipient.email}>
              <Facts
                of={[
                  [t('email'), data.recipient.email],
                  [t('contact'), data.recipient.name],
                  [t('state'), <State key="state" of={data.status} />],
                  [t('invitation.why'), data.endReason && t(`endReason.${data.endReason}` as MessageKey)],
                  [t('invitations.asks'), t(askedKey(data))],
                  [t('invitation.taken'), data.taken?.map((each) => t(`asks.taken.${each}`)).join(', ')],
                  [t('reference'), data.reference],
                  [t('invitation.comment'), data.comment],
                ]}
              />
              <NextSteps invitation={data} etag={etag} />
            </Section>
            <Timeline of={data} />
            <Section title={t('invitation.who')}>
              <ul>
                {data.relationships.map(({ partnerName, privilege, state }) => (
                  <li key={`${partnerName} ${privilege}`}>
                    {partnerName}: {t(`privilege.${privilege}`)} <State of={state} />
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

/** What has happened and what is yet to come. It moves by itself. */
function Timeline({
  of: { createdAt, delivery, openedAt, remindersSent, status, endedAt, expiresAt },
}: {
  of: Invitation;
}) {
  const { t, time } = useSpoken();
  const isOver = status !== 'pending';
  const steps: readonly (readonly [string, boolean])[] = [
    [t('timeline.made', { at: time(createdAt) }), true],
    [t(`timeline.${delivery.state}` as MessageKey), !['queued', 'delayed'].includes(delivery.state)],
    ...(remindersSent > 0 ? [[t('timeline.reminded', { count: remindersSent }), true] as const] : []),
    [
      openedAt === undefined ? t('timeline.unopened') : t('timeline.opened', { at: time(openedAt) }),
      openedAt !== undefined,
    ],
    [isOver ? `${t(`state.${status}`)}: ${time(endedAt)}` : t('timeline.waits', { at: time(expiresAt) }), isOver],
  ];
  return (
    <Section title={t('timeline')}>
      <ol className="steps" aria-live="polite">
        {steps.map(([text, isDone]) => (
          <li key={text} {...(isDone ? { 'data-done': '' } : {})}>
            {text}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function NextSteps({ invitation, etag }: { readonly invitation: Invitation; readonly etag: string | undefined }) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const { id, status, customerId, previousId, nextId } = invitation;
  const path = { invitationId: id };
  const [own, setOwn] = useState<OwnDeliveryFacts>();
  const [days, setDays] = useState('30');
  const changed = () => forget('getInvitation', 'listInvitations', 'getOverview');
  const resend = useAct(
    (expiresInDays: number, idempotencyKey) =>
      client.resendInvitation({ path, body: { expiresInDays }, ifMatch: etag, idempotencyKey }),
    ({ data }) => {
      setOwn(data.ownDelivery);
      return changed();
    },
  );
  const cancel = useAct(
    (_: undefined, idempotencyKey) => client.cancelInvitation({ path, body: {}, ifMatch: etag, idempotencyKey }),
    changed,
  );
  return (
    <>
      <div className="actions">
        {status === 'pending' && (
          <>
            <Select aria-label={t('invite.days')} value={days} onChange={(_, { value }) => setDays(value)}>
              {['7', '14', '30', '60', '90'].map((each) => (
                <option key={each} value={each}>
                  {t('days', { count: each })}
                </option>
              ))}
            </Select>
            <Button disabled={resend.isPending} onClick={() => resend.mutate(Number(days))}>
              {t('invitation.resend')}
            </Button>
            <Confirm title={t('invitation.cancel')} act={cancel} wish={undefined}>
              {t('invitation.cancelText')}
            </Confirm>
          </>
        )}
        {customerId !== undefined && status === 'accepted' && (
          <Button appearance="primary" as="a" href={`#/customers/${customerId}`}>
            {t('invitation.customer')}
          </Button>
        )}
        {(status === 'expired' || status === 'declined' || invitation.endReason === 'passedOn') &&
          nextId === undefined &&
          invitation.asks === undefined &&
          invitation.erasedAt === undefined && (
            <Button appearance="primary" as="a" href={`#/invite?after=${id}`}>
              {t('invitation.again')}
            </Button>
          )}
      </div>
      <Problem error={resend.error} />
      {own !== undefined && <OwnDelivery invitationId={id} own={own} />}
      {previousId !== undefined && <Link href={`#/invitations/${previousId}`}>{t('invitation.previous')}</Link>}
      {nextId !== undefined && <Link href={`#/invitations/${nextId}`}>{t('invitation.next')}</Link>}
      {invitation.passedOnTo !== undefined && (
        <p>{t('invitation.passedOn', { to: invitation.passedOnTo.name ?? invitation.passedOnTo.email })}</p>
      )}
    </>
  );
}
