import { noticeTo } from '../identity/notices.ts';
import type { User } from '../identity/partner.ts';
import type { Partners } from '../identity/partners.port.ts';
import { activeUser, globalAdminsOf } from '../identity/users-to-tell.ts';
import type { Language } from '../platform/base/languages.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import { RecipientRefusedError } from '../platform/mail/sending-errors.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { readRemoval } from './read-removal.ts';
import type { Removal } from './removal.ts';
import { endedByYouEmail, removalEmail } from './removal-message.ts';
import type { Removals } from './removals.port.ts';

export interface NotifyRemovalPorts {
  readonly removals: Pick<Removals, 'get'>;
  readonly customers: Pick<Customers, 'getCustomer' | 'getRelationship'>;
  readonly partners: Pick<Partners, 'getPartner' | 'getUser' | 'listUsers'>;
  readonly mailer: Mailer;
}

/**
 * Tells the partner's users that the removal is done (R15): who attested it, and the Global admins. The customer is not
 * told: a legal notice is the partner's own to give (R18). Where the customer ended it itself, it gets a confirmation
 * (R44). Sent again, where the service failed halfway.
 *
 * @returns how many were told
 * @throws SendingThrottledError, SendingUnavailableError; RecipientRefusedError where every address refuses: it is
 *   tried again
 */
export async function notifyRemoval(ports: NotifyRemovalPorts, id: string): Promise<{ told: number }> {
  const removal = await readRemoval(ports.removals, id);
  const [users, relationship] = await Promise.all([
    concerned(ports.partners, removal),
    ports.customers.getRelationship(removal.relationshipId),
  ]);
  if (removal.status !== 'done' || relationship === undefined) return { told: 0 };
  if (removal.confirmation) await confirmToCustomer(ports, removal, removal.confirmation.language);
  let told = 0;
  let refused: RecipientRefusedError | undefined;
  for (const { email: address, language } of users) {
    try {
      const email = removalEmail(removal, relationship.company, language);
      await ports.mailer.send(address, email, { message: 'removal', removal: id });
      told += 1;
    } catch (error) {
      if (!(error instanceof RecipientRefusedError)) throw error;
      refused = error;
    }
  }
  if (told === 0 && refused !== undefined) throw refused;
  return { told };
}

/** An address that refuses mail by now is no reason to try again. */
async function confirmToCustomer(
  { customers, partners, mailer }: NotifyRemovalPorts,
  { id, customerId, accountId, beganAt }: Removal,
  language: Language,
): Promise<void> {
  const [customer, partner] = await Promise.all([customers.getCustomer(customerId), partners.getPartner(accountId)]);
  if (customer === undefined || customer.erasedAt !== undefined) return;
  const email = endedByYouEmail(
    { removal: id, partner: partner?.company ?? accountId, at: new Date(beganAt) },
    language,
  );
  await sendUnlessRefused(mailer, customer.contact.email, email, { message: 'ended', removal: id });
}

async function concerned(partners: NotifyRemovalPorts['partners'], removal: Removal): Promise<User[]> {
  const userId = removal.attestation?.userId;
  const [attester, admins, partner] = await Promise.all([
    userId === undefined ? undefined : activeUser(partners, userId),
    globalAdminsOf(partners, removal.accountId),
    partners.getPartner(removal.accountId),
  ]);
  const users = [...(attester ? [attester] : []), ...admins.filter(({ id }) => id !== attester?.id)];
  return users.filter((user) => noticeTo(user, partner, 'relationshipRemoved').told);
}
