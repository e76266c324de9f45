import type { Caller, UserCommand } from '../identity/caller.ts';
import { busyTryAgain, DomainError } from '../platform/base/errors.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { hashBody } from '../platform/changes/idempotency.ts';
import type { Allowance } from '../platform/limits/limits.ts';
import { readInvitation } from './change-invitation.ts';
import { type Confirmed, type ConfirmPorts, confirmInvitation } from './confirm-invitation.ts';
import { alreadyPending } from './invitation.ts';
import { invitationRefusal } from './invitations.errors.ts';
import { withOwnDelivery } from './own-delivery.ts';
import { type InvitationRequest, prepareInvitation } from './prepare-invitation.ts';

/** Batches that one partner tries in a day at most. */
export const dryRunsPerDay = 1000;

/** Milliseconds after which a batch breaks off, before its Lambda would: the same request goes on. */
const mostBatchMs = 20_000;

/** What came of one item of a batch. */
export type BatchOutcome =
  | { readonly outcome: 'made'; readonly confirmed: Confirmed }
  | { readonly outcome: 'valid' }
  | { readonly outcome: 'refused'; readonly refusal: DomainError };

/**
 * Confirms many invitations, each by itself, in their order (R37). Where it breaks off, the same request goes on: each
 * item has a key of its own, made from the batch's.
 *
 * 1. The batch's key is remembered with its body: with another body it is refused.
 * 2. Each item is confirmed as a single one would be; what is refused stops no other.
 * 3. Where time runs out before all are, the caller is told to send the same again.
 *
 * @param items each checked already, or the refusal that the check ended in
 * @throws `idempotency_key_reused`, `busy_try_again` where time ran out
 */
export async function confirmBatch(
  ports: ConfirmPorts,
  command: UserCommand,
  items: readonly (InvitationRequest | DomainError)[],
): Promise<BatchOutcome[]> {
  const { idempotency } = command;
  const breakOff = ports.clock().getTime() + mostBatchMs;
  const isRepeated = await ports.invitations.rememberBatch(idempotency, ports.clock());
  const goOn = (index: number) => {
    if (ports.clock().getTime() > breakOff) throw outOfTime(index);
  };
  const confirm = async (request: InvitationRequest, index: number): Promise<BatchOutcome> => {
    // No key of a caller holds a blank.
    const own = { ...idempotency, key: `${idempotency.key} ${index}`, bodyHash: hashBody(request) };
    const made = isRepeated ? await ports.invitations.recall(own, ports.clock()) : undefined;
    const confirmed =
      made === undefined
        ? await confirmInvitation(ports, { ...command, idempotency: own }, request)
        : await withOwnDelivery(ports, await readInvitation(ports.invitations, made));
    return { outcome: 'made', confirmed };
  };
  return each(items, confirm, goOn);
}

function outOfTime(done: number): DomainError {
  const goesOn = 'Send the same again, with the same Idempotency-Key: it goes on from there.';
  return busyTryAgain(undefined, `${done} items are done, and time is up. ${goesOn}`);
}

/**
 * Tells what would come of a batch, and keeps nothing but the count (R37). The hour's limits are not looked at: they are
 * of the hour in which it is confirmed.
 *
 * @throws `daily_limit_reached`
 */
export async function tryBatch(
  ports: ConfirmPorts,
  caller: Caller,
  items: readonly (InvitationRequest | DomainError)[],
): Promise<BatchOutcome[]> {
  await ports.usage.takeDaily('dryRun', caller.accountId, dryRunsPerDay, ports.clock());
  const seen = new Set<string>();
  return each(items, async (request) => {
    const { draft, recipientHash } = await prepareInvitation(ports, caller, request);
    const { jointPartner, asks } = draft;
    const slot = { accountId: caller.accountId, recipientHash, ...withoutUndefined({ jointPartner, asks }) };
    const pending = await ports.invitations.findPending(slot, ports.clock());
    if (pending !== undefined) throw alreadyPending(pending);
    const what = `${recipientHash}|${jointPartner?.accountId ?? ''}|${asks?.kind ?? ''}`;
    if (seen.has(what)) throw invitationRefusal('invitation_already_pending', 'The batch asks this customer twice.');
    seen.add(what);
    return { outcome: 'valid' };
  });
}

async function each(
  items: readonly (InvitationRequest | DomainError)[],
  work: (request: InvitationRequest, index: number) => Promise<BatchOutcome>,
  goOn: (index: number) => void = () => undefined,
): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for (const [index, item] of items.entries()) {
    goOn(index);
    try {
      if (item instanceof DomainError) throw item;
      outcomes.push(await work(item, index));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.push({ outcome: 'refused', refusal: error });
    }
  }
  return outcomes;
}

/** What was left of the hour after the last item that counted. */
export function lastAllowance(outcomes: readonly BatchOutcome[]): Allowance | undefined {
  return outcomes.map((item) => (item.outcome === 'made' ? item.confirmed.allowance : undefined)).findLast(Boolean);
}
