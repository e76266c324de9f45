import type { Language } from '../base/languages.ts';
import { deployedOperator } from '../runtime/operator.ts';
import { Html, html } from '../text/html.ts';
import { layout } from './layout.generated.ts';

/** A message ready to be sent: both parts say the same. */
export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What an email is made of: plain text, escaped in the HTML part. */
export interface EmailContent {
  readonly language: Language;
  readonly subject: string;
  /** Paragraphs, divided by empty lines. */
  readonly text: string;
  /** The links within the text, and the words on their buttons. */
  readonly link?: { readonly urls: readonly string[]; readonly label: string };
  /** Fixed lines below the message. */
  readonly footer: readonly string[];
}

const operator = deployedOperator();
const linkStyle = `color:${operator.colour};word-break:break-all;font-size:13px;line-height:18px`;
const buttonStyle = `display:inline-block;padding:12px 24px;border-radius:6px;background:${operator.colour};color:#ffffff;font-weight:600;text-decoration:none`;

/** Who runs the service, below every message. */
const signature = [operator.name, operator.imprintUrl, operator.privacyUrl].filter((line) => line !== undefined);

/** Renders the text and the HTML part of an email (R31). */
export function renderEmail(content: EmailContent): Email {
  const { language, subject, text, link } = content;
  const footer = signature.length > 0 ? [...content.footer, signature.join('\n')] : content.footer;
  const filled: Readonly<Record<string, Html>> = {
    LANGUAGE: html`${language}`,
    TITLE: html`${subject}`,
    CONTENT: html`${paragraphs(text).map((paragraph) => html`<p>${withLink(paragraph, link)}</p>`)}`,
    FOOTER: html`${footer.map((line) => html`<p>${withLineBreaks(line)}</p>`)}`,
  };
  return {
    subject,
    text: [text, '-- ', ...footer].join('\n\n'),
    html: layout.replace(/%([A-Z]+)%/g, (_, name: string) => String(filled[name])),
  };
}

function paragraphs(text: string): string[] {
  return text.split(/\n{2,}/);
}

/** The first link of a paragraph has a button above it; whatever stands between and after links stays. */
function withLink(paragraph: string, link: EmailContent['link']): Html {
  const url = link?.urls.find((each) => paragraph.includes(each));
  if (link === undefined || url === undefined) return withLineBreaks(paragraph);
  const [before = '', ...rest] = paragraph.split(url);
  const anchor = html`<a class="address" href="${url}" style="${linkStyle}">${url}</a>`;
  const button = html`<a href="${url}" style="${buttonStyle}">${link.label}</a><br>`;
  return html`${withLineBreaks(before)}${rest.map((text, index) => html`${index === 0 && button}${anchor}${withLineBreaks(text)}`)}`;
}

function withLineBreaks(text: string): Html {
  return new Html(
    text
      .split('\n')
      .map((line) => String(html`${line}`))
      .join('<br>'),
  );
}
