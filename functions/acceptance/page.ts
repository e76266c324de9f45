import type { Partner } from '../identity/partner.ts';
import { type Consent, consentOf } from '../invitations/consent.ts';
import { type Invitation, isFollowable, relationshipsOf, type Takeable, takeables } from '../invitations/invitation.ts';
import type { Language } from '../platform/base/languages.ts';
import { type Notice, page, told } from '../platform/pages/page-frame.ts';
import { defused } from '../platform/text/foreign-link.ts';
import { type Html, html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import { unreadable } from './decision-problems.ts';

/** What came of asking for a code, as the page tells it. */
export const codeNotices: ReadonlyMap<string, Notice> = new Map<string, Notice>([
  ['unreadable', unreadable],
  ['partner_not_active', { kind: 'problem', key: 'problem.partner' }],
  ['shown_text_changed', { kind: 'problem', key: 'problem.changed' }],
  ['code-sent', { kind: 'notice', key: 'form.codeSent' }],
  ['code_too_soon', { kind: 'problem', key: 'problem.codeTooSoon' }],
  ['code_undeliverable', { kind: 'problem', key: 'problem.askPartner' }],
  ['daily_limit_reached', { kind: 'problem', key: 'problem.codeLimit' }],
  ['code_limit_reached', { kind: 'problem', key: 'problem.codeLimit' }],
]);

/** What the customer typed, to be shown again when something was amiss. */
export interface Typed {
  readonly name?: string | undefined;
  readonly company?: string | undefined;
  readonly comment?: string | undefined;
  readonly rightEmail?: string | undefined;
  readonly rightName?: string | undefined;
  readonly decision?: string | undefined;
  readonly 'take-relationship'?: string | undefined;
  readonly 'take-granular'?: string | undefined;
}

/** An invitation as somebody looks at it. */
export interface InvitationView {
  readonly invitation: Invitation;
  /** The link's secret. */
  readonly token: string;
  readonly language: Language;
  readonly notice: Notice | undefined;
}

/** A partner that asks, as the page tells of it: where it is, and by which numbers it is registered. */
export type Asking = Pick<Partner, 'company' | 'address' | 'contactEmail' | 'locations'> & {
  /** A PNG in base64. */
  readonly logo?: string | undefined;
};

/** The page of a pending invitation (R10): who asks, for what, until when; accept or decline. */
export function invitationPage(
  { invitation, token, language, notice }: InvitationView,
  asking: readonly Asking[] = [],
  typed: Typed = {},
): Html {
  const values = { partner: invitation.partnerName, joint: invitation.jointPartner?.partnerName ?? 'none' };
  const t = (key: MessageKey, more: Values = {}) => say(language, key, { ...values, ...more });
  const consent = consentOf(invitation, language);
  const asked = consent.lines.slice(0, -2);
  const until = consent.lines.at(-2);
  const { name, company } = invitation.recipient;
  const reader = [name, company].filter(Boolean).join(', ');
  return page(
    language,
    t('page.title'),
    html`<h1>${t('page.title')}</h1>
${told(notice, t)}
<p>${t('page.intro')}${reader !== '' && html` <strong>${t('page.for', { name: reader })}</strong>`}</p>
<div class="decide">
<section class="asks">
<h2>${t('page.asks')}</h2>
<ul>${asked.map((line) => html`<li${isDangerous(line, invitation, language) && html` class="danger"`}>${line}</li>`)}</ul>
<p><strong>${until}</strong></p>
<p class="soft">${t('page.nothing')}</p>
</section>
<section class="answer">
${answerForms(invitation, token, consent, typed, t)}
</section>
<section class="who">
${whoAsks(asking, language, t)}
<p class="soft">${t('page.check')}</p>
<p class="soft">${t('page.later', { path: '/my-access' })}</p>
${wrongPerson(consent, typed, t)}
</section>
</div>`,
    'buttons',
  );
}

/** The right to administer everything looks like what it is. */
function isDangerous(line: string, invitation: Invitation, language: Language): boolean {
  const partners = relationshipsOf(invitation).map(({ partnerName: partner }) => partner);
  return partners.some((partner) => line === say(language, 'consent.delegatedAdmin', { partner }));
}

function whoAsks(asking: readonly Asking[], language: Language, t: (key: MessageKey, more?: Values) => string): Html {
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  return html`<h2>${t('page.who')}</h2>
${asking.map(({ company, address: { street, postalCode, city, country }, contactEmail, locations, logo }) => {
  const ids = locations.filter(({ isRetired }) => isRetired !== true).map(({ partnerId }) => partnerId);
  return html`<address>${logo !== undefined && html`<img src="data:image/png;base64,${logo}" alt="">`}<strong>${defused(company)}</strong><br>${defused(street)}, ${postalCode} ${defused(city)}, ${countries.of(country)}<br>${contactEmail}${
    ids.length > 0 && html`<br>${t('page.partnerId', { ids: ids.join(', ') })}`
  }</address>\n`;
})}`;
}

function answerForms(
  invitation: Invitation,
  token: string,
  consent: Consent,
  typed: Typed,
  t: (key: MessageKey) => string,
): Html {
  const needsCode = invitation.delivery.method === 'self';
  return html`${needsCode && codeForm(token, consent, t)}
<form method="post" autocomplete="on">
${hiddenConsent(consent)}
<label for="name">${t('form.name')}</label>
<input type="text" id="name" name="name" required maxlength="100" autocomplete="name" value="${typed.name ?? invitation.recipient.name ?? ''}">
<label for="company">${t('form.company')}</label>
<input type="text" id="company" name="company" required maxlength="100" autocomplete="organization" value="${typed.company ?? invitation.recipient.company ?? ''}">
${
  needsCode &&
  html`<label for="code">${t('form.code')}</label>
<input type="text" id="code" name="code" required maxlength="12" inputmode="numeric" autocomplete="one-time-code">`
}
${invitation.granular !== undefined && choiceOfParts(typed, t)}
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('consent.authorised')}</span></label>
<button name="decision" value="accept">${t('form.accept')}</button>
</form>
<hr>
<p class="soft" id="decline-help">${t('form.declineHelp')}</p>
<form method="post">
${hiddenConsent(consent)}
<label for="comment">${t('form.comment')}</label>
<textarea id="comment" name="comment" maxlength="500" rows="2">${typed.comment ?? ''}</textarea>
<button class="second" name="decision" value="decline" aria-describedby="decline-help">${t('form.decline')}</button>
</form>`;
}

/** Either, or both: nothing is ticked before the customer ticks it (R53). */
function choiceOfParts(typed: Typed, t: (key: MessageKey) => string): Html {
  const box = (part: Takeable) =>
    html`<label class="check"><input type="checkbox" name="take-${part}" value="yes"${
      typed[`take-${part}`] === 'yes' && html` checked`
    }><span>${t(`take.${part}`)}</span></label>`;
  return html`<fieldset>
<legend>${t('take.title')}</legend>
${takeables.map(box)}
</fieldset>`;
}

/** The ways out for whoever is not the right person (R45). */
function wrongPerson(consent: Consent, typed: Typed, t: (key: MessageKey) => string): Html {
  return html`<details${typed.decision === 'passOn' && html` open`}>
<summary>${t('wrong.title')}</summary>
<form method="post">
${hiddenConsent(consent)}
<p>${t('wrong.passOnHelp')}</p>
<label for="right-email">${t('wrong.email')}</label>
<input type="email" id="right-email" name="rightEmail" required maxlength="254" value="${typed.rightEmail ?? ''}">
<label for="right-name">${t('wrong.name')}</label>
<input type="text" id="right-name" name="rightName" maxlength="100" value="${typed.rightName ?? ''}">
<button class="second" name="decision" value="passOn">${t('wrong.passOn')}</button>
</form>
<form method="post">
${hiddenConsent(consent)}
<p>${t('wrong.notMeHelp')}</p>
<button class="second" name="decision" value="notMe">${t('wrong.notMe')}</button>
</form>
</details>`;
}

/** The answers that take a second step: what ends an invitation, and what mails another. */
export type ConfirmedChoice = 'decline' | 'notMe' | 'passOn' | 'newLink';

/**
 * The second step of an answer: a program that sends forms ends nothing, and asks for no new link, by sending one. What
 * ends the invitation takes the code where the partner sent the link itself (R9); a new link goes to the address by
 * itself.
 */
export function confirmPage(
  { invitation, token, language, notice }: InvitationView,
  decision: ConfirmedChoice,
  typed: Typed,
): Html {
  const t = (key: MessageKey) => say(language, key, { partner: invitation.partnerName, email: typed.rightEmail ?? '' });
  const { comment, rightEmail, rightName } = typed;
  const kept = Object.entries({ comment, rightEmail, rightName, decision, confirm: 'yes' });
  return page(
    language,
    t('confirm.title'),
    html`<h1>${t('confirm.title')}</h1>
${told(notice, t)}
<p>${t(`confirm.${decision}`)}</p>
<form method="post">
${hiddenConsent(consentOf(invitation, language))}
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ''}">\n`)}
${
  invitation.delivery.method === 'self' &&
  decision !== 'newLink' &&
  html`<p>${t('confirm.codeHelp')}</p>
<label for="code">${t('form.code')}</label>
<input type="text" id="code" name="code" required maxlength="12" inputmode="numeric" autocomplete="one-time-code">`
}
<button>${t('confirm.yes')}</button>
</form>
<form method="get" action="${token}">
<button class="second" name="lang" value="${language}">${t('confirm.back')}</button>
</form>`,
    'none',
  );
}

type Ending = Exclude<Invitation['status'], 'pending'>;

/** How an invitation ended, as the customer is told. */
function endingOf(
  invitation: Invitation,
  state: Ending,
): Ending | 'notMe' | 'passedOn' | 'partnershipEnded' | 'renewed' {
  const reason = 'endReason' in invitation ? invitation.endReason : undefined;
  const byOwnAnswer = state === 'declined' || reason === 'notMe';
  if ((state === 'expired' || byOwnAnswer) && invitation.nextId !== undefined) return 'renewed';
  return reason === 'notMe' || reason === 'passedOn' || reason === 'partnershipEnded' ? reason : state;
}

/** The page of an invitation that has ended: what came of it, and what to do. */
export function endedPage({ invitation, token, language, notice }: InvitationView, state: Ending): Html {
  const at = new Date('endedAt' in invitation ? invitation.endedAt : invitation.expiresAt);
  const joint = invitation.jointPartner?.partnerName ?? 'none';
  const values = { partner: invitation.partnerName, joint, at };
  const t = (key: MessageKey) => say(language, key, values);
  const ending = endingOf(invitation, state);
  const title = t(`${ending}.title`);
  return page(
    language,
    title,
    html`<h1>${title}</h1>
${told(notice, t)}
<p>${t(`${ending}.text`)}</p>
${
  ending === 'accepted' &&
  html`<p><a href="${token}/receipt?lang=${language}">${t('receipt.link')}</a></p>
<p>${t('accepted.next')}</p>
<p class="soft">${say(language, 'page.later', { path: '/my-access' })}</p>`
}
${
  (ending === 'expired' || isFollowable(invitation)) &&
  html`<form method="post">
${ending !== 'expired' && html`<p>${t('again.text')}</p>`}
${hiddenConsent(consentOf(invitation, language))}
<button name="decision" value="newLink">${t('form.newLink')}</button>
</form>`
}`,
  );
}

/** What is answered of an invitation that has ended: there is nothing to do any more, or what was done stands. */
export function endedAnswer(view: InvitationView, state: Ending): { readonly status: number; readonly page: Html } {
  return { status: state === 'accepted' || state === 'declined' ? 200 : 410, page: endedPage(view, state) };
}

/** The code's own form: it goes to the one function that may mail codes. */
export function codeForm(token: string, consent: Consent, t: (key: MessageKey) => string): Html {
  return html`<form method="post" action="${token}/code">
<p>${t('form.codeHelp')}</p>
${hiddenConsent(consent)}
<button class="second">${t('form.sendCode')}</button>
</form>`;
}

/** What was shown, so that the answer can be held against it. */
export function hiddenConsent({ language, version, hash }: Consent): Html {
  return html`<input type="hidden" name="language" value="${language}">
<input type="hidden" name="version" value="${version}">
<input type="hidden" name="hash" value="${hash}">`;
}
