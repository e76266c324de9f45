import { codeForm, hiddenConsent, type InvitationView } from '../acceptance/page.ts';
import { consentOf } from '../invitations/consent.ts';
import { page, told } from '../platform/pages/page-frame.ts';
import { type Html, html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { Missing } from './onboarding.ts';

/** Who looks at the page, signed in. */
export interface Viewer {
  readonly company: string;
  /** What the form carries, so that it is of this session. */
  readonly formToken: string;
  /** What the account lacks to accept (R20). */
  readonly missing: readonly Missing[];
}

/** The page of a request for a partnership (R19): who asks, what it means, until when; sign in, accept or decline. */
export function partnershipPage(
  { invitation, token, language, notice }: InvitationView,
  viewer: Viewer | undefined,
): Html {
  const values = { partner: invitation.partnerName, joint: 'none', company: viewer?.company ?? '' };
  const t = (key: MessageKey) => say(language, key, values);
  const consent = consentOf(invitation, language);
  const accept =
    viewer === undefined
      ? html`<p>${t('partnership.signInHelp')}</p>
<p><a class="button" href="${token}/sign-in?lang=${language}">${t('partnership.signIn')}</a></p>`
      : html`<form method="post"><p>${t('partnership.signedIn')}
<input type="hidden" name="language" value="${language}"><input type="hidden" name="csrf" value="${viewer.formToken}">
<button class="second" name="decision" value="signOut">${t('partnership.signOut')}</button></p></form>
${viewer.missing.length > 0 ? missing(viewer.missing, t) : acceptForm(viewer, hiddenConsent(consent), t)}`;
  return page(
    language,
    t('page.title'),
    html`<h1>${t('page.title')}</h1>
${told(notice, t)}
<p>${t('page.intro')}</p>
<h2>${t('page.asks')}</h2>
<ul>${consent.lines.slice(0, -1).map((line) => html`<li>${line}</li>`)}</ul>
<p class="soft">${t('page.nothing')}</p>
${accept}
<hr>
${invitation.delivery.method === 'self' && codeForm(token, consent, t)}
<p class="soft" id="decline-help">${t('form.declineHelp')}</p>
<form method="post">
${hiddenConsent(consent)}
<button class="second" name="decision" value="decline" aria-describedby="decline-help">${t('form.decline')}</button>
</form>`,
    'buttons',
  );
}

function missing(codes: readonly Missing[], t: (key: MessageKey) => string): Html {
  return html`<div class="problem" role="alert"><p>${t('partnership.missing')}</p>
<ul>${codes.map((code) => html`<li>${t(`missing.${code}`)}</li>`)}</ul></div>`;
}

function acceptForm({ formToken }: Viewer, hidden: Html, t: (key: MessageKey) => string): Html {
  return html`<form method="post">
${hidden}
<input type="hidden" name="csrf" value="${formToken}">
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('consent.authorised')}</span></label>
<button name="decision" value="accept">${t('form.accept')}</button>
</form>`;
}
