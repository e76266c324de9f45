import type { Language } from '../platform/base/languages.ts';
import { say } from '../platform/text/messages/messages.ts';
import type { DirectoryRole } from './directory-roles.ts';

/** A directory role's name in a language, without what it allows. */
export function roleNameIn(language: Language, role: DirectoryRole): string {
  const [name = role] = say(language, `role.${role}`).split(':');
  return name;
}
