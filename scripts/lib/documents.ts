/** What the repository holds although it is generated, for a reader wants it: API, events, emails, drawings. */
import { globSync, readFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';
import * as z from 'zod';
import { operationsByFunction } from '../../functions/api/operations.schema.ts';
import { isForPrograms } from '../../functions/identity/permissions.ts';
import { eventDetail } from '../../functions/platform/changes/event.schema.ts';
import type { EventDeclaration } from '../../functions/platform/changes/event.ts';
import { allEvents } from '../../functions/webhooks/all-events.ts';
import { clientTypes } from './client-types.ts';
import { emailPreviews } from './email-previews.ts';
import { openApiDocument } from './openapi.ts';

/** The text of each document, by its path. */
export async function documents(): Promise<Record<string, string>> {
  const events = Object.entries(allEvents);
  const document = openApiDocument();
  return {
    'docs/openapi.json': json(document),
    'functions/api/program-operations.generated.ts': programOperations(),
    'clients/typescript/src/generated.ts': clientTypes(document as never),
    ...Object.fromEntries(
      events.map(([type, event]) => [`docs/events/${type}.v1.json`, json(eventSchema(type, event))]),
    ),
    ...emailPreviews(),
    ...(await drawings()),
  };
}

/** The names of what programs may call, apart: whoever needs no more does not load every schema. */
function programOperations(): string {
  const called = Object.values(operationsByFunction).flatMap((each) =>
    each.filter(({ permission }) => isForPrograms(permission)).map(({ id }) => `  '${id}',\n`),
  );
  return `/** What an API client may be given: whatever is for users, and not for people alone. By scripts/generate.ts. */
export const programOperations: ReadonlySet<string> = new Set([
${called.join('')}]);
`;
}

/** The drawings of docs/diagrams, as pictures. */
async function drawings(): Promise<Record<string, string>> {
  const viz = await instance();
  const draw = (file: string) => viz.renderString(readFileSync(file, 'utf8'), { format: 'svg' });
  return Object.fromEntries(
    globSync('docs/diagrams/*.dot').map((file) => [
      file.replace('diagrams', 'images').replace(/dot$/, 'svg'),
      draw(file),
    ]),
  );
}

function eventSchema(type: string, event: EventDeclaration) {
  return { title: type, ...z.toJSONSchema(eventDetail(type, event) as unknown as z.ZodType) };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
