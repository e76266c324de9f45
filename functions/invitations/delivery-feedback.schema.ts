import * as z from 'zod/mini';
import type { DeliveryFeedback } from './delivery.ts';

const tag = <Value extends z.ZodMiniType<unknown, string>>(value: Value) =>
  z.pipe(
    z.array(z.string()).check(z.length(1)),
    z.pipe(
      z.transform((values: string[]) => values[0] ?? ''),
      value,
    ),
  );

/** What of an SES event is read: nothing that is personal. Its payload is not trusted: what does not fit is refused. */
const sesEvent = z.object({
  detail: z.object({
    eventType: z.enum(['Send', 'DeliveryDelay', 'Delivery', 'Bounce', 'Complaint', 'Reject']),
    bounce: z.optional(z.object({ bounceType: z.string() })),
    mail: z.object({
      tags: z.object({
        message: tag(z.enum(['invitation', 'reminder'])),
        invitation: tag(z.string().check(z.regex(/^inv_[0-9A-HJKMNP-TV-Z]{26}$/))),
        generation: tag(z.string().check(z.regex(/^[1-9]\d{0,5}$/))),
      }),
    }),
  }),
});

const states = {
  Send: 'sent',
  DeliveryDelay: 'delayed',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'bounced',
} as const;

/**
 * Reads what SES tells of a message, out of the event that EventBridge brings (R14). A bounce that is not for good says
 * nothing of whether the message arrived: a full mailbox, or an answer that somebody is on holiday.
 *
 * @returns the feedback is missing where it changes nothing
 * @throws ZodError where it is not an event of one of our messages
 */
export function readFeedback(event: unknown): {
  readonly invitationId: string;
  readonly feedback: DeliveryFeedback | undefined;
} {
  const { eventType, bounce, mail } = sesEvent.parse(event).detail;
  const { invitation, generation } = mail.tags;
  if (eventType === 'Bounce' && bounce?.bounceType !== 'Permanent')
    return { invitationId: invitation, feedback: undefined };
  const failedForGood = eventType === 'Reject' ? 'rejected' : eventType === 'Bounce' ? 'bounced' : undefined;
  return {
    invitationId: invitation,
    feedback: {
      generation: Number(generation),
      state: states[eventType],
      ...(failedForGood ? { failedForGood } : {}),
    },
  };
}
