import { StaleWriteError } from '../base/errors.ts';
import type { Clock } from '../base/ids.ts';
import type { ChangeContext } from '../changes/change.ts';
import type { DueItem, DueThing, DueWork, Key } from './due-work.port.ts';
import type { SetAsideWork } from './set-aside.port.ts';
import { type StartPorts, startNext } from './start-next.ts';
import type { Wait, Waits } from './waits.port.ts';

/** What came of a thing whose time had come; `overtaken`: another was faster, or nothing was due. */
export type Advance = 'expired' | 'reminded' | 'advanced' | 'overtaken';

/** What time does to things of one kind. @throws StaleWriteError where another was faster */
export type DueHandler = (thing: DueThing, context: ChangeContext) => Promise<Advance>;

export interface SweepPorts extends StartPorts {
  readonly due: Pick<DueWork, 'pages' | 'remove' | 'putOff'>;
  /** What time does to things, by the sort key of their item. */
  readonly handlers: Readonly<Record<string, DueHandler>>;
  readonly waits: Pick<Waits, 'countAttempt' | 'setAside'>;
  readonly setAsideWork: Pick<SetAsideWork, 'keep'>;
  readonly clock: Clock;
  /** Told of every item that failed, so that the log says why. */
  readonly report: (error: unknown) => void;
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
  /** Seconds for which the oldest of what was due had waited. */
  oldestSeconds: number;
}

/** Executions started for one signal before it is set aside: with doubling from 15 minutes, more than five days. */
export const mostAttempts = 10;

/** Items worked on at the same time. */
const width = 10;

/**
 * Does what is due (R13, R32): hands each thing to what time does to it, and starts executions anew whose signal
 * nobody handled. What is done leaves the due index; what fails stays, and comes with the next sweep; what is left when
 * time is up, too.
 *
 * @param timeLeft milliseconds this sweep may still take
 * @param correlationId ties together what this sweep caused
 */
export async function sweep(ports: SweepPorts, timeLeft: () => number, correlationId: string): Promise<SweepResult> {
  const result: SweepResult = {
    expired: 0,
    reminded: 0,
    advanced: 0,
    restarted: 0,
    setAside: 0,
    failed: 0,
    oldestSeconds: 0,
  };
  const now = ports.clock();
  for await (const page of ports.due.pages(now)) {
    for (const { dueAt } of page)
      result.oldestSeconds = Math.max(result.oldestSeconds, Math.round((now.getTime() - Date.parse(dueAt)) / 1000));
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

type Outcome = Exclude<keyof SweepResult, 'oldestSeconds'> | 'overtaken';

async function handle(ports: SweepPorts, item: DueItem, correlationId: string): Promise<Outcome> {
  try {
    return item.kind === 'wait'
      ? await restart(ports, item.wait, correlationId)
      : await advance(ports, item, correlationId);
  } catch (error) {
    if (error instanceof StaleWriteError) return 'overtaken';
    ports.report(error);
    // A wait counts its own attempts.
    return item.kind === 'wait' ? 'failed' : putOff(ports, item.key);
  }
}

/** Each handler decides on what is kept now, in its transaction: an answer that came meanwhile stands. */
async function advance(ports: SweepPorts, thing: DueThing, correlationId: string): Promise<Outcome> {
  const { sk } = thing.key;
  const handler = Object.hasOwn(ports.handlers, sk) ? ports.handlers[sk] : undefined;
  if (handler === undefined) return setAside(ports, thing.key, 'not known as due work');
  return handler(thing, { actor: { kind: 'system', function: 'sweep' }, at: ports.clock(), correlationId });
}

/** What fails is tried again later, behind the others; what fails ten times is set aside. */
async function putOff(ports: SweepPorts, key: Key): Promise<Outcome> {
  try {
    const failures = await ports.due.putOff(key, new Date(ports.clock().getTime() + ports.restartAfterMs));
    return failures >= mostAttempts ? await setAside(ports, key, `failed ${failures} times`) : 'failed';
  } catch (error) {
    ports.report(error);
    return 'failed';
  }
}

async function setAside(ports: SweepPorts, key: Key, reason: string): Promise<Outcome> {
  await ports.setAsideWork.keep({ from: 'sweep', key, reason }, ports.clock());
  await ports.due.remove(key);
  return 'setAside';
}

/** Starts the next execution, unless one was started that has time yet to handle its signal. */
async function restart(ports: SweepPorts, wait: Wait, correlationId: string): Promise<Outcome> {
  const now = ports.clock();
  if (hasTime(wait, now, ports.restartAfterMs)) return 'overtaken';
  if (wait.tries >= mostAttempts) {
    const reason = `${mostAttempts} executions did not handle its signal`;
    await ports.setAsideWork.keep({ from: 'sweep', key: { pk: wait.id, sk: 'wait' }, reason }, now);
    await ports.waits.setAside(wait);
    return 'setAside';
  }
  return (await startNext(ports, wait, correlationId, now)) ? 'restarted' : 'overtaken';
}

/** A fresh signal is due from its first moment on; the execution that was there before gets it by the relay. */
function hasTime({ attempt, tries, dueAt = '' }: Wait, now: Date, restartAfterMs: number): boolean {
  return attempt > 0 && tries === 0 && Date.parse(dueAt) + restartAfterMs > now.getTime();
}
