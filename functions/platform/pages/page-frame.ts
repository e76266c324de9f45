import { type Language, languageNames, languages } from '../base/languages.ts';
import { deployedOperator } from '../runtime/operator.ts';
import { Html, html } from '../text/html.ts';
import type { MessageKey } from '../text/messages/message-keys.ts';
import { say } from '../text/messages/messages.ts';
import { style } from './page-style.ts';

/** What the page tells above the form: something went wrong, or a code is on its way. */
export type Notice = { readonly kind: 'problem' | 'notice'; readonly key: MessageKey };

/** A notice above the page's own text, told at once to whoever does not see it. */
export function told(notice: Notice | undefined, t: (key: MessageKey) => string): Html | undefined {
  if (notice === undefined) return undefined;
  return html`<p class="${notice.kind}" role="${notice.kind === 'problem' ? 'alert' : 'status'}">${t(notice.key)}</p>`;
}

/** A page that only tells something. */
export function messagePage(
  language: Language,
  about:
    | 'void'
    | 'invalid'
    | 'trouble'
    | 'receipt.notReady'
    | 'receipt.none'
    | 'signedIn'
    | 'notSignedIn'
    | 'notOurUser',
): Html {
  const title = say(language, `${about}.title`);
  return page(language, title, html`<h1>${title}</h1>\n<p>${say(language, `${about}.text`)}</p>`);
}

const operator = deployedOperator();

/** Who runs the service, and where that is written in full. */
function operatorFooter(language: Language): Html | false {
  const { name, imprintUrl, privacyUrl } = operator;
  const links = [
    [imprintUrl, 'page.imprint'],
    [privacyUrl, 'page.privacy'],
  ] as const;
  const told = links.map(
    ([url, key]) => url !== undefined && html` <a href="${url}" rel="noreferrer">${say(language, key)}</a>`,
  );
  if (name === undefined && told.every((each) => each === false)) return false;
  return html`\n<footer>${name}${told}</footer>`;
}

/**
 * The frame of every page: language switch, style, main.
 *
 * @param switchBy the page of a pending invitation switches its language by buttons: a mail scanner that follows every
 *   link finds none
 */
export function page(
  language: Language,
  title: string,
  main: Html,
  switchBy: 'links' | 'buttons' | 'none' = 'links',
): Html {
  const switches = languages.map((each) => {
    const current = each === language && html` aria-current="true"`;
    return switchBy === 'links'
      ? html`<li><a href="?lang=${each}" lang="${each}" hreflang="${each}"${current}>${languageNames[each]}</a></li>`
      : html`<li><button name="lang" value="${each}" lang="${each}"${current}>${languageNames[each]}</button></li>`;
  });
  const list = html`<ul>${switches}</ul>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${
  switchBy !== 'none' &&
  html`<nav class="languages" aria-label="${say(language, 'page.language')}">${switchBy === 'links' ? list : html`<form method="get">${list}</form>`}</nav>`
}
<main>
${main}
</main>${operatorFooter(language)}
</body>
</html>
`;
}
