import type { Pace } from '../platform/base/time.ts';
import type { LinkMaker } from '../platform/links/links.port.ts';
import type { Email } from '../platform/mail/email.ts';
import { type Invitation, linked } from './invitation.ts';
import { factsOf, invitationEmail, type MailtoLink, mailtoOf } from './invitation-message.ts';

/** What a partner that sends the invitation itself needs for it (R9). The link is a secret. */
export interface OwnDelivery extends MailtoLink {
  readonly link: string;
  readonly message: Email;
}

/** An invitation, and what its partner needs to send it; the latter with `delivery: self` only. */
export interface WithOwnDelivery {
  readonly invitation: Invitation;
  readonly ownDelivery?: OwnDelivery;
}

/** Adds what the partner needs to send an invitation itself. For the same invitation always the same. */
export async function withOwnDelivery(
  ports: { readonly links: LinkMaker; readonly pace: Pace },
  invitation: Invitation,
): Promise<WithOwnDelivery> {
  if (invitation.delivery.method === 'service' || invitation.status !== 'pending') return { invitation };
  const link = await ports.links.linkOf(linked(invitation));
  const message = invitationEmail(factsOf(invitation, ports.pace.dayMs), link);
  return { invitation, ownDelivery: { link, ...mailtoOf(invitation.recipient.email, message), message } };
}
