import type { Language } from '../../base/languages.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import type { Messages } from './message-keys.ts';

/**
 * The messages of each language. Complete by type: another language is one more file, and one more line here. What is
 * deployed has them in files, made of these, which are read when a language is spoken first (`infra/texts-apart.ts`).
 */
export const textsOf: Readonly<Record<Language, () => Messages>> = {
  en: () => en,
  it: () => it,
  hu: () => hu,
  es: () => es,
};
