import { stateOf } from '../identity/account-state.ts';
import { StaleWriteError } from '../platform/base/errors.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { DomainEvent } from '../platform/changes/event.ts';
import { type AccountEvent, accountEvent, accountsOf, eventIdOf, payloadOf, testType } from './account-event.ts';
import { signedHeaders } from './sign-webhook.ts';
import { type TellDisabledPorts, tellDisabled } from './tell-disabled.ts';
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

export interface DeliverPorts extends TellDisabledPorts {
  readonly webhooks: Webhooks;
  readonly secrets: WebhookSecrets;
  readonly sender: WebhookSender;
  readonly queue: WebhookQueue;
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
 * 4. That a webhook was switched off is mailed.
 *
 * A suspended or closed account is sent nothing: what happened meanwhile can be asked for when it is active again.
 */
export async function deliverEvent(ports: DeliverPorts, event: DomainEvent): Promise<Delivered> {
  let told = nothing;
  for (const accountId of accountsOf(event)) {
    const own = accountEvent(event, accountId);
    await ports.webhooks.keepEvent(own);
    const meant = (await webhooksSentTo(ports, accountId)).filter((webhook) => isFor(webhook, own.type));
    // Side by side: one that is slow keeps none of the others waiting.
    const each = await Promise.all(meant.map((webhook) => deliverTo(ports, webhook, own)));
    told = each.reduce(sum, told);
  }
  await tellDisabled(ports, event);
  return told;
}

async function webhooksSentTo(ports: DeliverPorts, accountId: string): Promise<Webhook[]> {
  const all = await ports.webhooks.listOf(accountId);
  return all.length > 0 && (await isActive(ports, accountId)) ? all : [];
}

async function isActive({ partners }: DeliverPorts, accountId: string): Promise<boolean> {
  const partner = await partners.getPartner(accountId);
  return partner !== undefined && stateOf(partner) === 'active';
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
  if (webhook?.status !== 'active' || event === undefined || !(await isActive(ports, webhook.accountId))) {
    await note(ports, deliveryId, givenUp);
    return nothing;
  }
  return attempt(ports, delivery, webhook, event);
}

/** Milliseconds for which an event waits at least for the one before it, and is looked at again. */
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
  const waitMs = webhook.ordered ? await waitForAnother(ports, delivery, webhook) : 0;
  if (waitMs > 0) {
    await note(ports, delivery.id, (before) => postponed(before, clock(), waitMs));
    return { delivered: 0, waiting: 1 };
  }
  const at = clock();
  const versions = signingVersions(webhook, dayMs, at);
  const signing = await Promise.all(versions.map((version) => secrets.secretOf(webhook.id, version)));
  const body = JSON.stringify(payloadOf(event));
  const sent = await sender.send(webhook.url, signedHeaders(event.id, signing, body, at), body);
  const tried: Attempt = { at: at.toISOString(), ...sent };
  const noted = await note(ports, delivery.id, (before) => afterAttempt(before, tried, dayMs, clock()));
  await noteHealth(ports, webhook, tried);
  if (webhook.ordered && noted?.status !== 'pending') await hurryNext(ports, delivery, webhook);
  return hasArrived(tried) ? { delivered: 1, waiting: 0 } : { delivered: 0, waiting: 1 };
}

/** Notes what came of a delivery, as it is now: another invocation may have tried it too, and what has arrived stays so. */
function note(
  { webhooks }: DeliverPorts,
  id: string,
  transition: (before: WebhookDelivery) => WebhookDelivery,
): Promise<WebhookDelivery | undefined> {
  return retryOvertaken(async () => {
    const before = await webhooks.getDelivery(id);
    if (before?.status !== 'pending') return before;
    const after = transition(before);
    await webhooks.changeDelivery(after, before.revision);
    return after;
  });
}

/** Events of a thing that are looked back at a time, to find the one that the webhook gets before another. */
const lookedBack = 25;
/** What happened so long ago, and was not handed over, is waited for no more: it was of another time of the webhook. */
const orderMemoryMs = 600_000;

const getsIt = (webhook: Webhook, event: DomainEvent) =>
  accountsOf(event).includes(webhook.accountId) && isFor(webhook, event.type);

/** The next event of the same thing, one way or the other, that the webhook gets as well. */
async function findNext(
  events: (sequence: number) => Promise<readonly DomainEvent[]>,
  sequence: number,
  webhook: Webhook,
): Promise<DomainEvent | undefined> {
  const some = await events(sequence);
  const last = some.at(-1);
  const found = some.find((each) => getsIt(webhook, each));
  return (
    found ?? (last === undefined || some.length < lookedBack ? undefined : findNext(events, last.sequence, webhook))
  );
}

/** Milliseconds to wait, while an event of the same thing, which the webhook gets as well, has not arrived yet. */
async function waitForAnother(
  { webhooks, clock }: DeliverPorts,
  { aggregateId, sequence }: WebhookDelivery,
  webhook: Webhook,
): Promise<number> {
  if (sequence < 2) return 0;
  const before = await findNext((from) => webhooks.eventsBefore(aggregateId, from, lookedBack), sequence, webhook);
  if (before === undefined || before.at < webhook.createdAt) return 0;
  const delivery = await webhooks.getDelivery(deliveryIdOf(webhook.id, eventIdOf(before)));
  const now = clock().getTime();
  if (delivery === undefined) return Date.parse(before.at) + orderMemoryMs > now ? orderPauseMs : 0;
  if (delivery.status !== 'pending') return 0;
  // It is called when that one has arrived, or is given up; by itself, after the next try.
  return Math.max(0, Date.parse(delivery.nextAttemptAt ?? '') - now || 0) + orderPauseMs;
}

/** What waited for an event that has arrived, or is given up, waits no longer. */
async function hurryNext(
  { webhooks, queue }: DeliverPorts,
  { aggregateId, sequence }: WebhookDelivery,
  webhook: Webhook,
): Promise<void> {
  const next = await findNext((from) => webhooks.eventsAfter(aggregateId, from, lookedBack), sequence, webhook);
  if (next === undefined) return;
  const deliveryId = deliveryIdOf(webhook.id, eventIdOf(next));
  if ((await webhooks.getDelivery(deliveryId))?.status === 'pending') await queue.add({ kind: 'deliver', deliveryId });
}

/** Fractions of a day without any try after which failures are counted anew: longer than the longest pause. */
const silentDays = 1;

/** A webhook that says it is gone, or has failed for days without a success, is switched off. */
async function noteHealth(ports: DeliverPorts, webhook: Webhook, attempt: Attempt): Promise<void> {
  const { webhooks, clock, dayMs } = ports;
  if (hasArrived(attempt)) return webhooks.noteArrived(webhook.id);
  const now = clock();
  const since = await webhooks.noteFailing(webhook.id, now, new Date(now.getTime() - silentDays * dayMs));
  if (attempt.status === 410) return disable(ports, webhook, 'gone');
  if (Date.parse(since) + mostFailingDays * dayMs <= now.getTime()) await disable(ports, webhook, 'failing');
}

function disable(ports: DeliverPorts, { id, url }: Webhook, reason: 'failing' | 'gone'): Promise<void> {
  const { webhooks, clock } = ports;
  return retryOvertaken(async () => {
    const webhook = await webhooks.get(id);
    // What an address answered does not count against the next.
    if (webhook?.status !== 'active' || webhook.url !== url) return;
    const context = { actor: { kind: 'system', function: 'deliver-events' }, at: clock(), correlationId: id } as const;
    await webhooks.keep(disableWebhook(webhook, reason, context));
  });
}

const replayPage = 25;

/** Makes a page of a period's events due again, oldest first, each for itself; and leaves the next page to be done. */
async function replay(
  ports: DeliverPorts,
  { webhookId, from, to, after }: Extract<WebhookWork, { kind: 'replay' }>,
): Promise<Delivered> {
  const { webhooks, queue } = ports;
  const webhook = await webhooks.get(webhookId);
  if (webhook?.status !== 'active') return nothing;
  const { items, next } = await webhooks.eventsOf(webhook.accountId, { from, to }, replayPage, after);
  const meant = items.filter((event) => isFor(webhook, event.type) && isNoOthersTest(webhook, event));
  for (const event of meant) await makeDue(ports, webhook, event);
  for (const event of meant) await queue.add({ kind: 'deliver', deliveryId: deliveryIdOf(webhook.id, event.id) });
  if (next !== undefined) await queue.add({ kind: 'replay', webhookId, from, to, after: next });
  return { delivered: 0, waiting: meant.length };
}

const isNoOthersTest = ({ id }: Webhook, { type, aggregateId }: AccountEvent) =>
  type !== testType || aggregateId === id;

function makeDue({ webhooks, clock }: DeliverPorts, webhook: Webhook, event: AccountEvent): Promise<void> {
  return retryOvertaken(async () => {
    const known = await webhooks.getDelivery(deliveryIdOf(webhook.id, event.id));
    if (known !== undefined) return webhooks.changeDelivery(askedAgain(known, clock()), known.revision);
    if (!(await webhooks.addDelivery(newDelivery(webhook, event, clock())))) throw new StaleWriteError('delivery');
  });
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
