import { findForeignLink } from '../platform/text/foreign-link.ts';
import { invitationRefusal } from './invitations.errors.ts';

/** Where the personalised link goes in a message's text. */
export const linkPlaceholder = '{{link}}';

/**
 * Checks a partner's own text (R8): it must hold the link's placeholder, and no link, domain or address besides, so
 * that nobody can use the service's good name to lead a customer elsewhere.
 *
 * @throws `message_link_missing`; `message_foreign_link`, with what was found
 */
export function checkMessageText(text: string): void {
  if (!text.includes(linkPlaceholder)) {
    throw invitationRefusal(
      'message_link_missing',
      `The text must hold the personalised link: write ${linkPlaceholder} where it goes.`,
      {
        errors: [{ pointer: '/text', detail: `lacks ${linkPlaceholder}` }],
      },
    );
  }
  const found = findForeignLink(text.replaceAll(linkPlaceholder, ' '));
  if (found !== undefined) {
    throw invitationRefusal(
      'message_foreign_link',
      "The text may hold no link, domain or address besides the invitation's own. Write it in words, or leave a space after a full stop.",
      { errors: [{ pointer: '/text', detail: `looks like a link or an address near "${found}"` }] },
    );
  }
}

/** The text with the link in its place. */
export function fillLink(text: string, link: string): string {
  return text.replaceAll(linkPlaceholder, link);
}
