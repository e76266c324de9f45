import type { Language } from '../platform/base/languages.ts';
import { type Email, renderEmail } from '../platform/mail/email.ts';
import { say } from '../platform/text/messages/messages.ts';
import { roleNameIn } from '../relationships/role-name.ts';
import type { Removal } from './removal.ts';

/** Granular privileges that stayed, each with its end (R16). */
function keptLines(removal: Removal, language: Language): string[] {
  const kept = removal.status === 'done' ? removal.kept : [];
  return kept.map(({ roles, endsAt }) =>
    say(language, 'removal.granularKept', {
      roles: roles.map((role) => roleNameIn(language, role)).join(', '),
      endsAt: new Date(endsAt),
    }),
  );
}

/**
 * Tells a partner's user that a relationship is removed (R15), by whom, and once more that notices are the partner's
 * own (R18); and what was kept.
 */
export function removalEmail(removal: Removal, company: string, language: Language): Email {
  const { id, revoked, beganAt, confirmation } = removal;
  const at = new Date(removal.status === 'done' ? removal.finishedAt : beganAt);
  const values = { company, removal: id, count: revoked.length, at };
  const message = confirmation ? 'endedByCustomer' : 'removed';
  return renderEmail({
    language,
    subject: say(language, `${message}.subject`, values),
    text: [say(language, `${message}.text`, values), ...keptLines(removal, language)].join('\n\n'),
    footer: [...(confirmation ? [] : [say(language, 'attestation.notice')]), say(language, `${message}.footer`)],
  });
}

/** Confirms to a customer that it has ended a relationship itself (R44), in the language in which it did. */
export function endedByYouEmail(
  values: { readonly removal: string; readonly partner: string; readonly at: Date },
  language: Language,
): Email {
  return renderEmail({
    language,
    subject: say(language, 'endedByYou.subject'),
    text: say(language, 'endedByYou.text', values),
    footer: [say(language, 'notice.footer.customer')],
  });
}
