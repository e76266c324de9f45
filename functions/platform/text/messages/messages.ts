import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../base/languages.ts';
import { defused } from '../foreign-link.ts';
import type { MessageKey } from './message-keys.ts';
import { textsOf } from './texts.ts';

/** What fills a message: text, numbers, dates. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Dates and times as each language writes them, in UTC, for a message goes to any time zone. */
const formats = {
  date: { day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } },
  time: { clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC', timeZoneName: 'short' } },
} as const;

const parsed = new Map<string, IntlMessageFormat>();

/** Values that people wrote: names of people, companies and offers, and comments. There may be a link in them. */
const written: ReadonlySet<string> = new Set(['partner', 'joint', 'company', 'name', 'user', 'what', 'comment']);

const asShown = ([key, value]: [string, string | number | Date]) =>
  [key, written.has(key) && typeof value === 'string' ? defused(value) : value] as const;

/**
 * Says a message in a language. Values are filled in as they are, but for what people wrote, of which no program
 * shall make a link: escaping is the template's work.
 */
export function say(language: Language, key: MessageKey, values: Values = {}): string {
  const id = `${language}/${key}`;
  let message = parsed.get(id);
  if (message === undefined) {
    message = new IntlMessageFormat(textsOf[language]()[key], language, formats);
    parsed.set(id, message);
  }
  return String(message.format(Object.fromEntries(Object.entries(values).map(asShown))));
}
