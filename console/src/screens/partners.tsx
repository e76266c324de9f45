import { Button, Link } from '@fluentui/react-components';
import { useSpoken } from '../language.tsx';
import { List } from '../parts/list.tsx';
import { Page, Section } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';
import { useMay, useMe } from '../service.ts';

/** Indirect providers of a reseller, or indirect resellers of a provider with their PartnerIDs (R4, R22, R24). */
export default function Partners() {
  const { t, date } = useSpoken();
  const { partnerKind } = useMe();
  const may = useMay();
  const isReseller = partnerKind === 'reseller';
  return (
    <Page
      title={t(isReseller ? 'nav.providers' : 'nav.resellers')}
      actions={
        isReseller ? (
          <Button appearance="primary" as="a" href="#/invite">
            {t('partners.inviteCustomers')}
          </Button>
        ) : (
          <>
            <Button appearance="primary" as="a" href="#/partners/request">
              {t('partners.request')}
            </Button>
            <Button as="a" href="#/customers/new">
              {t('addCustomer')}
            </Button>
          </>
        )
      }
    >
      <List
        of="listPartnerships"
        name={t(isReseller ? 'nav.providers' : 'nav.resellers')}
        keyOf={({ id }) => id}
        empty={<p>{t(isReseller ? 'partners.noProviders' : 'partners.noResellers')}</p>}
        columns={[
          { name: t('company'), show: ({ partner }) => partner.name },
          ...(isReseller
            ? []
            : [
                {
                  name: 'PartnerID',
                  show: ({
                    partner,
                  }: {
                    partner: { locations?: readonly { partnerId: string; name: string }[] | undefined };
                  }) =>
                    (partner.locations ?? []).map(({ partnerId, name }) => (
                      <div key={partnerId}>
                        {partnerId} <span className="quiet">{name}</span>
                      </div>
                    )),
                },
              ]),
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('since'), show: ({ since }) => date(since) },
          {
            name: t('actions'),
            show: ({ id, status }) =>
              status === 'active' &&
              may('removePartnership') && <Link href={`#/partners/${id}/removal`}>{t('partners.remove')}</Link>,
          },
        ]}
      />
      {isReseller && (
        <Section title={t('partners.profiles')}>
          <List
            of="listProviders"
            name={t('partners.profiles')}
            keyOf={({ accountId }) => accountId}
            empty={<p>{t('partners.noProfiles')}</p>}
            columns={[
              { name: t('company'), show: ({ company, country }) => `${company} (${country})` },
              { name: t('partners.about'), show: ({ description = '' }) => description },
              {
                name: t('contact'),
                show: ({ contactEmail, website }) => (
                  <>
                    <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link>
                    {website !== undefined && <div className="quiet">{website}</div>}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
