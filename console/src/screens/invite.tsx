import { Button, Field, Input, Link, Select, Spinner, Textarea } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDraft } from '../drafts.ts';
import { languages, useSpoken } from '../language.tsx';
import { useAct } from '../parts/act.tsx';
import { Form } from '../parts/form.tsx';
import { Page, Section } from '../parts/page.tsx';
import { fieldState, Problem } from '../parts/problem.tsx';
import { type AnswerOf, useAll, useForget, useMay, useMe, useRead, useService } from '../service.ts';
import { OwnDelivery } from './own-delivery.tsx';

const nothing = {
  ...{ email: '', name: '', company: '', reference: '', withAccountId: '', language: '', days: '30', template: '' },
};
/** What is entered; a text only where it was edited: it stays, whatever becomes of the draft. */
type Wish = typeof nothing & { readonly text?: string | undefined };
type Delivery = 'service' | 'self';

/** Asks a customer for a reseller relationship: draft, edit, Done (R5 to R9). */
export default function Invite() {
  const { t } = useSpoken();
  const [query] = useSearchParams();
  const customerId = query.get('customer') ?? undefined;
  const previousId = query.get('after') ?? undefined;
  return (
    <Asking
      key={`${customerId} ${previousId}`}
      asks="relationship"
      whom={{ customerId, previousId }}
      title={t('invite')}
    />
  );
}

/** A provider asks a reseller for a partnership (R19). */
export function AskPartner() {
  const { t } = useSpoken();
  return <Asking asks="partnership" whom={{}} title={t('partners.request')} />;
}

interface Whom {
  readonly customerId?: string | undefined;
  readonly previousId?: string | undefined;
}

/** What is sent: whom it is for is said once. */
function bodyOf(wish: Wish, { customerId, previousId }: Whom, granular: object | undefined) {
  const { email, name, company, withAccountId, language, days } = wish;
  const recipient = { email, ...(name === '' ? {} : { name }), ...(company === '' ? {} : { company }) };
  return {
    ...(customerId !== undefined ? { customerId } : previousId !== undefined ? { previousId } : { recipient }),
    ...(withAccountId === '' ? {} : { withAccountId }),
    ...(language === '' ? {} : { language: language as 'en' }),
    ...(granular === undefined ? {} : { granular }),
    expiresInDays: Number(days),
  };
}

function Asking({
  asks,
  whom,
  title,
}: {
  readonly asks: 'relationship' | 'partnership';
  readonly whom: Whom;
  readonly title: string;
}) {
  const { t } = useSpoken();
  const { client } = useService();
  const me = useMe();
  const go = useNavigate();
  const forget = useForget();
  const isKnown = whom.customerId !== undefined || whom.previousId !== undefined;
  const [wish, set, clear] = useDraft<Wish>(`${asks} ${whom.customerId ?? whom.previousId ?? ''}`, nothing);
  const [sent, setSent] = useState<AnswerOf<'confirmInvitation'>>();
  const granular = useTemplate(wish.template);
  const body = bodyOf(wish, whom, asks === 'relationship' ? granular : undefined);
  const draft = useQuery<AnswerOf<'draftInvitation'>>({
    queryKey: ['draft', asks, { ...body, recipient: { ...('recipient' in body ? body.recipient : {}) } }],
    enabled: isKnown || /^[^\s@]{1,100}@[^\s@]{3,255}$/.test(wish.email),
    // What is typed is not asked for letter by letter: the draft before stays until the next one is there.
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      await new Promise((done) => setTimeout(done, 400));
      signal.throwIfAborted();
      const call = asks === 'relationship' ? client.draftInvitation : client.draftPartnership;
      return (await call({ body: body as never, signal })).data;
    },
  });
  const confirm = useAct(
    async (delivery: Delivery, idempotencyKey) => {
      const { text, reference } = wish;
      const more = { ...(text === undefined ? {} : { text }), ...(reference === '' ? {} : { reference }), delivery };
      const call = asks === 'relationship' ? client.confirmInvitation : client.requestPartnership;
      return (await call({ body: { ...body, ...more } as never, idempotencyKey })).data;
    },
    async (made) => {
      clear();
      await forget('listInvitations', 'getOverview', 'listRenewals');
      if (made.ownDelivery === undefined) go(`/invitations/${made.id}`);
      else setSent(made);
    },
  );
  if (sent?.ownDelivery !== undefined)
    return (
      <Page title={t('own.title')}>
        <OwnDelivery invitationId={sent.id} own={sent.ownDelivery} />
      </Page>
    );
  const problem = confirm.error ?? draft.error;
  // What is sent was seen: not the draft of before.
  const isUnready = draft.data === undefined || draft.isPlaceholderData || draft.isError || confirm.isPending;
  const change = (some: Partial<Wish>) => {
    // What is on its way is on its way.
    if (confirm.isPending) return;
    // What was refused before says nothing of what is entered now.
    confirm.reset();
    set(some);
  };
  return (
    <Page title={title}>
      <div className="beside">
        <Form className="form section" send={() => confirm.mutate('service')}>
          {!isKnown && (
            <>
              <Field label={t('email')} required {...fieldState(problem, '/recipient/email')}>
                <Input
                  type="email"
                  autoComplete="off"
                  value={wish.email}
                  onChange={(_, { value }) => change({ email: value })}
                />
              </Field>
              <div className="pair">
                <Field label={t('invite.name')} {...fieldState(problem, '/recipient/name')}>
                  <Input value={wish.name} onChange={(_, { value }) => change({ name: value })} />
                </Field>
                <Field label={t('company')} {...fieldState(problem, '/recipient/company')}>
                  <Input value={wish.company} onChange={(_, { value }) => change({ company: value })} />
                </Field>
              </div>
            </>
          )}
          {asks === 'relationship' && <Together kind={me.partnerKind} wish={wish} change={change} error={problem} />}
          {asks === 'relationship' && <AlsoGranular wish={wish} change={change} />}
          <div className="pair">
            <Field label={t('language')} hint={t('invite.languageHint')}>
              <Select value={wish.language} onChange={(_, { value }) => change({ language: value })}>
                <option value="">{t('invite.ownLanguage')}</option>
                {Object.entries(languages).map(([tag, name]) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('invite.days')} {...fieldState(problem, '/expiresInDays')}>
              <Input
                type="number"
                min={1}
                max={90}
                value={wish.days}
                onChange={(_, { value }) => change({ days: value })}
              />
            </Field>
          </div>
          <Field label={t('reference')} hint={t('invite.referenceHint')} {...fieldState(problem, '/reference')}>
            <Input value={wish.reference} onChange={(_, { value }) => change({ reference: value })} />
          </Field>
          {draft.data !== undefined && (
            <>
              <Field
                label={t('invite.text')}
                hint={t(wish.text === undefined ? 'invite.textHint' : 'invite.textOwn')}
                {...fieldState(problem, '/text')}
              >
                <Textarea
                  rows={10}
                  resize="vertical"
                  value={wish.text ?? draft.data.text}
                  onChange={(_, { value }) => change({ text: value === draft.data?.text ? undefined : value })}
                />
              </Field>
              {wish.text !== undefined && (
                <Link as="button" onClick={() => change({ text: undefined })}>
                  {t('invite.textReset')}
                </Link>
              )}
            </>
          )}
          <Problem error={confirm.error} />
          {!confirm.error && <Problem error={draft.error} again={() => draft.refetch()} />}
          <div className="actions">
            <Button type="submit" appearance="primary" disabled={isUnready}>
              {t('invite.done')}
            </Button>
            <Button type="button" disabled={isUnready} onClick={() => confirm.mutate('self')}>
              {t('invite.self')}
            </Button>
          </div>
        </Form>
        <Section title={t('invite.preview')}>
          {draft.isFetching && <Spinner size="tiny" label={t('loading')} />}
          {draft.data === undefined ? (
            !draft.isFetching && <p>{t('invite.previewEmpty')}</p>
          ) : (
            <Preview draft={draft.data} text={wish.text} />
          )}
        </Section>
      </div>
    </Page>
  );
}

/** The terms of a template of granular privileges, as they are asked for beside a relationship (R53). */
function useTemplate(name: string): object | undefined {
  const { data } = useRead('getGdapTemplates');
  const template = data?.data.templates.find((each) => each.name === name);
  if (template === undefined) return undefined;
  const { name: _, ...terms } = template;
  return terms;
}

/** Granular privileges beside the relationship, by one of the partner's templates: one link, and the customer chooses. */
function AlsoGranular({ wish, change }: { readonly wish: Wish; readonly change: (some: Partial<Wish>) => void }) {
  const { t } = useSpoken();
  const may = useMay();
  const { data } = useRead('getGdapTemplates');
  const templates = data?.data.templates ?? [];
  if (!may('requestGdap') || templates.length === 0) return null;
  return (
    <Field label={t('invite.granular')} hint={t('invite.granularHint')}>
      <Select value={wish.template} onChange={(_, { value }) => change({ template: value })}>
        <option value="">{t('templates.none')}</option>
        {templates.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** With whom one asks: a reseller for its provider as well, a provider for a reseller (R6). */
function Together({
  kind,
  wish,
  change,
  error,
}: {
  readonly kind: 'reseller' | 'provider';
  readonly wish: Wish;
  readonly change: (some: Partial<Wish>) => void;
  readonly error: unknown;
}) {
  const { t } = useSpoken();
  const partnerships = useAll('listPartnerships');
  const active = (partnerships.data ?? []).filter(({ status }) => status === 'active');
  return (
    <Field
      label={t(kind === 'reseller' ? 'invite.provider' : 'invite.reseller')}
      hint={t('invite.togetherHint')}
      {...fieldState(error, '/withAccountId')}
    >
      <Select value={wish.withAccountId} onChange={(_, { value }) => change({ withAccountId: value })}>
        <option value="">{t('invite.alone')}</option>
        {active.map(({ partner }) => (
          <option key={partner.accountId} value={partner.accountId}>
            {partner.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The message as its reader will see it; edited, as text. */
function Preview({ draft, text }: { readonly draft: AnswerOf<'draftInvitation'>; readonly text: string | undefined }) {
  const { t } = useSpoken();
  return (
    <>
      <p>
        <strong>{draft.subject}</strong>
      </p>
      {text === undefined ? (
        <iframe className="preview" title={t('invite.preview')} sandbox="" srcDoc={draft.html} />
      ) : (
        <pre className="text">{draft.fullText.replace(draft.text, () => text)}</pre>
      )}
    </>
  );
}
