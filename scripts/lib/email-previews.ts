/** Every email in every language as it is sent, for a reader to look at: docs/emails. */

import { codeEmail, contactCodeEmail } from '../../functions/acceptance/code-message.ts';
import { userMessage } from '../../functions/identity/user-message.ts';
import { acceptanceEmail } from '../../functions/invitations/acceptance-message.ts';
import { markUndeliverable } from '../../functions/invitations/delivery.ts';
import {
  type Asks,
  accept,
  cancel,
  createInvitation,
  decline,
  expire,
  type Invitation,
  turnAway,
} from '../../functions/invitations/invitation.ts';
import { factsOf, invitationEmail } from '../../functions/invitations/invitation-message.ts';
import { outcomeEmail } from '../../functions/invitations/outcome-message.ts';
import { reminderEmail } from '../../functions/invitations/reminder-message.ts';
import { renewalEmail } from '../../functions/invitations/renewal-message.ts';
import { contactsEmail } from '../../functions/notices/contacts-message.ts';
import { endingEmail } from '../../functions/notices/ending-message.ts';
import { viewEmail } from '../../functions/own-view/view-message.ts';
import { type Language, languages } from '../../functions/platform/base/languages.ts';
import type { Email } from '../../functions/platform/mail/email.ts';
import { escapeHtml } from '../../functions/platform/text/html.ts';
import type { Removal } from '../../functions/removals/removal.ts';
import { endedByYouEmail, removalEmail } from '../../functions/removals/removal-message.ts';

const dayMs = 86_400_000;
const at = new Date('2026-03-01T12:00:00.000Z');
const link = 'https://partners.example/i/1.k1.accept.inv_01EXAMPLE.1.1775044800.example-of-a-personal-link';
const context = { actor: { kind: 'system', function: 'preview' }, at, correlationId: 'preview' } as const;
const reseller = {
  accountId: 'par_reseller',
  partnerKind: 'reseller',
  partnerName: 'Contoso Cloud',
  userId: 'user',
} as const;
const provider = {
  accountId: 'par_provider',
  partnerKind: 'provider',
  partnerName: 'Fabrikam Distribution',
  userId: 'user',
} as const;

function invited(
  language: Language,
  by: typeof reseller | typeof provider,
  joint?: typeof provider,
  asks?: Asks,
): Invitation {
  const recipient = { email: 'anna@tailspin.example', name: 'Anna Kiss', company: 'Tailspin Toys' };
  const wanted = { recipient, language, delivery: 'service', expiresInDays: 30, jointPartner: joint, asks } as const;
  const made = { id: 'inv_01EXAMPLE', salt: '', recipientHash: '' };
  return createInvitation(by, { ...wanted, ...made }, { dayMs, reminderDays: [] }, context).after;
}

const removal = {
  id: 'rem_01EXAMPLE',
  revoked: [{ privilege: 'delegatedAdmin', at: at.toISOString() }],
  beganAt: at.toISOString(),
  finishedAt: at.toISOString(),
} as unknown as Removal;

const granular: Asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 90, autoExtend: false };
const viewLink = 'https://partners.example/c/1.k1.view.cus_example.1.1772368200.example-of-a-personal-link';

/** All emails of one language, by name. */
function emailsIn(language: Language): Record<string, Email> {
  const own = invited(language, reseller);
  const joint = invited(language, reseller, provider);
  const shown = { language, version: '1', hash: '' } as const;
  const acceptance = { name: 'Anna Kiss', company: 'Tailspin Toys', customerId: 'cus_1', relationshipIds: {}, shown };
  const outcomes: Record<string, Invitation> = {
    accepted: accept(own, acceptance, context).after,
    declined: decline(own, 'Budget 2026', context).after,
    cancelled: cancel(own, context).after,
    'not-me': turnAway(own, undefined, context).after,
    'passed-on': turnAway(own, { email: 'bob@tailspin.example' }, context).after,
    'partnership-ended': cancel(joint, context, 'partnershipEnded').after,
    expired: expire(own, { ...context, at: new Date(at.getTime() + 30 * dayMs) }).after,
    undeliverable: markUndeliverable(own, context).after,
    'granular-approved': accept(invited(language, reseller, undefined, granular), acceptance, context).after,
    'partnership-accepted': accept(invited(language, provider, undefined, { kind: 'partnership' }), acceptance, context)
      .after,
  };
  return {
    'invitation-of-a-reseller': invitationEmail(factsOf(own, dayMs), link),
    'invitation-of-a-provider': invitationEmail(factsOf(invited(language, provider), dayMs), link),
    'joint-invitation': invitationEmail(factsOf(joint, dayMs), link),
    reminder: reminderEmail(own, link),
    code: codeEmail(language, { partner: 'Contoso Cloud', code: '012345', minutes: 10 }),
    'new-link-asked-for': renewalEmail({ ...own, previousId: 'inv_00EXAMPLE' }, language),
    'granular-privileges': invitationEmail(factsOf(invited(language, reseller, undefined, granular), dayMs), link),
    'partnership-request': invitationEmail(
      factsOf(invited(language, provider, undefined, { kind: 'partnership' }), dayMs),
      link.replace('/i/', '/p/'),
    ),
    'own-view': viewEmail(language, [{ company: 'Tailspin Toys', url: viewLink }], 30),
    'code-of-a-contact': contactCodeEmail(language, { company: 'Tailspin Toys', code: '012345', minutes: 10 }),
    'other-contacts': contactsEmail(
      {
        company: 'Tailspin Toys',
        main: { name: 'Anna Kiss', email: 'anna@tailspin.example' },
        others: [{ name: 'Bob Bar', email: 'bob@tailspin.example' }],
      },
      language,
      'https://partners.example/my-access',
    ),
    removal: removalEmail(removal, 'Tailspin Toys', language),
    'ended-by-the-customer': removalEmail(
      { ...removal, attestation: undefined, confirmation: { hash: '', language, at: at.toISOString() } },
      'Tailspin Toys',
      language,
    ),
    'ended-for-the-customer': endedByYouEmail({ removal: 'rem_01EXAMPLE', partner: 'Contoso Cloud', at }, language),
    'accepted-for-the-customer': acceptanceEmail(
      accept(joint, acceptance, context).after,
      'https://partners.example/my-access',
    ),
    'first-sign-in': userMessage({
      trigger: 'CustomMessage_AdminCreateUser',
      language,
      link: `https://partners.example/sign-in?lang=${language}`,
    }) as Email,
    'new-password': userMessage({ trigger: 'CustomMessage_ForgotPassword', language }) as Email,
    ...endings(language),
    ...Object.fromEntries(
      Object.entries(outcomes).map(([name, invitation]) => [
        `outcome-${name}`,
        outcomeEmail(invitation as Parameters<typeof outcomeEmail>[0], language),
      ]),
    ),
  };
}

/** What ends, or has ended, as each side reads it. */
function endings(language: Language): Record<string, Email> {
  const names = { gdap: 'Global Reader, User Administrator', subscription: 'Office Plus (10)' };
  const ids = { gdap: 'gdap_01EXAMPLE', subscription: 'sub_01EXAMPLE' };
  const parties = { company: 'Tailspin Toys', partner: 'Contoso Cloud', at, daysLeft: 7 };
  const emails = (['gdap', 'subscription'] as const).flatMap((what) =>
    (['ending', 'ended'] as const).flatMap((state) =>
      (['customer', 'partner'] as const).map((reader) => {
        const facts = {
          ...parties,
          what,
          state,
          reader,
          nameIn: () => names[what],
          id: ids[what],
          by: 'time' as const,
        };
        return [
          `${what}-${state}-to-the-${reader}`,
          endingEmail(facts, language, 'https://partners.example/my-access'),
        ] as const;
      }),
    ),
  );
  return Object.fromEntries(emails);
}

/** One page per language, which shows each email's subject, its HTML part as it is rendered, and its text part. */
export function emailPreviews(): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [`docs/emails/${language}.html`, pageOf(language)]));
}

function pageOf(language: Language): string {
  const parts = Object.entries(emailsIn(language)).map(
    ([name, { subject, text, html }]) => `<section id="${name}">
<h2>${name}</h2>
<p><strong>${escapeHtml(subject)}</strong></p>
<div class="both"><iframe title="${name}" srcdoc="${escapeHtml(html)}"></iframe><pre>${escapeHtml(text)}</pre></div>
</section>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>Emails: ${language}</title>
<style>body{font-family:sans-serif;margin:1rem}.both{display:flex;gap:1rem}iframe{flex:1;height:34rem;border:1px solid #aaa}pre{flex:1;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}</style>
</head>
<body>
<h1>Emails: ${language}</h1>
${parts.join('\n')}
</body>
</html>
`;
}
