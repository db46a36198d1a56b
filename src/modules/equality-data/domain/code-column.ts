import { plainText } from '../../../platform/kernel/plain-text.ts';
import { dayIn, isHidden, numberIn, orderOf, percentIn } from './cell-values.ts';
import { choiceOf, yesOrNo } from './choices.ts';
import type { Classifier } from './classifier.ts';
import type { Field } from './fields.ts';
import type { Reason } from './reject.ts';
import { isTotal } from './tidy-table.ts';

/** What is kept of a text: a code, and why it could not be read where that is so. `unmapped` stands for no category. */
export interface Coded {
  code: string;
  problem?: Reason;
}

export const unmapped = 'unmapped';

/** A text that is no category stays beside its code until somebody says what it means, if it can be shown at all. */
export const unmappedAs = (text: string): string => `${unmapped}:${text}`;
export const isUnmapped = (code: string): boolean => code.startsWith(unmapped);
export const textOf = (code: string): string => code.slice(unmapped.length + 1);

/** Stands for a text that could tell who a person is. */
export const hiddenText = '(a text that could tell who a person is)';

/** The category of a published line about all groups together. */
export const everyone = 'all';

export interface Surroundings {
  classifier: Classifier;
  /** The day at which ages are taken. */
  asAt: string;
  /** Whether a text could tell who a person is. */
  isSecret(text: string): boolean;
  /** What a person said of texts before, by field and text in plain form. */
  remembered?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** How each of a column's different texts is kept. */
export function codeColumn(field: Field, texts: readonly string[], around: Surroundings): Map<string, Coded> {
  const said = around.remembered?.get(field.code);
  const rule = ruleFor(field, texts, around);
  const lost = (text: string) => unmappedAs(around.isSecret(text) ? hiddenText : text);
  return new Map(
    texts.map((text) => {
      const before = said?.get(plainText(text));
      if (before) return [text, { code: before }];
      const coded = rule(text);
      return [text, coded.code === unmapped ? { ...coded, code: lost(text) } : coded];
    }),
  );
}

function ruleFor(field: Field, texts: readonly string[], { classifier, asAt }: Surroundings): (text: string) => Coded {
  switch (field.role) {
    case 'characteristic': {
      if (field.code === 'impairment') return severalRule(field.code, classifier);
      const mapped = classifier.mapTexts(field.code, texts);
      return (text) => ({ code: mapped.get(text) ?? (isTotal(text) ? everyone : unmapped) });
    }
    case 'age':
      return (text) => ({ code: classifier.mapAge(text) ?? unmapped });
    case 'birth':
      return birthRule(texts, classifier, asAt);
    case 'yes-no': {
      const saysNo = texts.some((text) => yesOrNo(text) === 'no');
      return (text) => ({ code: yesNoCode(text, saysNo, classifier) });
    }
    case 'choice':
      return (text) => ({ code: choiceOf(field.code, text) ?? unknownOr(text, classifier, unmapped) });
    case 'measure':
    case 'percent':
      return (text) => measureCode(text);
    case 'date':
      return monthRule(texts);
    default:
      return (text) => ({ code: text === '' ? 'not-known' : text.replace(/\s+/g, ' ') });
  }
}

/** Parts the categories of a person who has several. */
export const several = '+';

/** A text of one category or of several, such as "Vision; Hearing". One part that is none leaves all unmapped. */
function severalRule(set: string, classifier: Classifier): (text: string) => Coded {
  const codesOf = (texts: readonly string[]) => [...classifier.mapTexts(set, texts).values()];
  return (text) => {
    for (const parts of [[text], text.split(/[;|+\n]/), text.split(/[;|+\n/&]|,|\band\b/i)]) {
      const codes = codesOf(parts.map((part) => part.trim()).filter((part, _, all) => part !== '' || all.length === 1));
      if (codes.length === 0 || codes.includes(null)) continue;
      const told = codes.filter((code) => code !== null && !classifier.isUnknown(code));
      return { code: told.length > 0 ? told.toSorted().join(several) : (codes[0] ?? unmapped) };
    }
    return { code: isTotal(text) ? everyone : unmapped };
  };
}

const unknownOr = (text: string, classifier: Classifier, otherwise: string): string => {
  const code = classifier.mapAge(text);
  return code !== null && classifier.isUnknown(code) ? code : otherwise;
};

/** A blank means no where the column says yes and never no. */
function yesNoCode(text: string, saysNo: boolean, classifier: Classifier): string {
  if (text === '') return saysNo ? 'not-known' : 'no';
  const number = numberIn(text);
  if (number !== null && number >= 0) return number > 0 ? 'yes' : 'no';
  return yesOrNo(text) ?? (dayIn(text) ? 'yes' : unknownOr(text, classifier, unmapped));
}

function measureCode(text: string): Coded {
  if (text === '') return { code: '' };
  const number = percentIn(text);
  if (number !== null) return { code: String(number) };
  if (isHidden(text)) return { code: '', problem: { code: 'count', problem: 'hidden' } };
  return { code: '', problem: { code: text.startsWith('=') ? 'formula' : 'not-a-number' } };
}

const noDay = (text: string, twoOrders: boolean): Reason => {
  const isOther = twoOrders && (dayIn(text, 'month-first') ?? dayIn(text)) !== null;
  return { code: text.startsWith('=') ? 'formula' : isOther ? 'day-in-two-orders' : 'not-a-day' };
};

function birthRule(texts: readonly string[], classifier: Classifier, asAt: string): (text: string) => Coded {
  const { order, mixed } = orderOf(texts);
  return (text) => {
    if (/^\d{1,3}$/.test(text)) return ageChecked(Number(text));
    if (unknownOr(text, classifier, '') !== '') return { code: unknownOr(text, classifier, 'not-known') };
    const born = dayIn(text, order);
    if (!born) return { code: 'not-known', problem: noDay(text, mixed) };
    return ageChecked(classifier.ageOn(born, asAt));
  };
}

const ageChecked = (age: number): Coded =>
  age >= 0 && age <= 115 ? { code: String(age) } : { code: 'not-known', problem: { code: 'unlikely-age' } };

function monthRule(texts: readonly string[]): (text: string) => Coded {
  const { order, mixed } = orderOf(texts);
  return (text) => {
    if (text === '') return { code: '' };
    if (/^\d{4}-\d{2}$/.test(text)) return { code: text };
    const day = dayIn(text, order);
    return day ? { code: day.slice(0, 7) } : { code: '', problem: noDay(text, mixed) };
  };
}
