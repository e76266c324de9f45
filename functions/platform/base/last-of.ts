/** The last of some items, of which there is one at least. */
export function lastOf<T>(items: readonly [T, ...T[]]): T {
  return items.at(-1) ?? items[0];
}
