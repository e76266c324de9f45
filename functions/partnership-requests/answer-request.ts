import { acceptanceRefusal } from '../acceptance/acceptance.errors.ts';
import { type AskAgainPorts, askForNewLink } from '../acceptance/ask-for-new-link.ts';
import { decisionProblems } from '../acceptance/decision-problems.ts';
import { declineInvitation } from '../acceptance/decline-invitation.ts';
import { noteOpened } from '../acceptance/note-opened.ts';
import { endedAnswer, type InvitationView } from '../acceptance/page.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { cookie, formTokenOf, isOfSession, type Session, sessionCookie } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.port.ts';
import { type AcceptPartnershipPorts, acceptPartnership, checkOnboarding } from './accept-partnership.ts';
import type { Missing } from './onboarding.ts';
import { partnershipPage, type Viewer } from './request-page.ts';

export type AnswerRequestPorts = AcceptPartnershipPorts &
  AskAgainPorts &
  OpenPorts & { readonly invitations: Invitations; readonly sessions: Pick<Sessions, 'get' | 'end'> };

/** Who looks at a request, and in which session. */
interface Visit extends InvitationView {
  /** Empty where there is none. Secret. */
  readonly sessionId: string;
  readonly session: Session | undefined;
}

const signInProblem: Notice = { kind: 'problem', key: 'problem.signIn' };

/**
 * Shows a request for a partnership, or takes its answer (R19, R20). GET and HEAD only read. Declining needs no
 * sign-in; accepting needs a session of the reseller's own, and the form's token of that session.
 *
 * @throws `link_invalid`, `link_void`, `busy_try_again`
 */
export async function answerRequest(ports: AnswerRequestPorts, request: PageRequest): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  if (invitation.asks?.kind !== 'partnership') throw linkInvalid();
  const language = chosenLanguage(request) ?? invitation.language;
  const sessionId = request.cookies[sessionCookie] ?? '';
  const session = await ports.sessions.get(sessionId, ports.clock());
  const notice = request.notice === 'sign-in' ? signInProblem : undefined;
  const visit: Visit = { invitation, token: request.token, language, notice, sessionId, session };
  if (request.method !== 'POST') return show(ports, visit);
  const back = { location: `?lang=${language}` };
  if (request.form.decision === 'signOut' && sessionId) {
    if (isOfSession(sessionId, request.form.csrf)) await ports.sessions.end(sessionId);
    return { ...back, cookies: [cookie(sessionCookie, '', 0)] };
  }
  try {
    await carryOut(ports, visit, request);
    return back;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = decisionProblems.get(error.code);
    if (key === undefined && httpStatus[error.kind] >= 500) throw error;
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const missing = error.details.missing as readonly Missing[] | undefined;
    const problem: Notice | undefined = key && { kind: 'problem', key };
    const shown = await show(ports, { ...visit, invitation: now, notice: problem }, missing);
    return { ...shown, status: httpStatus[error.kind] };
  }
}

async function carryOut(
  ports: AnswerRequestPorts,
  { invitation, language, sessionId, session }: Visit,
  { form, requestId }: PageRequest,
) {
  if (form.switch !== undefined) return noteOpened(ports, invitation, requestId);
  if (form.decision === 'newLink') return askForNewLink(ports, invitation, requestId);
  if (form.decision === 'decline') return declineInvitation(ports, invitation, undefined, requestId);
  if (session === undefined || !isOfSession(sessionId, form.csrf))
    throw identityRefusal('not_signed_in', 'Sign in again.');
  if (form.authorised !== 'yes') throw acceptanceRefusal('form_unconfirmed', 'The confirmation is missing.');
  const shown = { language, version: form.version ?? '', hash: form.hash ?? '' };
  return acceptPartnership(ports, invitation, { caller: session.caller, correlationId: requestId }, shown);
}

async function show(ports: AnswerRequestPorts, visit: Visit, missing?: readonly Missing[]) {
  const { invitation, sessionId, session } = visit;
  const state = shownState(invitation, ports.clock());
  if (state !== 'pending') return endedAnswer(visit, state);
  const viewer: Viewer | undefined = session && {
    company: session.caller.partnerName,
    formToken: formTokenOf(sessionId),
    // A registry that does not answer is not asked a second time.
    missing: missing ?? (await checkOnboarding(ports, session.caller, invitation)).missing,
  };
  return { status: 200, page: partnershipPage(visit, viewer) };
}
