import { Button, Label, Link, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { useSpoken } from '../language.tsx';
import { askedKey } from '../parts/asked.ts';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { State } from '../parts/state.tsx';

const states = ['pending', 'accepted', 'declined', 'cancelled', 'expired', 'undeliverable'] as const;

/** All invitations with their state and delivery, newest first (R14). */
export default function Invitations() {
  const { t, date } = useSpoken();
  const [query, setQuery] = useSearchParams();
  const [stateId, whoseId] = [useId(), useId()];
  const given = Object.fromEntries([...query].filter(([name]) => ['state', 'invitedBy'].includes(name)));
  const set = (name: string, value: string) => {
    const next = { ...given, [name]: value };
    setQuery(Object.fromEntries(Object.entries(next).filter(([, each]) => each !== '')));
  };
  return (
    <Page
      title={t('nav.invitations')}
      actions={
        <>
          <Button appearance="primary" as="a" href="#/invite">
            {t('invite')}
          </Button>
          <Button as="a" href="#/invitations/import">
            {t('import')}
          </Button>
        </>
      }
    >
      <div className="filters">
        <div>
          <Label htmlFor={stateId}>{t('state')}</Label>
          <Select id={stateId} value={given.state ?? ''} onChange={(_, { value }) => set('state', value)}>
            <option value="">{t('all')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor={whoseId}>{t('invitations.whose')}</Label>
          <Select id={whoseId} value={given.invitedBy ?? ''} onChange={(_, { value }) => set('invitedBy', value)}>
            <option value="">{t('all')}</option>
            <option value="me">{t('invitations.mine')}</option>
          </Select>
        </div>
      </div>
      <List
        of="listInvitations"
        request={{ query: given }}
        name={t('nav.invitations')}
        keyOf={({ id }) => id}
        empty={
          <>
            <p>{t('invitations.empty')}</p>
            <Button appearance="primary" as="a" href="#/invite">
              {t('invite')}
            </Button>
          </>
        }
        columns={[
          {
            name: t('recipient'),
            show: ({ id, recipient }) => (
              <>
                <Link href={`#/invitations/${id}`}>{recipient.company ?? recipient.email}</Link>
                {recipient.company !== undefined && <div className="quiet">{recipient.email}</div>}
              </>
            ),
          },
          {
            name: t('invitations.asks'),
            show: (invitation) => t(askedKey(invitation)),
          },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          {
            name: t('invitations.delivery'),
            show: ({ delivery, openedAt }) => (
              <>
                <State of={delivery.state} />
                {openedAt !== undefined && (
                  <div className="quiet">{t('invitations.opened', { at: date(openedAt) })}</div>
                )}
              </>
            ),
          },
          { name: t('sent'), show: ({ createdAt }) => date(createdAt) },
          { name: t('ends'), show: ({ expiresAt, endedAt }) => date(endedAt ?? expiresAt) },
        ]}
      />
    </Page>
  );
}
