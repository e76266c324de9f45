import { type OpenPorts, openLink } from '../invitations/open-link.ts';
import { DomainError } from '../platform/base/errors.ts';
import { isLanguage } from '../platform/base/languages.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import { type MailCodePorts, mailCode } from './mail-code.ts';
import { type NoteOpenedPorts, noteOpened } from './note-opened.ts';
import { codeNotices } from './page.ts';

/**
 * "Mail me a code" (R9). Whatever comes of it is told on the page of the invitation: the browser is sent back there.
 *
 * @throws `link_invalid`, `link_void`; what the mail service throws
 */
export async function requestCode(
  ports: MailCodePorts & OpenPorts & NoteOpenedPorts,
  request: PageRequest,
): Promise<PageAnswer> {
  const { token, form, method } = request;
  if (method !== 'POST') return { location: `../${token}${request.language ? `?lang=${request.language}` : ''}` };
  const invitation = await openLink(ports, token);
  await noteOpened(ports, invitation, request.requestId);
  const language = isLanguage(form.language) ? form.language : invitation.language;
  const back = (notice: string) => ({ location: `../${token}?lang=${language}&notice=${notice}` });
  try {
    await mailCode(ports, invitation, language);
    return back('code-sent');
  } catch (error) {
    if (error instanceof DomainError && codeNotices.has(error.code)) return back(error.code);
    if (error instanceof DomainError && error.code.startsWith('invitation_')) return back('');
    throw error;
  }
}
