import type { Operations, Problem } from './generated.ts';

/** A refusal of the API (RFC 9457): programs look at its `code`. */
export class ProblemError<Code extends string = string> extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: Code;
  /** All that the answer told: `errors`, `conflictingId`, `missing` … */
  readonly problem: Partial<Problem>;
  readonly requestId: string | undefined;

  constructor(status: number, problem: Partial<Problem>, requestId: string | undefined) {
    super(problem.detail ?? `The service answered ${status}.`);
    this.status = status;
    this.code = (problem.code ?? `http_${status}`) as Code;
    this.problem = problem;
    this.requestId = problem.requestId ?? requestId;
  }
}

/**
 * Tells a refusal of an operation by its code; the compiler knows which codes there are:
 * `if (isProblem(error, 'confirmInvitation', 'invitation_already_pending')) …`
 */
export function isProblem<Id extends keyof Operations>(
  error: unknown,
  _operation: Id,
  ...codes: readonly Operations[Id]['codes'][]
): error is ProblemError<Operations[Id]['codes']> {
  return error instanceof ProblemError && (codes.length === 0 || (codes as readonly string[]).includes(error.code));
}
