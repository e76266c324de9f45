import type { Events } from './generated.ts';

/** An event as a webhook gets it. */
export type WebhookEvent = Events[keyof Events];

/** Seconds by which a message may be older, or younger, than the clock. */
const toleranceSeconds = 300;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>> | globalThis.Headers;

/**
 * Verifies what a webhook got, by Standard Webhooks: signature and time. Keep `id` for a while: the same event may come
 * again.
 *
 * @param secret as the webhook tells it: `whsec_…`
 * @param body the very text that was posted
 * @throws Error where it is not the service's, or too old
 */
export async function verifyWebhook(
  secret: string,
  headers: Headers,
  body: string,
  now = new Date(),
): Promise<WebhookEvent> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature').split(' ');
  if (!(Math.abs(Number(timestamp) - now.getTime() / 1000) <= toleranceSeconds))
    throw new Error('The message is too old, or from the future.');
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures) {
    const [version, value = ''] = signature.split(',');
    if (version === 'v1' && (await crypto.subtle.verify('HMAC', key, bytesOf(value), signed)))
      return JSON.parse(body) as WebhookEvent;
  }
  throw new Error('No signature fits.');
}

function headerOf(headers: Headers, name: string): string {
  const value = headers instanceof globalThis.Headers ? headers.get(name) : headers[name];
  if (typeof value !== 'string') throw new Error(`The header ${name} is missing.`);
  return value;
}

/** Base64; what is none is nothing. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
