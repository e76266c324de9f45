import type { Invitation } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.dynamodb.ts';
import type { MessageKey } from '../notifications/messages/messages.ts';
import { DomainError, type ErrorCode } from '../shared/errors.ts';
import { httpStatus } from '../shared/http-status.ts';
import { isLanguage, type Language } from '../shared/languages.ts';
import { line } from '../shared/text.schema.ts';
import { type AcceptPorts, acceptInvitation, type Decision } from './accept-invitation.ts';
import { declineInvitation } from './decline-invitation.ts';
import { type OpenPorts, openLink, shownState } from './open-link.ts';
import { codeNotices, endedPage, invitationPage, type Notice } from './page.ts';
import type { PageAnswer, PageRequest } from './page-handler.ts';

export type AnswerPorts = AcceptPorts & OpenPorts & { readonly invitations: Invitations };

/** Refusals after which the customer may try again on the same page. */
const problems: Partial<Record<ErrorCode, MessageKey>> = {
  form_incomplete: 'problem.incomplete',
  form_characters: 'problem.characters',
  shown_text_changed: 'problem.changed',
  code_required: 'problem.codeMissing',
  code_wrong: 'problem.codeWrong',
  relationship_already_exists: 'problem.related',
};

/**
 * Shows an invitation, or takes its answer (R10, R11). GET and HEAD only read.
 *
 * 1. Find the invitation by its link.
 * 2. GET, HEAD: show it as it stands. POST: accept or decline, then send the browser back to look.
 * 3. What can be mended is told above the form, with what was typed still in it.
 *
 * @throws `link_invalid`, `link_void`, `busy_try_again`
 */
export async function answerInvitation(ports: AnswerPorts, request: PageRequest): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  const asked = request.method === 'POST' ? request.form.language : request.language;
  const language = isLanguage(asked) ? asked : invitation.language;
  if (request.method !== 'POST')
    return show(ports, invitation, request, language, codeNotices.get(request.notice ?? ''));
  try {
    if (request.form.decision === 'decline') await declineInvitation(ports, invitation, request.requestId);
    else await acceptInvitation(ports, invitation, decisionOf(request.form, invitation, language), request.requestId);
    return { location: `?lang=${language}` };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = problems[error.code];
    if (key === undefined && httpStatus[error.code] >= 500) throw error;
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const shown = show(ports, now, request, language, key && { kind: 'problem', key });
    return { ...shown, status: httpStatus[error.code] };
  }
}

function show(ports: AnswerPorts, invitation: Invitation, request: PageRequest, language: Language, notice?: Notice) {
  const state = shownState(invitation, ports.clock());
  if (state === 'pending') {
    return { status: 200, page: invitationPage(invitation, request.token, language, notice, request.form) };
  }
  return {
    status: state === 'accepted' || state === 'declined' ? 200 : 410,
    page: endedPage(invitation, state, language),
  };
}

const personName = line(100);

/** @throws `form_incomplete`, `form_characters` */
function decisionOf(form: PageRequest['form'], invitation: Invitation, language: Language): Decision {
  const code = form.code?.trim() || undefined;
  const shown = { language, version: form.version ?? '', hash: form.hash ?? '' };
  if (invitation.status === 'accepted') return { name: '', company: '', code, shown };
  if (!form.name?.trim() || !form.company?.trim() || form.authorised !== 'yes') {
    throw new DomainError('form_incomplete', 'Name, company or confirmation is missing.');
  }
  const name = personName.safeParse(form.name);
  const company = personName.safeParse(form.company);
  if (!name.success || !company.success) throw new DomainError('form_characters', 'A name cannot be shown.');
  return { name: name.data, company: company.data, code, shown };
}
