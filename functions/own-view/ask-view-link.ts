import { DomainError } from '../platform/base/errors.ts';
import type { Clock } from '../platform/base/ids.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { type MailBrake, sourceOf } from '../platform/limits/anonymous-mail.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import { emailAddress } from '../platform/text/text.schema.ts';
import { askPage, sentPage } from './view-pages.ts';
import type { ViewRequests } from './view-requests.port.ts';

export interface AskViewLinkPorts {
  readonly usage: Pick<Usage, 'takeDaily'>;
  readonly addresses: AddressHasher;
  readonly requests: ViewRequests;
  readonly clock: Clock;
  readonly brake: Pick<MailBrake, 'perSource'>;
}

/** Minutes for which a link to a customer's own view holds. */
export const viewMinutes = 30;

/** Times a day at most that a link is mailed to one address. */
export const viewsPerDay = 5;

/**
 * "Who can do what on my account?" (R44): has a link to its own view mailed to a customer. Whoever asks learns nothing,
 * not even by the time it takes: the answer is the same for every address, and whether there is such a customer is
 * looked up later, by another function.
 *
 * 1. GET: show the form. POST: the address must be one.
 * 2. Count it: by where it comes from, and by the address.
 * 3. Leave the request in the queue.
 */
export async function askViewLink(ports: AskViewLinkPorts, request: PageRequest): Promise<PageAnswer> {
  const language = chosenLanguage(request) ?? request.preferred;
  if (request.method !== 'POST') return { status: 200, page: askPage(language) };
  const email = emailAddress.safeParse(request.form.email?.trim());
  if (!email.success) return { status: 422, page: askPage(language, 'problem.address', request.form.email) };
  const { usage, addresses, requests, clock, brake } = ports;
  const [recipientHash, source] = await Promise.all([
    addresses.hash(email.data),
    addresses.hash(sourceOf(request.sourceIp)),
  ]);
  try {
    await usage.takeDaily('viewFromSource', source, brake.perSource, clock());
    await usage.takeDaily('view', recipientHash, viewsPerDay, clock());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'daily_limit_reached') throw error;
    return { status: httpStatus[error.kind], page: askPage(language, 'problem.viewLimit', email.data) };
  }
  await requests.add({ recipientHash, language });
  return { status: 200, page: sentPage(language, viewMinutes) };
}
