import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { Places } from '../plan.ts';
import { takeField, takeReports } from './choice.ts';
import type { FileRole, ItemDifference } from './compare.ts';
import type { ItemFields } from './items.ts';

/** The fields that a person takes from the file. */
export const takenFields = ({ ours, fields }: ItemDifference, take: ReadonlySet<string>): string[] =>
  ours ? fields.flatMap(({ field }) => (take.has(takeField(ours.id, field)) ? [field] : [])) : [];

/** An item's fields after what is taken from the file; where it stands is not one of them. */
export function fieldsAfter({ ours, file }: ItemDifference, taken: readonly string[]): ItemFields {
  const own = Object.entries(ours?.fields ?? {});
  return Object.fromEntries(
    own.map(([field, value]) => [field, file && taken.includes(field) ? file.fields[field] : value]),
  );
}

/** What places are called where their fields have other names. */
const fieldOfPlace: Record<string, string> = { timescale: 'timescaleText', updates: 'status' };

/** Places in the new file for all that it says as the plan now does; the others stay where they were. */
export function placesAfter(
  { ours, file, fields, reports }: ItemDifference,
  role: FileRole,
  take: ReadonlySet<string>,
  importId: string,
): Places {
  if (!file) return ours?.places ?? {};
  const fromFile = placesIn(file.places, importId);
  if (!ours) return fromFile;
  const kept = new Set(fields.map(({ field }) => field).filter((field) => !take.has(takeField(ours.id, field))));
  if (reports.length > 0 && !take.has(takeReports(ours.id))) kept.add('status');
  const taken = Object.entries(fromFile).filter(([place]) => {
    const field = fieldOfPlace[place] ?? place;
    return !kept.has(field) && (role === 'version' || field === 'status');
  });
  return { ...ours.places, ...Object.fromEntries(taken) };
}

export const placesIn = (places: Readonly<Record<string, Place>>, importId: string): Places =>
  Object.fromEntries(Object.entries(places).map(([field, place]) => [field, { ...place, importId }]));

/** One list put into another: what the first lacks follows what it followed in the second. */
export function woven(first: readonly string[], second: readonly string[]): string[] {
  const result = [...first];
  const there = new Set(first);
  second.forEach((id, at) => {
    if (there.has(id)) return;
    there.add(id);
    const before = second[at - 1];
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  });
  return result;
}
