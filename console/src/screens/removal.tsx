import { Button } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { type MessageKey, useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Attest, affirmed } from '../parts/attest.tsx';
import { saveAs } from '../parts/files.ts';
import { Facts, Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { type AnswerOf, useForget, useRead, useRoleNames, useService } from '../service.ts';

type PreFlight = AnswerOf<'previewRemoval'>;

/** Account → Remove customer relationship: what follows, the attestation, how it goes, the certificate (R15 to R18, R42). */
export default function RemovalScreen() {
  const { t, language } = useSpoken();
  const { relationshipId = '' } = useParams();
  const preFlight = useRead(
    'previewRemoval',
    { path: { relationshipId }, query: { lang: language } },
    { every: 3_000 },
  );
  return (
    <Page title={t('removal.title')}>
      <Shown of={preFlight}>
        {({ data, etag }) =>
          data.removal === undefined ? (
            <Attesting preFlight={data} etag={etag} />
          ) : (
            <Progress preFlight={data} etag={etag} removal={data.removal} />
          )
        }
      </Shown>
    </Page>
  );
}

function Attesting({ preFlight, etag }: { readonly preFlight: PreFlight; readonly etag: string | undefined }) {
  const { t, date } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const named = useRoleNames();
  const { relationshipId, company, kept, attestation } = preFlight;
  const remove = useAct(
    (_: undefined, idempotencyKey) => {
      const body = affirmed(attestation);
      return client.removeRelationship({ path: { relationshipId }, body, ifMatch: etag, idempotencyKey });
    },
    () => forget('previewRemoval', 'listCustomers', 'getCustomer', 'listRemovals', 'getOverview'),
  );
  const notNow = (
    <Button as="a" href="#/customers">
      {t('notNow')}
    </Button>
  );
  return (
    <Attest title={company} of={preFlight} act={remove} label={t('removal.remove')} beside={notNow}>
      {kept.length > 0 && (
        <>
          <p>{t('removal.kept')}</p>
          <ul>
            {kept.map(({ gdapId, roles, endsAt }) => (
              <li key={gdapId}>
                {named(roles)}: {t('until', { at: date(endsAt) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Attest>
  );
}

function Progress({
  preFlight,
  etag,
  removal,
}: {
  readonly preFlight: PreFlight;
  readonly etag: string | undefined;
  readonly removal: NonNullable<PreFlight['removal']>;
}) {
  const { t, time } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const path = { relationshipId: preFlight.relationshipId };
  const retry = useAct(
    (_: undefined, idempotencyKey) => client.retryRemoval({ path, body: {}, ifMatch: etag, idempotencyKey }),
    () => forget('previewRemoval'),
  );
  const certificate = useAct(async (_: undefined) => {
    const { data } = await client.getRemovalCertificate({ path });
    saveAs(`certificate-${preFlight.relationshipId}.json`, JSON.stringify(data, undefined, 2));
  });
  return (
    <Section title={preFlight.company}>
      <div aria-live="polite">
        <Facts
          of={[
            [t('state'), <State key="state" of={removal.status} />],
            [t('removal.began'), time(removal.beganAt)],
            [t('removal.finished'), time(removal.finishedAt)],
          ]}
        />
        <ol className="steps">
          {removal.privileges.map((privilege) => {
            const at = removal.revoked.find((each) => each.privilege === privilege)?.at;
            return (
              <li key={privilege} {...(at === undefined ? {} : { 'data-done': '' })}>
                {t(`privilege.${privilege}` as MessageKey)}:{' '}
                {at === undefined ? t('removal.revoking') : t('removal.revoked', { at: time(at) })}
              </li>
            );
          })}
        </ol>
      </div>
      <Problem error={retry.error ?? certificate.error} />
      <div className="actions">
        {removal.status === 'stalled' && (
          <Button appearance="primary" disabled={retry.isPending} onClick={() => retry.mutate(undefined)}>
            {t('tryAgain')}
          </Button>
        )}
        {removal.status === 'done' && (
          <Button appearance="primary" disabled={certificate.isPending} onClick={() => certificate.mutate(undefined)}>
            {t('removal.certificate')}
          </Button>
        )}
        <Button as="a" href="#/customers">
          {t('removal.back')}
        </Button>
      </div>
    </Section>
  );
}
