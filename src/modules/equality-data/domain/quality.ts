import type { Classifier } from './classifier.ts';
import { isUnmapped } from './code-column.ts';
import { fieldOf } from './fields.ts';
import type { Part } from './part.ts';

/** How much is known of one characteristic: people by state, each kind of unknown apart. */
export interface Completeness {
  field: string;
  total: number;
  known: number;
  preferNotToSay: number;
  notStated: number;
  notKnown: number;
  /** Rows of a unit whose file has no such column. */
  notCollected: number;
  unmapped: number;
  /** Known of all, in per cent with one place. */
  declared: string;
  /** Known, or said that they prefer not to say, of all. */
  complete: string;
}

export function completenessOf(part: Part, classifier: Classifier): Completeness[] {
  return part.fields.flatMap((field, at) => {
    const about = fieldOf(field);
    if (!about || !['characteristic', 'age'].includes(about.role)) return [];
    const counts = new Map<string, number>();
    for (const { key, n } of part.rows) counts.set(key[at] ?? '', (counts.get(key[at] ?? '') ?? 0) + n);
    const sum = (is: (code: string) => boolean) =>
      [...counts].reduce((total, [code, n]) => (is(code) ? total + n : total), 0);
    const total = sum(() => true);
    const preferNotToSay = sum((code) => code === 'prefer-not-to-say');
    const known = sum((code) => !isUnmapped(code) && !classifier.isUnknown(code));
    return [
      {
        field,
        total,
        known,
        preferNotToSay,
        notStated: sum((code) => code === 'not-stated'),
        notKnown: sum((code) => code === 'not-known'),
        notCollected: sum((code) => code === 'not-collected'),
        unmapped: sum(isUnmapped),
        declared: share(known, total),
        complete: share(known + preferNotToSay, total),
      },
    ];
  });
}

export const unitFields = ['directorate', 'service', 'team', 'body'] as const;

/** The same for each unit, by name; `field` says which units. Empty where the part does not tell them. */
export function completenessByUnit(
  part: Part,
  field: (typeof unitFields)[number],
  classifier: Classifier,
): { unit: string; quality: Completeness[] }[] {
  const at = part.fields.indexOf(field);
  if (at < 0) return [];
  const units = Map.groupBy(part.rows, ({ key }) => key[at] ?? '');
  return [...units]
    .map(([unit, rows]) => ({ unit, quality: completenessOf({ ...part, rows }, classifier) }))
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'en-GB'));
}

/** Per cent with one place, half away from nought, in whole numbers. */
export function share(n: number, of: number): string {
  if (of === 0) return '0.0';
  const tenths = Math.floor((n * 2000 + of) / (2 * of));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
