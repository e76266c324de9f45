import { refusals } from '../platform/base/errors.ts';

/** What is refused of webhooks: each code, and what kind of refusal it is. */
export const webhookRefusal = refusals({
  webhooks_full: 'conflict',
  webhook_url_refused: 'unprocessable',
  webhook_not_active: 'conflict',
});
