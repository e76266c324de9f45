import { acceptanceRefusal } from '../acceptance/acceptance.errors.ts';
import { type AskAgainPorts, askForNewLink } from '../acceptance/ask-for-new-link.ts';
import { decisionProblems } from '../acceptance/decision-problems.ts';
import { declineInvitation } from '../acceptance/decline-invitation.ts';
import { noteOpened } from '../acceptance/note-opened.ts';
import { endedPage } from '../acceptance/page.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import type { Invitation } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { isLanguage, type Language } from '../platform/base/languages.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import { cookie, formTokenOf, isOfSession, type Session, sessionCookie } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.port.ts';
import { type AcceptPartnershipPorts, acceptPartnership, checkOnboarding } from './accept-partnership.ts';
import type { Missing } from './onboarding.ts';
import { partnershipPage, type Viewer } from './request-page.ts';

export type AnswerRequestPorts = AcceptPartnershipPorts &
  AskAgainPorts &
  OpenPorts & { readonly invitations: Invitations; readonly sessions: Pick<Sessions, 'get' | 'end'> };

/**
 * Shows a request for a partnership, or takes its answer (R19, R20). GET and HEAD only read. Declining needs no sign-in;
 * accepting needs a session of the reseller's own, and the form's token of that session.
 *
 * @throws `link_invalid`, `link_void`, `busy_try_again`
 */
export async function answerRequest(ports: AnswerRequestPorts, request: PageRequest): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  if (invitation.asks?.kind !== 'partnership') throw linkInvalid();
  const asked = request.method === 'POST' ? (request.form.switch ?? request.form.language) : request.language;
  const language = isLanguage(asked) ? asked : invitation.language;
  const sessionId = request.cookies[sessionCookie];
  const session = await ports.sessions.get(sessionId, ports.clock());
  if (request.method !== 'POST') {
    const notice: Notice | undefined =
      request.notice === 'sign-in' ? { kind: 'problem', key: 'problem.signIn' } : undefined;
    return show(ports, invitation, request, session, language, notice);
  }
  const back = { location: `?lang=${language}` };
  if (request.form.decision === 'signOut' && sessionId) {
    if (isOfSession(sessionId, request.form.csrf)) await ports.sessions.end(sessionId);
    return { ...back, cookies: [cookie(sessionCookie, '', 0)] };
  }
  try {
    await carryOut(ports, invitation, request, session, language);
    return back;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = decisionProblems.get(error.code);
    if (key === undefined && httpStatus[error.kind] >= 500) throw error;
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const missing = error.details.missing as readonly Missing[] | undefined;
    const shown = await show(ports, now, request, session, language, key && { kind: 'problem', key }, missing);
    return { ...shown, status: httpStatus[error.kind] };
  }
}

async function carryOut(
  ports: AnswerRequestPorts,
  invitation: Invitation,
  { form, cookies, requestId }: PageRequest,
  session: Session | undefined,
  language: Language,
) {
  if (form.switch !== undefined) return noteOpened(ports, invitation, requestId);
  if (form.decision === 'newLink') return askForNewLink(ports, invitation, requestId);
  if (form.decision === 'decline') return declineInvitation(ports, invitation, undefined, requestId);
  if (session === undefined || !isOfSession(cookies[sessionCookie] ?? '', form.csrf))
    throw identityRefusal('not_signed_in', 'Sign in again.');
  if (form.authorised !== 'yes') throw acceptanceRefusal('form_unconfirmed', 'The confirmation is missing.');
  const shown = { language, version: form.version ?? '', hash: form.hash ?? '' };
  return acceptPartnership(ports, invitation, { caller: session.caller, correlationId: requestId }, shown);
}

async function show(
  ports: AnswerRequestPorts,
  invitation: Invitation,
  { token, cookies }: PageRequest,
  session: Session | undefined,
  language: Language,
  notice?: Notice,
  missing?: readonly Missing[],
) {
  const state = shownState(invitation, ports.clock());
  if (state !== 'pending') {
    const status = state === 'accepted' || state === 'declined' ? 200 : 410;
    return { status, page: endedPage(invitation, token, state, language, notice) };
  }
  const viewer: Viewer | undefined = session && {
    company: session.caller.partnerName,
    formToken: formTokenOf(cookies[sessionCookie] ?? ''),
    // A registry that does not answer is not asked a second time.
    missing: missing ?? (await checkOnboarding(ports, session.caller, invitation)).missing,
  };
  return { status: 200, page: partnershipPage(invitation, token, language, viewer, notice) };
}
