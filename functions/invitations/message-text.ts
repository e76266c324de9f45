import { defused, findForeignLink, replaceName } from '../platform/text/foreign-link.ts';
import { invitationRefusal } from './invitations.errors.ts';

/** Where the personalised link goes in a message's text. */
export const linkPlaceholder = '{{link}}';

/**
 * Checks a partner's own text (R8): it must hold the link's placeholder, and no link, domain or address besides, so
 * that nobody can use the service's good name to lead a customer elsewhere.
 *
 * @param names of those who ask and are asked: a company may be called like a domain. Where one stands in the text, it
 *   is sent so that no mail program makes a link of it.
 * @returns the text as it is sent
 * @throws `message_link_missing`; `message_foreign_link`, with what was found
 */
export function checkMessageText(text: string, names: readonly (string | undefined)[] = []): string {
  if (!text.includes(linkPlaceholder)) {
    throw invitationRefusal(
      'message_link_missing',
      `The text must hold the personalised link: write ${linkPlaceholder} where it goes.`,
      {
        errors: [{ pointer: '/text', detail: `lacks ${linkPlaceholder}` }],
      },
    );
  }
  const likeLinks = names.flatMap((name) => (name !== undefined && defused(name) !== name ? [name] : []));
  const plain = likeLinks.reduce((done, name) => replaceName(done, defused(name), name), text);
  const sent = likeLinks.reduce((done, name) => replaceName(done, name, defused(name)), plain);
  const others = likeLinks.reduce((rest, name) => replaceName(rest, defused(name), ' '), sent);
  // As if the link ended a word, and as if it were part of one.
  const begun = [' ', 'x'].map((link) => findForeignLink(others.replaceAll(linkPlaceholder, link))).find(Boolean);
  if (begun !== undefined) {
    const found = wordAround(begun, others);
    throw invitationRefusal(
      'message_foreign_link',
      `The text may hold no link, domain or address besides the invitation's own, and a mail program makes a link of "${found}". Is it none, write it apart: "${found.replace(/[.:/@\\\\]+/g, ' ').trim()}".`,
      { errors: [{ pointer: '/text', detail: `looks like a link or an address near "${found}"` }] },
    );
  }
  return sent;
}

/** The whole of what stands there: a rule may have found its beginning only. */
function wordAround(found: string, text: string): string {
  return text.split(/\s/u).find((word) => word.length <= 200 && word.includes(found)) ?? found;
}

/** The text with the link in its place. */
export function fillLink(text: string, link: string): string {
  return text.replaceAll(linkPlaceholder, link);
}
