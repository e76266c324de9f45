import { useSpoken } from '../language.tsx';
import { Page } from '../parts/page.tsx';
import { Tabs, useTab } from '../parts/tabs.tsx';
import { useMay } from '../service.ts';
import { Company } from './settings-company.tsx';
import { Notices } from './settings-notices.tsx';
import { Programs } from './settings-programs.tsx';
import { Users } from './settings-users.tsx';

const parts = { company: Company, notices: Notices, users: Users, programs: Programs } as const;
/** What each part reads. */
const reads = {
  company: 'getAccount',
  notices: 'getNotices',
  users: 'listUsers',
  programs: 'listApiClients',
} as const;
const places = ['company', 'notices', 'users', 'programs'] as const;

/** The partner's own settings: company, mail, and for its Global admins users, API clients and webhooks (R1, R35, R49, R50, R52). */
export default function Settings() {
  const { t } = useSpoken();
  const may = useMay();
  const open = places.filter((each) => may(reads[each]));
  const place = useTab(open);
  const Part = parts[place];
  return (
    <Page title={t('nav.settings')}>
      <Tabs name={t('nav.settings')} of={open.map((each) => [each, t(`settings.${each}`)])} at={place} />
      <Part />
    </Page>
  );
}
