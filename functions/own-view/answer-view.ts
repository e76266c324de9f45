import * as z from 'zod/mini';
import type { CustomerAgreementText } from '../customer-accounts/customer-agreement.ts';
import type { Contact, Customer } from '../customers/customer.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Language } from '../platform/base/languages.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { LinkReader } from '../platform/links/links.port.ts';
import { messagePage, type Notice } from '../platform/pages/page-frame.ts';
import { chosenLanguage, type PageAnswer, type PageRequest } from '../platform/pages/page-handler.ts';
import type { Html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say } from '../platform/text/messages/messages.ts';
import { line } from '../platform/text/text.schema.ts';
import type { Receipts } from '../receipts/receipts.port.ts';
import { receiptAnswer } from '../receipts/show-receipt.ts';
import { type AcceptAgreementPorts, acceptAgreement, agreementToAccept } from './accept-agreement.ts';
import { answerContacts } from './answer-contacts.ts';
import { viewMinutes, viewsPerDay } from './ask-view-link.ts';
import type { ContactPorts } from './change-contacts.ts';
import { type EndPorts, endByCustomer } from './end-by-customer.ts';
import { endingsOf } from './ending.ts';
import { type PartnerAccess, type ReadAccessPorts, readAccess } from './read-access.ts';
import { overPage, sentPage, viewPage } from './view-pages.ts';
import type { ViewRequests } from './view-requests.port.ts';

export type ViewPorts = ReadAccessPorts &
  EndPorts &
  AcceptAgreementPorts &
  ContactPorts & {
    readonly links: LinkReader;
    readonly receipts: Pick<Receipts, 'get'>;
    readonly requests: ViewRequests;
  };

/** What was just done, told on the page that follows. */
const notices: ReadonlyMap<string | undefined, Notice> = new Map([
  ['ended', { kind: 'notice', key: 'view.ended' }],
  ['gone', { kind: 'notice', key: 'view.gone' }],
  ['agreed', { kind: 'notice', key: 'view.agreed' }],
  ['contact-added', { kind: 'notice', key: 'contacts.added' }],
  ['contact-main', { kind: 'notice', key: 'contacts.changed' }],
]);

/**
 * A customer's own view behind the link it asked for (R44): who can do what, since when, by which acceptance.
 *
 * 1. The link must be ours, no contact removed since it was mailed, and its half hour not over.
 * 2. GET, HEAD: show. POST: end what the form names, or accept the customer agreement, if it is there and what was
 *    shown is what is there now; or change the contacts.
 * 3. What is gone already is shown as gone: pressed twice, it ends once.
 *
 * @throws `link_invalid`, `busy_try_again`
 */
export async function answerView(ports: ViewPorts, request: PageRequest): Promise<PageAnswer> {
  const { claims, named: customer } = await ports.links.read(request.token, 'view', (id) =>
    ports.customers.getCustomer(id),
  );
  const { expiry, generation } = claims;
  if (customer === undefined || customer.erasedAt !== undefined) throw linkInvalid();
  if (generation !== (customer.viewGeneration ?? 1)) throw linkInvalid();
  const language = chosenLanguage(request) ?? customer.language;
  if (expiry * 1000 <= ports.clock().getTime()) return over(ports, request, customer, language);
  const [partners, agreement] = await Promise.all([
    readAccess(ports, customer.id),
    agreementToAccept(ports, customer.id, language),
  ]);
  const view = { customer, partners, agreement, language };
  if (request.query.receipt !== undefined) return receiptOf(ports, view, request.query.receipt, request.format);
  if (request.method !== 'POST') return { status: 200, page: pageOf(view, notices.get(request.notice)) };
  if ('contact' in request.form)
    return answerContacts(ports, view, request, (status, notice, asked) => ({
      status,
      page: pageOf({ ...view, asked }, notice),
    }));
  return 'agreement' in request.form ? agree(ports, view, request) : end(ports, view, request);
}

/**
 * The page of a link whose half hour is over. Whoever holds it has had an email to the customer: it may have another
 * link mailed, though somebody else used up the day of the address. Counted by address: customers share some. Only the
 * page's own button asks for it.
 */
async function over(
  { usage, addresses, requests, clock }: ViewPorts,
  { method, form }: PageRequest,
  { id: customerId, contact }: Customer,
  language: Language,
): Promise<PageAnswer> {
  if (method !== 'POST') return { status: 410, page: overPage(language) };
  if (form.link !== 'mail') return { status: 422, page: overPage(language, 'problem.form') };
  try {
    await usage.takeDaily('viewAgain', await addresses.hash(contact.email), viewsPerDay, clock());
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'daily_limit_reached') throw error;
    return { status: httpStatus[error.kind], page: overPage(language, 'problem.viewLimit') };
  }
  await requests.add({ customerId, language });
  return { status: 200, page: sentPage(language, viewMinutes) };
}

/** The receipt of an acceptance through which one of the partners has what it has (R41). */
async function receiptOf(
  { receipts }: ViewPorts,
  { partners, language }: OwnView,
  wanted: string,
  format: string | undefined,
): Promise<PageAnswer> {
  const grants = partners.flatMap((partner) => [...partner.grants, ...partner.granular]);
  const isOwn = grants.some((grant) => 'invitationId' in grant && grant.invitationId === wanted);
  if (!isOwn) return { status: 404, page: messagePage(language, 'receipt.none') };
  const back = { file: `?receipt=${wanted}&format=json`, text: say(language, 'view.back') };
  return receiptAnswer(receipts, wanted, { format, language, back });
}

/** What a customer sees of its own. */
interface OwnView {
  readonly customer: Customer;
  readonly partners: readonly PartnerAccess[];
  /** The customer agreement, where it is yet to be accepted. */
  readonly agreement: CustomerAgreementText | undefined;
  readonly language: Language;
  /** A contact that is to be added: it was mailed a code. */
  readonly asked?: Contact | undefined;
}

function pageOf({ customer, language, ...shown }: OwnView, notice?: Notice): Html {
  const { company, contact: main, contacts: others = [] } = customer;
  return viewPage({ company, main, others, ...shown }, language, notice);
}

const personName = z.strictObject({ firstName: line(50), lastName: line(50) });

/** The customer accepts the customer agreement; accepted meanwhile, it is told so. Nothing but the very word does. */
async function agree(ports: ViewPorts, view: OwnView, { form, requestId }: PageRequest): Promise<PageAnswer> {
  const { customer, agreement, language } = view;
  const problem = (status: number, key: MessageKey) => ({ status, page: pageOf(view, { kind: 'problem', key }) });
  const back = { location: `?lang=${language}`, notice: 'agreed' };
  if (form.agreement !== 'accept') return problem(422, 'problem.form');
  if (agreement === undefined) return back;
  if (form.authorised !== 'yes') return problem(422, 'problem.confirm');
  if (form.hash !== agreement.hash) return problem(409, 'problem.changed');
  const name = personName.safeParse({ firstName: form.firstName, lastName: form.lastName });
  if (!name.success) return problem(422, 'problem.name');
  await acceptAgreement(ports, { customerId: customer.id, ...name.data, language, correlationId: requestId });
  return back;
}

async function end(ports: ViewPorts, view: OwnView, { form, requestId, sourceIp }: PageRequest): Promise<PageAnswer> {
  const { customer, partners, language } = view;
  const ending = partners.flatMap((partner) => endingsOf(partner, language)).find(({ id }) => id === form.end);
  if (!form.end) return { status: 422, page: pageOf(view, { kind: 'problem', key: 'problem.form' }) };
  const back = (notice: string) => ({ location: `?lang=${language}`, notice });
  // Pressed twice, it ends once; and nothing is told to have ended that never was.
  if (ending === undefined) return back('gone');
  if (form.authorised !== 'yes')
    return { status: 422, page: pageOf(view, { kind: 'problem', key: 'problem.confirm' }) };
  if (form.hash !== ending.hash)
    return { status: 409, page: pageOf(view, { kind: 'problem', key: 'problem.changed' }) };
  await endByCustomer(ports, ending, { customerId: customer.id, sourceIp, correlationId: requestId });
  return back('ended');
}
