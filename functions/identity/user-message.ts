import { isLanguage, type Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';

/** What the user pool puts in before it sends the message. */
const name = '{username}';
const code = '{####}';

/** What the user pool is about to mail. */
export interface UserMessageRequest {
  /** Cognito's name of the occasion. */
  readonly trigger: string;
  /** The language that was asked for, else the user's own. */
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
  /** Where a new user signs in. */
  readonly link?: string | undefined;
}

/** Words a message of the user pool, in the user's language; `undefined`: it stays as it is. */
export function userMessage({ trigger, language, locale, link }: UserMessageRequest): Email | undefined {
  const spoken = isLanguage(language) ? language : isLanguage(locale) ? locale : 'en';
  if (trigger === 'CustomMessage_AdminCreateUser' && link) return invitedMessage(spoken, link);
  return trigger === 'CustomMessage_ForgotPassword' ? resetMessage(spoken) : undefined;
}

/** Brings a new user its first password, and where to sign in. */
function invitedMessage(language: Language, link: string): Email {
  return renderEmail({
    language,
    subject: say(language, 'user.invited.subject'),
    text: say(language, 'user.invited.text', { link, name, code }),
    link: { urls: [link], label: say(language, 'user.invited.button') },
    footer: [say(language, 'user.footer')],
  });
}

/** Brings a user that forgot its password the code to set another. */
function resetMessage(language: Language): Email {
  return renderEmail({
    language,
    subject: say(language, 'user.reset.subject'),
    text: say(language, 'user.reset.text', { code }),
    footer: [say(language, 'user.footer')],
  });
}
