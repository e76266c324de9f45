import { monthsAfter, dayMs as realDayMs } from '../platform/base/time.ts';
import type { Plan } from './offer.ts';

const months: Readonly<Record<Plan['term'], number>> = { P1M: 1, P1Y: 12, P3Y: 36 };

/**
 * When a number of terms are over that began at a time: by the calendar, in UTC. The day stays that of the beginning:
 * what began on January 31 ends on February 28, and then on March 31.
 *
 * @param dayMs the length of a day on this stage in milliseconds; the calendar runs as much faster
 */
export function termsAfter(beganAt: Date, term: Plan['term'], count: number, dayMs: number): Date {
  const end = monthsAfter(beganAt, count * months[term]);
  return new Date(beganAt.getTime() + ((end.getTime() - beganAt.getTime()) * dayMs) / realDayMs);
}

/** The first end of a term, counted from the beginning, that is later than a time. */
export function nextTermEnd(beganAt: Date, term: Plan['term'], after: Date, dayMs: number): Date {
  for (let count = 1; ; count += 1) {
    const end = termsAfter(beganAt, term, count, dayMs);
    if (end > after) return end;
  }
}
