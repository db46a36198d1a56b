import { type HeldPart, mergedCode } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import type { Grouping } from './answer-table.ts';
import { merged, notKnown } from './answer-tables.ts';
import type { Within } from './link-answer-tables.ts';

const units = ['directorate', 'service', 'team'];
const placed = new Set(['half-year of year']);

/** How groupings lie within each other: cuts of one field by its category set, units as the files have them. */
export function withinBy(parts: readonly HeldPart[], classifier: Classifier): Within {
  return (finer, coarser) => {
    if (finer.field === coarser.field) {
      if (finer.field.endsWith('-date') && !placed.has(`${finer.cut} of ${coarser.cut}`)) return null;
      if (finer.cut.startsWith(merged)) return null;
      return coarser.cut.startsWith(merged) ? inMerged(finer, coarser) : inCut(classifier, coarser);
    }
    if (units.indexOf(finer.field) <= units.indexOf(coarser.field) || !units.includes(coarser.field)) return null;
    const above = parentsOf(parts, finer.field, coarser.field);
    return (code) => above.get(code) ?? null;
  };
}

/** What is not known may be told under several names there. */
function inMerged(finer: Grouping, { cut }: Grouping) {
  if (finer.cut !== '') return null;
  const codes = JSON.parse(cut.slice(merged.length));
  return (code: string): string | null => (code === notKnown ? null : mergedCode(code, codes));
}

function inCut(classifier: Classifier, { field, cut }: { field: string; cut: string }) {
  const [own = '', against] = cut.split(' against ');
  return (code: string): string | null => {
    if (code === notKnown || code === 'others') return null;
    const place = own === '' ? code : classifier.inCut(field, code, own);
    if (against === undefined) return place;
    if (place !== null) return place === against ? against : 'others';
    return classifier.lineOf(field, against).includes(code) ? null : 'others';
  };
}

/** The one unit that a smaller unit lies in; those in several are left out. */
function parentsOf(parts: readonly HeldPart[], finer: string, coarser: string): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const { fields, rows } of parts) {
    const [at, above] = [fields.indexOf(finer), fields.indexOf(coarser)];
    if (at < 0 || above < 0) continue;
    for (const { key } of rows) {
      const [unit = '', parent = ''] = [key[at], key[above]];
      const held = found.get(unit);
      found.set(unit, held === undefined || held === parent ? parent : null);
    }
  }
  return new Map([...found].flatMap(([unit, parent]) => (parent === null ? [] : [[unit, parent] as const])));
}
