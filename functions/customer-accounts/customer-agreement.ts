import { hashOf } from '../platform/base/canonical-json.ts';
import type { Language } from '../platform/base/languages.ts';
import { say } from '../platform/text/messages/messages.ts';
import { customerAgreementVersion } from './account.ts';

/** The customer agreement's text in one language (R54). */
export interface CustomerAgreementText {
  readonly version: string;
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Hexadecimal SHA-256 over all of the above; the text is kept under it when the customer itself accepts it. */
  readonly hash: string;
}

const clauses = ['services', 'partners', 'duties', 'data', 'end'] as const;

/** The present customer agreement, in a language (R54). */
export function customerAgreementIn(language: Language): CustomerAgreementText {
  const content = {
    version: customerAgreementVersion,
    language,
    title: say(language, 'customerAgreement.title'),
    paragraphs: clauses.map((clause) => say(language, `customerAgreement.${clause}`)),
  };
  return { ...content, hash: hashOf(content) };
}
