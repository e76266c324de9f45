import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { userMessage } from './user-message.ts';

/** Words what the user pool mails (R1, R31). It knows neither password nor code: the user pool puts them in. */
export async function handler(event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> {
  const { clientMetadata, userAttributes } = event.request;
  const message = userMessage({ ...clientMetadata, trigger: event.triggerSource, locale: userAttributes.locale });
  if (message === undefined) return event;
  event.response.emailSubject = message.subject;
  event.response.emailMessage = message.html;
  return event;
}
