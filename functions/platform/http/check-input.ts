import type * as z from 'zod/mini';
import { type FieldError, refusal } from '../base/errors.ts';

/**
 * Checks input against a schema.
 * @param prefix a JSON pointer to where the input stands
 * @throws `invalid_request` with what is wrong where
 */
export function checkInput(schema: z.ZodMiniType | undefined, input: unknown, prefix: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusal('invalid_request', 'Some of what was sent is not as it must be. See errors.', {
    errors: parsed.error.issues.flatMap((issue) => fieldErrors(issue, prefix)),
  });
}

function fieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointer(prefix, [...issue.path, key]), detail: 'is not known here' }));
  }
  return [{ pointer: pointer(prefix, issue.path), detail: issue.message }];
}

function pointer(prefix: string, path: readonly PropertyKey[]): string {
  return prefix + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
