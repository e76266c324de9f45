import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ProblemError } from '../../../clients/typescript/src/index.ts';
import { type MessageKey, type Spoken, useSpoken } from '../language.tsx';
import { en } from '../messages/en.ts';

/** What a refusal means, in the reader's words where there are any; else as the service says it. */
export function wordsOf(error: unknown, t: Spoken['t']): string {
  if (!(error instanceof ProblemError)) return t('problem.away');
  const key = `problem.${error.code}`;
  if (Object.hasOwn(en, key)) return t(key as MessageKey);
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

/** Tells that something did not work, and what to do. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: (() => void) | undefined }) {
  const { t } = useSpoken();
  if (!error) return null;
  const { requestId } = error instanceof ProblemError ? error : { requestId: undefined };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('problem.title')}</MessageBarTitle>
        {wordsOf(error, t)} {requestId !== undefined && <span className="quiet">({requestId})</span>}
      </MessageBarBody>
      {again !== undefined && (
        <MessageBarActions>
          <Button onClick={again}>{t('tryAgain')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
