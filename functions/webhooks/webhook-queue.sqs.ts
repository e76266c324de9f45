import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setting } from '../platform/runtime/environment.ts';
import type { WebhookQueue } from './webhooks.port.ts';

/** The queue that this function was deployed with (`WEBHOOK_QUEUE`). */
export function deployedWebhookQueue(sqs: SQSClient): WebhookQueue {
  const QueueUrl = setting('WEBHOOK_QUEUE');
  return {
    async add(work) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ work }) }));
    },
  };
}
