import { type ApiOperation, fileTypesOf } from './operation.schema.ts';

/** What any operation may end in, whatever it declares. */
const always = ['busy_try_again', 'internal_error', 'not_found'] as const;

/** The codes of every refusal that an operation may end in: what the document tells, and what an answer is held against. */
export function declaredRefusals(operation: ApiOperation): readonly string[] {
  const { permission, body, query, makes, changes, path } = operation;
  const codes: readonly string[] = [
    ...permission.refusals,
    ...(body || query ? ['invalid_request'] : []),
    ...(body ? ['body_too_large', 'media_type_unsupported'] : []),
    ...(body && fileTypesOf(body) === undefined ? ['body_not_json'] : []),
    ...(makes ? ['idempotency_key_missing', 'idempotency_key_reused'] : []),
    ...(changes ? ['precondition_required', 'revision_mismatch'] : []),
    ...(operation.refusals ?? []),
    // An ID in the path may be nobody's.
    ...always.filter((code) => code !== 'not_found' || path.includes('{')),
  ];
  return [...new Set(codes)];
}
