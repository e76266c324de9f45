import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { consoleIn } from '../console/serve-console.ts';
import type { ApiEvent } from '../platform/http/api-event.ts';
import { setting } from '../platform/runtime/environment.ts';
import { deployedOperator } from '../platform/runtime/operator.ts';
import { openContent } from './open-content.ts';

const readDocument = () => readFileSync(new URL('openapi.json', import.meta.url), 'utf8');
const showConsole = consoleIn(fileURLToPath(new URL('console', import.meta.url)), setting('CONSOLE_URL'), {
  issuer: setting('SIGN_IN_ISSUER'),
  signInUrl: setting('SIGN_IN_URL'),
  clientId: setting('CONSOLE_CLIENT'),
  colour: deployedOperator().colour,
});

const answer = openContent(readDocument, showConsole);

/** What is open and the same for everybody: the API's document and its pages, and the partners' console. */
export async function handler(event: ApiEvent) {
  return answer(event);
}
