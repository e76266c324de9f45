import type { Context } from 'aws-lambda';
import { DomainError } from '../base/errors.ts';
import { describeError, logger } from './logger.ts';

/**
 * Wraps a function that a state machine calls. Errors go through under their literal name, or the machine's Retry and
 * Catch would never see them; their message does not, where it may quote an address into the execution history.
 */
export function taskHandler<Input, Output>(task: (input: Input) => Promise<Output>) {
  return async (input: Input, context: Context): Promise<Output> => {
    const started = Date.now();
    try {
      const output = await task(input);
      logger.info('task done', { ...idsIn(input), requestId: context.awsRequestId, ms: Date.now() - started });
      return output;
    } catch (error) {
      logger.error('task failed', { ...idsIn(input), requestId: context.awsRequestId, error: describeError(error) });
      throw withoutForeignWords(error);
    }
  };
}

/** The runtime tells Step Functions an error's `name`, `message` and `stack`, and fails itself where one is missing. */
function withoutForeignWords(error: unknown): Error {
  if (error instanceof DomainError) return error;
  const silent = new Error('See the log of this request.');
  silent.name = error instanceof Error ? error.name : 'UnknownError';
  silent.stack = `${silent.name}: ${silent.message}`;
  return silent;
}

/** The IDs among a task's input, by which its line is found: nothing else is logged. */
function idsIn(input: unknown): Record<string, string> {
  const known = Object.entries(input as Record<string, unknown>).filter(([name]) =>
    /^(id|invitationId|correlationId)$/.test(name),
  );
  return Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
}
