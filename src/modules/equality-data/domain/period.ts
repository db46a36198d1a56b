const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const day = (year: number, month: number, of = 31): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;

/**
 * The last day of a period as tables name it: `2024`, `2023/24`, `31 March 2024`, `March 2024`, `31/03/2024`, `Q1 2024`.
 * Only for comparing periods: a month ends on its 31st. Null for anything else.
 */
export function periodEnd(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:as at|at|year (?:ending|ended|to)|financial year|academic year|fy|to) /, '');
  const iso = /^(20\d\d)-(\d\d)(?:-(\d\d))?(?:[t ].*)?$/.exec(plain);
  if (iso && Number(iso[2]) <= 12) return day(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 31));
  const years = /^(20\d\d)(?:\s*(?:[-/–]|to)\s*(20)?(\d\d))?$/.exec(plain) ?? /^(20\d\d)(20)?(\d\d)$/.exec(plain);
  if (years) return years[3] ? day(2000 + Number(years[3]), 3) : day(Number(years[1]), 12);
  const digits = /^(\d\d?)[/.](\d\d?)[/.](20\d\d)$/.exec(plain);
  if (digits) return day(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const worded = /^(?:(\d\d?)(?:st|nd|rd|th)?[ -])?([a-z]{3})[a-z]*[ -](20)?(\d\d)$/.exec(plain);
  const month = months.indexOf(worded?.[2] ?? '') + 1;
  if (worded && month > 0) return day(2000 + Number(worded[4]), month, Number(worded[1] ?? 31));
  const quarter = /^q([1-4]) (20\d\d)$|^(20\d\d) q([1-4])$/.exec(plain);
  return quarter ? day(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3) : null;
}

/** The latest of some periods; null where there is but one, or one of them cannot be compared. */
export function latestPeriod(texts: readonly string[]): string | null {
  const dated = [...new Set(texts)].map((text) => ({ text, end: periodEnd(text) }));
  if (dated.length < 2 || dated.some(({ end }) => end === null)) return null;
  return dated.reduce((last, one) => ((one.end ?? '') > (last.end ?? '') ? one : last)).text;
}
