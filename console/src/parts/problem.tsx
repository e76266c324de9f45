import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { type Spoken, useSpoken } from '../language.tsx';
import { wordsFor } from './refusals.ts';

/** What a refusal means, in the reader's words. */
export function wordsOf(error: unknown, t: Spoken['t']): string {
  if (!(error instanceof ProblemError)) return t('problem.away');
  if (Object.hasOwn(wordsFor, error.code)) return t(wordsFor[error.code as keyof typeof wordsFor]);
  return error.status >= 500 ? t('problem.away') : error.message;
}

/** What is wrong with each field that the service names: by its place in the body, such as `/recipient/email`. */
export function fieldProblems(error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return new Map(errors.map(({ pointer, detail }) => [pointer, detail]));
}

/** A field of a form with what the service says of it. */
export function fieldState(error: unknown, pointer: string) {
  const said = fieldProblems(error).get(pointer);
  return said === undefined ? {} : { validationState: 'error' as const, validationMessage: said };
}

/** A place in the body as people read it: `/lines/0/seats` is `lines 1, seats`. */
function placeOf(pointer: string): string {
  return pointer
    .slice(1)
    .replace(/\/(\d+)/g, (_, index: string) => ` ${Number(index) + 1}`)
    .replaceAll('/', ', ');
}

/** Tells that something did not work, and what to do. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: (() => void) | undefined }) {
  const { t } = useSpoken();
  if (!error) return null;
  const { requestId } = error instanceof ProblemError ? error : { requestId: undefined };
  const faults = [...fieldProblems(error)];
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('problem.title')}</MessageBarTitle>
        {wordsOf(error, t)} {requestId !== undefined && <span className="quiet">({requestId})</span>}
        {faults.length > 0 && (
          <ul>
            {faults.map(([pointer, detail]) => (
              <li key={pointer}>
                {placeOf(pointer)}: {detail}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      {again !== undefined && (
        <MessageBarActions>
          <Button onClick={again}>{t('tryAgain')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
