import { refusals } from '../platform/base/errors.ts';

/** What is refused of invitations: each code, and what kind of refusal it is. */
export const invitationRefusal = refusals({
  message_link_missing: 'unprocessable',
  message_foreign_link: 'unprocessable',
  invitation_already_pending: 'conflict',
  invitation_already_accepted: 'conflict',
  invitation_already_declined: 'conflict',
  invitation_already_cancelled: 'conflict',
  invitation_already_expired: 'conflict',
  invitation_already_undeliverable: 'conflict',
  invitation_not_pending: 'conflict',
  invitation_not_due: 'conflict',
  invitation_expired: 'gone',
  invitation_not_renewable: 'conflict',
  invitation_already_renewed: 'conflict',
  renewal_not_possible: 'gone',
  resend_too_soon: 'limited',
  resend_limit_reached: 'conflict',
  recipient_complained: 'conflict',
  shown_text_changed: 'conflict',
});
