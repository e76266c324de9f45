import type { UserCommand } from '../identity/caller.ts';
import { busyTryAgain, DomainError } from '../platform/base/errors.ts';
import { hashBody } from '../platform/changes/idempotency.ts';
import { endGdap, type GdapPorts, readGdap, setGdap } from './change-gdap.ts';
import { type Gdap, isActive } from './gdap.ts';

/** What is done to many granular privileges at once (R53). */
export const batchActions = ['extend', 'letEnd', 'terminate'] as const;

export interface GdapBatch {
  readonly action: (typeof batchActions)[number];
  readonly items: readonly { readonly gdapId: string; readonly revision: number }[];
}

/** What came of one of them. */
export type GdapOutcome = { readonly gdapId: string } & (
  | { readonly outcome: 'done'; readonly gdap: Gdap }
  | { readonly outcome: 'refused'; readonly refusal: DomainError }
);

/** Milliseconds after which a batch breaks off, before its Lambda would: the same request goes on. */
const mostBatchMs = 7000;

/**
 * Has many granular privileges extend themselves, or not, or ends them (R53): each by itself, in their order; what is
 * refused stops no other. What is as it is wanted already is done. Where it breaks off, the same request goes on.
 *
 * @throws `busy_try_again` where time ran out, `idempotency_key_reused`
 */
export async function changeMany(
  ports: GdapPorts,
  command: UserCommand,
  { action, items }: GdapBatch,
): Promise<GdapOutcome[]> {
  const breakOff = ports.clock().getTime() + mostBatchMs;
  await ports.gdaps.rememberBatch(command.idempotency, ports.clock());
  const outcomes: GdapOutcome[] = [];
  for (const { gdapId, revision: expectedRevision } of items) {
    if (ports.clock().getTime() > breakOff) throw outOfTime(outcomes.length);
    try {
      const gdap = await changeOne(ports, command, action, { gdapId, expectedRevision });
      outcomes.push({ gdapId, outcome: 'done', gdap });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'idempotency_key_reused') throw error;
      outcomes.push({ gdapId, outcome: 'refused', refusal: error });
    }
  }
  return outcomes;
}

async function changeOne(
  ports: GdapPorts,
  command: UserCommand,
  action: GdapBatch['action'],
  asRead: { readonly gdapId: string; readonly expectedRevision: number },
): Promise<Gdap> {
  const { gdapId } = asRead;
  if (action === 'terminate') {
    const { idempotency } = command;
    // No key of a caller holds a blank.
    const own = { ...idempotency, key: `${idempotency.key} ${gdapId}`, bodyHash: hashBody(asRead) };
    return endGdap(ports, { ...command, idempotency: own }, asRead);
  }
  const autoExtend = action === 'extend';
  const now = await readGdap(ports.gdaps, command.caller.accountId, gdapId);
  const isDone = now.autoExtend === autoExtend && (autoExtend ? now.status === 'active' : isActive(now));
  return isDone ? now : setGdap(ports, command, { ...asRead, autoExtend });
}

function outOfTime(done: number): DomainError {
  const goesOn = 'Send the same again, with the same Idempotency-Key: it goes on from there.';
  return busyTryAgain(undefined, `${done} items are done, and time is up. ${goesOn}`);
}
