import * as z from 'zod/mini';
import { optionalSetting } from '../platform/runtime/environment.ts';
import type { PartnerIdRegistry, RegistryAnswer } from './partner-id-registry.port.ts';

/** How a registry outside is asked. */
export interface RegistrySettings {
  /** `GET {url}/{PartnerID}` answers 200 with the location, or 404. */
  readonly url: string;
  /** Milliseconds for one attempt. */
  readonly timeoutMs: number;
  readonly attempts: number;
  /** Failures in a row after which it is not asked for a while. */
  readonly openAfter: number;
  /** Milliseconds for which it is not asked then. */
  readonly openForMs: number;
}

export const registryDefaults = { timeoutMs: 2000, attempts: 3, openAfter: 5, openForMs: 30_000 } as const;

const answerBody = z.object({
  company: z.string(),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  isActive: z.boolean(),
});

/**
 * A registry outside, over HTTP (R20). What times out, fails or answers nonsense is tried again; after some failures in a
 * row it is left alone for a while. Whatever goes wrong is `unavailable`, and never valid.
 *
 * @param wait between two attempts, so many milliseconds
 */
export function httpRegistry(
  { url, timeoutMs, attempts, openAfter, openForMs }: RegistrySettings,
  now: () => number = Date.now,
  wait = (ms: number) => new Promise((done) => setTimeout(done, ms)),
): PartnerIdRegistry {
  let failures = 0;
  let openUntil = 0;

  async function ask(partnerId: string): Promise<RegistryAnswer> {
    const answer = await fetch(`${url}/${partnerId}`, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status === 404) return { status: 'unknown' };
    if (!answer.ok) throw new Error(`The registry answered ${answer.status}.`);
    return { status: 'known', location: { ...answerBody.parse(await answer.json()), partnerId } };
  }

  return {
    async look(partnerId) {
      if (now() < openUntil) return { status: 'unavailable' };
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        try {
          const answer = await ask(partnerId);
          failures = 0;
          return answer;
        } catch {
          failures += 1;
          if (failures >= openAfter) {
            openUntil = now() + openForMs;
            failures = 0;
            break;
          }
          if (attempt < attempts) await wait(Math.random() * 100 * 2 ** attempt);
        }
      }
      return { status: 'unavailable' };
    },
  };
}

/** The registry this function was deployed with (`PARTNER_REGISTRY`); `undefined`: there is none outside. */
export function deployedRegistry(): PartnerIdRegistry | undefined {
  const url = optionalSetting('PARTNER_REGISTRY');
  return url === undefined ? undefined : httpRegistry({ url, ...registryDefaults });
}
