import type { Language } from '../platform/base/languages.ts';
import { page } from '../platform/pages/page-frame.ts';
import { type Html, html } from '../platform/text/html.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say } from '../platform/text/messages/messages.ts';

/** Signed out here; the browser goes on to the hosted sign-in, which ends its session too. */
export function signedOutPage(language: Language, signOutUrl: string): Html {
  const t = (key: MessageKey) => say(language, key);
  return page(
    language,
    t('signedOut.title'),
    html`<meta http-equiv="refresh" content="0; url=${signOutUrl}">
<h1>${t('signedOut.title')}</h1>
<p role="status">${t('signedOut.text')}</p>
<p><a href="${signOutUrl}">${t('signedOut.link')}</a></p>`,
    'none',
  );
}
