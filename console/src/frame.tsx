import { Button, SearchBox, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { type Language, languages, useSpoken } from './language.tsx';
import { useMay, useMe, useService } from './service.ts';

/** What there is, each with what it reads: the programme's own words. */
const places = [
  ['/', 'nav.home', 'getOverview'],
  ['/customers', 'nav.customers', 'listCustomers'],
  ['/invitations', 'nav.invitations', 'listInvitations'],
  ['/partners', 'nav.partners', 'listPartnerships'],
  ['/renewals', 'nav.renewals', 'listRenewals'],
  ['/granular', 'nav.granular', 'listGdap'],
  ['/removals', 'nav.removals', 'listRemovals'],
  ['/audit', 'nav.audit', 'listAuditRecords'],
  ['/settings', 'nav.settings', 'getAccount'],
] as const;

/** What stands around every screen: search, language, who is signed in, and the way to each place. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t, language, setLanguage } = useSpoken();
  const { session } = useService();
  const me = useMe();
  const may = useMay();
  const partners = me.partnerKind === 'reseller' ? 'nav.providers' : 'nav.resellers';
  return (
    <div className="frame">
      <button className="skip" type="button" onClick={skip}>
        {t('skip')}
      </button>
      <header className="top">
        <NavLink className="brand" to="/">
          {t('title')}
        </NavLink>
        <Search />
        <div className="who">
          <span>{me.partnerName}</span>
          <Select
            aria-label={t('language')}
            value={language}
            onChange={(_, { value }) => setLanguage(value as Language)}
          >
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </Select>
          <Button onClick={() => session.signOut()}>{t('signOut')}</Button>
        </div>
      </header>
      <nav className="nav" aria-label={t('nav')}>
        <ul>
          {places
            .filter(([, , reads]) => may(reads))
            .map(([to, key]) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'}>
                  {t(key === 'nav.partners' ? partners : key)}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Past the menu: a button, for the address tells where one is. */
const skip = () => document.getElementById('main')?.focus();

function Search() {
  const { t } = useSpoken();
  const go = useNavigate();
  const [text, setText] = useState('');
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') go(`/search/${encodeURIComponent(text.trim())}`);
        }}
      >
        <SearchBox
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          style={{ width: '100%', maxWidth: 'none' }}
          onChange={(_, { value }) => setText(value)}
        />
      </form>
    </search>
  );
}
