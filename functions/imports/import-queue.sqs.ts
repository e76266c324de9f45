import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setting } from '../platform/runtime/environment.ts';
import type { ImportQueue } from './imports.port.ts';

/** The queue that this function was deployed with (`IMPORT_QUEUE`). */
export function deployedImportQueue(sqs: SQSClient): ImportQueue {
  const QueueUrl = setting('IMPORT_QUEUE');
  return {
    async add(importId) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ importId }) }));
    },
  };
}
