import { contextOf, type UserCommand, type UserEdit } from '../identity/caller.ts';
import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import { type AccountEvent, testType } from './account-event.ts';
import {
  changeWebhook,
  createWebhook,
  mostWebhooks,
  type NewWebhook,
  removeWebhook,
  rotateSecret,
  type Webhook,
  type WebhookWish,
} from './webhook.ts';
import { askedAgain, newDelivery, type WebhookDelivery } from './webhook-delivery.ts';
import { requireWebhookUrl, type WebhookTargets } from './webhook-url.ts';
import { webhookRefusal } from './webhooks.errors.ts';
import type { WebhookQueue, WebhookSecrets, Webhooks } from './webhooks.port.ts';

export interface ManageWebhooksPorts {
  readonly webhooks: Webhooks;
  readonly secrets: WebhookSecrets;
  readonly queue: WebhookQueue;
  readonly targets: WebhookTargets;
  /** Every type of event there is. */
  readonly types: readonly string[];
  readonly ids: Pick<Ids, 'next'>;
  readonly clock: Clock;
}

/** A webhook with the secret that verifies what it gets. */
export interface WithSecret {
  readonly webhook: Webhook;
  /** Secret. */
  readonly secret: string;
}

/** A webhook as a Global admin read it. */
export interface WebhookAsRead {
  readonly webhookId: string;
  readonly expectedRevision: number;
}

/**
 * Makes a webhook (R35). The secret is told, and can be read again.
 * @throws `webhook_url_refused`, `invalid_request` for an unknown type, `webhooks_full`, `idempotency_key_reused`,
 *   `busy_try_again`
 */
export async function addWebhook(
  ports: ManageWebhooksPorts,
  command: UserCommand,
  draft: NewWebhook,
): Promise<WithSecret> {
  const { webhooks, ids, clock, targets } = ports;
  const { accountId } = command.caller;
  requireWebhookUrl(draft.url, targets);
  requireKnownTypes(ports, draft.types);
  const webhook = await onceOnly(
    () =>
      retryOvertaken(async () => {
        const taken = new Set((await webhooks.listOf(accountId)).map(({ slot }) => slot));
        const slot = Array.from({ length: mostWebhooks }, (_, index) => index + 1).find((each) => !taken.has(each));
        if (slot === undefined)
          throw webhookRefusal('webhooks_full', `A partner has ${mostWebhooks} webhooks at most. Remove one first.`);
        const made = { id: ids.next('whk', clock()), accountId, slot };
        const change = createWebhook(made, draft, contextOf(command, clock()));
        await webhooks.keep(change, command.idempotency);
        return change.after;
      }),
    (id) => readWebhook(ports, accountId, id),
    () => webhooks.recall(command.idempotency, clock()),
  );
  return withSecret(ports, webhook);
}

/** @throws `not_found` */
export async function readWebhook(
  { webhooks }: { readonly webhooks: Pick<Webhooks, 'get'> },
  accountId: AccountId,
  id: string,
): Promise<Webhook> {
  const webhook = await webhooks.get(id);
  if (webhook?.accountId !== accountId || webhook.status === 'removed') throw notFound('webhook');
  return webhook;
}

/** The secret that verifies what a webhook gets. @throws `not_found` */
export async function readSecret(ports: ManageWebhooksPorts, accountId: AccountId, id: string): Promise<WithSecret> {
  return withSecret(ports, await readWebhook(ports, accountId, id));
}

async function withSecret({ secrets }: ManageWebhooksPorts, webhook: Webhook): Promise<WithSecret> {
  return { webhook, secret: await secrets.secretOf(webhook.id, webhook.secretVersion) };
}

/**
 * Changes a webhook, or switches it on or off.
 * @throws `not_found`, `webhook_url_refused`, `invalid_request`, `revision_mismatch`, `busy_try_again`
 */
export async function editWebhook(
  ports: ManageWebhooksPorts,
  edit: UserEdit,
  { webhookId, expectedRevision, ...wish }: WebhookAsRead & WebhookWish,
): Promise<Webhook> {
  if (wish.url !== undefined) requireWebhookUrl(wish.url, ports.targets);
  requireKnownTypes(ports, wish.types ?? undefined);
  const { after } = await changeAsRead({
    read: () => readWebhook(ports, edit.caller.accountId, webhookId),
    expectedRevision,
    transition: (webhook) => changeWebhook(webhook, wish, contextOf(edit, ports.clock())),
    write: (change) => ports.webhooks.keep(change),
  });
  // Switched on, it starts without the failures of before.
  if (wish.status === 'active') await ports.webhooks.noteArrived(webhookId);
  return after;
}

/** Makes a new secret; the one before signs as well for a day. @throws as `editWebhook` */
export async function rotateWebhookSecret(
  ports: ManageWebhooksPorts,
  command: UserCommand,
  { webhookId }: { readonly webhookId: string },
): Promise<WithSecret> {
  const webhook = await changing(ports, command, webhookId, rotateSecret);
  return withSecret(ports, webhook);
}

/** Removes a webhook for good; what is under way to it is given up. @throws as `editWebhook` */
export function endWebhook(
  ports: ManageWebhooksPorts,
  command: UserCommand,
  { webhookId }: { readonly webhookId: string },
): Promise<Webhook> {
  return changing(ports, command, webhookId, removeWebhook);
}

function changing(
  ports: ManageWebhooksPorts,
  command: UserCommand,
  webhookId: string,
  transition: typeof rotateSecret,
): Promise<Webhook> {
  const { webhooks, clock } = ports;
  const { accountId } = command.caller;
  return changeOnce(
    {
      read: () => readWebhook(ports, accountId, webhookId),
      transition: (webhook) => transition(webhook, contextOf(command, clock())),
      write: (change) => webhooks.keep(change, command.idempotency),
    },
    ({ after }) => after,
    {
      async rebuild(id) {
        const webhook = await webhooks.get(id);
        if (webhook?.accountId !== accountId) throw notFound('webhook');
        return webhook;
      },
      recall: () => webhooks.recall(command.idempotency, clock()),
    },
  );
}

/**
 * Sends a test event, which is of no thing (R35). The same request again is the same event.
 * @throws `not_found`, `webhook_not_active`
 */
export async function testWebhook(
  { webhooks, queue, clock }: ManageWebhooksPorts,
  { caller, correlationId, idempotency }: UserCommand,
  { webhookId }: { readonly webhookId: string },
): Promise<WebhookDelivery> {
  const { accountId } = caller;
  const webhook = await readActive({ webhooks }, accountId, webhookId);
  const at = clock();
  const event: AccountEvent = {
    id: `evt_test_${idempotency.key.replace(/[^A-Za-z0-9]/g, '').slice(0, 60)}_${at.getTime()}`,
    ...{ type: testType, aggregateId: webhookId, sequence: 0, at: at.toISOString() },
    ...{ data: { accountId }, correlationId, accountId },
  };
  await webhooks.keepEvent(event);
  const delivery = newDelivery(webhook, event, at);
  await webhooks.addDelivery(delivery);
  await queue.add({ kind: 'deliver', deliveryId: delivery.id });
  return delivery;
}

/**
 * Sends an event once more (R35), whatever came of it before.
 * @throws `not_found`, `webhook_not_active`, `busy_try_again`
 */
export async function replayDelivery(
  { webhooks, queue, clock }: Pick<ManageWebhooksPorts, 'webhooks' | 'queue' | 'clock'>,
  accountId: AccountId,
  { webhookId, deliveryId }: { readonly webhookId: string; readonly deliveryId: string },
): Promise<WebhookDelivery> {
  await readActive({ webhooks }, accountId, webhookId);
  const after = await retryOvertaken(async () => {
    const delivery = await webhooks.getDelivery(deliveryId);
    if (delivery?.webhookId !== webhookId) throw notFound('delivery');
    const again = askedAgain(delivery, clock());
    await webhooks.changeDelivery(again, delivery.revision);
    return again;
  });
  await queue.add({ kind: 'deliver', deliveryId });
  return after;
}

/**
 * Sends the events of a period once more, or for the first time (R35). They are worked off one after the other.
 * @throws `not_found`, `webhook_not_active`, `invalid_request` where the period ends before it begins
 */
export async function replayPeriod(
  { webhooks, queue }: Pick<ManageWebhooksPorts, 'webhooks' | 'queue'>,
  accountId: AccountId,
  { webhookId, from, to }: { readonly webhookId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await readActive({ webhooks }, accountId, webhookId);
  if (from > to) {
    const errors = [{ pointer: '/to', detail: 'is before the beginning' }];
    throw refusal('invalid_request', 'The period ends before it begins.', { errors });
  }
  await queue.add({ kind: 'replay', webhookId, from, to });
}

async function readActive(ports: { readonly webhooks: Pick<Webhooks, 'get'> }, accountId: AccountId, id: string) {
  const webhook = await readWebhook(ports, accountId, id);
  if (webhook.status !== 'active')
    throw webhookRefusal('webhook_not_active', 'The webhook is switched off. Set its status to `active` first.');
  return webhook;
}

function requireKnownTypes({ types: known }: ManageWebhooksPorts, types: readonly string[] | undefined): void {
  const errors = (types ?? []).flatMap((type, index) =>
    known.includes(type) ? [] : [{ pointer: `/types/${index}`, detail: 'is no type of event' }],
  );
  if (errors.length > 0) throw refusal('invalid_request', 'Some types of events are unknown.', { errors });
}
