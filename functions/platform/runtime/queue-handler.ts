import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { describeError, logger } from './logger.ts';

/**
 * Wraps a function that a queue calls: each message by itself. One that fails comes again, the others do not; after
 * so many times as the queue says, it lies in the queue of what failed.
 */
export function queueHandler<Told extends object>(work: (body: string) => Promise<Told>) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    const handle = async ({ messageId, body }: SQSRecord) => {
      try {
        logger.info('message done', { messageId, ...(await work(body)) });
      } catch (error) {
        logger.error('message failed', { messageId, error: describeError(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    };
    await Promise.all(Records.map(handle));
    return { batchItemFailures };
  };
}
