import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Attempt } from './webhook-delivery.ts';
import { isPublicAddress, type WebhookTargets } from './webhook-url.ts';
import type { WebhookSender } from './webhooks.port.ts';

/** Milliseconds that the other side has, from the connection to the end of its answer. */
const timeoutMs = 10_000;
/** Characters of an answer that are kept. */
const mostKept = 500;

class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
}

/**
 * Looks a name up, and refuses it where one of its addresses is not public: checked with the very addresses that are
 * connected to, so that no second lookup leads elsewhere.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '');
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      return callback(new AddressRefusedError('not public'), '');
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

/**
 * Posts by HTTPS. No redirect is followed, for it could lead anywhere; the answer's beginning is kept, and no more of
 * it is read.
 */
export function webhookSender(targets: WebhookTargets): WebhookSender {
  return {
    send(url, headers, body) {
      const started = performance.now();
      return new Promise((done) => {
        const finish = (what: Omit<Attempt, 'at' | 'ms'>) => {
          call.destroy();
          done({ ...what, ms: Math.round(performance.now() - started) });
        };
        const post = url.startsWith('https:') ? requestHttps : requestHttp;
        const length = { 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'reseller-relationships' };
        const call = post(url, {
          method: 'POST',
          headers: { ...headers, ...length },
          signal: AbortSignal.timeout(timeoutMs),
          ...(targets === 'public' ? { lookup: publicLookup } : {}),
        });
        call.on('error', (error) => finish({ problem: problemOf(error) }));
        // Who changes the protocol (101) ends it without an answer and without an error.
        call.on('close', () => finish({ problem: 'not_reached' }));
        call.on('response', (answer) => {
          const { statusCode: status = 0 } = answer;
          let text = '';
          const told = () => finish({ status, ...(text === '' ? {} : { answer: text.slice(0, mostKept) }) });
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => {
            text += chunk;
            if (text.length >= mostKept) told();
          });
          answer.on('end', told);
          answer.on('error', told);
        });
        call.end(body);
      });
    },
  };
}

function problemOf(error: Error): NonNullable<Attempt['problem']> {
  if (error instanceof AddressRefusedError) return 'address_refused';
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timed_out' : 'not_reached';
}
