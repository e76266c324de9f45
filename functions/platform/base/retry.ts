import { busyTryAgain, StaleWriteError } from './errors.ts';

/**
 * Does something again while what stood in its way passes by itself.
 *
 * @param work told which attempt it is, from 1
 * @param passes whether an error passes by itself; any other goes through
 * @param wait what to wait for before the next attempt; by default a random time, up to 50, 100, 200 … ms
 * @throws `busy_try_again` after the last attempt
 */
export async function retry<T>(
  work: (attempt: number) => Promise<T>,
  passes: (error: unknown) => boolean,
  attempts: number,
  wait: (attempt: number) => Promise<void> = jitteredWait,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (!passes(error)) throw error;
      if (attempt === attempts) throw busyTryAgain(error);
      await wait(attempt);
    }
  }
}

/**
 * Works anew where another write came first: `work` reads, decides and writes. A random wait before each attempt lets
 * those that met pass one after the other.
 *
 * @throws `busy_try_again` after six lost races, some second and a half
 */
export function retryOvertaken<T>(work: (attempt: number) => Promise<T>, wait = jitteredWait): Promise<T> {
  return retry(work, (error) => error instanceof StaleWriteError, 6, wait);
}

/** Full jitter: a random time up to 50 ms, doubled with each attempt, 1.6 s at most. */
export function jitteredWait(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** Math.min(attempt - 1, 5)));
}
