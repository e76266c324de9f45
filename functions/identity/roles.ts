/** What a user may be within its partner (R2). */
export const roles = ['globalAdmin', 'adminAgent', 'salesAgent'] as const;
export type Role = (typeof roles)[number];

/** The two kinds of partner: the indirect reseller and the indirect provider behind it. */
export const partnerKinds = ['reseller', 'provider'] as const;
export type PartnerKind = (typeof partnerKinds)[number];
