/**
 * What bundles have in place of `functions/platform/text/messages/texts.ts`: each language in a file beside the bundle,
 * parsed already, and read when it is spoken first. See `infra/texts-apart.ts`.
 */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { type Language, languages } from '../functions/platform/base/languages.ts';
import type { MessageKey } from '../functions/platform/text/messages/message-keys.ts';
import { fileBeside } from './file-beside.ts';

type Parsed = Readonly<Record<MessageKey, MessageFormatElement[]>>;

/** The messages of each language, as the formatter takes them (R31). */
export const textsOf = Object.fromEntries(
  languages.map((language) => [language, fileBeside<Parsed>(`texts/${language}.json`)]),
) as Readonly<Record<Language, () => Parsed>>;
