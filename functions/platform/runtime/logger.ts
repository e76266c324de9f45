import { Logger } from '@aws-lambda-powertools/logger';
import { DomainError } from '../base/errors.ts';

/** One JSON line per call. Log IDs, codes and counts only: no names, emails, tokens, texts, nor whole events. */
export const logger = new Logger();

/**
 * What a log line may say about an error. Services quote addresses in their messages, so of a foreign error
 * only its name and where it came from are told.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof DomainError) return { name: error.name, code: error.code };
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.slice(0, 6).map((line) => line.trim()) };
}
