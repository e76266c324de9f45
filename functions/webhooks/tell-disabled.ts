import type { Partners } from '../identity/partners.port.ts';
import { usersToTell } from '../identity/users-to-tell.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { type SendOncePorts, sendOnce } from '../platform/mail/send-once.ts';
import { eventIdOf } from './account-event.ts';
import { disabledEmail } from './disabled-message.ts';
import type { Webhooks } from './webhooks.port.ts';

export interface TellDisabledPorts extends SendOncePorts {
  readonly webhooks: Pick<Webhooks, 'get'>;
  readonly partners: Pick<Partners, 'getPartner' | 'listUsers'>;
}

/**
 * Mails those of a partner's users that want to be told that the service switched a webhook off (R35, R52). Done again
 * where the mail service failed halfway; nobody is told twice.
 *
 * @throws SendingThrottledError, SendingUnavailableError
 */
export async function tellDisabled(ports: TellDisabledPorts, event: DomainEvent): Promise<void> {
  if (event.type !== 'WebhookDisabled') return;
  const webhook = await ports.webhooks.get(event.aggregateId);
  // Switched on again meanwhile, there is nothing to tell.
  if (webhook?.disabledBecause === undefined) return;
  for (const { id, email, language } of await usersToTell(ports.partners, webhook.accountId, 'webhookDisabled')) {
    const mail = disabledEmail(webhook, language);
    await sendOnce(ports, `${eventIdOf(event)} ${id}`, email, mail, { message: 'webhook', webhook: webhook.id });
  }
}
