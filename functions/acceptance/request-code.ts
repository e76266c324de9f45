import { requireSameConsent } from '../invitations/consent.ts';
import { type OpenPorts, openLink } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { shownIn } from './given-answer.ts';
import { type MailCodePorts, mailCode } from './mail-code.ts';
import { codeNotices } from './page.ts';

/**
 * "Mail me a code" (R9), from the page of the invitation. Whatever comes of it is told there: the browser is sent
 * back. A form that does not carry what was shown mails nothing.
 *
 * @throws `link_invalid`, `link_void`; what the mail service throws
 */
export async function requestCode(ports: MailCodePorts & OpenPorts, request: PageRequest): Promise<PageAnswer> {
  const { token, form, method } = request;
  if (method !== 'POST') return { location: `../${token}${request.language ? `?lang=${request.language}` : ''}` };
  const invitation = await openLink(ports, token);
  const language = chosenLanguage(request) ?? invitation.language;
  const back = (notice?: string) => ({ location: `../${token}?lang=${language}`, ...withoutUndefined({ notice }) });
  const shown = shownIn(form);
  if (shown === undefined) return back('unreadable');
  try {
    requireSameConsent(invitation, shown);
    await mailCode(ports, invitation, { language, sourceIp: request.sourceIp });
    return back('code-sent');
  } catch (error) {
    if (error instanceof DomainError && codeNotices.has(error.code)) return back(error.code);
    if (error instanceof DomainError && error.code.startsWith('invitation_')) return back();
    throw error;
  }
}
