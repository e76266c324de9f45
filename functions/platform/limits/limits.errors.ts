import { refusals } from '../base/errors.ts';

/** What is refused of limits: each code, and what kind of refusal it is. */
export const limitRefusal = refusals({
  rate_limit_reached: 'limited',
  pending_limit_reached: 'limited',
  recipient_limit_reached: 'limited',
  daily_limit_reached: 'limited',
});
