import type { Scope } from '#platform/database';
import { type Completeness, completenessByUnit, unitFields } from '../domain/quality.ts';
import { classifier } from './classify.ts';
import { findCounts } from './keep-counts.ts';

type UnitField = (typeof unitFields)[number];

export interface UnitQuality {
  /** The kinds of unit that the release tells, and the one that is shown. */
  kinds: UnitField[];
  by: UnitField;
  about: string;
  rows: (Completeness & { unit: string })[];
}

/** How much is known of one characteristic in each unit: exact counts. Null where the release tells no units. */
export async function unitQuality(
  scope: Scope,
  contentHash: string,
  asked: { get(name: string): string | null },
): Promise<UnitQuality | null> {
  const parts = await findCounts(scope, contentHash);
  const [part] = parts.toSorted((a, b) => Object.keys(a.constants).length - Object.keys(b.constants).length);
  const kinds = unitFields.filter((field) => part?.fields.includes(field));
  const by = kinds.find((field) => field === asked.get('by')) ?? kinds[0];
  if (!part || !by) return null;
  const units = completenessByUnit(part, by, classifier);
  const fields = units[0]?.quality.map(({ field }) => field) ?? [];
  const about = fields.find((field) => field === asked.get('about')) ?? fields[0];
  if (!about) return null;
  const rows = units.flatMap(({ unit, quality }) =>
    quality.flatMap((one) => (one.field === about ? [{ ...one, unit }] : [])),
  );
  return { kinds, by, about, rows };
}
