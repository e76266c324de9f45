import { contextOf, type UserCommand, type UserEdit } from '../identity/caller.ts';
import { hashOf } from '../platform/base/canonical-json.ts';
import { notFound, refusal } from '../platform/base/errors.ts';
import type { AccountId, Clock, Ids } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import { freeSlotOf } from '../platform/table/free-slot.ts';
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
import { askedAgain, deliveryIdOf, newDelivery, type WebhookDelivery } from './webhook-delivery.ts';
import { requireWebhookUrl, type WebhookTargets } from './webhook-url.ts';
import { webhookRefusal } from './webhooks.errors.ts';
import type { WebhookQueue, WebhookSecrets, Webhooks } from './webhooks.port.ts';

export interface ManageWebhooksPorts {
  readonly webhooks: Webhooks;
  readonly secrets: WebhookSecrets;
  readonly queue: WebhookQueue;
  readonly targets: WebhookTargets;
  readonly usage: Pick<Usage, 'takeDaily'>;
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
        const taken = (await webhooks.listOf(accountId)).map(({ slot }) => slot);
        const slot = freeSlotOf(taken, mostWebhooks);
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
  // Switched on, or led elsewhere, it starts without the failures of before.
  if (wish.status === 'active' || wish.url !== undefined) await ports.webhooks.noteArrived(webhookId);
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

/** So often may a partner have something sent that no event asks for, in a day. */
const sentPerDay = 1_000;
/** So many periods may a partner have sent once more, in a day. */
const periodsPerDay = 50;

/**
 * Sends a test event, which is of no thing (R35). The same request again is the same event.
 * @throws `not_found`, `webhook_not_active`, `daily_limit_reached`
 */
export async function testWebhook(
  { webhooks, queue, usage, clock }: ManageWebhooksPorts,
  { caller, correlationId, idempotency }: UserCommand,
  { webhookId }: { readonly webhookId: string },
): Promise<WebhookDelivery> {
  const { accountId } = caller;
  const webhook = await readActive({ webhooks }, accountId, webhookId);
  const id = `evt_test_${hashOf([webhookId, idempotency.key]).slice(0, 32)}`;
  const known = await webhooks.getDelivery(deliveryIdOf(webhookId, id));
  if (known !== undefined) return known;
  const at = clock();
  await usage.takeDaily('webhookAsked', accountId, sentPerDay, at);
  const event: AccountEvent = {
    ...{ id, type: testType, aggregateId: webhookId, sequence: 0, at: at.toISOString() },
    ...{ data: { accountId }, correlationId, accountId },
  };
  await webhooks.keepEvent(event);
  const delivery = newDelivery(webhook, event, at);
  await webhooks.addDelivery(delivery);
  await queue.add({ kind: 'deliver', deliveryId: delivery.id });
  return delivery;
}

/**
 * Sends an event once more (R35), whatever came of it before; once for one key.
 * @throws `not_found`, `webhook_not_active`, `daily_limit_reached`, `idempotency_key_reused`, `busy_try_again`
 */
export async function replayDelivery(
  { webhooks, queue, usage, clock }: ManageWebhooksPorts,
  { caller: { accountId }, idempotency }: UserCommand,
  { webhookId, deliveryId }: { readonly webhookId: string; readonly deliveryId: string },
): Promise<WebhookDelivery> {
  await readActive({ webhooks }, accountId, webhookId);
  const read = async () => {
    const delivery = await webhooks.getDelivery(deliveryId);
    if (delivery?.webhookId !== webhookId) throw notFound('delivery');
    return delivery;
  };
  const once = () =>
    retryOvertaken(async () => {
      const delivery = await read();
      const again = askedAgain(delivery, clock());
      await webhooks.changeDelivery(again, delivery.revision, idempotency);
      await queue.add({ kind: 'deliver', deliveryId });
      return again;
    });
  if ((await webhooks.recall(idempotency, clock())) !== undefined) return read();
  await read();
  await usage.takeDaily('webhookAsked', accountId, sentPerDay, clock());
  return onceOnly(once, read);
}

/**
 * Sends the events of a period once more, or for the first time (R35), from the oldest on; once for one key.
 * @throws `not_found`, `webhook_not_active`, `daily_limit_reached`, `idempotency_key_reused`, `invalid_request` where
 *   the period ends before it begins
 */
export async function replayPeriod(
  { webhooks, queue, usage, clock }: ManageWebhooksPorts,
  { caller: { accountId }, idempotency }: UserCommand,
  { webhookId, from, to }: { readonly webhookId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await readActive({ webhooks }, accountId, webhookId);
  if (from > to) {
    const errors = [{ pointer: '/to', detail: 'is before the beginning' }];
    throw refusal('invalid_request', 'The period ends before it begins.', { errors });
  }
  if ((await webhooks.recall(idempotency, clock())) !== undefined) return;
  await usage.takeDaily('webhookReplay', accountId, periodsPerDay, clock());
  await queue.add({ kind: 'replay', webhookId, from, to });
  // Afterwards: what was not queued is asked for again.
  await onceOnly(
    () => webhooks.remember(idempotency, webhookId, clock()),
    async () => undefined,
  );
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
