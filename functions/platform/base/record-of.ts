/** A map of texts from outside: nothing is in it but what was put there, not even `constructor`. */
export function recordOf<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
