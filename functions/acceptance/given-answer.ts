import { isLanguage } from '../platform/base/languages.ts';
import type { PageRequest } from '../platform/pages/page-handler.ts';
import type { Decision } from './accept-invitation.ts';

type Form = PageRequest['form'];

/** What a form answers, and the very text that its page had shown. */
export interface GivenAnswer<Choice extends string> {
  readonly decision: Choice;
  readonly shown: Decision['shown'];
}

/**
 * Reads a form's answer. Nothing is the default: a form is an answer only where it names one of the choices, and
 * carries language, version and hash of what was shown.
 *
 * @returns `undefined` for whatever else was sent
 */
export function answerIn<Choice extends string>(
  form: Form,
  choices: readonly Choice[],
): GivenAnswer<Choice> | undefined {
  const decision = choices.find((each) => each === form.decision);
  const shown = shownIn(form);
  return decision === undefined || shown === undefined ? undefined : { decision, shown };
}

/** The very text that a form's page had shown; `undefined` if the form does not say all of it. */
export function shownIn({ language, version, hash }: Form): Decision['shown'] | undefined {
  return isLanguage(language) && version && hash ? { language, version, hash } : undefined;
}

/** What a person did by hand: a box that was ticked, a second page that was confirmed. Sending a form is neither. */
export function isByHand({ authorised, confirm }: Form): boolean {
  return authorised === 'yes' || confirm === 'yes';
}
