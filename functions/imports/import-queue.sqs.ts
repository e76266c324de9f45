import type { SQSClient } from '@aws-sdk/client-sqs';
import { deployedQueue } from '../platform/runtime/queue.sqs.ts';
import type { ImportQueue } from './imports.port.ts';

/** The queue that this function was deployed with (`IMPORT_QUEUE`). */
export function deployedImportQueue(sqs: SQSClient): ImportQueue {
  const add = deployedQueue(sqs, 'IMPORT_QUEUE');
  return { add: (importId) => add({ importId }) };
}
