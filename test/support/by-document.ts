/** Holds what the service answers against the API's document: a status, a form or a value that it does not tell fails. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Answer } from '../../scripts/lib/service-client.ts';

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response>>;
}

// What refers to a part of the document refers to it from wherever it is looked at.
const text = readFileSync('docs/openapi.json', 'utf8').replaceAll('"#/components/', '"api#/components/');
const { paths, components } = JSON.parse(text) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
};
const operations = new Map(
  Object.values(paths).flatMap((path) => Object.values(path).map((each) => [each.operationId, each] as const)),
);

const ajv = new Ajv2020({ strict: false });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'api', components }, 'api');
const validators = new Map<string, ValidateFunction>();

/** @throws Error where the document tells otherwise */
export function requireDocumented(id: string, { status, headers, text: body }: Answer): void {
  const told = operations.get(id)?.responses[status];
  const response = told?.$ref === undefined ? told : components.responses[told.$ref.split('/').at(-1) ?? ''];
  const wrong = (what: string) => new Error(`${id} answered ${status}, and its document does not tell ${what}`);
  if (response === undefined) throw wrong('that status.');
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  if (body === '' && response.content === undefined) return;
  const schema = response.content?.[type]?.schema;
  if (schema === undefined) throw wrong(`${type}.`);
  if (!type.endsWith('json')) return;
  const key = `${id} ${status} ${type}`;
  const validate = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, validate);
  if (!validate(JSON.parse(body))) throw wrong(`this: ${ajv.errorsText(validate.errors)} in ${body.slice(0, 2000)}`);
}
