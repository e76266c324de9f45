import { refusals } from '../base/errors.ts';

/** What is refused of links: each code, and what kind of refusal it is. */
export const linkRefusal = refusals({
  link_invalid: 'missing',
  link_void: 'gone',
});
