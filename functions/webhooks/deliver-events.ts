import type { Partners } from '../identity/partners.port.ts';
import { usersToTell } from '../identity/users-to-tell.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import type { Mailer } from '../platform/mail/mailer.port.ts';
import { sendUnlessRefused } from '../platform/mail/send-unless-refused.ts';
import { type AccountEvent, accountEvent, accountsOf, eventIdOf, payloadOf } from './account-event.ts';
import { disabledEmail } from './disabled-message.ts';
import { signedHeaders } from './sign-webhook.ts';
import { disableWebhook, isFor, signingVersions, type Webhook } from './webhook.ts';
import {
  type Attempt,
  afterAttempt,
  askedAgain,
  deliveryIdOf,
  firstPauseMs,
  givenUp,
  hasArrived,
  mostFailingDays,
  newDelivery,
  postponed,
  type WebhookDelivery,
} from './webhook-delivery.ts';
import type { WebhookQueue, WebhookSecrets, WebhookSender, Webhooks, WebhookWork } from './webhooks.port.ts';

export interface DeliverPorts {
  readonly webhooks: Webhooks;
  readonly secrets: WebhookSecrets;
  readonly sender: WebhookSender;
  readonly queue: WebhookQueue;
  readonly partners: Pick<Partners, 'getPartner' | 'listUsers'>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** The length of a day in milliseconds. */
  readonly dayMs: number;
}

/** What came of an event, or of a piece of work. */
export interface Delivered {
  readonly delivered: number;
  readonly waiting: number;
}

const nothing: Delivered = { delivered: 0, waiting: 0 };
const sum = (a: Delivered, b: Delivered): Delivered => ({
  delivered: a.delivered + b.delivered,
  waiting: a.waiting + b.waiting,
});

/**
 * Hands an event to the partners whose it is (R35).
 *
 * 1. Each of them keeps it for 30 days, to be listed.
 * 2. Each of its webhooks that is for the type gets a delivery, due by itself should this fail; a repeated event makes
 *    none.
 * 3. Each delivery is tried at once.
 */
export async function deliverEvent(ports: DeliverPorts, event: DomainEvent): Promise<Delivered> {
  let told = nothing;
  for (const accountId of accountsOf(event)) {
    const own = accountEvent(event, accountId);
    await ports.webhooks.keepEvent(own);
    const meant = (await ports.webhooks.listOf(accountId)).filter((webhook) => isFor(webhook, own.type));
    // Side by side: one that is slow keeps none of the others waiting.
    const each = await Promise.all(meant.map((webhook) => deliverTo(ports, webhook, own)));
    told = each.reduce(sum, told);
  }
  return told;
}

async function deliverTo(ports: DeliverPorts, webhook: Webhook, event: AccountEvent): Promise<Delivered> {
  const delivery = newDelivery(webhook, event, ports.clock());
  const isNew = await ports.webhooks.addDelivery(delivery);
  return isNew ? attempt(ports, delivery, webhook, event) : nothing;
}

/** Does a piece of work: tries a delivery, or has the events of a period delivered again. */
export function doWork(ports: DeliverPorts, work: WebhookWork): Promise<Delivered> {
  return work.kind === 'deliver' ? deliverAgain(ports, work.deliveryId) : replay(ports, work);
}

/** Tries a delivery that waits. What has arrived meanwhile, or is given up, is left alone. */
async function deliverAgain(ports: DeliverPorts, deliveryId: string): Promise<Delivered> {
  const delivery = await ports.webhooks.getDelivery(deliveryId);
  if (delivery?.status !== 'pending') return nothing;
  const [webhook, event] = await Promise.all([
    ports.webhooks.get(delivery.webhookId),
    ports.webhooks.getEvent(delivery.accountId, delivery.eventId),
  ]);
  if (webhook?.status !== 'active' || event === undefined) {
    await note(ports, givenUp(delivery), delivery.revision);
    return nothing;
  }
  return attempt(ports, delivery, webhook, event);
}

/** Milliseconds for which an event waits for the one before it, and is looked at again. */
const orderPauseMs = 5_000;

/**
 * Tries to hand an event over, and notes what came of it. One that is to come in order waits until the one before it
 * has arrived, or is given up.
 */
async function attempt(
  ports: DeliverPorts,
  delivery: WebhookDelivery,
  webhook: Webhook,
  event: AccountEvent,
): Promise<Delivered> {
  const { secrets, sender, clock, dayMs } = ports;
  if (webhook.ordered && (await waitsForAnother(ports, delivery, webhook))) {
    await note(ports, postponed(delivery, clock(), orderPauseMs), delivery.revision);
    return { delivered: 0, waiting: 1 };
  }
  const at = clock();
  const versions = signingVersions(webhook, dayMs, at);
  const signing = await Promise.all(versions.map((version) => secrets.secretOf(webhook.id, version)));
  const body = JSON.stringify(payloadOf(event));
  const sent = await sender.send(webhook.url, signedHeaders(event.id, signing, body, at), body);
  const tried: Attempt = { at: at.toISOString(), ...sent };
  await note(ports, afterAttempt(delivery, tried, dayMs, clock()), delivery.revision);
  await noteHealth(ports, webhook, tried);
  if (webhook.ordered && hasArrived(tried)) await hurryNext(ports, delivery, webhook);
  return hasArrived(tried) ? { delivered: 1, waiting: 0 } : { delivered: 0, waiting: 1 };
}

/** Another invocation may have tried it too: what it noted stands. */
async function note({ webhooks }: DeliverPorts, delivery: WebhookDelivery, readRevision: number): Promise<void> {
  try {
    await webhooks.changeDelivery(delivery, readRevision);
  } catch (error) {
    if (!(error instanceof StaleWriteError)) throw error;
  }
}

/** Events of a thing that are looked back at, to find the one that the webhook gets before another. */
const mostLookedBack = 25;
/** What happened so long ago, and was not handed over, is waited for no more: it was of another time of the webhook. */
const orderMemoryMs = 600_000;

const getsIt = (webhook: Webhook, event: DomainEvent) =>
  accountsOf(event).includes(webhook.accountId) && isFor(webhook, event.type);

/** Whether an event of the same thing, which the webhook gets as well, has not arrived yet. */
async function waitsForAnother(
  { webhooks, clock }: DeliverPorts,
  { aggregateId, sequence }: WebhookDelivery,
  webhook: Webhook,
): Promise<boolean> {
  if (sequence < 2) return false;
  const earlier = await webhooks.eventsBefore(aggregateId, sequence, mostLookedBack);
  const before = earlier.find((each) => getsIt(webhook, each));
  if (before === undefined || before.at < webhook.createdAt) return false;
  const delivery = await webhooks.getDelivery(deliveryIdOf(webhook.id, eventIdOf(before)));
  if (delivery !== undefined) return delivery.status === 'pending';
  return Date.parse(before.at) + orderMemoryMs > clock().getTime();
}

/** What waited for an event that has arrived waits no longer. */
async function hurryNext(
  { webhooks, queue }: DeliverPorts,
  { aggregateId, sequence }: WebhookDelivery,
  webhook: Webhook,
): Promise<void> {
  const later = await webhooks.eventsAfter(aggregateId, sequence, mostLookedBack);
  const next = later.find((each) => getsIt(webhook, each));
  if (next === undefined) return;
  const deliveryId = deliveryIdOf(webhook.id, eventIdOf(next));
  if ((await webhooks.getDelivery(deliveryId))?.status === 'pending') await queue.add({ kind: 'deliver', deliveryId });
}

/** A webhook that says it is gone, or has failed for days without a success, is switched off, and its people are told. */
async function noteHealth(ports: DeliverPorts, webhook: Webhook, attempt: Attempt): Promise<void> {
  const { webhooks, clock, dayMs } = ports;
  if (hasArrived(attempt)) return webhooks.noteArrived(webhook.id);
  const since = await webhooks.noteFailing(webhook.id, clock());
  if (attempt.status === 410) return disable(ports, webhook.id, 'gone');
  if (Date.parse(since) + mostFailingDays * dayMs <= clock().getTime()) await disable(ports, webhook.id, 'failing');
}

async function disable(ports: DeliverPorts, id: string, reason: 'failing' | 'gone'): Promise<void> {
  const { webhooks, partners, mailer, clock } = ports;
  const disabled = await retryOvertaken(async () => {
    const webhook = await webhooks.get(id);
    if (webhook?.status !== 'active') return undefined;
    const context = { actor: { kind: 'system', function: 'deliver-events' }, at: clock(), correlationId: id } as const;
    const change = disableWebhook(webhook, reason, context);
    await webhooks.keep(change);
    return change.after;
  });
  if (disabled === undefined) return;
  for (const { email, language } of await usersToTell(partners, disabled.accountId, 'webhookDisabled'))
    await sendUnlessRefused(mailer, email, disabledEmail(disabled, language), { message: 'webhook', webhook: id });
}

const replayPage = 25;

/** Has a page of a period's events delivered, and leaves the next page to be done. */
async function replay(
  ports: DeliverPorts,
  { webhookId, from, to, after }: Extract<WebhookWork, { kind: 'replay' }>,
): Promise<Delivered> {
  const { webhooks, queue } = ports;
  const webhook = await webhooks.get(webhookId);
  if (webhook?.status !== 'active') return nothing;
  const { items, next } = await webhooks.listEvents(webhook.accountId, { from, to }, replayPage, after);
  let told = nothing;
  for (const event of items) if (isFor(webhook, event.type)) told = sum(told, await onceMore(ports, webhook, event));
  if (next !== undefined) await queue.add({ kind: 'replay', webhookId, from, to, after: next });
  return told;
}

async function onceMore(ports: DeliverPorts, webhook: Webhook, event: AccountEvent): Promise<Delivered> {
  const { webhooks, clock } = ports;
  const known = await webhooks.getDelivery(deliveryIdOf(webhook.id, event.id));
  if (known === undefined) return deliverTo(ports, webhook, event);
  const again = askedAgain(known, clock());
  await note(ports, again, known.revision);
  return attempt(ports, again, webhook, event);
}

/**
 * A delivery's time has come: it is handed to the queue, and comes again later should that lead to nothing (R35).
 * @returns whether it was due
 */
export async function queueDelivery(
  { webhooks, queue, clock }: Pick<DeliverPorts, 'webhooks' | 'queue' | 'clock'>,
  deliveryId: string,
): Promise<boolean> {
  const delivery = await webhooks.getDelivery(deliveryId);
  const { status, nextAttemptAt = '' } = delivery ?? {};
  if (delivery === undefined || status !== 'pending' || nextAttemptAt > clock().toISOString()) return false;
  await webhooks.changeDelivery(postponed(delivery, clock(), 5 * firstPauseMs), delivery.revision);
  await queue.add({ kind: 'deliver', deliveryId });
  return true;
}
