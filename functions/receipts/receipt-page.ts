import type { Language } from '../platform/base/languages.ts';
import { page } from '../platform/pages/page-frame.ts';
import { type Html, html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import type { DirectoryRole } from '../relationships/directory-roles.ts';
import { roleNameIn } from '../relationships/role-name.ts';
import type { AcceptanceReceipt, ReceiptDocument, RemovalCertificate, SignedReceipt } from './receipt.ts';

/** A receipt or certificate as a page to print (R41, R42). */
export function printedReceipt(receipt: SignedReceipt, language: Language): Html {
  const title = say(language, isAcceptance(receipt.document) ? 'receipt.title' : 'certificate.title');
  return page(language, title, receiptMain(receipt, language), 'none');
}

/** What a receipt or certificate says, without what leads elsewhere. */
export function receiptMain(receipt: SignedReceipt, language: Language): Html {
  const { document, hash, signature } = receipt;
  const told = isAcceptance(document) ? acceptance(document, language) : certificate(document, language);
  return html`${told}
<p class="soft">${say(language, 'receipt.proof', { key: signature.keyId, hash })}</p>`;
}

const isAcceptance = (document: ReceiptDocument): document is AcceptanceReceipt =>
  document.kind === 'acceptance-receipt';

function acceptance(document: AcceptanceReceipt, language: Language): Html {
  const { acceptedBy: name, customer, partnership, acceptedAt, shown, taken } = document;
  const company = customer?.company ?? partnership?.resellerName ?? '';
  const joint = document.relationships[1]?.partnerName ?? 'none';
  const email = customer?.email ?? partnership?.id ?? '';
  const values = { name, company, joint, email, at: new Date(acceptedAt) };
  const t = (key: MessageKey) => say(language, key, values);
  const lines = shown.lines ?? [t('receipt.changed')];
  return html`<h1>${t('receipt.title')}</h1>
<p>${t('receipt.acceptedBy')}</p>
<p>${t('receipt.at')}</p>
<h2>${t('receipt.shown')}</h2>
<ul lang="${shown.language}">${lines.map((line) => html`<li>${line}</li>`)}</ul>
${taken && html`<h2>${t('receipt.taken')}</h2>\n<ul>${taken.map((part) => html`<li>${t(`take.${part}`)}</li>`)}</ul>`}`;
}

function certificate(document: RemovalCertificate, language: Language): Html {
  const {
    customer,
    accountId,
    partnerName = accountId,
    attestation,
    confirmation,
    revoked,
    kept,
    finishedAt,
  } = document;
  const t = (key: MessageKey, values: Values = {}) => say(language, key, values);
  const keptLine = ({ roles, endsAt }: RemovalCertificate['kept'][number]) =>
    t('removal.granularKept', {
      roles: roles.map((role) => roleNameIn(language, role as DirectoryRole)).join(', '),
      endsAt: new Date(endsAt),
    });
  return html`<h1>${t('certificate.title')}</h1>
<p>${t('certificate.between', { company: customer.company, customer: customer.id, partner: partnerName })}</p>
<p>${t('certificate.at', { at: new Date(finishedAt) })}</p>
${attestation && html`<h2>${t('certificate.attested', { user: attestation.userName ?? attestation.userId, at: new Date(attestation.at) })}</h2>`}
${
  attestation &&
  html`<ul lang="${attestation.language}">${[...(attestation.statements ?? []), attestation.notice ?? attestation.hash].map((line) => html`<li>${line}</li>`)}</ul>`
}
${confirmation && html`<p>${t('certificate.confirmed', { at: new Date(confirmation.at), hash: confirmation.hash })}</p>`}
<h2>${t('certificate.revoked')}</h2>
<ul>${revoked.map(({ privilege, at }) => html`<li>${t(`certificate.${privilege as 'orders'}`, { at: new Date(at) })}</li>`)}</ul>
${kept.length > 0 && html`<h2>${t('certificate.kept')}</h2>\n<ul>${kept.map((each) => html`<li>${keptLine(each)}</li>`)}</ul>`}`;
}

/** From a receipt that is one of several: the address of its file, and what the link to all of them says. */
export interface WayBack {
  readonly file: string;
  readonly text: string;
}

/** The receipt of an acceptance, to be read and printed (R41). */
export function receiptPage(receipt: SignedReceipt<AcceptanceReceipt>, language: Language, back?: WayBack): Html {
  const { relationships, gdap, partnership } = receipt.document;
  const partner = relationships[0]?.partnerName ?? gdap?.partnerName ?? partnership?.providerName ?? '';
  const t = (key: MessageKey) => say(language, key, { partner });
  return page(
    language,
    t('receipt.title'),
    html`${receiptMain(receipt, language)}
<p class="soft">${t('receipt.verify')}</p>
<p class="screen"><a href="${back?.file ?? '?format=json'}">${t('receipt.download')}</a> · <a href="/v1/receipts/key">${t('receipt.key')}</a></p>
${back && html`<p class="screen"><a href="?lang=${language}">${back.text}</a></p>`}`,
    back === undefined ? 'links' : 'none',
  );
}
