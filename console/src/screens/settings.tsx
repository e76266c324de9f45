import { Tab, TabList } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { useSpoken } from '../language.tsx';
import { Page } from '../parts/page.tsx';
import { useMe } from '../service.ts';
import { Company } from './settings-company.tsx';
import { Notices } from './settings-notices.tsx';
import { Programs } from './settings-programs.tsx';
import { Users } from './settings-users.tsx';

const places = { company: Company, notices: Notices, users: Users, programs: Programs } as const;
type Place = keyof typeof places;

/** The partner's own settings: company, mail, and for its Global admins users, API clients and webhooks (R1, R35, R49, R50, R52). */
export default function Settings() {
  const { t } = useSpoken();
  const { roles } = useMe();
  const [query, setQuery] = useSearchParams();
  const isAdmin = roles.includes('globalAdmin');
  const open: readonly Place[] = isAdmin ? ['company', 'notices', 'users', 'programs'] : ['company', 'notices'];
  const place = open.find((each) => each === query.get('tab')) ?? 'company';
  const Shown = places[place];
  return (
    <Page title={t('nav.settings')}>
      <TabList selectedValue={place} onTabSelect={(_, { value }) => setQuery({ tab: String(value) })}>
        {open.map((each) => (
          <Tab key={each} value={each}>
            {t(`settings.${each}`)}
          </Tab>
        ))}
      </TabList>
      <Shown />
    </Page>
  );
}
