import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

// `zod/mini` loads in a quarter of the time, and brings no words of its own (docs/adr/0006).
z.config(en());

/** Names a schema: under this name it stands in the OpenAPI document. */
export function named<Schema extends z.ZodMiniType>(id: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { id });
  return schema;
}

/** Says in the OpenAPI document what a schema does not; where else the schema is used, nothing is said. */
export function described<Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema {
  const own = schema.clone(undefined, { parent: true }) as Schema;
  z.globalRegistry.add(own, { description });
  return own;
}

export const idPattern = /^[\x21-\x7e]+$/;

/** An ID that a caller sends: whether there is such a thing is found out later. */
export const id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(idPattern, 'is no ID'));

/** A time that a caller sends, with any offset; in UTC from here on, so that it sorts as text. */
export const time = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => new Date(text).toISOString()),
);

/** What a change names of what it read, on a list as well. */
export const revision = described(
  'Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`.',
  z.int(),
);

/** The shape of every list. */
export function listOf<View extends z.ZodMiniType>(id: string, view: View) {
  return named(id, z.object({ items: z.array(view), nextCursor: z.optional(z.string()) }));
}
