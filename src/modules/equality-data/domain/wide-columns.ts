import { isHidden } from './cell-values.ts';
import type { Classifier } from './classifier.ts';
import { fieldOf } from './fields.ts';
import { headerText, matchHeader } from './header-words.ts';
import type { ColumnSample } from './layout.ts';
import { periodEnd } from './period.ts';
import { isNumeric, isTotal } from './tidy-table.ts';

/** A column that holds how many people of one category there are. */
export interface WideColumn {
  index: number;
  /** The field it is a category of. */
  field: string;
  code: string;
  /** Of which event, such as `shortlisted`; null for the kind itself. */
  event: string | null;
  /** As the header says it, such as `31 March 2025`; null where it says none. */
  period: string | null;
  as: 'count' | 'percent';
}

/** Columns with a category as their header, such as White, BME and Unknown; and those left out because others add up to them. */
export function wideColumns(
  samples: readonly ColumnSample[],
  classifier: Classifier,
): { columns: WideColumn[]; leftOut: number[] } {
  const numeric = samples.map(({ texts }) => isCounted([...texts.keys()]));
  const sets = [...classifier.sets, 'disability', 'gender-identity', 'age'];
  let best: WideColumn[] = [];
  for (const set of sets) {
    const columns = samples.flatMap(({ header, texts }, index) => {
      const found = numeric[index] ? categoryOfHeader(header, set, classifier) : null;
      return found ? [{ index, field: set, ...found, as: asOf(header, [...texts.keys()]) }] : [];
    });
    const known = new Set(columns.filter(({ code }) => !classifier.isUnknown(code)).map(({ code }) => code));
    if (known.size >= 2 && known.size > new Set(best.map(({ code }) => code)).size) best = columns;
  }
  const [{ field: set } = { field: '' }] = best;
  best = samples.flatMap(({ header, texts }, index) => {
    const known = best.find((one) => one.index === index);
    if (known || set === '' || !isNumeric([...texts.keys()], isHidden)) return known ?? [];
    const found = categoryOfHeader(header, set, classifier);
    return found ? [{ index, field: set, ...found, as: 'count' as const }] : [];
  });
  if (best.length === 0) return { columns: periodColumns(samples, numeric), leftOut: [] };
  const counts = best.filter(({ as }) => as === 'count');
  const used = counts.length >= 2 ? counts : best;
  const columns = used.filter(
    (one) =>
      !used.some((other) => other.event === one.event && other.period === one.period && holds(one, other, classifier)),
  );
  const leftOut = samples.flatMap(({ header }, index) =>
    (best.some((one) => one.index === index) && !columns.some((one) => one.index === index)) ||
    (numeric[index] && isTotalHeader(header))
      ? [index]
      : [],
  );
  return { columns, leftOut };
}

/** Two columns or more with nothing but periods as their headers. */
function periodColumns(samples: readonly ColumnSample[], numeric: readonly boolean[]): WideColumn[] {
  const columns = samples.flatMap(({ header, texts }, index): WideColumn[] =>
    numeric[index] && periodEnd(header)
      ? [{ index, field: 'period', code: header, event: null, period: null, as: asOf(header, [...texts.keys()]) }]
      : [],
  );
  return columns.length >= 2 ? columns : [];
}

const isTotalHeader = (header: string): boolean =>
  header
    .replace(/;?\s*measures?: value$/i, '')
    .split(':')
    .some((part) => isTotal(part)) ||
  /sum of|^total/i.test(headerText(header)) ||
  matchHeader(header)?.code === 'count';

const isCounted = (texts: readonly string[]): boolean =>
  isNumeric(
    texts.map((text) => text.replace(/\s*%$/, '')),
    isHidden,
  ) && texts.some((text) => !['0', '1', ''].includes(text));

const asOf = (header: string, texts: readonly string[]): 'count' | 'percent' => {
  if (/%|per ?cent|\bpct\b|proportion/i.test(header) || texts.some((text) => text.endsWith('%'))) return 'percent';
  return texts.some((text) => /^\d+\.\d*[1-9]\d*$/.test(text)) ||
    (texts.every((text) => Number(text) <= 100 || text === '') && texts.some((text) => text.includes('.')))
    ? 'percent'
    : 'count';
};

/** Whether one category holds another: both of them are never added. */
function holds(one: WideColumn, other: WideColumn, classifier: Classifier): boolean {
  if (one.code === other.code) return false;
  if (one.field === 'age') return spanHolds(one.code, other.code);
  return classifier.lineOf(one.field, other.code).includes(one.code);
}

function spanHolds(one: string, other: string): boolean {
  const ends = (code: string): [number, number] => {
    const [from = '', to] = code.split('-');
    return [Number.parseInt(from, 10), to ? Number(to) : from.endsWith('+') ? 999 : Number.parseInt(from, 10)];
  };
  const [a, b] = [ends(one), ends(other)];
  return a[0] <= b[0] && a[1] >= b[1];
}

const counting =
  /^(?:headcount|number|count|no|n|numbers|total|staff|percent|percentage|of|employees|people|in|per cent|fte|value)$/;

/** The category that a header names, alone ("White"), after its question ("Ethnic group: White: Irish"), or with an event. */
function categoryOfHeader(
  header: string,
  set: string,
  classifier: Classifier,
): Pick<WideColumn, 'code' | 'event' | 'period'> | null {
  const plain = header.replace(/;?\s*measures?: value$/i, '');
  if (plain.split(':').some((part) => isTotal(part))) return null;
  const parts = plain.split(/:\s+/);
  for (const [period = '', rest] of [
    [parts[0], parts.slice(1)],
    [parts.at(-1), parts.slice(0, -1)],
  ] as const) {
    if (rest.length === 0 || !periodEnd(period)) continue;
    const found = categoryOfHeader(rest.join(': '), set, classifier);
    return found && { ...found, period };
  }
  for (let from = 0; from < parts.length; from++) {
    const code = codeOf(parts.slice(from).join(': '), set, classifier);
    if (code) return { code, ...asideOf(parts.slice(0, from).join(' ')) };
  }
  for (let to = parts.length - 1; to > 0; to--) {
    const code = codeOf(parts.slice(0, to).join(': '), set, classifier);
    if (code) return { code, ...asideOf(parts.slice(to).join(' ')) };
  }
  const words = headerText(plain).split(' ');
  for (let size = words.length - 1; size > 0; size--)
    for (const from of [0, words.length - size]) {
      const rest = [...words.slice(0, from), ...words.slice(from + size)];
      const aside = asideOf(rest.join(' '));
      const isQuestion = matchHeader(rest.join(' '))?.code === set;
      if (!aside.event && !aside.period && !isQuestion && !rest.every((word) => counting.test(word))) continue;
      const code = codeOf(words.slice(from, from + size).join(' '), set, classifier);
      if (code) return { code, ...aside };
    }
  return null;
}

function codeOf(text: string, set: string, classifier: Classifier): string | null {
  if (headerText(text) === '' || /^\d$/.test(text)) return null;
  return set === 'age' ? classifier.mapAge(text) : (classifier.mapTexts(set, [text]).get(text) ?? null);
}

/** What a header says beside its category. */
function asideOf(text: string): Pick<WideColumn, 'event' | 'period'> {
  const period = periodEnd(text) ? text : null;
  const code = period ? null : matchHeader(text)?.code;
  return { event: code && fieldOf(code)?.role === 'yes-no' ? code : null, period };
}
