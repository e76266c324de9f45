import { refusals } from '../platform/base/errors.ts';

/** What is refused of a customer’s answer: each code, and what kind of refusal it is. */
export const acceptanceRefusal = refusals({
  form_incomplete: 'unprocessable',
  form_nothing_taken: 'unprocessable',
  recipient_not_contact: 'gone',
  form_unconfirmed: 'unprocessable',
  form_characters: 'unprocessable',
  form_comment: 'unprocessable',
  form_foreign_link: 'unprocessable',
  form_address: 'unprocessable',
  code_required: 'unprocessable',
  code_wrong: 'unprocessable',
  code_undeliverable: 'unprocessable',
  code_too_soon: 'limited',
  code_limit_reached: 'limited',
});
