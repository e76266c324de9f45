export const agreementStates = ['notSigned', 'active', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];
