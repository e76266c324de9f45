import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { en, type Messages } from './messages/en.ts';

export type MessageKey = keyof Messages;

export const languages = { en: 'English', hu: 'Magyar', it: 'Italiano', es: 'Español' } as const;
export type Language = keyof typeof languages;

/** Each but the first comes when it is wanted. */
const catalogues: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => en,
  hu: async () => (await import('./messages/hu.ts')).hu,
  it: async () => (await import('./messages/it.ts')).it,
  es: async () => (await import('./messages/es.ts')).es,
};

const keptKey = 'language';
const isLanguage = (text: string | undefined): text is Language => text !== undefined && Object.hasOwn(languages, text);

/** What was chosen before, else the first of the browser's that there is. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(keptKey) ?? undefined, ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find(isLanguage) ?? 'en';
}

type Values = Readonly<Record<string, string | number | undefined>>;

/** Texts, dates and amounts as the reader's language has them. */
export interface Spoken {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: (key: MessageKey, values?: Values) => string;
  readonly date: (at: string | undefined) => string;
  readonly time: (at: string | undefined) => string;
  readonly money: (minor: number, currency: string, exponent: number) => string;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === undefined) throw new Error('No language was chosen.');
  return spoken;
}

function spokenOf(language: Language, messages: Messages, setLanguage: (language: Language) => void): Spoken {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const format = (by: Intl.DateTimeFormat) => (at: string | undefined) =>
    at === undefined ? '' : by.format(new Date(at));
  return {
    ...{ language, setLanguage, date: format(day), time: format(moment) },
    // A word that the service has and the console has not yet is shown as it is.
    t: (key, values = {}) =>
      (messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    money: (minor, currency, exponent) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: exponent }).format(
        minor / 10 ** exponent,
      ),
  };
}

/** Shows what is within in the reader's language, once its texts are there. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [messages, setMessages] = useState<{ of: Language; texts: Messages }>();
  useEffect(() => {
    let isWanted = true;
    catalogues[language]().then((texts) => isWanted && setMessages({ of: language, texts }));
    document.documentElement.lang = language;
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (messages === undefined) return null;
  const choose = (next: Language) => {
    localStorage.setItem(keptKey, next);
    setLanguage(next);
  };
  return (
    <SpokenContext.Provider value={spokenOf(messages.of, messages.texts, choose)}>{children}</SpokenContext.Provider>
  );
}
