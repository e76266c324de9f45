import { refusals } from '../platform/base/errors.ts';

/** What is refused of removals: each code, and what kind of refusal it is. */
export const removalRefusal = refusals({
  removal_already_running: 'conflict',
  removal_not_stalled: 'conflict',
  removal_stalled: 'conflict',
});
