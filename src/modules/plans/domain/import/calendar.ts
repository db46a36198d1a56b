import { MONTH_NAMES, NUMBER_WORDS } from './words/calendar.ts';

/** Days of the calendar as ISO text. Nothing here knows what day it is. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1900 || year > 2199) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function monthStart(year: number, month: number): string {
  return `${year}-${two(month)}-01`;
}

export function monthEnd(year: number, month: number): string {
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

/** The same day some months on; the last of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, daysIn(toYear, toMonth)))}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

const MONTHS = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

export const MONTH_PATTERN = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');

export function monthNumber(name: string): number {
  return MONTHS.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
}

/** A year as it is printed: "24" and "'24" are 2024. */
export function fullYear(printed: string): number {
  const year = Number(printed.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}

export function countOf(printed: string): number {
  return NUMBER_WORDS[printed.toLowerCase()] ?? Number(printed);
}
