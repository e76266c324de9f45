import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import { busyTryAgain, DomainError } from '../base/errors.ts';

/**
 * What AWS refused for the moment, after all that the SDK tried: throttling, a time-out, a fault of the service's own.
 * @returns `busy_try_again`; `undefined` for what does not pass by itself
 */
export function passingTrouble(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || error instanceof DomainError) return undefined;
  if (!isThrottlingError(error as never) && !isTransientError(error as never)) return undefined;
  return busyTryAgain(error, 'The service has too much to do at the moment. Try again.');
}
