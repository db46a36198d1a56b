/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** Made when it is first needed: making it takes longer than most commands have for all their work. */
let londonDay: Intl.DateTimeFormat | undefined;

/** The day it is in the United Kingdom at that instant. */
export function dayOf(instant: Date): Day {
  londonDay ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return londonDay.format(instant);
}

/** The instant at which the day begins in the United Kingdom: an hour before midnight UTC in summer. */
export function startOfDay(day: Day): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const earlier = new Date(midnight.getTime() - 3_600_000);
  return dayOf(earlier) === day ? earlier : midnight;
}

/** True for a day that exists: 2026-02-29 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function addDays(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
