/** Notes by which granular privileges something was allowed (R53). */
export interface Uses {
  /** Notes the day, once; later days take the place of earlier ones. */
  note(gdapId: string, day: string): Promise<void>;
}
