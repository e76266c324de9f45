import { acceptanceRefusal } from '../acceptance/acceptance.errors.ts';
import { askToConfirm, codeIn } from '../acceptance/answer-invitation.ts';
import { type AskAgainPorts, askForNewLink } from '../acceptance/ask-for-new-link.ts';
import { decisionProblems, unreadable } from '../acceptance/decision-problems.ts';
import { declineInvitation } from '../acceptance/decline-invitation.ts';
import { answerIn, type GivenAnswer } from '../acceptance/given-answer.ts';
import { codeNotices, confirmPage, endedAnswer, type InvitationView } from '../acceptance/page.ts';
import type { CodePorts } from '../acceptance/require-code.ts';
import { identityRefusal } from '../identity/identity.errors.ts';
import { callerNow } from '../identity/standing.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import { cookie } from '../platform/pages/cookie.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { formTokenOf, isOfSession, type Session, sessionCookie, signInCookie, signingOut } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.port.ts';
import { signedOutPage } from '../sign-in/signed-out-page.ts';
import { type AcceptPartnershipPorts, acceptPartnership, checkOnboarding } from './accept-partnership.ts';
import type { Missing } from './onboarding.ts';
import { partnershipPage, type Viewer } from './request-page.ts';

export type AnswerRequestPorts = AcceptPartnershipPorts &
  AskAgainPorts &
  OpenPorts &
  CodePorts & {
    readonly invitations: Invitations;
    readonly sessions: Pick<Sessions, 'get' | 'end'>;
    /** Where the hosted sign-in ends its own session. */
    readonly signOutUrl: string;
  };

/** Who looks at a request, and in which session. */
interface Visit extends InvitationView {
  /** Empty where there is none. Secret. */
  readonly sessionId: string;
  readonly session: Session | undefined;
}

const signInProblem: Notice = { kind: 'problem', key: 'problem.signIn' };

const choices = ['accept', 'decline', 'newLink'] as const;
type Choice = (typeof choices)[number];

/**
 * Shows a request for a partnership, or takes its answer (R19, R20). GET and HEAD only read.
 *
 * - Declining, and asking for a new link, need no sign-in, but a second page. Declining takes the code where the
 *   provider sent the link itself.
 * - Accepting needs a session of the reseller's own, and the form's token of that session.
 * - What is not exactly one of the page's answers changes nothing.
 *
 * @throws `link_invalid`, `link_void`, `busy_try_again`
 */
export async function answerRequest(ports: AnswerRequestPorts, request: PageRequest): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  if (invitation.asks?.kind !== 'partnership') throw linkInvalid();
  const language = chosenLanguage(request) ?? invitation.language;
  const sessionId = request.cookies[sessionCookie] ?? '';
  const session = await sessionNow(ports, await ports.sessions.get(sessionId, ports.clock()));
  const notice = request.notice === 'sign-in' ? signInProblem : codeNotices.get(request.notice ?? '');
  const visit: Visit = { invitation, token: request.token, language, notice, sessionId, session };
  if (request.method !== 'POST') return show(ports, visit);
  const back = { location: `?lang=${language}` };
  if (request.form.decision === 'signOut') {
    if (isOfSession(sessionId, request.form.csrf)) await ports.sessions.end(sessionId);
    // The hosted sign-in has a session of its own: it leads back here once that has ended too.
    const kept = cookie(signInCookie, [signingOut, '', language, request.token].join('.'), 60);
    const cookies = [cookie(sessionCookie, '', 0), kept];
    return { status: 200, page: signedOutPage(language, ports.signOutUrl), cookies };
  }
  const answer = answerIn(request.form, choices);
  if (answer === undefined) return { ...(await show(ports, { ...visit, notice: unreadable })), status: 422 };
  try {
    return (await carryOut(ports, visit, answer, request)) ?? back;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = decisionProblems.get(error.code);
    if (key === undefined && httpStatus[error.kind] >= 500) throw error;
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const missing = error.details.missing as readonly Missing[] | undefined;
    const problem: Notice | undefined = key && { kind: 'problem', key };
    const next = { ...visit, invitation: now, notice: problem };
    const isConfirmed = answer.decision === 'decline' && request.form.confirm === 'yes' && key !== undefined;
    const shown = isConfirmed ? { page: confirmPage(next, 'decline', {}) } : await show(ports, next, missing);
    return { ...shown, status: httpStatus[error.kind] };
  }
}

async function carryOut(
  ports: AnswerRequestPorts,
  visit: Visit,
  { decision, shown }: GivenAnswer<Choice>,
  { form, requestId: correlationId }: PageRequest,
): Promise<PageAnswer | undefined> {
  const { invitation, sessionId, session } = visit;
  switch (decision) {
    case 'newLink':
      if (form.confirm !== 'yes') return askToConfirm(ports, visit, decision, { shown, typed: {} });
      await askForNewLink(ports, invitation, { shown, correlationId });
      return undefined;
    case 'decline':
      if (form.confirm !== 'yes') return askToConfirm(ports, visit, decision, { shown, typed: {} });
      await declineInvitation(ports, invitation, undefined, { shown, code: codeIn(form), correlationId });
      return undefined;
    case 'accept':
      if (session === undefined || !isOfSession(sessionId, form.csrf))
        throw identityRefusal('not_signed_in', 'Sign in again.');
      if (form.authorised !== 'yes') throw acceptanceRefusal('form_unconfirmed', 'The confirmation is missing.');
      await acceptPartnership(ports, invitation, { caller: session.caller, correlationId }, shown);
      return undefined;
  }
}

/** A session of a user that may still act; whoever may not is not signed in (R48, R49). */
async function sessionNow(ports: AnswerRequestPorts, session: Session | undefined): Promise<Session | undefined> {
  if (session === undefined) return undefined;
  try {
    return { ...session, caller: await callerNow(ports.partners, session.caller) };
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'forbidden') return undefined;
    throw error;
  }
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
