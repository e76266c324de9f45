import { refusals } from '../platform/base/errors.ts';

/** What is refused of the catalogue, carts, orders and subscriptions: each code, and what kind of refusal it is. */
export const orderRefusal = refusals({
  offer_already_exists: 'conflict',
  cart_already_purchased: 'conflict',
  cart_already_cancelled: 'conflict',
  cart_not_open: 'conflict',
  cart_not_valid: 'unprocessable',
  cart_too_large: 'unprocessable',
  review_changed: 'conflict',
  acting_as_unconfirmed: 'unprocessable',
  subscription_not_active: 'conflict',
  subscription_not_cancellable: 'conflict',
  subscription_not_renewing: 'conflict',
  scheduled_change_missing: 'conflict',
  plan_not_sold: 'unprocessable',
  changes_nothing: 'unprocessable',
  subscription_already_active: 'conflict',
  subscription_already_suspended: 'conflict',
  subscription_already_cancelled: 'conflict',
  seats_out_of_range: 'unprocessable',
  seats_assigned: 'conflict',
  seats_not_returnable: 'conflict',
  seats_need_order: 'unprocessable',
  seats_used_up: 'conflict',
  licence_already_assigned: 'conflict',
  licence_not_assigned: 'conflict',
});
