/** Look-alikes that mail programs or people read as the real thing: full stops of other scripts. */
const otherFullStops = /[\u3002\uff0e\uff61\u2024]/g;
/** Characters that show nothing, and so could split a domain's name in two. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const scheme = /[a-z][a-z0-9+.-]*:\/\/|\b(?:mailto|javascript):|\b(?:tel|data|sms):\S|\\\\\w/iu;
/** `name.tld`: what mail programs make a link of by themselves. Letters around a dot without a space. */
const bareDomain = /[\p{L}\p{M}\p{N}]\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)(?![\p{L}\p{N}])/iu;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\[[0-9a-f]*:[0-9a-f:.]+\]/iu;
const emailAddress = /\S@\S/u;

/** What in a text a mail program would make a link of; `undefined` where there is nothing. */
export function findForeignLink(text: string): string | undefined {
  const bare = text.normalize('NFKC').replace(invisible, '').replace(otherFullStops, '.');
  return [scheme, bareDomain, ipAddress, emailAddress].map((pattern) => pattern.exec(bare)?.[0]).find(Boolean);
}
