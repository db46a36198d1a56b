import type { Day } from '../../../../platform/kernel/day.ts';
import type { Comparison, FileRole, ItemDifference } from './compare.ts';
import type { Decided } from './match-plan.ts';

/** How a person wants a file compared with a plan, and what to take from it. */
export interface ImportChoice {
  planId: string;
  role: FileRole;
  decided: Decided;
  /** The ticked changes, by their names in `takeable`; null: nobody has ticked or unticked anything yet. */
  take: string[] | null;
  /** The day of the report; null: not known. */
  reportedOn: Day | null;
}

/** The name of a change that can be taken from the file or left. */
export const takeNew = (key: string): string => `new ${key}`;
export const takeGone = (id: string): string => `gone ${id}`;
export const takeField = (id: string, field: string): string => `set ${id} ${field}`;
export const takeReports = (id: string): string => `report ${id}`;
export const takeOrder = 'order';
export const takeCounts = 'counts';

/**
 * What is ticked before anybody decides: what only the file changed. What people wrote here stays, what the file no longer
 * has stays, and a report adds no actions.
 */
export function proposedTakes({ items }: Comparison, role: FileRole): string[] {
  return [takeOrder, takeCounts, ...items.flatMap((item) => takesOf(item, role))];
}

function takesOf({ ours, file, fields, reports, statusConflict }: ItemDifference, role: FileRole): string[] {
  if (!ours) return file && role === 'version' ? [takeNew(file.key)] : [];
  const clear = fields.filter(({ state }) => state === 'file');
  return [
    ...clear.map(({ field }) => takeField(ours.id, field)),
    ...(reports.length > 0 && !statusConflict ? [takeReports(ours.id)] : []),
  ];
}
