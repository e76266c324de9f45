import { optionalSetting } from './environment.ts';

/**
 * How every client of an AWS service waits: no call hangs for longer than the function that made it. A call that takes
 * longer than `CALL_TIMEOUT_MS` (3 s by default) ends, and is tried again.
 *
 * @param attempts tries of one call in all
 */
export function awsClient(attempts = 3) {
  return {
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: Number(optionalSetting('CALL_TIMEOUT_MS') ?? 3000),
      throwOnRequestTimeout: true,
    },
  };
}
