/** Days before something ends at which those concerned are told (R52). */
export const noticeDays = [30, 7, 1] as const;

/** What has an end, and how many days it ran for. */
export interface Ending {
  /** RFC 3339. */
  readonly endsAt: string;
  readonly termDays: number;
}

/** When those concerned are told that something ends: 30, 7 and 1 days before; of a short term, in its second half. */
export function noticesOf({ endsAt, termDays }: Ending, dayMs: number): Date[] {
  const first = Math.min(noticeDays[0], termDays / 2);
  const leads = [first, ...noticeDays.filter((days) => days < first)];
  return leads.map((days) => new Date(Date.parse(endsAt) - days * dayMs));
}

/** The next time at which those concerned are told; `undefined` where only the end is left. */
export function nextNotice(ending: Ending, dayMs: number, after: Date): Date | undefined {
  return noticesOf(ending, dayMs).find((time) => time > after);
}

/** Whole days until something ends, rounded up: 0 where it has. */
export function daysLeft({ endsAt }: Pick<Ending, 'endsAt'>, dayMs: number, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now.getTime()) / dayMs));
}
