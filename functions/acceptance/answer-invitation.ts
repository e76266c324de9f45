import type { Invitation } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Language } from '../platform/base/languages.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { findForeignLink } from '../platform/text/foreign-link.ts';
import { emailAddress, line, paragraphs } from '../platform/text/text.schema.ts';
import { type AcceptPorts, acceptInvitation, type Decision } from './accept-invitation.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import { type AskAgainPorts, askForNewLink } from './ask-for-new-link.ts';
import { decisionProblems } from './decision-problems.ts';
import { declineInvitation, turnInvitationAway } from './decline-invitation.ts';
import { noteOpened } from './note-opened.ts';
import { codeNotices, endedAnswer, type InvitationView, invitationPage, type Typed } from './page.ts';

export type AnswerPorts = AcceptPorts & AskAgainPorts & OpenPorts & { readonly invitations: Invitations };

/**
 * Shows an invitation, or takes its answer (R10, R11, R45). GET and HEAD only read.
 *
 * 1. Find the invitation by its link.
 * 2. GET, HEAD: show it as it stands. POST: do what the button says, then send the browser back to look.
 * 3. What can be mended is told above the form, with what was typed still in it. Whatever a person sent, the
 *    invitation was opened.
 *
 * @throws `link_invalid`, `link_void`, `busy_try_again`
 */
export async function answerInvitation(ports: AnswerPorts, request: PageRequest): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  if (invitation.asks?.kind === 'partnership') throw linkInvalid();
  const language = chosenLanguage(request) ?? invitation.language;
  const view = { invitation, token: request.token, language, notice: codeNotices.get(request.notice ?? '') };
  if (request.method !== 'POST') return show(ports, view);
  try {
    await carryOut(ports, invitation, request, language);
    return { location: `?lang=${language}` };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = decisionProblems.get(error.code);
    if (key === undefined && httpStatus[error.kind] >= 500) throw error;
    await noteOpened(ports, invitation, request.requestId);
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const notice: Notice | undefined = key && { kind: 'problem', key };
    const shown = show(ports, { ...view, invitation: now, notice }, request.form);
    return { ...shown, status: httpStatus[error.kind] };
  }
}

async function carryOut(ports: AnswerPorts, invitation: Invitation, request: PageRequest, language: Language) {
  const { form, requestId } = request;
  if (form.switch !== undefined) return noteOpened(ports, invitation, requestId);
  switch (form.decision) {
    case 'decline':
      return declineInvitation(ports, invitation, commentOf(form), requestId);
    case 'notMe':
      return turnInvitationAway(ports, invitation, undefined, requestId);
    case 'passOn':
      return turnInvitationAway(ports, invitation, rightPersonOf(form), requestId);
    case 'newLink':
      return askForNewLink(ports, invitation, requestId);
    default:
      return acceptInvitation(ports, invitation, decisionOf(form, invitation, language), requestId);
  }
}

function show({ clock }: AnswerPorts, view: InvitationView, typed?: Typed) {
  const state = shownState(view.invitation, clock());
  if (state === 'pending') return { status: 200, page: invitationPage(view, typed) };
  return endedAnswer(view, state);
}

const shownName = line(100);
const comment = paragraphs(500);

/** @throws `form_incomplete`, `form_characters` */
function decisionOf(form: PageRequest['form'], invitation: Invitation, language: Language): Decision {
  const code = form.code?.trim() || undefined;
  const shown = { language, version: form.version ?? '', hash: form.hash ?? '' };
  if (invitation.status === 'accepted') return { name: '', company: '', code, shown };
  if (!form.name?.trim() || !form.company?.trim() || form.authorised !== 'yes') {
    throw acceptanceRefusal('form_incomplete', 'Name, company or confirmation is missing.');
  }
  const name = shownName.safeParse(form.name);
  const company = shownName.safeParse(form.company);
  if (!name.success || !company.success) throw acceptanceRefusal('form_characters', 'A name cannot be shown.');
  return { name: name.data, company: company.data, code, shown };
}

/**
 * Why the customer declines: plain words, for they are mailed to the inviter.
 * @throws `form_comment`, `form_foreign_link`
 */
function commentOf(form: PageRequest['form']): string | undefined {
  if (!form.comment?.trim()) return undefined;
  const parsed = comment.safeParse(form.comment);
  if (!parsed.success) throw acceptanceRefusal('form_comment', 'The comment cannot be shown, or is too long.');
  return withoutLink(parsed.data);
}

/** @throws `form_address`, `form_characters`, `form_foreign_link` */
function rightPersonOf(form: PageRequest['form']): { readonly email: string; readonly name?: string } {
  const email = emailAddress.safeParse(form.rightEmail?.trim());
  if (!email.success) throw acceptanceRefusal('form_address', 'This is not an email address.');
  if (!form.rightName?.trim()) return { email: email.data };
  const name = shownName.safeParse(form.rightName);
  if (!name.success) throw acceptanceRefusal('form_characters', 'A name cannot be shown.');
  return { email: email.data, name: withoutLink(name.data) };
}

function withoutLink(text: string): string {
  if (findForeignLink(text) === undefined) return text;
  throw acceptanceRefusal('form_foreign_link', 'It may hold no link or address.');
}
