/** The lowest place that is free, of so many; `undefined` where none is. */
export function freeSlotOf(taken: readonly number[], most: number): number | undefined {
  return Array.from({ length: most }, (_, index) => index + 1).find((each) => !taken.includes(each));
}
