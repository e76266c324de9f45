import * as z from 'zod/mini';
import type { Contact, Customer } from '../customers/customer.ts';
import { DomainError } from '../platform/base/errors.ts';
import type { Language } from '../platform/base/languages.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import type { Notice } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { emailAddress, personName } from '../platform/text/text.schema.ts';
import {
  addContactByCode,
  type ContactPorts,
  type ContactProblem,
  type ContactRequest,
  mailContactCode,
  makeMain,
  removeOne,
} from './change-contacts.ts';
import { contactRemovedPage } from './view-pages.ts';

const typedContact = z.strictObject({ name: personName, email: emailAddress });

const problemOf: Readonly<Record<ContactProblem, MessageKey>> = {
  known: 'problem.contactKnown',
  most: 'problem.contactMost',
  codeWrong: 'problem.codeWrong',
  taken: 'problem.contactTaken',
};

/** What keeps a code from being mailed, and comes to an end by itself. */
const refusedCodes: Readonly<Record<string, MessageKey>> = {
  code_too_soon: 'problem.codeTooSoon',
  code_limit_reached: 'problem.codeLimit',
  daily_limit_reached: 'problem.tooMany',
  code_undeliverable: 'problem.address',
};

/** The view once more, with what is to be told; and of a contact that is to be added, the form for its code. */
export type ShowView = (status: number, notice: Notice, asked?: Contact) => PageAnswer;

/**
 * Changes a customer's contacts from its own view (R55). Only the very words do: `mail` a code to a new one, `add` it
 * by that code, make one the `main` one, `remove` one.
 *
 * @throws `busy_try_again`; what the mail service throws
 */
export async function answerContacts(
  ports: ContactPorts,
  { customer, language }: { readonly customer: Customer; readonly language: Language },
  { form, requestId, sourceIp }: PageRequest,
  show: ShowView,
): Promise<PageAnswer> {
  const request = { correlationId: requestId, sourceIp, language };
  const problem = (status: number, key: MessageKey, asked?: Contact) => show(status, { kind: 'problem', key }, asked);
  const { contact: action = '' } = form;
  if (action === 'mail' || action === 'add') {
    const typed = typedContact.safeParse({ name: form.name, email: form.email });
    if (!typed.success) return problem(422, 'problem.contact');
    return action === 'mail'
      ? mail(ports, customer, typed.data, { request, show })
      : add(ports, customer, { ...typed.data, code: form.code ?? '', authorised: form.authorised }, { request, show });
  }
  if (action !== 'main' && action !== 'remove') return problem(422, 'problem.form');
  if (form.authorised !== 'yes') return problem(422, 'problem.confirm');
  const chosen = customer.contacts?.find(({ email }) => email === form.email);
  // Pressed twice, or removed meanwhile: the page shows what there is now.
  if (chosen === undefined) return { location: `?lang=${language}`, notice: 'gone' };
  try {
    const isDone = await (action === 'main' ? makeMain : removeOne)(ports, customer, chosen.hash, request);
    // The link that removed a contact is void with all others.
    if (isDone && action === 'remove') return { status: 200, page: contactRemovedPage(language) };
    return { location: `?lang=${language}`, notice: isDone ? 'contact-main' : 'gone' };
  } catch (error) {
    return refusedBy(error, show);
  }
}

interface Telling {
  readonly request: ContactRequest;
  readonly show: ShowView;
}

async function mail(
  ports: ContactPorts,
  customer: Customer,
  contact: Contact,
  { request, show }: Telling,
): Promise<PageAnswer> {
  try {
    const why = await mailContactCode(ports, customer, contact, request);
    if (why !== undefined) return show(409, { kind: 'problem', key: problemOf[why] });
    return show(200, { kind: 'notice', key: 'form.codeSent' }, contact);
  } catch (error) {
    // A code may be on its way already: its form stays.
    return refusedBy(error, show, contact);
  }
}

/** @throws what is no refusal that comes to an end by itself */
function refusedBy(error: unknown, show: ShowView, contact?: Contact): PageAnswer {
  const key = error instanceof DomainError ? refusedCodes[error.code] : undefined;
  if (key === undefined || !(error instanceof DomainError)) throw error;
  const asked = error.code === 'code_too_soon' ? contact : undefined;
  return show(httpStatus[error.kind], { kind: 'problem', key }, asked);
}

async function add(
  ports: ContactPorts,
  customer: Customer,
  { code, authorised, ...contact }: Contact & { readonly code: string; readonly authorised: string | undefined },
  { request, show }: Telling,
): Promise<PageAnswer> {
  const problem = (status: number, key: MessageKey) => show(status, { kind: 'problem', key }, contact);
  if (authorised !== 'yes') return problem(422, 'problem.confirm');
  if (code.trim() === '') return problem(422, 'problem.codeMissing');
  const why = await addContactByCode(ports, customer, { ...contact, code }, request).catch((error: unknown) =>
    refusedBy(error, show),
  );
  if (typeof why === 'object') return why;
  if (why === undefined) return { location: `?lang=${request.language}`, notice: 'contact-added' };
  const shown = { kind: 'problem', key: problemOf[why] } as const;
  return why === 'codeWrong' ? show(422, shown, contact) : show(409, shown);
}
