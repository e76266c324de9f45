import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A form whose fields the service checks: what is wrong is told at each. */
export function Form({
  send,
  className = 'form',
  children,
}: {
  readonly send: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <form
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
    </form>
  );
}

/** Things to tick, each by its key. */
export function Choices<Key extends string>({
  of,
  ticked,
  change,
}: {
  readonly of: readonly { readonly key: Key; readonly text: string }[];
  readonly ticked: readonly Key[];
  readonly change: (ticked: readonly Key[]) => void;
}) {
  return of.map(({ key, text }) => (
    <div key={key}>
      <Checkbox
        label={text}
        checked={ticked.includes(key)}
        onChange={(_, { checked }) =>
          change(checked === true ? [...ticked, key] : ticked.filter((each) => each !== key))
        }
      />
    </div>
  ));
}
