import { DomainError } from '../platform/base/errors.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import type { Usage } from '../platform/limits/usage.port.ts';
import type { AddressHasher } from '../platform/links/address-hash.port.ts';
import { cookie } from '../platform/pages/cookie.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import {
  type CustomerSession,
  customerSessionCookie,
  type VisitorPorts,
  visitorOf,
} from '../sign-in/customer-session.ts';
import { customerSignInCookie } from '../sign-in/customer-sign-in.ts';
import { formTokenOf, isOfSession, signingOut } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.port.ts';
import { signedOutPage } from '../sign-in/signed-out-page.ts';
import { viewMinutes, viewsPerDay } from './ask-view-link.ts';
import { type ReadAccessPorts, readAccess } from './read-access.ts';
import { minePage, sentPage } from './view-pages.ts';
import type { ViewRequests } from './view-requests.port.ts';

export type MinePorts = VisitorPorts &
  ReadAccessPorts & {
    readonly sessions: Pick<Sessions<CustomerSession>, 'end'>;
    readonly usage: Pick<Usage, 'takeDaily'>;
    readonly addresses: AddressHasher;
    readonly requests: ViewRequests;
    /** Where the hosted sign-in ends its own session. */
    readonly customerSignOutUrl: string;
  };

/**
 * Who may do what for the company of a customer's user that signed in (R55). It sees, and ends nothing: its password
 * may be a partner's doing, who can set one. What ends something takes the link that is mailed to the company's contact.
 *
 * 1. Without a session of a user that may still sign in: to the sign-in.
 * 2. GET: show. POST, with the session's own form token: mail the link, or sign out.
 *
 * @throws `busy_try_again`
 */
export async function answerMine(ports: MinePorts, request: PageRequest): Promise<PageAnswer> {
  const sessionId = request.cookies[customerSessionCookie] ?? '';
  const visitor = await visitorOf(ports, sessionId);
  if (visitor === undefined) return { location: `sign-in${request.language ? `?lang=${request.language}` : ''}` };
  const { user, customer } = visitor;
  const language = chosenLanguage(request) ?? customer.language;
  const show = async (status: number, notice?: Notice): Promise<PageAnswer> => {
    const partners = await readAccess(ports, customer.id);
    const shown = { company: customer.company, userName: user.userName, partners };
    return { status, page: minePage({ ...shown, formToken: formTokenOf(sessionId) }, language, notice) };
  };
  if (request.method !== 'POST') return show(200);
  const { csrf, action } = request.form;
  if (!isOfSession(sessionId, csrf)) return show(422, { kind: 'problem', key: 'problem.form' });
  if (action === 'signOut') {
    await ports.sessions.end(sessionId);
    const kept = cookie(customerSignInCookie, [signingOut, '', language].join('.'), 60);
    const cookies = [cookie(customerSessionCookie, '', 0), kept];
    return { status: 200, page: signedOutPage(language, ports.customerSignOutUrl), cookies };
  }
  if (action !== 'mail') return show(422, { kind: 'problem', key: 'problem.form' });
  try {
    const contact = await ports.addresses.hash(customer.contact.email);
    await ports.usage.takeDaily('viewAgain', contact, viewsPerDay, ports.clock());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'daily_limit_reached') throw error;
    return show(httpStatus[error.kind], { kind: 'problem', key: 'problem.viewLimit' });
  }
  await ports.requests.add({ customerId: customer.id, language });
  return { status: 200, page: sentPage(language, viewMinutes) };
}
