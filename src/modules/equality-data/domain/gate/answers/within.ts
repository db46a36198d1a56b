import type { HeldPart } from '../../answer.ts';
import type { Classifier } from '../../classifier.ts';
import { columnOf } from '../../part-columns.ts';
import { servedAs, servedByName } from '../../served-as.ts';
import { isCrossing, placeInCrossing } from './answer-table.ts';
import { notKnown } from './answer-tables.ts';
import type { Within } from './link-answer-tables.ts';

/** Fields that divide people by one thing, each more finely than those before it; years by the dates in them. */
const ladders = [
  ['body', 'directorate', 'service', 'team'],
  ['area', 'area-code'],
  ['staff-group', 'job'],
  ['year', 'event-date'],
];

const placed = new Set(['half-year of year']);

/** What a field divides people by: the widest field of the same. */
export const thingOf = (field: string): string => ladders.find((one) => one.includes(field))?.[0] ?? field;

/**
 * How groupings lie within each other: cuts of one field by its category set, units as the files have them, as whom
 * people are served by client group and age.
 */
export function withinBy(parts: readonly HeldPart[], classifier: Classifier): Within {
  return (finer, coarser) => {
    if (isCrossing(finer.cut) || isCrossing(coarser.cut)) return placeInCrossing(finer, coarser);
    if (finer.field === coarser.field) {
      if (finer.field.endsWith('-date') && !placed.has(`${finer.cut} of ${coarser.cut}`)) return null;
      return inCut(classifier, coarser);
    }
    if (coarser.field === servedAs && finer.field === 'client-group') return servedByName;
    if (finer.field === servedAs && coarser.field === 'age' && coarser.cut === 'adult-care')
      return (code) => ({ 'clients-18-64': '18-64', 'clients-65': '65+' })[code] ?? null;
    const ladder = ladders.find((one) => one.includes(coarser.field)) ?? [];
    if (finer.cut !== '' || ladder.indexOf(finer.field) <= ladder.indexOf(coarser.field)) return null;
    const above = parentsOf(parts, finer.field, coarser.field);
    return (code) => above.get(code) ?? null;
  };
}

function inCut(classifier: Classifier, { field, cut }: { field: string; cut: string }) {
  const [own = '', against] = cut.split(' against ');
  return (code: string): string | null => {
    if (code === notKnown || code === 'others') return null;
    const place = classifier.inCut(field, code, own);
    if (against === undefined) return place;
    if (place !== null) return place === against ? against : 'others';
    return classifier.lineOf(field, against).includes(code) ? null : 'others';
  };
}

/** The one unit that a smaller unit lies in; those in several are left out. */
function parentsOf(parts: readonly HeldPart[], finer: string, coarser: string): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const part of parts.filter((one) => tells(one, finer) && tells(one, coarser))) {
    const [own, above] = [columnOf(part, finer), columnOf(part, coarser)];
    for (const row of part.rows.keys()) {
      const [unit = '', parent = ''] = [own.codes[own.of[row] ?? 0], above.codes[above.of[row] ?? 0]];
      const held = found.get(unit);
      found.set(unit, held === undefined || held === parent ? parent : null);
    }
  }
  return new Map([...found].flatMap(([unit, parent]) => (parent === null ? [] : [[unit, parent] as const])));
}

const tells = ({ fields, constants }: HeldPart, field: string): boolean => fields.includes(field) || field in constants;
