/** Makes the typed client's part that follows from the API's document: types of operations, and their routes. */
import {
  type ApiDocument,
  answerOf,
  type DescribedOperation,
  nameOf,
  operationsOf,
  type Schema,
} from '../../functions/api/api-document.ts';

/** The text of clients/typescript/src/generated.ts. */
export function clientTypes(document: ApiDocument): string {
  const operations = operationsOf(document);
  const schemas = Object.entries(document.components.schemas);
  return `// Made from docs/openapi.json by \`npm run generate\`. Do not edit.
/* biome-ignore-all lint: generated */
${schemas.map(([name, schema]) => `${comment(schema.description)}export type ${name} = ${typeOf(schema)};\n`).join('')}
/**
 * Every operation: what it takes, what it answers, the codes it may refuse with, and whether it changes what was read
 * before.
 */
export interface Operations {
${operations.map((operation) => operationType(document, operation)).join('')}}

/** Every event, by its type, as webhooks get it and \`listEvents\` tells it. */
export interface Events {
${Object.entries(document.webhooks)
  .map(([type, { post }]) => `  ${type}: ${typeOf(post.requestBody?.content['application/json']?.schema ?? {})};\n`)
  .join('')}}

/** Method, path, and what has to be sent along: \`k\` an idempotency key, \`m\` \`If-Match\`, \`f\` a file. */
export const routes: Readonly<Record<keyof Operations, string>> = {
${operations.map((operation) => `  ${operation.operationId}: '${operation.method} ${operation.path} ${flagsOf(operation)}',\n`).join('')}};

/** The roles that each operation is for, in each kind of partner; none where it is not for partners' users. */
export const rolesOf: Readonly<Record<keyof Operations, Readonly<Record<'reseller' | 'provider', readonly string[]>>>> = {
${operations.map((operation) => `  ${operation.operationId}: ${JSON.stringify(operation['x-roles'] ?? { reseller: [], provider: [] })},\n`).join('')}};
`;
}

function flagsOf({ parameters = [], requestBody }: DescribedOperation): string {
  const has = (name: string) => parameters.some((each) => each.in === 'header' && each.name === name);
  const isFile = requestBody !== undefined && requestBody.content['application/json'] === undefined;
  return `${has('Idempotency-Key') ? 'k' : ''}${has('If-Match') ? 'm' : ''}${isFile ? 'f' : ''}`;
}

function operationType(document: ApiDocument, operation: DescribedOperation): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const named = (where: string) => parameters.filter((each) => each.in === where);
  const group = (where: string) =>
    `{ ${named(where)
      .map(({ name, required, schema = {} }) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`)
      .join('; ')} }`;
  const json = requestBody?.content['application/json']?.schema;
  const body =
    requestBody === undefined ? 'undefined' : json === undefined ? 'Uint8Array<ArrayBuffer> | string' : typeOf(json);
  const answers = Object.entries(responses).flatMap(([status, { content = {} }]) =>
    Number(status) < 300 ? Object.entries(content) : [],
  );
  const answer = answers.map(([media, { schema = {} }]) => (media === 'application/json' ? typeOf(schema) : 'string'));
  return `  /** ${summary} */
  ${operationId}: {
    path: ${group('path')};
    query: ${group('query')};
    body: ${body};
    answer: ${[...new Set(answer)].join(' | ') || 'undefined'};
    codes: ${codesOf(document, responses).join(' | ') || 'never'};
    changes: ${flagsOf(operation).includes('m')};
  };
`;
}

function codesOf(document: ApiDocument, responses: DescribedOperation['responses']): string[] {
  return Object.values(responses).flatMap((answer) => {
    const { description = '' } = answerOf(document, answer) ?? {};
    return [...description.matchAll(/`(\w+)`/g)].map(([, code]) => `'${code}'`);
  });
}

const comment = (text: string | undefined) => (text === undefined ? '' : `/** ${text.replaceAll('*/', '')} */\n`);

function typeOf(schema: Schema): string {
  const { $ref, type, properties, items, anyOf, oneOf, allOf, additionalProperties: rest } = schema;
  if ($ref !== undefined) return nameOf($ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  const either = anyOf ?? oneOf;
  if (either !== undefined) return either.map((each) => `(${typeOf(each)})`).join(' | ');
  if (allOf !== undefined) return allOf.map((each) => `(${typeOf(each)})`).join(' & ');
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each })).join(' | ');
  if (type === 'array') return `readonly (${typeOf(items ?? {})})[]`;
  if (properties !== undefined) return membersOf(schema);
  if (type === 'object' || rest !== undefined)
    return typeof rest === 'object' ? `Readonly<Record<string, ${typeOf(rest)}>>` : 'Readonly<Record<string, unknown>>';
  return (
    { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' }[String(type)] ??
    'unknown'
  );
}

function membersOf({ properties = {}, required = [] }: Schema): string {
  const members = Object.entries(properties).map(
    ([name, each]) =>
      `${comment(each.description)}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(each)}${required.includes(name) ? '' : ' | undefined'};`,
  );
  return `{ ${members.join('\n')} }`;
}
