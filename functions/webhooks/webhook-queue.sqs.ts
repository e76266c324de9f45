import type { SQSClient } from '@aws-sdk/client-sqs';
import { deployedQueue } from '../platform/runtime/queue.sqs.ts';
import type { WebhookQueue } from './webhooks.port.ts';

/** The queue that this function was deployed with (`WEBHOOK_QUEUE`). */
export function deployedWebhookQueue(sqs: SQSClient): WebhookQueue {
  const add = deployedQueue(sqs, 'WEBHOOK_QUEUE');
  return { add: (work) => add({ work }) };
}
