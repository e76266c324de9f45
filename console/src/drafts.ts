import { useState } from 'react';

/** What is being written stays in this tab until it was sent, whatever happens to the page or to the session. */
const keyOf = (name: string) => `draft:${name}`;

const ownerKey = 'draft-owner';

/** What somebody else was writing in this tab is forgotten. */
export function keepDraftsOf(userId: string): void {
  if (sessionStorage.getItem(ownerKey) !== userId)
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key);
  sessionStorage.setItem(ownerKey, userId);
}

function kept<Value>(name: string): Value | undefined {
  const text = sessionStorage.getItem(keyOf(name));
  return text === null ? undefined : (JSON.parse(text) as Value);
}

/**
 * A form's values, kept over a reload and a new sign-in.
 * @returns the values, what changes some of them, and what forgets them
 */
export function useDraft<Value extends object>(
  name: string,
  initial: Value,
): readonly [Value, (change: Partial<Value>) => void, () => void] {
  const begun = (): Value => ({ ...initial, ...kept<Value>(name) });
  const [held, setHeld] = useState(() => ({ name, value: begun() }));
  // Under another name it is another form: nothing of the one before is in it.
  const value = held.name === name ? held.value : begun();
  const change = (some: Partial<Value>) =>
    setHeld((before) => {
      const from = before.name === name ? before.value : begun();
      const after = { ...from, ...some };
      sessionStorage.setItem(keyOf(name), JSON.stringify(after));
      return { name, value: after };
    });
  const [empty] = useState(initial);
  const forget = () => {
    sessionStorage.removeItem(keyOf(name));
    setHeld({ name, value: empty });
  };
  return [value, change, forget];
}
