import type { Partners } from '../identity/partners.port.ts';
import { askingAccounts, type Invitation, takeables } from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { type OpenPorts, openLink, shownState } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest, type ShownPage } from '../platform/pages/page-handler.ts';
import { findForeignLink } from '../platform/text/foreign-link.ts';
import { emailAddress, line, paragraphs } from '../platform/text/text.schema.ts';
import { type AcceptPorts, acceptInvitation, type Decision } from './accept-invitation.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import { type AskAgainPorts, askForNewLink, requireRenewable } from './ask-for-new-link.ts';
import { decisionProblems, unreadable } from './decision-problems.ts';
import { declineInvitation, type EndingAnswer, requireEndable, turnInvitationAway } from './decline-invitation.ts';
import { answerIn, type GivenAnswer, isByHand } from './given-answer.ts';
import { noteOpened } from './note-opened.ts';
import {
  type ConfirmedChoice,
  codeNotices,
  confirmPage,
  endedAnswer,
  type InvitationView,
  invitationPage,
  type Typed,
} from './page.ts';

export type AnswerPorts = AcceptPorts &
  AskAgainPorts &
  OpenPorts & { readonly invitations: Invitations; readonly partners: Pick<Partners, 'getPartner' | 'getLogo'> };

type Form = PageRequest['form'];

const confirmedChoices = ['decline', 'notMe', 'passOn', 'newLink'] as const satisfies readonly ConfirmedChoice[];
const choices = ['accept', ...confirmedChoices] as const;
type Choice = (typeof choices)[number];

/**
 * Shows an invitation, or takes its answer (R10, R11, R45). GET and HEAD only read.
 *
 * 1. Find the invitation by its link.
 * 2. GET, HEAD: show it as it stands. POST: what is not exactly one of the page's answers changes nothing.
 * 3. Do what the answer says, then send the browser back to look. What ends the invitation, or mails a new link, takes
 *    a second page.
 * 4. What can be mended is told above the form, with what was typed still in it. Whatever a person did by hand, the
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
  const { form, requestId } = request;
  const answer = answerIn(form, choices);
  if (answer === undefined)
    return { ...(await show(ports, { ...view, notice: unreadable }, form)), status: refusedAs(view) };
  try {
    const confirm = await carryOut(ports, view, answer, request);
    return confirm ?? { location: `?lang=${language}` };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const key = decisionProblems.get(error.code);
    if (key === undefined && httpStatus[error.kind] >= 500) throw error;
    // Of an invitation that waits for its answer no new link is asked for: whoever sent that has not looked at it.
    const isMisplaced = answer.decision === 'newLink';
    if (isByHand(form) && !isMisplaced) await noteOpened(ports, invitation, requestId);
    const now = key === undefined ? await openLink(ports, request.token) : invitation;
    const notice: Notice | undefined = key && { kind: 'problem', key };
    const confirming = isMisplaced ? undefined : confirmedChoice(answer, form);
    const shown = await show(ports, { ...view, invitation: now, notice }, form, confirming);
    return { ...shown, status: httpStatus[error.kind] };
  }
}

/** A form that is no answer: what has ended takes none any more. */
const refusedAs = ({ invitation }: InvitationView) => (invitation.status === 'pending' ? 422 : 409);

/** @returns the second page of an answer that is yet to be confirmed; nothing where it was carried out */
async function carryOut(
  ports: AnswerPorts,
  view: InvitationView,
  { decision, shown }: GivenAnswer<Choice>,
  { form, requestId: correlationId }: PageRequest,
): Promise<PageAnswer | undefined> {
  const { invitation } = view;
  const ending: EndingAnswer = { shown, code: codeIn(form), correlationId };
  switch (decision) {
    case 'accept':
      await acceptInvitation(ports, invitation, decisionOf(form, invitation, shown), correlationId);
      return undefined;
    case 'decline': {
      const comment = commentOf(form);
      if (form.confirm !== 'yes') return askToConfirm(ports, view, decision, { shown, typed: { comment } });
      await declineInvitation(ports, invitation, comment, ending);
      return undefined;
    }
    case 'notMe':
      if (form.confirm !== 'yes') return askToConfirm(ports, view, decision, { shown, typed: {} });
      await turnInvitationAway(ports, invitation, undefined, ending);
      return undefined;
    case 'passOn': {
      const person = rightPersonOf(form);
      const typed = { rightEmail: person.email, rightName: person.name };
      if (form.confirm !== 'yes') return askToConfirm(ports, view, decision, { shown, typed });
      await turnInvitationAway(ports, invitation, person, ending);
      return undefined;
    }
    case 'newLink':
      if (form.confirm !== 'yes') return askToConfirm(ports, view, decision, { shown, typed: {} });
      await askForNewLink(ports, invitation, ending);
      return undefined;
  }
}

/** The second page, where the invitation can still be ended, or another link be asked for. */
export function askToConfirm(
  ports: Pick<AnswerPorts, 'clock' | 'pace'>,
  view: InvitationView,
  decision: ConfirmedChoice,
  { shown, typed }: Pick<EndingAnswer, 'shown'> & { readonly typed: Typed },
): PageAnswer {
  if (decision === 'newLink') requireRenewable(ports, view.invitation, { shown });
  else requireEndable(ports, view.invitation, decision === 'decline' ? 'declined' : 'cancelled', { shown });
  return { status: 200, page: confirmPage(view, decision, typed) };
}

/** What the second page was sent for; `undefined` where it was the first. */
function confirmedChoice({ decision }: GivenAnswer<Choice>, form: Form): ConfirmedChoice | undefined {
  return form.confirm === 'yes' ? confirmedChoices.find((each) => each === decision) : undefined;
}

async function show(
  { clock, partners }: AnswerPorts,
  view: InvitationView,
  typed?: Typed,
  confirming?: ConfirmedChoice,
): Promise<ShownPage> {
  const { invitation } = view;
  const state = shownState(invitation, clock());
  if (state !== 'pending') return endedAnswer(view, state);
  if (confirming !== undefined) return { status: 200, page: confirmPage(view, confirming, typed ?? {}) };
  // The logo with its account, whether or not there is one: to know first would be a call more that waits.
  const read = await Promise.all(
    askingAccounts(invitation).map(async (id) => {
      const [partner, logo] = await Promise.all([partners.getPartner(id), partners.getLogo(id)]);
      return partner && { ...partner, logo };
    }),
  );
  const asking = read.filter((each) => each !== undefined);
  const hasPictures = asking.some(({ logo }) => logo !== undefined);
  return { status: 200, page: invitationPage(view, asking, typed), hasPictures };
}

const shownName = line(100);
const comment = paragraphs(500);

/** The code as it was typed; `undefined` where there is none. */
export const codeIn = ({ code }: Form): string | undefined => code?.trim() || undefined;

/** @throws `form_incomplete`, `form_characters`, `form_nothing_taken` */
function decisionOf(form: Form, invitation: Invitation, shown: Decision['shown']): Decision {
  const code = codeIn(form);
  if (invitation.status === 'accepted') return { name: '', company: '', code, shown };
  if (!form.name?.trim() || !form.company?.trim() || form.authorised !== 'yes') {
    throw acceptanceRefusal('form_incomplete', 'Name, company or confirmation is missing.');
  }
  const name = shownName.safeParse(form.name);
  const company = shownName.safeParse(form.company);
  if (!name.success || !company.success) throw acceptanceRefusal('form_characters', 'A name cannot be shown.');
  return { name: name.data, company: company.data, taken: takenIn(form, invitation), code, shown };
}

/**
 * What was ticked, where there is something to choose; nothing is the default.
 * @throws `form_nothing_taken`
 */
function takenIn(form: Form, { granular }: Invitation): Decision['taken'] {
  if (granular === undefined) return undefined;
  const taken = takeables.filter((part) => form[`take-${part}`] === 'yes');
  if (taken.length === 0) throw acceptanceRefusal('form_nothing_taken', 'Nothing was chosen to be accepted.');
  return taken;
}

/**
 * Why the customer declines: plain words, for they are mailed to the inviter.
 * @throws `form_comment`, `form_foreign_link`
 */
function commentOf(form: Form): string | undefined {
  if (!form.comment?.trim()) return undefined;
  const parsed = comment.safeParse(form.comment);
  if (!parsed.success) throw acceptanceRefusal('form_comment', 'The comment cannot be shown, or is too long.');
  return withoutLink(parsed.data);
}

/** @throws `form_address`, `form_characters`, `form_foreign_link` */
function rightPersonOf(form: Form): { readonly email: string; readonly name?: string } {
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
