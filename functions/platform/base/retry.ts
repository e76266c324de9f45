import { busyTryAgain, StaleWriteError } from './errors.ts';

/**
 * Does something again while what stood in its way passes by itself.
 *
 * @param work told which attempt it is, from 1
 * @param passes whether an error passes by itself; any other goes through
 * @param wait what to wait for before the next attempt
 * @throws `busy_try_again` after the last attempt
 */
export async function retry<T>(
  work: (attempt: number) => Promise<T>,
  passes: (error: unknown) => boolean,
  attempts: number,
  wait: (attempt: number) => Promise<void> = async () => undefined,
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
 * Works anew where another write came first: `work` reads, decides and writes.
 * @throws `busy_try_again` after four lost races
 */
export function retryOvertaken<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  return retry(work, (error) => error instanceof StaleWriteError, 4);
}
