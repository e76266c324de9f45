import type { Machines } from './machines.port.ts';
import type { Wait, Waits } from './waits.port.ts';

export interface StartPorts {
  readonly waits: Pick<Waits, 'countAttempt'>;
  readonly machines: Pick<Machines, 'start' | 'stop'>;
  /** Milliseconds that an execution has to handle its signal; doubled with each further one. */
  readonly restartAfterMs: number;
}

/**
 * Starts the next execution of an aggregate whose signal nobody handled, once, whoever asks: the relay, or the sweep.
 *
 * 1. Count it, and put off when the next one would follow. Where another did so meanwhile, leave it to that one.
 * 2. Stop what may be left of those before: one may be slow, not lost, and two would both wait, one of them in vain.
 *    What waits parked has left none.
 * 3. Start it under the next name. A notice may come twice, but never not at all.
 *
 * @returns false where another was faster
 */
export async function startNext(
  { waits, machines, restartAfterMs }: StartPorts,
  { id, attempt, tries, isParked }: Wait,
  correlationId: string,
  now: Date,
): Promise<boolean> {
  const again = new Date(now.getTime() + restartAfterMs * 2 ** tries);
  if (!(await waits.countAttempt({ id, attempt }, again))) return false;
  // The one before the last, should the last stop have failed.
  const left = isParked ? [] : [attempt, attempt - 1];
  for (const earlier of left) if (earlier > 0) await machines.stop(id, earlier);
  await machines.start(id, attempt + 1, correlationId);
  return true;
}
