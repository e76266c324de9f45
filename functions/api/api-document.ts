/** A JSON Schema, as far as the API's document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
  readonly default?: unknown;
}

/** A body, by its media type. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** What an operation answers: written out, or by reference. */
export interface DescribedAnswer {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Content;
}

/** An operation, or what a webhook gets. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
  /** For whom it is, by the kind of its partner; absent: for users of none. */
  readonly 'x-roles'?: Readonly<Record<'reseller' | 'provider', readonly string[]>>;
}

/** The API's document (docs/openapi.json), as far as what is made of it needs it: its pages, and the typed client. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: DescribedOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, DescribedAnswer>>;
  };
}

/** Every operation, with where it is. */
export function operationsOf({ paths }: ApiDocument) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
}

/** The name that a reference ends in. */
export const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** What is answered, whether it is written out or stands elsewhere. */
export const answerOf = ({ components }: ApiDocument, answer: DescribedAnswer): DescribedAnswer | undefined =>
  answer.$ref === undefined ? answer : components.responses[nameOf(answer.$ref)];
