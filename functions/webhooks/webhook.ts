import type { AccountId } from '../platform/base/ids.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Aggregate, type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import type { webhookEvents } from './webhook.events.ts';

const record = recorderOf<Webhook, typeof webhookEvents>();

/** `disabled`: by a Global admin, or by the service after days of failure; `removed`: for good. */
export const webhookStates = ['active', 'disabled', 'removed'] as const;

/** So many a partner has at most. */
export const mostWebhooks = 10;

/** Where a partner has its events sent to (R35). */
export interface Webhook extends Aggregate {
  readonly status: (typeof webhookStates)[number];
  readonly accountId: AccountId;
  /** May hold what only the partner knows: it reaches no log, event or record. */
  readonly url: string;
  readonly description?: string;
  /** The types of events it gets; absent: all. */
  readonly types?: readonly string[];
  /** Whether an event waits until those before it, of the same thing, have arrived. */
  readonly ordered: boolean;
  /** Which secret signs; the one before signs as well for a day after the rotation. */
  readonly secretVersion: number;
  readonly rotatedAt?: string;
  /** Why the service switched it off. */
  readonly disabledBecause?: 'failing' | 'gone';
  /** Its place among the partner's webhooks, 1 to 10. */
  readonly slot: number;
  readonly createdAt: string;
  /** Raised by each change; told as `ETag`. */
  readonly revision: number;
}

export type NewWebhook = Pick<Webhook, 'url' | 'ordered'> & {
  readonly description?: string | undefined;
  readonly types?: readonly string[] | undefined;
};

/** Makes a webhook. */
export function createWebhook(
  made: Pick<Webhook, 'id' | 'accountId' | 'slot'>,
  draft: NewWebhook,
  context: ChangeContext,
): Change<Webhook> {
  const webhook = {
    ...made,
    ...withoutUndefined(draft),
    status: 'active',
    secretVersion: 1,
    createdAt: context.at.toISOString(),
    revision: 1,
  } as const;
  return record(undefined, webhook as Omit<Webhook, 'chain'>, context, {
    event: 'WebhookCreated',
    details: owned(made),
  });
}

/** What of a webhook may be changed; `null` takes a value back. */
export interface WebhookWish {
  readonly url?: string | undefined;
  readonly description?: string | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly ordered?: boolean | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
}

/** Changes a webhook. Switched on again, it starts without the failures of before. */
export function changeWebhook(webhook: Webhook, wish: WebhookWish, context: ChangeContext): Change<Webhook> {
  const { description: _description, types: _types, disabledBecause, ...kept } = webhook;
  const { description = webhook.description, types = webhook.types, ...others } = wish;
  const after = {
    ...kept,
    ...(wish.status === undefined ? withoutUndefined({ disabledBecause }) : {}),
    ...withoutUndefined({ ...others, description: description ?? undefined, types: types ?? undefined }),
    revision: webhook.revision + 1,
  };
  return record(webhook, after, context, { event: 'WebhookChanged', details: owned(webhook) });
}

/** A new secret; the one before signs as well for a day. */
export function rotateSecret(webhook: Webhook, context: ChangeContext): Change<Webhook> {
  const after = {
    ...webhook,
    secretVersion: webhook.secretVersion + 1,
    rotatedAt: context.at.toISOString(),
    revision: webhook.revision + 1,
  };
  return record(webhook, after, context, { event: 'WebhookSecretRotated', details: owned(webhook) });
}

/** The service switches a webhook off that has failed for days, or says it is gone. */
export function disableWebhook(
  webhook: Webhook,
  reason: NonNullable<Webhook['disabledBecause']>,
  context: ChangeContext,
): Change<Webhook> {
  const after = { ...webhook, status: 'disabled', disabledBecause: reason, revision: webhook.revision + 1 } as const;
  return record(webhook, after, context, {
    event: 'WebhookDisabled',
    details: { ...owned(webhook), reason },
  });
}

/** Removes a webhook for good. */
export function removeWebhook(webhook: Webhook, context: ChangeContext): Change<Webhook> {
  const after = { ...webhook, status: 'removed', revision: webhook.revision + 1 } as const;
  return record(webhook, after, context, { event: 'WebhookRemoved', details: owned(webhook) });
}

/** Whether a webhook is to get events of a type. */
export const isFor = ({ status, types }: Webhook, type: string): boolean =>
  status === 'active' && (types === undefined || types.includes(type));

/** The versions of the secret that sign at a time: the present one, and for a day after a rotation the one before. */
export function signingVersions({ secretVersion, rotatedAt }: Webhook, dayMs: number, now: Date): number[] {
  const overlaps = rotatedAt !== undefined && Date.parse(rotatedAt) + dayMs > now.getTime();
  return overlaps ? [secretVersion, secretVersion - 1] : [secretVersion];
}

const owned = ({ accountId }: Pick<Webhook, 'accountId'>) => ({ accountId });
