import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { deployedLinkReader } from '../invitations/invitation-link.kms.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { deployedMailer } from '../notifications/mailer.ses.ts';
import { DomainError } from '../shared/errors.ts';
import { systemClock as clock, systemIds as ids } from '../shared/ids.ts';
import { isLanguage } from '../shared/languages.ts';
import { deployedTables } from '../shared/tables.dynamodb.ts';
import { mailCode } from './mail-code.ts';
import { oneTimeCodesIn } from './one-time-codes.dynamodb.ts';
import { openLink } from './open-link.ts';
import { codeNotices } from './page.ts';
import { pageHandler } from './page-handler.ts';

const tables = deployedTables();
const ports = {
  links: deployedLinkReader(new KMSClient({})),
  invitations: invitationsIn(tables),
  codes: oneTimeCodesIn(tables),
  mailer: deployedMailer(new SESv2Client({})),
  ids,
  clock,
};

/** "Mail me a code" on the customer's page (R9). Apart from the page itself, for it alone may send mail. */
export const handler = pageHandler(async ({ token, form }) => {
  const invitation = await openLink(ports, token);
  const language = isLanguage(form.language) ? form.language : invitation.language;
  const back = (notice: string) => ({ location: `../${token}?lang=${language}&notice=${notice}` });
  try {
    await mailCode(ports, invitation, language);
    return back('code-sent');
  } catch (error) {
    if (error instanceof DomainError && error.code in codeNotices) return back(error.code);
    if (error instanceof DomainError && error.code.startsWith('invitation_')) return back('');
    throw error;
  }
});
