import { Button, Checkbox, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type AnswerOf, useForget, useRead, useService } from '../service.ts';

/** Removing a partnership: what follows, and the attestation (R22). */
export default function PartnershipRemoval() {
  const { t, language } = useSpoken();
  const { partnershipId = '' } = useParams();
  const preFlight = useRead('previewPartnershipRemoval', { path: { partnershipId }, query: { lang: language } });
  return (
    <Page title={t('partners.remove')}>
      <Shown of={preFlight}>{({ data, etag }) => <Attesting preFlight={data} etag={etag} />}</Shown>
    </Page>
  );
}

function Attesting({
  preFlight,
  etag,
}: {
  readonly preFlight: AnswerOf<'previewPartnershipRemoval'>;
  readonly etag: string | undefined;
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const go = useNavigate();
  const { partnership, consequences, blockers, attestation } = preFlight;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const remove = useAct(
    (_: undefined, idempotencyKey) => {
      const { id, hash, language } = attestation;
      const statements = { goodFaith: true, legitimatePurpose: true, accordance: true, holdHarmless: true };
      const body = { attestation: { id, hash, language }, statements };
      return client.removePartnership({ path: { partnershipId: partnership.id }, body, ifMatch: etag, idempotencyKey });
    },
    async () => {
      await forget('listPartnerships', 'getOverview');
      go('/partners');
    },
  );
  return (
    <>
      <Section title={partnership.partner.name}>
        <p>{t('removal.follows')}</p>
        <ul>
          {consequences.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
        {blockers.map(({ code, text }) => (
          <MessageBar key={code} intent="warning">
            {text}
          </MessageBar>
        ))}
      </Section>
      <section className="section danger">
        <p>
          <strong>{attestation.notice}</strong>
        </p>
        {attestation.statements.map(({ key, text }) => (
          <div key={key}>
            <Checkbox
              label={text}
              checked={ticked.includes(key)}
              onChange={(_, { checked }) =>
                setTicked((before) => (checked === true ? [...before, key] : before.filter((each) => each !== key)))
              }
            />
          </div>
        ))}
        <Problem error={remove.error} />
        <Button
          appearance="primary"
          disabled={ticked.length < attestation.statements.length || blockers.length > 0 || remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {t('partners.remove')}
        </Button>
      </section>
    </>
  );
}
