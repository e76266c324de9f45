export const dayMs = 86_400_000;

/** So many months later by the calendar, in UTC; a day that the month does not have is its last one. */
export function monthsAfter(at: Date, months: number): Date {
  const end = new Date(at);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return end;
}

/** How time runs for invitations: configuration of the stage. */
export interface Pace {
  /** The length of an invitation's day in milliseconds. */
  readonly dayMs: number;
  /** Reminders are sent so many days before the end. */
  readonly reminderDays: readonly number[];
}
