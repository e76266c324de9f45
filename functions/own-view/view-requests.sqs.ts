import type { SQSClient } from '@aws-sdk/client-sqs';
import { deployedQueue } from '../platform/runtime/queue.sqs.ts';
import type { ViewRequests } from './view-requests.port.ts';

/** The queue that this function was deployed with (`VIEW_REQUESTS`). */
export function deployedViewRequests(sqs: SQSClient): ViewRequests {
  return { add: deployedQueue(sqs, 'VIEW_REQUESTS') };
}
