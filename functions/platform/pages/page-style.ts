import { createHash } from 'node:crypto';
import { safeHeaders } from '../http/safe-headers.ts';
import { deployedOperator } from '../runtime/operator.ts';

/** The pages' one style sheet, within the page: there is nothing else to load. */
export const style = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#4a5361;--line:#8a94a3;--blue:${deployedOperator().colour};--ground:#f2f4f7}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 "Segoe UI",Helvetica,Arial,sans-serif}
.languages{max-width:40rem;margin:0 auto;padding:.75rem 1rem}
.languages ul{display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:0;padding:0;list-style:none}
.languages form{margin:0}
.languages a,.languages button{display:block;min-height:0;padding:.5rem;border:0;background:none;color:var(--blue);font-weight:400;text-decoration:underline}
.languages [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{max-width:40rem;margin:0 auto 2rem;padding:1.5rem 1rem;background:#fff}
@media (min-width:42rem){main{padding:2rem 2.5rem;border-radius:.75rem;box-shadow:0 1px 4px #0002}}
h1{margin:0 0 .5rem;font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}
h2{margin:1.5rem 0 .5rem;font-size:1.15rem;overflow-wrap:anywhere}
li,p,label,summary{overflow-wrap:anywhere}
a{color:var(--blue)}
.soft{color:var(--soft)}
body>main:first-child{margin-top:2rem}
form{margin-top:1.25rem}
label{display:block;font-weight:600}
summary{padding:.5rem 0;color:var(--blue);cursor:pointer}
input[type=text],input[type=email],textarea{display:block;width:100%;margin:.25rem 0 1rem;padding:.6rem .75rem;border:1px solid var(--line);border-radius:.4rem;font:inherit}
.check{display:flex;gap:.75rem;align-items:flex-start;margin:.5rem 0 1.25rem;font-weight:400}
fieldset{margin:0 0 1.25rem;padding:.25rem 1rem 0;border:1px solid var(--line);border-radius:.4rem}
legend{padding:0 .25rem;font-weight:600}
.check input{width:1.4rem;height:1.4rem;margin:.1rem 0 0;flex:none}
button{min-height:2.75rem;padding:.6rem 1.5rem;border:2px solid var(--blue);border-radius:.4rem;background:var(--blue);color:#fff;font:inherit;font-weight:600;cursor:pointer}
a.button{display:inline-block;padding:.6rem 1.5rem;border-radius:.4rem;background:var(--blue);color:#fff;font-weight:600;text-decoration:none}
button.second{background:#fff;color:var(--blue)}
:focus-visible{outline:3px solid #f5a300;outline-offset:2px}
.notice{padding:.75rem 1rem;border-left:4px solid var(--blue);background:#e8f0fe}
.problem{padding:.75rem 1rem;border-left:4px solid #b3261e;background:#fdecea}
li.danger{list-style:none;margin:.5rem 0 .5rem -1.5rem;padding:.5rem .75rem;border-left:4px solid #b3261e;background:#fdecea;font-weight:600}
address img{display:block;max-width:12rem;max-height:4rem;margin-bottom:.5rem}
address{margin:0 0 1rem;font-style:normal;overflow-wrap:anywhere}
@media (min-width:60rem){main:has(.decide),body:has(.decide) :is(.languages,footer){max-width:64rem}.decide{display:grid;grid-template:"asks answer" auto "who answer" 1fr/1fr 1fr;gap:0 3rem}.asks{grid-area:asks}.asks h2{margin-top:.5rem}.answer form{margin-top:.5rem}.answer{grid-area:answer}.who{grid-area:who}}
footer{max-width:40rem;margin:0 auto 2rem;padding:0 1rem;color:var(--soft);font-size:.875rem}
footer a{margin-left:1rem;color:var(--blue)}
hr{margin:1.5rem 0;border:0;border-top:1px solid #d5dae1}
@media print{body{background:#fff}main{max-width:none;padding:0;box-shadow:none}.languages,.screen{display:none}}
`;

const styleHash = createHash('sha256').update(style).digest('base64');

const policy = (...more: readonly string[]) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ...more,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** What every page is sent with: nothing kept, nothing told to others, nothing run, framed or indexed. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  ...safeHeaders,
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': policy(),
} as const;

/** A page with pictures in itself: they are shown, and none is loaded. */
export const picturePageHeaders = { ...pageHeaders, 'content-security-policy': policy('img-src data:') } as const;
