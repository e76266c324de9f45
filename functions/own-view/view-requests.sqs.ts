import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setting } from '../platform/runtime/environment.ts';
import type { ViewRequests } from './view-requests.port.ts';

/** The queue that this function was deployed with (`VIEW_REQUESTS`). */
export function deployedViewRequests(sqs: SQSClient): ViewRequests {
  const QueueUrl = setting('VIEW_REQUESTS');
  return {
    async add(request) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(request) }));
    },
  };
}
