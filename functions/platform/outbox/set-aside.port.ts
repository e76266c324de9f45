/** Where work is put that nobody but a person can help, so that the rest goes on. */
export interface SetAsideWork {
  /** @param from who put it there; `id` tells what, `reason` why. Neither holds personal values. */
  keep(from: 'relay' | 'sweep', id: string, reason: string, now: Date): Promise<void>;
}
