import type { Removal } from '../removals/removal.ts';
import type { Language } from '../shared/languages.ts';
import { type Email, renderEmail } from './email.ts';
import { say } from './messages/messages.ts';

/** Tells the user who attested that a relationship is removed (R15), and once more that notices are the partner's own (R18). */
export function removalEmail(removal: Removal, company: string, language: Language): Email {
  const values = {
    company,
    removal: removal.id,
    count: removal.revoked.length,
    at: new Date(removal.finishedAt ?? removal.attestation.at),
  };
  return renderEmail({
    language,
    subject: say(language, 'removed.subject', values),
    text: say(language, 'removed.text', values),
    footer: [say(language, 'attestation.notice'), say(language, 'removed.footer')],
  });
}
