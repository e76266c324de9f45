import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

// `zod/mini` loads in a quarter of the time, and brings no words of its own (docs/adr/0006).
z.config(en());

/** Names a schema: under this name it stands in the OpenAPI document. */
export function named<Schema extends z.ZodMiniType>(id: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { id });
  return schema;
}

/** Says in the OpenAPI document what a schema does not. */
export function described<Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** The shape of every list. */
export function listOf<View extends z.ZodMiniType>(id: string, view: View) {
  return named(id, z.object({ items: z.array(view), nextCursor: z.optional(z.string()) }));
}
