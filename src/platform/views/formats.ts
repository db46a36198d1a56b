/** How dates, numbers and lists are written for people: British English, Europe/London. */

type Day = string | Date;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const londonFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});

/** "7 November 2024". A text is a calendar day; a Date is a moment, and its day is the one in London. */
export function formatDay(day: Day): string {
  return typeof day === 'string' ? dayFormat.format(calendarDay(day)) : londonParts(day).day;
}

/** "November 2024". */
export function formatMonth(day: Day): string {
  return typeof day === 'string' ? monthFormat.format(calendarDay(day)) : londonParts(day).month;
}

/** "7 November 2024 at 3:05pm", in London. */
export function formatMoment(moment: Date): string {
  return `${londonParts(moment).day} at ${formatTime(moment)}`;
}

/** "3:05pm", "3pm", "midday", in London. */
export function formatTime(moment: Date): string {
  const { hour, minute } = londonParts(moment);
  if (minute === '00' && hour === 0) return 'midnight';
  if (minute === '00' && hour === 12) return 'midday';
  const clock = `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}`;
  return `${clock}${hour < 12 ? 'am' : 'pm'}`;
}

/** "7 November 2024 to 3 March 2025"; an open end is said in words. */
export function formatPeriod(from: Day | null, to: Day | null): string {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`;
  if (from) return `From ${formatDay(from)}`;
  return to ? `By ${formatDay(to)}` : 'No dates set';
}

/** A calendar day as the moment it begins in UTC: the same day everywhere in this code, summer or winter. */
export function calendarDay(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = ISO_DAY.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isReal) throw new RangeError(`Not a calendar day: ${day}`);
  return date;
}

function londonParts(moment: Date) {
  const parts = Object.fromEntries(londonFormat.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.day} ${parts.month} ${parts.year}`,
    month: `${parts.month} ${parts.year}`,
    hour: Number(parts.hour),
    minute: parts.minute ?? '00',
  };
}

/** "12,345.60". A decimal arrives as text and keeps every digit it came with: rounding is not done here. */
export function formatNumber(number: number | bigint | string): string {
  const text = typeof number === 'number' ? digitsFormat.format(number) : String(number);
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) throw new RangeError(`Not a number: ${text}`);
  const [, sign, whole = '', fraction = ''] = match;
  return `${sign ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

/** Made once: making it takes longer than a page's numbers. */
const digitsFormat = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 20 });

/** "£1,234.50", and "£1,234" for whole pounds. */
export function formatPounds(amount: number | string): string {
  const number = formatNumber(amount)
    .replace(/\.00?$/, '')
    .replace(/(\.\d)$/, '$10');
  return number.startsWith('−') ? `−£${number.slice(1)}` : `£${number}`;
}

/** "1 action", "1,204 actions", "2 bodies". */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
