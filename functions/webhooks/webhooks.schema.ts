import * as z from 'zod/mini';
import { admins, forUsers, globalAdmins } from '../identity/permissions.ts';
import { described, listOf, named, revision, time } from '../platform/base/json.schema.ts';
import { operation, pageOfQuery, pageQuery } from '../platform/http/operation.schema.ts';
import { line } from '../platform/text/text.schema.ts';
import type { AccountEvent } from './account-event.ts';
import { payloadOf } from './account-event.ts';
import { type Webhook, webhookStates } from './webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

const url = described(
  'Where events are posted to: `https`, a name in a domain, no user or password.',
  z.string().check(z.maxLength(500)),
);
const types = described(
  'The types of events it gets, as docs/events names them; absent: all.',
  z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(100)),
);
const ordered = described(
  'Whether an event waits until those before it, of the same thing, have arrived or are given up.',
  z.boolean(),
);

const newWebhookBody = named(
  'NewWebhook',
  z.strictObject({
    url,
    types: z.optional(types),
    ordered: z._default(ordered, false),
    description: z.optional(line(100)),
  }),
);

const webhookBody = named(
  'WebhookChange',
  z
    .strictObject({
      url: z.optional(url),
      types: described('`null`: all.', z.optional(z.nullable(types))),
      ordered: z.optional(ordered),
      description: z.optional(z.nullable(line(100))),
      status: described('Switches it on or off.', z.optional(z.enum(['active', 'disabled']))),
    })
    .check(z.refine((body) => Object.values(body).some((value) => value !== undefined), 'changes nothing')),
);

const webhookParts = {
  id: z.string(),
  status: z.enum(webhookStates),
  url: z.string(),
  types: z.optional(z.array(z.string())),
  ordered: z.boolean(),
  description: z.optional(z.string()),
  disabledBecause: described(
    '`failing`: nothing arrived for days; `gone`: it answered 410.',
    z.optional(z.enum(['failing', 'gone'])),
  ),
  createdAt: z.string(),
  revision,
};

export const webhookView = named('Webhook', z.object(webhookParts));

const withSecretView = named(
  'WebhookWithSecret',
  z.object({ ...webhookParts, secret: described('Verifies what it gets, by Standard Webhooks.', z.string()) }),
);

export const showWebhook = (webhook: Webhook) => ({
  status: 200,
  body: webhookView.parse(webhook),
  revision: webhook.revision,
});

/** A webhook with its secret, as the API tells it. */
export const showWithSecret = ({ webhook, secret }: { readonly webhook: Webhook; readonly secret: string }) => ({
  status: 200,
  body: withSecretView.parse({ ...webhook, secret }),
  revision: webhook.revision,
});

const attempt = z.object({
  at: z.string(),
  ms: z.int(),
  status: z.optional(z.int()),
  answer: described('The beginning of what was answered.', z.optional(z.string())),
  problem: z.optional(z.enum(['timed_out', 'not_reached', 'address_refused'])),
});

/** What every event has as a partner gets it. */
export const eventParts = {
  id: described('Tells a repeated delivery: `webhook-id`.', z.string()),
  version: z.literal('1'),
  type: z.string(),
  timestamp: z.string(),
  aggregateId: z.string(),
  sequence: described('Rises by one with each event of the aggregate.', z.int()),
  data: described(
    'As docs/events has it for the type.',
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  ),
  correlationId: z.string(),
};

const eventView = named('Event', z.object(eventParts));

/** An event as a partner gets it, by webhook and by list. */
export const showEvent = (event: AccountEvent) => eventView.parse(payloadOf(event));
export { eventView };

export const deliveryView = named(
  'WebhookDelivery',
  z.object({
    id: z.string(),
    eventId: z.string(),
    type: z.string(),
    aggregateId: z.string(),
    sequence: z.int(),
    status: z.enum(['pending', 'delivered', 'failed']),
    createdAt: z.string(),
    attempts: z.array(attempt),
    nextAttemptAt: z.optional(z.string()),
  }),
);

export const showDelivery = (status: number, delivery: WebhookDelivery) => ({
  status,
  body: deliveryView.parse(delivery),
});

const webhook = '/v1/webhooks/{webhookId}' as const;
const none = (name: string) => named(name, z.strictObject({}));
const rows = ['R35'];
const permission = forUsers(globalAdmins);
// An API client makes nothing that outlives it.
const forPeople = forUsers(globalAdmins, { peopleOnly: true });

export const webhookOperations = {
  createWebhook: operation({
    id: 'createWebhook',
    method: 'POST',
    path: '/v1/webhooks',
    permission: forPeople,
    summary: 'Has your events sent to an address, signed by Standard Webhooks. Ten at most.',
    rows,
    body: newWebhookBody,
    answers: { 201: withSecretView },
    refusals: ['webhooks_full', 'webhook_url_refused', 'not_found'],
    makes: true,
  }),
  listWebhooks: operation({
    id: 'listWebhooks',
    method: 'GET',
    path: '/v1/webhooks',
    permission,
    summary: 'Lists your webhooks.',
    rows,
    answers: { 200: named('WebhookList', z.object({ items: z.array(webhookView) })) },
  }),
  getWebhook: operation({
    id: 'getWebhook',
    method: 'GET',
    path: webhook,
    permission,
    summary: 'Reads a webhook.',
    rows,
    answers: { 200: webhookView },
    refusals: ['not_found'],
  }),
  changeWebhook: operation({
    id: 'changeWebhook',
    method: 'PATCH',
    path: webhook,
    permission: forPeople,
    summary: 'Changes a webhook, or switches it on or off.',
    rows,
    body: webhookBody,
    answers: { 200: webhookView },
    refusals: ['not_found', 'webhook_url_refused'],
    changes: true,
  }),
  removeWebhook: operation({
    id: 'removeWebhook',
    method: 'POST',
    path: `${webhook}/removal`,
    permission,
    summary: 'Removes a webhook for good. What is under way to it is given up.',
    rows,
    body: none('WebhookRemoval'),
    answers: { 200: webhookView },
    refusals: ['not_found'],
    makes: true,
  }),
  getWebhookSecret: operation({
    id: 'getWebhookSecret',
    method: 'GET',
    path: `${webhook}/secret`,
    permission: forPeople,
    summary: 'Reads a webhook with its present secret.',
    rows,
    answers: { 200: withSecretView },
    refusals: ['not_found'],
  }),
  rotateWebhookSecret: operation({
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: `${webhook}/secret-rotation`,
    permission: forPeople,
    summary: 'Makes a new secret. The one before signs as well for a day.',
    rows,
    body: none('WebhookSecretRotation'),
    answers: { 200: withSecretView },
    refusals: ['not_found'],
    makes: true,
  }),
  testWebhook: operation({
    id: 'testWebhook',
    method: 'POST',
    path: `${webhook}/test`,
    permission,
    summary: 'Sends a test event. What came of it is told by its delivery.',
    rows,
    body: none('WebhookTestRequest'),
    answers: { 202: deliveryView },
    refusals: ['not_found', 'webhook_not_active', 'daily_limit_reached'],
    makes: true,
  }),
  replayWebhook: operation({
    id: 'replayWebhook',
    method: 'POST',
    path: `${webhook}/replay`,
    permission,
    summary: 'Sends the events of a period once more, or for the first time.',
    rows,
    body: named('WebhookReplay', z.strictObject({ from: time, to: time })),
    answers: { 202: none('WebhookReplayAccepted') },
    refusals: ['not_found', 'webhook_not_active', 'daily_limit_reached'],
    makes: true,
  }),
  listWebhookDeliveries: operation({
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: `${webhook}/deliveries`,
    permission,
    summary: 'Lists what was sent to a webhook in the last 30 days, newest first: attempts, answers, times.',
    rows,
    query: pageOfQuery,
    answers: { 200: listOf('WebhookDeliveryList', deliveryView) },
    refusals: ['not_found', 'cursor_invalid'],
  }),
  getWebhookDelivery: operation({
    id: 'getWebhookDelivery',
    method: 'GET',
    path: `${webhook}/deliveries/{deliveryId}`,
    permission,
    summary: 'Reads one delivery.',
    rows,
    answers: { 200: deliveryView },
    refusals: ['not_found'],
  }),
  replayWebhookDelivery: operation({
    id: 'replayWebhookDelivery',
    method: 'POST',
    path: `${webhook}/deliveries/{deliveryId}/replay`,
    permission,
    summary: 'Sends an event once more.',
    rows,
    body: none('WebhookDeliveryReplay'),
    answers: { 202: deliveryView },
    refusals: ['not_found', 'webhook_not_active', 'daily_limit_reached'],
    makes: true,
  }),
  listEvents: operation({
    id: 'listEvents',
    method: 'GET',
    path: '/v1/events',
    permission: forUsers(admins),
    summary: 'Lists your events of the last 30 days, newest first: the same that webhooks get.',
    rows,
    query: z.strictObject({ ...pageQuery, from: z.optional(time), to: z.optional(time) }),
    answers: { 200: listOf('EventList', eventView) },
    refusals: ['cursor_invalid'],
  }),
} as const;
