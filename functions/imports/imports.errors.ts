import { refusals } from '../platform/base/errors.ts';

/** What is refused of imports: each code, and what kind of refusal it is. */
export const importRefusal = refusals({
  import_already_running: 'conflict',
  import_already_done: 'conflict',
  import_already_cancelled: 'conflict',
  import_empty: 'unprocessable',
  import_row_repeated: 'conflict',
  import_row_gone: 'conflict',
});
