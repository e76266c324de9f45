import { useNavigate, useParams } from 'react-router';
import { useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Attest, affirmed } from '../parts/attest.tsx';
import { Page, Shown } from '../parts/page.tsx';
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
  const { partnership, attestation } = preFlight;
  const remove = useAct(
    (_: undefined, idempotencyKey) => {
      const body = affirmed(attestation);
      return client.removePartnership({ path: { partnershipId: partnership.id }, body, ifMatch: etag, idempotencyKey });
    },
    async () => {
      await forget('listPartnerships', 'getOverview');
      go('/partners');
    },
  );
  return <Attest title={partnership.partner.name} of={preFlight} act={remove} label={t('partners.remove')} />;
}
