import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  isBrokenCircuitError,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import * as z from 'zod/mini';
import type { PartnerId } from '../platform/base/ids.ts';
import { optionalSetting } from '../platform/runtime/environment.ts';
import type { PartnerIdRegistry, RegistryAnswer } from './partner-id-registry.port.ts';

/** How a registry outside is asked. */
export interface RegistrySettings {
  /** `GET {url}/{PartnerID}` answers 200 with the location, or 404. */
  readonly url: string;
  /** Milliseconds for one attempt. */
  readonly timeoutMs: number;
  readonly attempts: number;
  /** Milliseconds, about, before the second attempt; more before each further one. */
  readonly waitMs: number;
  /** Failures in a row after which it is not asked for a while. */
  readonly openAfter: number;
  /** Milliseconds for which it is not asked then. */
  readonly openForMs: number;
}

export const registryDefaults = { timeoutMs: 2000, attempts: 3, waitMs: 100, openAfter: 5, openForMs: 30_000 } as const;

const answerBody = z.object({
  company: z.string(),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  isActive: z.boolean(),
});

/**
 * A registry outside, over HTTP (R20). What times out, fails or answers nonsense is tried again; after some failures
 * in a row it is left alone for a while. Whatever goes wrong is `unavailable`, and never valid.
 */
export function httpRegistry(settings: RegistrySettings): PartnerIdRegistry {
  const policy = policyOf(settings);

  async function ask(partnerId: PartnerId, signal: AbortSignal): Promise<RegistryAnswer> {
    const answer = await fetch(`${settings.url}/${partnerId}`, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal,
    });
    if (answer.status === 404) return { status: 'unknown' };
    if (!answer.ok) throw new Error(`The registry answered ${answer.status}.`);
    return { status: 'known', location: { ...answerBody.parse(await answer.json()), partnerId } };
  }

  return {
    async look(partnerId) {
      try {
        return await policy.execute(({ signal }) => ask(partnerId, signal));
      } catch {
        return { status: 'unavailable' };
      }
    },
  };
}

/** Each attempt has its time, and counts for the circuit; a circuit that is open is not tried again. */
function policyOf({ timeoutMs, attempts, waitMs, openAfter, openForMs }: RegistrySettings) {
  const again = retry(
    handleWhen((error) => !isBrokenCircuitError(error)),
    { maxAttempts: attempts - 1, backoff: new ExponentialBackoff({ initialDelay: waitMs }) },
  );
  const circuit = circuitBreaker(handleAll, { halfOpenAfter: openForMs, breaker: new ConsecutiveBreaker(openAfter) });
  return wrap(again, circuit, timeout(timeoutMs, TimeoutStrategy.Aggressive));
}

/** The registry this function was deployed with (`PARTNER_REGISTRY`); `undefined`: there is none outside. */
export function deployedRegistry(): PartnerIdRegistry | undefined {
  const url = optionalSetting('PARTNER_REGISTRY');
  return url === undefined ? undefined : httpRegistry({ url, ...registryDefaults });
}
