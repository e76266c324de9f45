import * as z from 'zod/mini';
import { described } from '../platform/base/json.schema.ts';
import { accountId, event } from '../platform/changes/event.schema.ts';

const webhook = z.strictObject({ accountId });

/** What happens to webhooks (R35). Where they lead to is nobody else's to know. */
export const webhookEvents = {
  WebhookCreated: event(webhook),
  WebhookChanged: event(webhook),
  WebhookSecretRotated: event(webhook),
  WebhookDisabled: event(
    z.strictObject({ accountId, reason: described('Why it was switched off.', z.enum(['failing', 'gone'])) }),
  ),
  WebhookRemoved: event(webhook),
} as const;
