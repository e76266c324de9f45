/**
 * The domain of recipients that do not exist (R59). On a stage that simulates them, no mail goes there, and the
 * simulator answers in their place.
 */
export const simulatedDomain = 'simulator.invalid';

export const isSimulated = (email: string): boolean => email.endsWith(`@${simulatedDomain}`);
