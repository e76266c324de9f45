import type { Invitation } from '../invitations/invitation.ts';
import type { Clock } from '../platform/base/ids.ts';
import { acceptanceRefusal } from './acceptance.errors.ts';
import type { CodeHasher } from './code-hasher.port.ts';
import { checkCode } from './one-time-code.ts';
import type { CodeHolder, OneTimeCodes } from './one-time-codes.port.ts';

export interface CodePorts {
  readonly codes: Pick<OneTimeCodes, 'countAttempt'>;
  readonly codeHasher: CodeHasher;
  readonly clock: Clock;
}

/** Whether this is the code that was mailed last, and still holds. Each call counts as an attempt. */
export async function isRightCode(
  { codes, codeHasher, clock }: CodePorts,
  holder: CodeHolder,
  code: string,
): Promise<boolean> {
  const kept = await codes.countAttempt(holder, clock());
  return kept !== undefined && checkCode(codeHasher, kept, code);
}

/**
 * Where the partner sent the link itself, whoever holds it proves by a code that it is the customer (R9): to accept,
 * and to end the invitation. Each call counts as an attempt.
 *
 * @throws `code_required`, `code_wrong`
 */
export async function requireCode(
  { codes, codeHasher, clock }: CodePorts,
  invitation: Invitation,
  code: string | undefined,
): Promise<void> {
  if (invitation.delivery.method === 'service') return;
  if (code === undefined) throw acceptanceRefusal('code_required', 'Enter the code that was mailed.');
  if (!(await isRightCode({ codes, codeHasher, clock }, invitation, code)))
    throw acceptanceRefusal('code_wrong', 'The code is wrong or too old.');
}
