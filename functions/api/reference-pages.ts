import type { ErrorKind } from '../platform/base/errors.ts';
import { httpStatus } from '../platform/http/http-status.ts';
import { page } from '../platform/pages/page-frame.ts';
import { type Html, html } from '../platform/text/html.ts';
import {
  type ApiDocument,
  answerOf,
  type Content,
  type DescribedOperation,
  nameOf,
  operationsOf,
  type Schema,
} from './api-document.ts';
import { errorKinds } from './error-catalogue.ts';
import { errorMeanings } from './error-meanings.ts';

const nav = html`<p><a href="/docs">Operations</a> · <a href="/docs/errors">Errors</a> · <a href="/docs/events">Events</a> · <a href="/v1/openapi.json">OpenAPI</a></p>`;

/** Every operation of the API, by what it is about, with what it takes and answers; no script, nothing from elsewhere. */
export function referencePage(document: ApiDocument): Html {
  const operations = operationsOf(document);
  const of = (tag: string) => operations.filter(({ tags }) => tags.includes(tag));
  return page(
    'en',
    document.info.title,
    html`<h1>${document.info.title}</h1>
${nav}
<p>${code(document.info.description)}</p>
<ul>${document.tags.map(({ name, description }) => html`<li><a href="#${anchor(name)}">${name}</a>: ${description}</li>`)}</ul>
${document.tags.map(
  ({ name }) => html`<h2 id="${anchor(name)}">${name}</h2>
${of(name).map((operation) => shown(document, operation))}`,
)}
<h2 id="schemas">Schemas</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<details id="schema-${name}"><summary>${name}</summary>${members(schema)}</details>`,
)}`,
    'none',
  );
}

const anchor = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Words between backticks stand as code. */
function code(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

function shown(
  document: ApiDocument,
  operation: DescribedOperation & { readonly path: string; readonly method: string },
): Html {
  const { operationId, method, path, summary, description, parameters = [], requestBody, responses } = operation;
  const answers = Object.entries(responses).map(([status, answer]) => ({ status, told: answerOf(document, answer) }));
  return html`<details id="${operationId}">
<summary><code>${method} ${path}</code> ${summary}</summary>
<p>${description} <span class="soft">${operationId}</span></p>
${
  parameters.length > 0 &&
  html`<ul>${parameters.map(
    (each) =>
      html`<li><code>${each.name}</code> in ${each.in}${each.required ? '' : ', if you like'}: ${each.description ?? typeOf(each.schema ?? {})}</li>`,
  )}</ul>`
}
${requestBody && html`<p>Body</p>${contentOf(requestBody.content)}`}
${answers.map(({ status, told }) =>
  Number(status) < 400
    ? html`<p>${status}: ${told?.description}</p>${contentOf(told?.content ?? {})}`
    : html`<p>${status}: ${refusalsIn(told?.description ?? '')}</p>`,
)}
</details>`;
}

/** Each code leads to what it means. */
function refusalsIn(description: string): Html {
  return html`${description.split('`').map((part, index) => (index % 2 === 1 ? html`<a href="/docs/errors#${part}"><code>${part}</code></a>` : html`${part}`))}`;
}

function contentOf(content: Content): Html {
  return html`${Object.entries(content).map(([media, { schema = {} }]) => html`<p class="soft">${media}</p>${members(schema)}`)}`;
}

/** A schema's members, as far down as it is written out; what has a name of its own is linked. */
function members(schema: Schema): Html {
  const { $ref, properties, required = [], items, anyOf, oneOf, allOf } = schema;
  if ($ref !== undefined) return html`<p><a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a></p>`;
  const either = anyOf ?? oneOf ?? allOf;
  if (either !== undefined) return html`<ul>${either.map((each) => html`<li>${members(each)}</li>`)}</ul>`;
  if (items !== undefined) return html`<p>list of</p>${members(items)}`;
  if (properties === undefined) return html`<p>${typeOf(schema)}</p>`;
  return html`<ul>${Object.entries(properties).map(
    ([name, each]) =>
      html`<li><code>${name}</code>${required.includes(name) ? '' : ', if you like'}: ${typeOf(each)}${each.description === undefined ? '' : html`. ${code(each.description)}`}${isNested(each) && members(each.items?.properties ? each.items : each)}</li>`,
  )}</ul>`;
}

const isNested = ({ properties, items, anyOf, oneOf }: Schema) =>
  [properties, items?.properties, anyOf, oneOf].some((each) => each !== undefined);

function typeOf({ $ref, type, enum: values, const: value, format, items, default: fallback }: Schema): Html {
  if ($ref !== undefined) return html`<a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a>`;
  const usual = fallback === undefined ? '' : `, by default ${JSON.stringify(fallback)}`;
  if (values !== undefined) return html`${values.map(String).join(' | ')}${usual}`;
  if (value !== undefined) return html`${JSON.stringify(value)}`;
  if (items !== undefined) return html`list of ${typeOf(items)}`;
  return html`${[type ?? 'object'].flat().join(' | ')}${format ? ` (${format})` : ''}${usual}`;
}

/** Every refusal: its code, its status, what it means and what to do. A problem's `type` leads here. */
export function errorsPage(): Html {
  const rows = [...errorKinds].sort(([a], [b]) => a.localeCompare(b));
  const row = ([name, kind]: readonly [string, ErrorKind]) =>
    html`<li id="${name}"><code>${name}</code> <span class="soft">${httpStatus[kind]}</span><br>${code(errorMeanings[name] ?? '')}</li>`;
  return page(
    'en',
    'Errors',
    html`<h1>Errors</h1>
${nav}
<p>A refusal is <code>application/problem+json</code> (RFC 9457). Programs look at its <code>code</code>; <code>detail</code> is for people.</p>
<ul>${rows.map(row)}</ul>`,
    'none',
  );
}

/** Every type of event, with what it tells. */
export function eventsPage({ webhooks }: ApiDocument): Html {
  const types = Object.entries(webhooks).map(([type, { post }]) => {
    const { schema } = post.requestBody?.content['application/json'] ?? {};
    return [type, schema?.properties?.data ?? {}] as const;
  });
  return page(
    'en',
    'Events',
    html`<h1>Events</h1>
${nav}
<p>By webhook and by <code>GET /v1/events</code>. Each has <code>id</code>, <code>type</code>, <code>timestamp</code>, <code>aggregateId</code>, <code>sequence</code>, <code>correlationId</code>, and <code>data</code>:</p>
${types.map(([type, schema]) => html`<h2 id="${type}">${type}</h2>\n${members(schema)}`)}`,
    'none',
  );
}
