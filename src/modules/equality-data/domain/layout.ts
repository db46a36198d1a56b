import { plainText } from '../../../platform/kernel/plain-text.ts';
import { countIn, dayIn, isHidden, percentIn } from './cell-values.ts';
import { choiceOf, yesOrNo } from './choices.ts';
import type { Classifier } from './classifier.ts';
import type { Settled } from './column-sayings.ts';
import { type Field, fieldOf } from './fields.ts';
import { headerText, matchHeader } from './header-words.ts';
import { personalByValues } from './personal.ts';
import { isNumeric } from './tidy-table.ts';
import { type WideColumn, wideColumns } from './wide-columns.ts';

/** A column as far as it was looked at: its different texts, trimmed, and how often each stands there. */
export interface ColumnSample {
  header: string;
  texts: ReadonlyMap<string, number>;
}

/** What the columns of a table are. */
export interface Layout {
  /** One for each column; null where it is nothing that equality data needs. */
  fields: (Field | null)[];
  wide: WideColumn[];
  /** Columns that hold how many, and of which event (`shortlisted`); null for the kind itself. */
  counts: { index: number; event: string | null }[];
  /** Whether each row is about a person of its own, by their number. */
  oneRowEach: boolean;
}

/** @param settled columns whose field is known, by what somebody said or because their texts are gone */
export function recogniseLayout(
  samples: readonly ColumnSample[],
  classifier: Classifier,
  settled: Settled = new Map(),
  knownOneRowEach?: boolean,
): Layout {
  const open = samples.map((sample, index) => (settled.has(index) ? { header: '', texts: new Map() } : sample));
  const wide = wideColumns(open, classifier);
  const isWide = new Set(wide.columns.map(({ index }) => index));
  const hasAreas = samples.some(({ texts }) => isAreaCode([...texts.keys()]));
  const found = samples.map((sample, index) => {
    const field = settled.get(index);
    if (field !== undefined) return field && { field, strength: surest };
    return isWide.has(index) || wide.leftOut.includes(index) ? null : recogniseColumn(sample, classifier, hasAreas);
  });
  const fields = withoutRepeats(found, samples, classifier);
  const oneRowEach =
    knownOneRowEach ?? fields.some((field, index) => field?.code === 'person-number' && allDifferent(samples[index]));
  const counts = wide.columns.length > 0 || oneRowEach ? [] : countColumns(fields, samples);
  return { fields, wide: wide.columns, counts, oneRowEach };
}

/** Beyond all that a column's own texts can say. */
const surest = 10_000;

interface Candidate {
  field: Field;
  strength: number;
}

function recogniseColumn({ header, texts }: ColumnSample, classifier: Classifier, hasAreas: boolean): Candidate | null {
  const values = [...texts.keys()].filter((text) => text !== '');
  const match = matchHeader(header);
  const named = match && fieldOf(match.code);
  const holdsNumbers = named && ['count', 'measure', 'percent'].includes(named.role) && match.strength === 1;
  const personal = holdsNumbers ? null : personalByValues(values);
  const personalField = personal && !isPublicName(named, match?.strength ?? 0, personal) ? fieldOf(personal) : null;
  if (personalField) return { field: personalField, strength: 1 };
  if (isAreaCode(values)) return candidate('area-code', 1);
  if (named && match && hasAreas && ['name', 'area name'].includes(headerText(header))) return candidate('area', 1);
  const chosen = !named || named.code === 'case-outcome' ? byChoice(values) : null;
  if (chosen) return chosen;
  if (!holdsNumbers && isKey(header, texts)) return candidate('person-number', 0.5);
  if (named && match && fits(named, match.strength, values, classifier))
    return { field: named, strength: match.strength };
  return named?.role === 'count' && isShares(values) ? candidate('percent', 0.5) : byValues(values, classifier);
}

/** Columns such as "Post Ref" with another text in each row: whoever has the system behind it can tell who is meant. */
const isKey = (header: string, texts: ReadonlyMap<string, number>): boolean =>
  / (id|ref|reference|identifier)$/.test(headerText(header)) &&
  texts.size > 1 &&
  [...texts.values()].every((times) => times === 1);

const candidate = (code: string, strength: number): Candidate | null => {
  const field = fieldOf(code);
  return field && { field, strength };
};

/** Names of units and areas may look like those of people; their headers are believed. */
const isPublicName = (named: Field | null, strength: number, personal: string): boolean =>
  personal === 'person-name' &&
  strength === 1 &&
  ['body', 'directorate', 'service', 'team', 'area'].includes(named?.code ?? '');

const isAreaCode = (values: readonly string[]): boolean => {
  const some = values.filter((text) => text !== '');
  return some.length > 0 && some.filter((text) => /^[EWNSKJL]\d{8}$/.test(text)).length >= some.length * 0.9;
};

/** Whether the values of a column are of the kind that its header says. */
function fits(field: Field, strength: number, values: readonly string[], classifier: Classifier): boolean {
  if (values.length === 0) return true;
  const share = (is: (text: string) => boolean) => values.filter(is).length / values.length;
  const sure = strength === 1 ? 0.2 : 0.5;
  switch (field.role) {
    case 'characteristic':
      return mappedShare(field.code, values, classifier) >= (strength === 1 ? 0.01 : 0.5) || strength === 1;
    case 'age':
      return share((text) => classifier.mapAge(text) !== null) >= sure;
    case 'birth':
    case 'date':
      return share((text) => dayIn(text) !== null || dayIn(text, 'month-first') !== null) >= sure;
    case 'count':
      return strength === 1
        ? !isShares(values) && values.some((text) => isCountLike(text))
        : isNumeric(values, isHidden);
    case 'percent':
      return values.filter((text) => percentIn(text) !== null || isHidden(text)).length >= values.length * 0.6;
    case 'measure':
      return values.filter((text) => percentIn(text) !== null || isHidden(text)).length >= values.length * 0.5;
    case 'yes-no':
      return (
        share(
          (text) =>
            yesOrNo(text) !== null ||
            dayIn(text) !== null ||
            'n' in countIn(text) ||
            isHidden(text) ||
            classifier.isUnknown(classifier.mapAge(text) ?? ''),
        ) >= 0.5
      );
    case 'choice':
      return share((text) => choiceOf(field.code, text) !== null) >= (strength === 1 ? 0.3 : 0.5);
    default:
      return field.code !== 'area' || !isNumeric(values);
  }
}

const isShares = (values: readonly string[]): boolean => values.every((text) => text.endsWith('%') || isHidden(text));

/** What may stand in a column that is headed as a count, if only with a sentence about it. */
const isCountLike = (text: string): boolean => percentIn(text) !== null || isHidden(text) || text.startsWith('=');

/** A column of stages, processes or the like, whatever its header ("Status"). */
function byChoice(values: readonly string[]): Candidate | null {
  if (values.every((text) => /^(y|n|yes|no|true|false|0|1)$/i.test(text))) return null;
  for (const code of ['stage', 'process', 'training-step', 'source', 'service-stage', 'staff-group']) {
    const chosen = values.flatMap((text) => choiceOf(code, text) ?? []);
    if (chosen.length >= values.length * 0.8 && new Set(chosen).size >= 2) return candidate(code, 0.5);
  }
  return null;
}

function mappedShare(set: string, values: readonly string[], classifier: Classifier): number {
  const mapped = [...classifier.mapTexts(set, values).values()];
  return mapped.filter((code) => code !== null && !classifier.isUnknown(code)).length / Math.max(1, mapped.length);
}

/** A column that its values give away: nearly all are categories of one set, and not just yes and no. */
function byValues(values: readonly string[], classifier: Classifier): Candidate | null {
  const telling = values.filter((text) => yesOrNo(text) === null && plainText(text).length > 0).slice(0, 500);
  if (telling.length < 2) return null;
  const words = telling.filter((text) => text.length > 2);
  for (const set of classifier.sets) {
    if (set !== 'sex' && words.length < telling.length * 0.8) continue;
    const codes = [...classifier.mapTexts(set, telling).values()];
    const known = codes.filter((code) => code !== null && !classifier.isUnknown(code));
    const all = codes.filter((code) => code !== null).length;
    if (all >= telling.length * 0.8 && new Set(known).size >= 2) return candidate(set, 0.5);
  }
  const days = telling.filter((text) => /^(19[2-9]|200)\d-\d\d-\d\d$|^\d{1,2}\/\d{1,2}\/(19[2-9]|200)\d$/.test(text));
  return days.length >= telling.length * 0.9 && telling.length >= 20 ? candidate('birth', 0.4) : null;
}

/** Each field once: the surest column, then the one that tells more apart. Counts and personal columns may repeat. */
function withoutRepeats(
  found: readonly (Candidate | null)[],
  samples: readonly ColumnSample[],
  classifier: Classifier,
): (Field | null)[] {
  const best = new Map<string, number>();
  const worth = (index: number): number => {
    const one = found[index];
    if (!one) return 0;
    const values = [...(samples[index]?.texts.keys() ?? [])];
    if (one.field.role !== 'characteristic') return one.strength - (isAside(samples[index]?.header ?? '') ? 1 : 0);
    return new Set(classifier.mapTexts(one.field.code, values).values()).size * 10 + one.strength;
  };
  found.forEach((one, index) => {
    if (!one || ['personal', 'count', 'percent'].includes(one.field.role)) return;
    const before = best.get(one.field.code);
    if (before === undefined || worth(index) > worth(before)) best.set(one.field.code, index);
  });
  return found.map((one, index) => {
    if (!one) return null;
    return !best.has(one.field.code) || best.get(one.field.code) === index ? one.field : null;
  });
}

/** The code of something that has a name too, or an area that holds the areas of the table. */
const isAside = (header: string): boolean => {
  const plain = headerText(header);
  return (
    /\b(countr(y|ies)|regions?|nation|icb)\b/.test(plain) ||
    (plain !== 'code' &&
      /\bcode$/.test(plain) &&
      !/\b(la|area|geography|geographical|authorities|ons|gss)\b/.test(plain)) ||
    /\bold la\b/.test(plain)
  );
};

/** Columns of numbers: how many in all, or how many of an event. Noughts and ones are answers about one person. */
function countColumns(fields: readonly (Field | null)[], samples: readonly ColumnSample[]): Layout['counts'] {
  return fields.flatMap((field, index): Layout['counts'] => {
    const values = [...(samples[index]?.texts.keys() ?? [])].filter((text) => text !== '');
    if (field?.role === 'count') return [{ index, event: null }];
    const counted = isNumeric(values, isHidden) && values.some((text) => !['0', '1'].includes(text));
    return field?.role === 'yes-no' && counted ? [{ index, event: field.code }] : [];
  });
}

const allDifferent = (sample: ColumnSample | undefined): boolean =>
  [...(sample?.texts ?? [])].filter(([text, times]) => text !== '' && times === 1).length >
  (sample?.texts.size ?? 0) * 0.8;
