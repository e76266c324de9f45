import { createHmac } from 'node:crypto';

/**
 * The headers of Standard Webhooks: ID, time and signatures over both and the body, one for each secret.
 * @param secrets as `whsec_` and base64
 */
export function signedHeaders(
  id: string,
  secrets: readonly string[],
  body: string,
  now: Date,
): Readonly<Record<string, string>> {
  const timestamp = Math.floor(now.getTime() / 1000);
  const signatureBy = (secret: string) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  };
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map(signatureBy).join(' '),
  };
}
