/** Who mails the link: the service, or the partner itself (R9). */
export const deliveryMethods = ['service', 'self'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/**
 * How far the message got; apart from the invitation's own state (R14). `self`: the partner sends it, nothing is
 * known.
 */
export const deliveryStates = ['queued', 'sent', 'delayed', 'delivered', 'bounced', 'complained', 'self'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const invitationStates = ['pending', 'accepted', 'declined', 'cancelled', 'expired', 'undeliverable'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Why an invitation ended, where its state does not tell (R14, R45). */
export const endReasons = ['notMe', 'passedOn', 'partnershipEnded', 'bounced', 'rejected', 'refused'] as const;
export type EndReason = (typeof endReasons)[number];
