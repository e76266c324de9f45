import ipaddr from 'ipaddr.js';
import { isDomainName } from '../platform/text/domain-name.ts';
import { webhookRefusal } from './webhooks.errors.ts';

/** Which addresses a deployment sends events to: those of the public internet over HTTPS, or any. */
export type WebhookTargets = 'public' | 'any';

/**
 * Lets a URL pass to which events may be sent: `https`, a name in a domain, no user or password in it. What the name
 * leads to is looked at when it is sent.
 *
 * @throws `webhook_url_refused`
 */
export function requireWebhookUrl(text: string, targets: WebhookTargets): void {
  const refused = (detail: string) =>
    webhookRefusal('webhook_url_refused', `Events are not sent to this address: it ${detail}.`, {
      errors: [{ pointer: '/url', detail }],
    });
  if (!URL.canParse(text)) throw refused('is no URL');
  const { protocol, username, password, hostname, hash } = new URL(text);
  if (username !== '' || password !== '') throw refused('holds a user or a password');
  if (hash !== '') throw refused('holds a fragment');
  if (targets === 'any') {
    if (!/^https?:$/.test(protocol)) throw refused('is not https');
    return;
  }
  if (protocol !== 'https:') throw refused('is not https');
  if (!isDomainName(hostname)) throw refused('names no host in a domain');
}

/** Whether an IP address is one of the public internet: not private, local to a link, the machine's own, reserved. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
