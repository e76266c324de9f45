import { LinkifyIt } from 'linkify-it';
import { topLevelDomains } from './top-level-domains.ts';

/** Look-alikes that mail programs or people read as the real thing: full stops of other scripts. */
const otherFullStops = /[\u3002\uff0e\uff61\u2024]/g;
/** Characters that show nothing, and so could split a domain's name in two. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** What ends a domain for a mail program, though compatibility normalisation makes a letter or a digit of it. */
const noPartOfAddress = /[^\p{L}\p{M}\p{Nd}\s.:/\\@[\]_-]/gu;

/** Addresses that begin by a word: whatever program may take them. */
const scheme =
  /[a-z0-9+.-]:\/\/|\b(?:mailto|javascript|vbscript):|\b(?:tel|data|sms|callto|skype|sip|file|magnet):\S|\\\\\w/iu;
const punycodeDomain = /[\p{L}\p{N}]\.xn--[a-z0-9-]{1,59}/iu;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\[[0-9a-f]{0,4}:[0-9a-f:.]{1,45}\]/iu;
const emailAddress = /\S@\S/u;

/** Top-level domains that are in no list, and nobody's: mail programs may take them all the same. */
const reserved = ['example', 'test', 'invalid', 'local', 'internal', 'onion'];

let detector: LinkifyIt | undefined;

/** Made when it is first needed: it takes some 20 ms. */
function linkDetector(): LinkifyIt {
  detector ??= new LinkifyIt({ fuzzyIP: true, fuzzyLink: true, fuzzyEmail: true }).tlds([
    ...topLevelDomains(),
    ...reserved,
  ]);
  return detector;
}

/** `1.sz. melléklet`, "annex no. 1": read as a number by whoever reads Hungarian. */
const isOrdinal = (found: string, next: string | undefined) => /^\d{1,2}\.sz$/i.test(found) && next === '.';

function findDomain(text: string): string | undefined {
  const found = linkDetector().match(text) ?? [];
  return found.find(({ raw, lastIndex }) => !isOrdinal(raw, text[lastIndex]))?.raw;
}

/**
 * What in a text a mail program would make a link of; `undefined` where there is nothing. What is a domain is decided
 * by the list of top-level domains, in the text as it was typed and as it would be normalised. Phone numbers, and
 * forms that only a person reads as an address (`evil[.]com`), are not looked for.
 */
export function findForeignLink(text: string): string | undefined {
  const typed = text.replace(invisible, '').replace(otherFullStops, '.');
  const apart = typed.replace(noPartOfAddress, ' ');
  for (const form of new Set([typed, apart].flatMap((each) => [each, each.normalize('NFKC')]))) {
    const byPattern = [scheme, punycodeDomain, ipAddress, emailAddress].map((pattern) => pattern.exec(form)?.[0]);
    const found = byPattern.find(Boolean) ?? findDomain(form);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Shows nothing, and is no part of a top-level domain: what stands around it is no link any more. */
const divider = '\u200c';

/**
 * A name as it may stand in an email or on a page: where a program could make a link of it, dots, colons and the like
 * are followed by a character that shows nothing. People read it as it is; `Register.it S.p.A.` stays a valid name.
 */
export function defused(name: string): string {
  if (!/[.:@\\\u3002\uff0e\uff61\u2024]/u.test(name.normalize('NFKC')) || findForeignLink(name) === undefined)
    return name;
  return name.replace(/[.:@/\\\u3002\uff0e\uff61\u2024]/gu, `$&${divider}`);
}

/** Whether what stands beside a name in a text makes something else of it: `www.` before, a path behind. */
const sticks = (before: string, after: string) =>
  /[\p{L}\p{N}.@/:_-]$/u.test(before) || /^(?:[\p{L}\p{N}@/:_-]|\.[\p{L}\p{N}])/u.test(after);

/** Replaces a name in a text wherever it stands by itself. */
export function replaceName(text: string, name: string, by: string): string {
  let done = '';
  let rest = text;
  for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name)) {
    const after = rest.slice(at + name.length);
    done += rest.slice(0, at);
    done += sticks(done, after) ? name : by;
    rest = after;
  }
  return done + rest;
}
