import { Button, Label, Link, ProgressBar } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSpoken } from '../language.tsx';
import { Confirm, useAct } from '../parts/act.tsx';
import { saveAs } from '../parts/files.ts';
import { List } from '../parts/list.tsx';
import { Facts, Page, Section, Shown } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { State } from '../parts/state.tsx';
import { useForget, useRead, useService } from '../service.ts';

/** Invitations from a file: looked through row by row, then sent with progress, with a result file (R37). */
export default function Import() {
  const { t, time } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const [open, setOpen] = useState<string>();
  const fileId = useId();
  const upload = useAct(
    async (file: File, idempotencyKey) => {
      const body = new Uint8Array(await file.arrayBuffer());
      return client.createInvitationImport({ body: body as never, idempotencyKey });
    },
    ({ data }) => {
      setOpen(data.id);
      return forget('listInvitationImports');
    },
  );
  const template = useAct(async (_: undefined) => {
    const { data } = await client.getImportTemplate();
    saveAs('invitations.csv', data as unknown as string, 'text/csv');
  });
  return (
    <Page title={t('import')}>
      <Section title={t('import.file')}>
        <p>
          {t('import.text')}{' '}
          <Link as="button" onClick={() => template.mutate(undefined)}>
            {t('import.template')}
          </Link>
        </p>
        <Label htmlFor={fileId}>{t('import.choose')}</Label>
        <br />
        <input
          id={fileId}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) upload.mutate(file);
            // The same one, corrected, can be chosen again.
            target.value = '';
          }}
        />
        {upload.isPending && <ProgressBar aria-label={t('loading')} />}
        <Problem error={upload.error ?? template.error} />
      </Section>
      {open !== undefined && <Running importId={open} />}
      <List
        of="listInvitationImports"
        name={t('import.before')}
        keyOf={({ id }) => id}
        empty={<p>{t('import.empty')}</p>}
        columns={[
          {
            name: t('when'),
            show: ({ id, createdAt }) => (
              <Link as="button" onClick={() => setOpen(id)}>
                {time(createdAt)}
              </Link>
            ),
          },
          { name: t('state'), show: ({ status }) => <State of={status} /> },
          { name: t('import.rows'), show: ({ rows, valid }) => `${valid} / ${rows}` },
        ]}
      />
    </Page>
  );
}

function Running({ importId }: { readonly importId: string }) {
  const { t, time } = useSpoken();
  const { client } = useService();
  const forget = useForget();
  const path = { importId };
  const imported = useRead('getInvitationImport', { path }, { every: 2_000 });
  const changed = () => forget('getInvitationImport', 'listInvitationImports', 'listInvitations', 'getOverview');
  const etag = imported.data?.etag;
  const start = useAct(
    (_: undefined, idempotencyKey) => client.startInvitationImport({ path, body: {}, ifMatch: etag, idempotencyKey }),
    changed,
  );
  const cancel = useAct(
    (_: undefined, idempotencyKey) => client.cancelInvitationImport({ path, body: {}, ifMatch: etag, idempotencyKey }),
    changed,
  );
  const result = useAct(async (_: undefined) => {
    const { data } = await client.getImportResult({ path });
    saveAs(`${importId}.csv`, data as unknown as string, 'text/csv');
  });
  return (
    <Section title={t('import.this')}>
      <Shown of={imported}>
        {({ data: { status, rows, valid, progress } }) => (
          <>
            <Facts
              of={[
                [t('state'), <State key="state" of={status} />],
                [t('import.valid'), valid],
                [t('import.wrong'), rows - valid],
                [t('import.made'), progress.made],
                [t('import.waits'), time(progress.waitingUntil)],
              ]}
            />
            {status === 'running' && <ProgressBar aria-label={t('import.this')} value={progress.done} max={rows} />}
            <Problem error={start.error ?? cancel.error ?? result.error} />
            <div className="actions">
              {(status === 'checked' || status === 'paused') && valid > 0 && (
                <Button appearance="primary" disabled={start.isPending} onClick={() => start.mutate(undefined)}>
                  {t('import.start', { count: valid })}
                </Button>
              )}
              {(status === 'checked' || status === 'paused' || status === 'running') && (
                <Confirm title={t('import.cancel')} act={cancel} wish={undefined}>
                  {t('import.cancelText')}
                </Confirm>
              )}
              <Button disabled={result.isPending} onClick={() => result.mutate(undefined)}>
                {t('import.result')}
              </Button>
            </div>
          </>
        )}
      </Shown>
    </Section>
  );
}
