import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { safeHeaders } from '../platform/http/safe-headers.ts';

/** What the console is told of its deployment. None of it is secret. */
export interface ConsoleSettings {
  readonly issuer: string;
  readonly signInUrl: string;
  readonly clientId: string;
  /** The operator's, as on pages and in emails: white can be read on it. */
  readonly colour: string;
}

export interface ConsoleAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded?: true;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the partners' console (R58): the same files for everybody, without any right of its own.
 *
 * @param folder where its files are; read once, and nothing else is ever served
 * @param home where its page is, whole: whoever asks for less is sent there
 * @returns an answer for a path below `/console`, by what the caller accepts; `undefined` where there is no such file
 */
export function consoleIn(folder: string, home: string, settings: ConsoleSettings) {
  const names = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
  );
  const packed = new Map<string, string>();

  function file(name: string, acceptEncoding: string): ConsoleAnswer {
    const type = types[extname(name)] ?? 'application/octet-stream';
    const headers = { ...headersFor(name, settings), 'content-type': type, vary: 'accept-encoding' };
    if (!/\bgzip\b/.test(acceptEncoding))
      return { statusCode: 200, headers, body: readFileSync(join(folder, name), 'utf8') };
    const body = packed.get(name) ?? gzipSync(readFileSync(join(folder, name)), { level: 9 }).toString('base64');
    packed.set(name, body);
    return { statusCode: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body, isBase64Encoded: true };
  }

  return (path: string, acceptEncoding: string): ConsoleAnswer | undefined => {
    // Its files are found beside it.
    if (/^\/console\/?$/.test(path)) return { statusCode: 308, headers: { ...safeHeaders, location: home }, body: '' };
    if (path === '/console/config.json') {
      const headers = { ...safeHeaders, 'content-type': 'application/json', 'cache-control': 'no-cache' };
      return { statusCode: 200, headers, body: JSON.stringify(settings) };
    }
    const name = path.slice('/console/'.length);
    return names.has(name) ? file(name, acceptEncoding) : undefined;
  };
}

/**
 * Nothing runs but its own files, and it calls nothing but this service and its sign-in. Styles may stand in the page:
 * the component library puts them there, and so do the mails that are shown before they are sent.
 */
function headersFor(name: string, { signInUrl }: ConsoleSettings): Readonly<Record<string, string>> {
  if (name.startsWith('assets/')) return { ...safeHeaders, 'cache-control': 'public, max-age=31536000, immutable' };
  const policy = [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
    ...[`connect-src 'self' ${new URL(signInUrl).origin}`, "frame-src 'self'", "frame-ancestors 'none'"],
    ...["base-uri 'none'", "form-action 'none'"],
  ];
  return { ...safeHeaders, 'cache-control': 'no-cache', 'content-security-policy': policy.join('; ') };
}
