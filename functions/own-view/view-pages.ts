import type { CustomerAgreementText } from '../customer-accounts/customer-agreement.ts';
import type { Contact } from '../customers/customer.ts';
import type { Language } from '../platform/base/languages.ts';
import { type Notice, page, told } from '../platform/pages/page-frame.ts';
import { defused } from '../platform/text/foreign-link.ts';
import { type Html, html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say, type Values } from '../platform/text/messages/messages.ts';
import { type Ending, endingsOf } from './ending.ts';
import type { PartnerAccess } from './read-access.ts';

/** The form that asks for a link (R44). */
export function askPage(language: Language, problem?: MessageKey, typed = ''): Html {
  const t = (key: MessageKey) => say(language, key);
  return page(
    language,
    t('view.ask.title'),
    html`<h1>${t('view.ask.title')}</h1>
${told(problem && { kind: 'problem', key: problem }, t)}
<p>${t('view.ask.text')}</p>
<form method="post">
<input type="hidden" name="language" value="${language}">
<label for="email">${t('view.ask.email')}</label>
<input type="email" id="email" name="email" required maxlength="254" autocomplete="email" value="${typed}">
<button>${t('view.ask.button')}</button>
</form>
<p><a href="my-access/sign-in?lang=${language}">${t('view.ask.signIn')}</a></p>`,
  );
}

/** What whoever asked is told, whether or not there is such a customer. */
export function sentPage(language: Language, minutes: number): Html {
  const t = (key: MessageKey) => say(language, key, { minutes });
  return page(
    language,
    t('view.sent.title'),
    html`<h1>${t('view.sent.title')}</h1>
<p role="status">${t('view.sent.text')}</p>`,
  );
}

/** The page of a link whose half hour is over. */
export function overPage(language: Language, problem?: MessageKey): Html {
  const t = (key: MessageKey) => say(language, key);
  return page(
    language,
    t('view.over.title'),
    html`<h1>${t('view.over.title')}</h1>
${told(problem && { kind: 'problem', key: problem }, t)}
<p>${t('view.over.text')}</p>
<form method="post">
<input type="hidden" name="language" value="${language}">
<button name="link" value="mail">${t('view.over.link')}</button>
</form>`,
  );
}

/** What a customer is shown of its own. */
interface Shown {
  readonly company: string;
  readonly partners: readonly PartnerAccess[];
  /** The customer agreement, where it is yet to be accepted. */
  readonly agreement: CustomerAgreementText | undefined;
  /** Whom the company is reached by. */
  readonly main: Contact;
  readonly others: readonly Contact[];
  /** A contact that is to be added: it was mailed a code. */
  readonly asked?: Contact | undefined;
}

/** Who can do what on a customer's account, since when, by which acceptance; and ending it (R44). */
export function viewPage(
  { company, partners, agreement, ...reached }: Shown,
  language: Language,
  notice?: Notice,
): Html {
  const t = (key: MessageKey, values: Values = {}) => say(language, key, { company, ...values });
  const counted = (key: MessageKey, of: readonly string[]) =>
    of.length > 0 && html`<p>${t(key, { count: of.length })}</p>`;
  return page(
    language,
    t('view.title'),
    html`<h1>${t('view.title')}</h1>
${told(notice, t)}
${partners.every(({ grants, granular }) => grants.length + granular.length === 0) && html`<p>${t('view.none')}</p>`}
${partners.map(
  (partner) => html`<section>
<h2>${defused(partner.partnerName)}</h2>
<p class="soft">${t('view.contact', { email: partner.contactEmail })}</p>
${endingsOf(partner, language).map((ending) => endable(ending, t))}
${counted('view.support', partner.levels.support)}
${counted('view.credit', partner.levels.incentiveCredit)}
</section>`,
)}
${agreement && agreeable(agreement, t)}
${contactsOf(reached, language, t)}`,
  );
}

/** What a customer's user that signed in is shown. */
interface Mine {
  readonly company: string;
  readonly userName: string;
  readonly partners: readonly PartnerAccess[];
  /** What the forms carry, so that they are of this session. */
  readonly formToken: string;
}

/** Who can do what on the company's account, to a user that signed in (R55): to be seen, not to be ended. */
export function minePage({ company, userName, partners, formToken }: Mine, language: Language, notice?: Notice): Html {
  const t = (key: MessageKey, values: Values = {}) => say(language, key, { company, userName, ...values });
  const button = (action: string, key: MessageKey) =>
    html`<form method="post">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="csrf" value="${formToken}">
<button class="second" name="action" value="${action}">${t(key)}</button>
</form>`;
  return page(
    language,
    t('view.title'),
    html`<h1>${t('view.title')}</h1>
${told(notice, t)}
<p class="soft">${t('mine.signedIn')}</p>
${partners.every(({ grants, granular }) => grants.length + granular.length === 0) && html`<p>${t('view.none')}</p>`}
${partners.map(
  (partner) => html`<section>
<h2>${defused(partner.partnerName)}</h2>
<p class="soft">${t('view.contact', { email: partner.contactEmail })}</p>
<ul>${endingsOf(partner, language).flatMap(({ has }) => has.map((line) => html`<li>${line}</li>`))}</ul>
</section>`,
)}
<section>
<p>${t('mine.end')}</p>
${button('mail', 'mine.mail')}
</section>
${button('signOut', 'partnership.signOut')}`,
  );
}

/** The customer agreement, folded away, with the form that accepts it (R54). */
function agreeable({ title, paragraphs, version, hash, language }: CustomerAgreementText, t: Say): Html {
  return html`<section>
<h2>${title}</h2>
<p>${t('view.agreement')}</p>
<details>
<summary>${t('view.agreement.read')}</summary>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p class="soft">${t('view.agreement.version', { version })}</p>
<form method="post">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="hash" value="${hash}">
<label for="firstName">${t('view.agreement.firstName')}</label>
<input type="text" id="firstName" name="firstName" required maxlength="50" autocomplete="given-name">
<label for="lastName">${t('view.agreement.lastName')}</label>
<input type="text" id="lastName" name="lastName" required maxlength="50" autocomplete="family-name">
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('view.agreement.authorised')}</span></label>
<button name="agreement" value="accept">${t('view.agreement.accept')}</button>
</form>
</details>
</section>`;
}

type Say = (key: MessageKey, values?: Values) => string;

/** One thing that can be ended; its form is folded away until it is wanted. */
function endable({ id, has, follows, hash, language, invitationId }: Ending, t: (key: MessageKey) => string): Html {
  return html`<ul>${has.map((line) => html`<li>${line}</li>`)}</ul>
${invitationId && html`<p><a href="?receipt=${invitationId}&amp;lang=${language}">${t('receipt.link')}</a></p>`}
<details>
<summary>${t('view.end')}</summary>
<form method="post">
<p>${follows}</p>
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="end" value="${id}">
<input type="hidden" name="hash" value="${hash}">
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('view.authorised')}</span></label>
<button class="second">${t('view.confirm')}</button>
</form>
</details>`;
}

/** Whom the company is reached by, and the forms that change it (R55). */
function contactsOf(
  { main, others, asked }: Pick<Shown, 'main' | 'others' | 'asked'>,
  language: Language,
  t: Say,
): Html {
  const named = ({ name, email }: Contact) => html`${defused(name)}, ${email}`;
  return html`<section>
<h2>${t('contacts.title')}</h2>
<p>${t('contacts.intro')}</p>
<ul>
<li><strong>${named(main)}</strong> · ${t('contacts.isMain')}</li>
${others.map((each) => html`<li>${named(each)}${changeable(each, language, t)}</li>`)}
</ul>
${asked === undefined ? newContact(language, t) : codeOfContact(asked, language, t)}
</section>`;
}

function changeable({ email }: Contact, language: Language, t: Say): Html {
  return html`<details>
<summary>${t('contacts.change')}</summary>
<form method="post">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="email" value="${email}">
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('contacts.authorised')}</span></label>
<button class="second" name="contact" value="main">${t('contacts.makeMain')}</button>
<button class="second" name="contact" value="remove">${t('contacts.remove')}</button>
</form>
</details>`;
}

function newContact(language: Language, t: Say): Html {
  return html`<details>
<summary>${t('contacts.add')}</summary>
<form method="post">
<input type="hidden" name="language" value="${language}">
<label for="contactName">${t('contacts.name')}</label>
<input type="text" id="contactName" name="name" required maxlength="100" autocomplete="off">
<label for="contactEmail">${t('view.ask.email')}</label>
<input type="email" id="contactEmail" name="email" required maxlength="254" autocomplete="off">
<button name="contact" value="mail">${t('contacts.mail')}</button>
</form>
</details>`;
}

function codeOfContact({ name, email }: Contact, language: Language, t: Say): Html {
  return html`<form method="post">
<p>${t('contacts.enterCode', { email })}</p>
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="name" value="${name}">
<input type="hidden" name="email" value="${email}">
<label for="code">${t('form.code')}</label>
<input type="text" id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" maxlength="12">
<label class="check"><input type="checkbox" name="authorised" value="yes" required><span>${t('contacts.authorised')}</span></label>
<button name="contact" value="add">${t('contacts.addThis')}</button>
</form>`;
}

/** A contact was removed: links of before are void, this one among them. */
export function contactRemovedPage(language: Language): Html {
  const t = (key: MessageKey) => say(language, key);
  return page(
    language,
    t('contacts.removed'),
    html`<h1>${t('contacts.removed')}</h1>
<p role="status">${t('contacts.linksVoid')}</p>
<p><a href="../my-access?lang=${language}">${t('view.over.link')}</a></p>`,
    'none',
  );
}
