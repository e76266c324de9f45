import type { Partners } from '../identity/partners.dynamodb.ts';
import type { Mailer } from '../notifications/mailer.ses.ts';
import { removalEmail } from '../notifications/removal-message.ts';
import { RecipientRefusedError } from '../notifications/sending-errors.ts';
import type { Customers } from '../relationships/customers.dynamodb.ts';
import { readRemoval } from './begin-removal.ts';
import type { Removals } from './removals.dynamodb.ts';

export interface NotifyRemovalPorts {
  readonly removals: Pick<Removals, 'get'>;
  readonly customers: Pick<Customers, 'getRelationship'>;
  readonly partners: Pick<Partners, 'getUser'>;
  readonly mailer: Mailer;
}

/**
 * Tells the user who attested that the removal is done (R15). Nobody else is told, least of all the customer: a legal
 * notice is the partner's own to give (R18).
 *
 * @returns whom it was sent to: `partner`, or `nobody`
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function notifyRemoval(ports: NotifyRemovalPorts, id: string): Promise<{ told: 'partner' | 'nobody' }> {
  const removal = await readRemoval(ports.removals, id);
  const [user, relationship] = await Promise.all([
    ports.partners.getUser(removal.attestation.userId),
    ports.customers.getRelationship(removal.relationshipId),
  ]);
  if (removal.status !== 'done' || user === undefined || relationship === undefined) return { told: 'nobody' };
  try {
    const email = removalEmail(removal, relationship.company, user.language);
    await ports.mailer.send(user.email, email, { message: 'removal', removal: id });
    return { told: 'partner' };
  } catch (error) {
    if (error instanceof RecipientRefusedError) return { told: 'nobody' };
    throw error;
  }
}
