/** What callers of the API rely on, a line each, and what of it a change would break (docs/versioning.md). */

import { type ApiDocument, nameOf, operationsOf, type Schema } from '../../functions/api/api-document.ts';

/** One value: where it stands, what it is, whether it must be there. */
interface Place {
  readonly at: string;
  readonly what: string;
  readonly required: boolean;
}

const deepest = 10;

/**
 * The shape of an API by its OpenAPI document: `POST /v1/things < /name: string!` is a value of the request that must be
 * there, `POST /v1/things > /id: string` one of the answer. A choice is `a|b`.
 */
export function shapeOf(document: ApiDocument): string[] {
  const lines = new Set<string>();
  for (const { path, method, parameters, requestBody, responses } of operationsOf(document)) {
    const name = `${method} ${path}`;
    lines.add(`${name} .`);
    for (const { name: parameter, in: where, required = false, schema = {} } of parameters ?? [])
      for (const { at, what } of placesOf(document, schema, `${where}.${parameter}`, required, 0))
        lines.add(lineOf(`${name} <`, { at, what, required }));
    for (const { schema = {} } of Object.values(requestBody?.content ?? {}))
      for (const place of placesOf(document, schema, '', true, 0)) lines.add(lineOf(`${name} <`, place));
    for (const [status, { content = {} }] of Object.entries(responses))
      if (/^2/.test(status))
        for (const { schema = {} } of Object.values(content))
          for (const { at, what } of placesOf(document, schema, '', true, 0))
            lines.add(lineOf(`${name} >`, { at, what, required: false }));
  }
  return [...lines].sort();
}

const lineOf = (prefix: string, { at, what, required }: Place) =>
  `${prefix} ${at || '/'}: ${what}${required ? '!' : ''}`;

function placesOf(document: ApiDocument, schema: Schema, at: string, required: boolean, depth: number): Place[] {
  if (depth > deepest) return [];
  if (schema.$ref !== undefined) {
    const named = document.components.schemas[nameOf(schema.$ref)] ?? {};
    return placesOf(document, named, at, required, depth + 1);
  }
  const either = schema.anyOf ?? schema.oneOf;
  // What only one of several forms has need not be there.
  if (either !== undefined)
    return either.flatMap((each) =>
      placesOf(document, each, at, required, depth + 1).map((place) => ({ ...place, required: false })),
    );
  if (schema.allOf !== undefined)
    return schema.allOf.flatMap((each) => placesOf(document, each, at, required, depth + 1));
  const { properties = {}, required: names = [], items, additionalProperties: rest } = schema;
  const own = { at, what: whatOf(schema), required };
  return [
    ...(own.what === 'object' ? [] : [own]),
    ...Object.entries(properties).flatMap(([name, each]) =>
      placesOf(document, each, `${at}/${name}`, required && names.includes(name), depth + 1),
    ),
    ...(items === undefined ? [] : placesOf(document, items, `${at}/*`, false, depth + 1)),
    ...(typeof rest === 'object' ? placesOf(document, rest, `${at}/*`, false, depth + 1) : []),
  ];
}

function whatOf({ type, const: only, enum: choices }: Schema): string {
  if (only !== undefined) return String(only);
  if (choices !== undefined) return [...choices].map(String).sort().join('|');
  return [type ?? 'any'].flat().join(' or ');
}

interface Relied {
  readonly kinds: ReadonlySet<string>;
  readonly required: boolean;
}

/** What is said of each place of an operation's request or answer, by its own name. */
function byPlace(lines: readonly string[]): Map<string, Relied> {
  const all = new Map<string, Relied>();
  for (const line of lines) {
    const end = line.indexOf(': ');
    const [place, said] = end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 2)];
    const before = all.get(place);
    const kinds = [...(before?.kinds ?? []), ...said.replace(/!$/, '').split('|')];
    all.set(place, { kinds: new Set(kinds), required: (before?.required ?? true) && said.endsWith('!') });
  }
  return all;
}

/**
 * What callers who rely on one shape cannot do with another: what is gone, is taken no longer, or has to be sent.
 * @returns a sentence each, sorted
 */
export function breaksBetween(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [byPlace(before), byPlace(after)];
  const operationOf = (place: string) => place.split(' ').slice(0, 2).join(' ');
  const operations = new Set([...is.keys()].map(operationOf));
  const gone = [...was].flatMap(([place, { kinds }]) => {
    if (place.endsWith(' .')) return operations.has(operationOf(place)) ? [] : [`${operationOf(place)} is gone`];
    const now = is.get(place);
    if (!operations.has(operationOf(place))) return [];
    if (now === undefined) return [`${place} is gone`];
    const isRequest = place.split(' ')[2] === '<';
    // A request may be given more choices, an answer fewer.
    const lost = isRequest
      ? [...kinds].filter((kind) => !now.kinds.has(kind))
      : [...now.kinds].some((kind) => kinds.has(kind))
        ? []
        : [...kinds];
    return lost.length > 0 ? [`${place} was ${lost.join(' or ')}`] : [];
  });
  const known = new Set([...was.keys()].map(operationOf));
  const demanded = [...is].flatMap(([place, { required }]) => {
    if (!required || place.split(' ')[2] !== '<' || !known.has(operationOf(place))) return [];
    return was.get(place)?.required ? [] : [`${place} has to be sent`];
  });
  return [...gone, ...demanded].sort();
}
