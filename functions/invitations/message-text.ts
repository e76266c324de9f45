import { DomainError } from '../shared/errors.ts';

/** Where the personalised link goes in a message's text. */
export const linkPlaceholder = '{{link}}';

/** Look-alikes that mail programs or people read as the real thing: full stops of other scripts. */
const otherFullStops = /[\u3002\uff0e\uff61\u2024]/g;
/** Characters that show nothing, and so could split a domain's name in two. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const scheme = /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|javascript):|\b(?:tel|data|sms):\S|\\\\\w/iu;
/** `name.tld`: what mail programs make a link of by themselves. Letters around a dot without a space. */
const bareDomain = /[\p{L}\p{M}\p{N}]\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)(?![\p{L}\p{N}])/iu;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\[[0-9a-f]*:[0-9a-f:.]+\]/iu;
const emailAddress = /\S@\S/u;

/**
 * Checks a partner's own text (R8): it must hold the link's placeholder, and no link, domain or address besides, so
 * that nobody can use the service's good name to lead a customer elsewhere.
 *
 * @throws `message_link_missing`; `message_foreign_link`, with what was found
 */
export function checkMessageText(text: string): void {
  if (!text.includes(linkPlaceholder)) {
    throw new DomainError(
      'message_link_missing',
      `The text must hold the personalised link: write ${linkPlaceholder} where it goes.`,
      {
        errors: [{ pointer: '/text', detail: `lacks ${linkPlaceholder}` }],
      },
    );
  }
  const found = findForeignLink(text);
  if (found !== undefined) {
    throw new DomainError(
      'message_foreign_link',
      "The text may hold no link, domain or address besides the invitation's own. Write it in words, or leave a space after a full stop.",
      { errors: [{ pointer: '/text', detail: `looks like a link or an address near "${found}"` }] },
    );
  }
}

/** What in a text a mail program would make a link of, besides the placeholder; `undefined` where there is nothing. */
export function findForeignLink(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(otherFullStops, '.')
    .replaceAll(linkPlaceholder, ' ');
  return [scheme, bareDomain, ipAddress, emailAddress].map((pattern) => pattern.exec(bare)?.[0]).find(Boolean);
}

/** The text with the link in its place. */
export function fillLink(text: string, link: string): string {
  return text.replaceAll(linkPlaceholder, link);
}
