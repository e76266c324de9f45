export const dayMs = 86_400_000;

/** How time runs for invitations: configuration of the stage. */
export interface Pace {
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
  /** Reminders are sent so many days before the end. */
  readonly reminderDays: readonly number[];
}
