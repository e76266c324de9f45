/** How often, and for how long, a call is tried. */
export interface Patience {
  readonly attempts: number;
  /** Milliseconds that one try may take. */
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

export interface Attempted {
  readonly mayRepeat: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls, and calls again while what stands in the way passes by itself: no answer, 429, 5xx.
 * @returns the last answer, whatever it says
 * @throws what `fetch` threw last, or the reason of the signal
 */
export async function fetchPatiently(
  { attempts, timeoutMs, fetch: fetcher }: Patience,
  url: string,
  init: RequestInit,
  { mayRepeat, signal }: Attempted,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= attempts || !mayRepeat;
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      const within = signal === undefined ? limit : AbortSignal.any([signal, limit]);
      const answer = await fetcher(url, { ...init, signal: within });
      const waitMs = waitTold(answer);
      if (isLast || waitMs === undefined) return answer;
      await answer.body?.cancel();
      await pause(attempt, waitMs, signal);
    } catch (error) {
      if (isLast || signal?.aborted) throw error;
      await pause(attempt, 0, signal);
    }
  }
}

/** Milliseconds for which the client waits by itself; what holds longer is the caller's to wait for. */
const mostWaitMs = 30_000;

/** After how many milliseconds it may be tried again; `undefined`: what it says does not pass, or not so soon. */
function waitTold({ status, headers }: Response): number | undefined {
  if (status !== 429 && status < 500) return undefined;
  const told = headers.get('retry-after') ?? '0';
  const ms = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now() || 0;
  return ms <= mostWaitMs ? Math.max(0, ms) : undefined;
}

/** With full jitter: 0.2, 0.4, 0.8 … seconds at most, and as long as the answer says. Ends with the signal. */
function pause(attempt: number, waitMs: number, signal: AbortSignal | undefined): Promise<void> {
  const jitter = Math.random() * 200 * 2 ** (attempt - 1);
  return new Promise((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      done();
    }, waitMs + jitter);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
