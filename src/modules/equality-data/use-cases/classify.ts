import {
  ageInCut,
  ageOn,
  categorySet,
  inCut,
  isUnknown,
  lineOf,
  mapAge,
  mapText,
  mapTexts,
} from '#modules/classifications';
import type { Classifier } from '../domain/classifier.ts';

/** The category sets, for the rules of this room. */
export const classifier: Classifier = {
  sets: ['ethnic-group', 'religion', 'sexual-orientation', 'sex', 'legal-partnership', 'impairment'],
  mapTexts(code, texts) {
    const set = categorySet(code);
    return set ? mapTexts(set, texts) : new Map([...texts].map((text) => [text, code === 'age' ? mapAge(text) : null]));
  },
  categoryOf(code, text) {
    const set = categorySet(code);
    const found = set && text !== '' ? mapText(set, text) : null;
    return found !== null && !isUnknown(found) ? found : null;
  },
  mapAge,
  inCut(code, category, cut) {
    if (code === 'age') return ageInCut(category, cut);
    if (code.endsWith('-date')) return inPeriod(category, cut);
    const set = categorySet(code);
    return set ? inCut(set, category, cut) : category;
  },
  lineOf(code, category) {
    const set = categorySet(code);
    return set ? lineOf(set, category) : [];
  },
  ageOn,
  isUnknown,
};

/** A month (`2026-04`) in its year, its half (`2026-H1`) or its financial year from April (`2026-27`). */
function inPeriod(month: string, cut: string): string | null {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined) return 'not-known';
  if (cut === 'year') return String(year);
  if (cut === 'half-year') return `${year}-H${number <= 6 ? 1 : 2}`;
  const start = number >= 4 ? year : year - 1;
  return cut === 'financial-year' ? `${start}-${String(start + 1).slice(2)}` : month;
}
