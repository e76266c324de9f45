import { remind } from '../../invitations/delivery.ts';
import { expire, type Invitation, isPast } from '../../invitations/invitation.ts';
import type { Invitations } from '../../invitations/invitations.port.ts';
import type { Occasion } from '../changes/change.ts';
import { StaleWriteError } from '../base/errors.ts';
import type { Clock } from '../base/ids.ts';
import type { Aside } from './set-aside.port.ts';
import type { DueItem, DueWork } from './due-work.port.ts';
import type { Machines } from './machines.port.ts';
import type { Wait, Waits } from './waits.port.ts';



export interface SweepPorts {
  readonly due: DueWork;
  readonly invitations: Pick<Invitations, 'change'>;
  /** What time does to other things; whether something was due. @throws StaleWriteError */
  readonly advance: Readonly<
    Record<Extract<DueItem, { id: string }>['kind'], (id: string, occasion: Occasion) => Promise<boolean>>
  >;
  readonly waits: Waits;
  readonly machines: Machines;
  readonly aside: Aside;
  readonly clock: Clock;
  /** Told of every item that failed, so that the log says why. */
  readonly report: (error: unknown) => void;
  /** Milliseconds after which a signal that no execution handled is tried again; doubled each time. */
  readonly restartAfterMs: number;
}

/** What a sweep did, in items. */
export interface SweepResult {
  expired: number;
  reminded: number;
  /** Granular privileges, additions and carts that time changed. */
  advanced: number;
  restarted: number;
  setAside: number;
  failed: number;
}

/** Executions started for one signal before it is set aside: with doubling from 15 minutes, more than five days. */
export const mostAttempts = 10;

/** Items worked on at the same time. */
const width = 10;

/**
 * Does what is due (R13, R32): expires invitations, has reminders sent, lets granular privileges run, starts executions anew whose signal nobody handled. What is done leaves
 * the due index; what fails stays, and comes with the next sweep; what is left when time is up, too.
 *
 * @param timeLeft milliseconds this sweep may still take
 * @param correlationId ties together what this sweep caused
 */
export async function sweep(ports: SweepPorts, timeLeft: () => number, correlationId: string): Promise<SweepResult> {
  const result: SweepResult = { expired: 0, reminded: 0, advanced: 0, restarted: 0, setAside: 0, failed: 0 };
  for await (const page of ports.due.pages(ports.clock())) {
    for (let start = 0; start < page.length; start += width) {
      if (timeLeft() < 5000) return result;
      const outcomes = await Promise.all(
        page.slice(start, start + width).map((item) => handle(ports, item, correlationId)),
      );
      for (const outcome of outcomes) if (outcome !== 'overtaken') result[outcome] += 1;
    }
  }
  return result;
}

type Outcome = keyof SweepResult | 'overtaken';

async function handle(ports: SweepPorts, item: DueItem, correlationId: string): Promise<Outcome> {
  try {
    switch (item.kind) {
      case 'invitation':
        return await advance(ports, item.invitation, correlationId);
      case 'gdap':
      case 'customer':
      case 'cart':
      case 'subscription':
        return await advanceOther(ports, item, correlationId);
      case 'wait':
        return await restart(ports, item.wait, correlationId);
      case 'unknown':
        return await setAside(ports, item.key, 'not known as due work');
    }
  } catch (error) {
    if (error instanceof StaleWriteError) return 'overtaken';
    ports.report(error);
    const key = keyOf(item);
    return key ? putOff(ports, key) : 'failed';
  }
}

/** What can be put off: a wait counts its own attempts. */
function keyOf(item: DueItem): { pk: string; sk: string } | undefined {
  if (item.kind === 'invitation') return { pk: item.invitation.id, sk: 'invitation' };
  return item.kind === 'wait' || item.kind === 'unknown' ? undefined : { pk: item.id, sk: item.kind };
}

/** What fails is tried again later, behind the others; what fails ten times is set aside. */
async function putOff(ports: SweepPorts, key: { pk: string; sk: string }): Promise<Outcome> {
  try {
    const failures = await ports.due.putOff(key, new Date(ports.clock().getTime() + ports.restartAfterMs));
    return failures >= mostAttempts ? await setAside(ports, key, `failed ${failures} times`) : 'failed';
  } catch (error) {
    ports.report(error);
    return 'failed';
  }
}

async function setAside(ports: SweepPorts, key: { pk: string; sk: string }, reason: string): Promise<Outcome> {
  await ports.aside.put('sweep', key.pk, reason, ports.clock());
  await ports.due.remove(key);
  return 'setAside';
}

/** Its time is over, or a reminder's has come. Rechecked in its transaction: an answer that came meanwhile stands. */
async function advance(ports: SweepPorts, invitation: Invitation, correlationId: string): Promise<Outcome> {
  const at = ports.clock();
  const occasion = { actor: { kind: 'system', function: 'sweep' }, at, correlationId } as const;
  const isOver = isPast(invitation, at);
  await ports.invitations.change(isOver ? expire(invitation, occasion) : remind(invitation, occasion));
  return isOver ? 'expired' : 'reminded';
}

/** Granular privileges are extended or ended (R32), additions finished (R23), carts expired (R25), terms renewed (R47). */
async function advanceOther(
  ports: SweepPorts,
  { kind, id }: Extract<DueItem, { id: string }>,
  correlationId: string,
): Promise<Outcome> {
  const occasion = { actor: { kind: 'system', function: 'sweep' }, at: ports.clock(), correlationId } as const;
  return (await ports.advance[kind](id, occasion)) ? 'advanced' : 'overtaken';
}

/**
 * The relay has answered the token that was there, so whoever waited with it is gone, or slow: then it is stopped. A notice may come twice, but never
 * not at all.
 */
async function restart(ports: SweepPorts, wait: Wait, correlationId: string): Promise<Outcome> {
  const now = ports.clock();
  if (wait.tries >= mostAttempts) {
    await ports.aside.put('sweep', wait.id, `${mostAttempts} executions did not handle its signal`, now);
    await ports.waits.setAside(wait);
    return 'setAside';
  }
  const again = new Date(now.getTime() + ports.restartAfterMs * 2 ** wait.tries);
  if (!(await ports.waits.countAttempt(wait, again))) return 'overtaken';
  // It may be slow, not lost: two would both wait, and one of them in vain. The one before, should this have failed then.
  for (const attempt of [wait.attempt, wait.attempt - 1]) if (attempt > 0) await ports.machines.stop(wait.id, attempt);
  await ports.machines.start(wait.id, wait.attempt + 1, correlationId);
  return 'restarted';
}
