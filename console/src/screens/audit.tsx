import { Button, Input, Label, Link, MessageBar, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type MessageKey, useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { saveAs } from '../parts/files.ts';
import { List } from '../parts/list.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useService } from '../service.ts';

const actions = [
  ...[
    'InvitationCreated',
    'InvitationAccepted',
    'InvitationDeclined',
    'InvitationCancelled',
    'RelationshipEstablished',
  ],
  ...['RelationshipRemoved', 'PartnershipEstablished', 'CustomerAdded', 'CartPurchased', 'GdapActivated'],
];

/** The audit trail: filtered, exported, its chains verified (R38, R43). */
export default function Audit() {
  const { t, time } = useSpoken();
  const { client } = useService();
  const [action, setAction] = useState('');
  const [from, setFrom] = useState('');
  const [actionId, fromId] = [useId(), useId()];
  const query = {
    ...(action === '' ? {} : { action }),
    ...(from === '' ? {} : { from: new Date(from).toISOString() }),
  };
  const verify = useAct(async (chainId: string) => {
    // Of a long chain a part at a time: it is whole when all of it is.
    for (let cursor: string | undefined; ; ) {
      const query = { chain: chainId, ...(cursor === undefined ? {} : { cursor }) };
      const { data } = await client.verifyAuditChain({ query });
      if (data.brokenAt !== undefined || data.nextCursor === undefined) return data;
      cursor = data.nextCursor;
    }
  });
  const exported = useAct(async (_: undefined) => {
    let text = '';
    for (let cursor: string | undefined; ; ) {
      const page = { ...query, format: 'csv' as const, limit: 1000, ...(cursor === undefined ? {} : { cursor }) };
      const { data, nextCursor } = await client.exportAuditRecords({ query: page });
      // The header stands in front of each part: once is enough.
      text += text === '' ? data : String(data).replace(/^[^\n]*\n/, '');
      if (nextCursor === undefined) break;
      cursor = nextCursor;
    }
    saveAs('audit-records.csv', text, 'text/csv');
  });
  const { data: verdict } = verify;
  return (
    <Page
      title={t('nav.audit')}
      actions={
        <Button disabled={exported.isPending} onClick={() => exported.mutate(undefined)}>
          {t('audit.export')}
        </Button>
      }
    >
      <div className="filters">
        <div>
          <Label htmlFor={actionId}>{t('audit.action')}</Label>
          <Select id={actionId} value={action} onChange={(_, { value }) => setAction(value)}>
            <option value="">{t('all')}</option>
            {actions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor={fromId}>{t('audit.from')}</Label>
          <br />
          <Input id={fromId} type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
        </div>
      </div>
      <Problem error={verify.error ?? exported.error} />
      {verdict !== undefined && (
        <MessageBar intent={verdict.brokenAt === undefined ? 'success' : 'error'}>
          {verdict.brokenAt === undefined
            ? t('audit.whole', { chain: verdict.chainId, count: verdict.verifiedTo })
            : t('audit.broken', { chain: verdict.chainId, at: verdict.brokenAt })}
        </MessageBar>
      )}
      <List
        of="listAuditRecords"
        request={{ query }}
        name={t('nav.audit')}
        keyOf={({ chainId, sequence }) => `${chainId} ${sequence}`}
        empty={<p>{t('audit.empty')}</p>}
        columns={[
          { name: t('when'), show: ({ at }) => time(at) },
          { name: t('audit.action'), show: ({ action: done }) => done },
          { name: t('audit.actor'), show: ({ actor }) => t(`actor.${actor.kind}` as MessageKey) },
          {
            name: t('audit.chain'),
            show: ({ chainId, sequence }) => (
              <>
                <span className="quiet">
                  {chainId} · {sequence}
                </span>{' '}
                {/^(inv|cus|rem|par|gdap|sub|crt|pts)_/.test(chainId) && (
                  <Link as="button" onClick={() => verify.mutate(chainId)}>
                    {t('audit.verify')}
                  </Link>
                )}
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}
