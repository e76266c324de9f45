/**
 * The languages of emails, pages and attestations (R31). Another one is one more file under
 * `platform/text/messages/`.
 */
export const languages = ['en', 'it', 'hu', 'es'] as const;

export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  it: 'Italiano',
  hu: 'Magyar',
  es: 'Español',
};

/** True where the text names a language there are messages for. */
export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language);
}
