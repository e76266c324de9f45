import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { setting } from './environment.ts';

/**
 * The queue that this function was deployed with: what is added to it, as JSON.
 * @param name of the setting that holds the queue's URL
 */
export function deployedQueue(sqs: SQSClient, name: string): (message: object) => Promise<void> {
  const QueueUrl = setting(name);
  return async (message) => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  };
}
