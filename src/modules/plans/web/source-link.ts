import type { Scope } from '#platform/database';
import type { Places, SourcePlace } from '../domain/plan.ts';
import { lineAt, placeWords, type SourceLine } from '../domain/source-lines.ts';
import { findSource } from '../store/import-reader.ts';
import { paths } from './paths.ts';

/** A place of the source in words, and the address of its line where the person may see it. */
export interface PlaceLink {
  href: string | null;
  text: string;
}

export type LinkPlace = (place: SourcePlace | null | undefined) => PlaceLink | null;

/** The id of a line on the page that shows the source. */
export const lineId = (index: number): string => `s-${index + 1}`;

/** Links into the source that stands on the page `address`; the empty text is the page itself. */
export const placeLinker =
  (lines: readonly SourceLine[], address: string): LinkPlace =>
  (place) => {
    const at = place ? lineAt(lines, place) : -1;
    return place && at >= 0 ? { href: `${address}#${lineId(at)}`, text: placeWords(place) } : null;
  };

/**
 * Links from a plan's pages to the files that it came from, for the places that the page shows. Who may not see
 * proposals reads the places only.
 */
export async function findPlaceLinks(
  scope: Scope,
  { importId: origin }: { importId: string | null },
  shown: readonly Places[] = [],
): Promise<LinkPlace> {
  if (!scope.can('plans:edit')) return (place) => (place ? { href: null, text: placeWords(place) } : null);
  const ofPlace = (place: SourcePlace): string | null => place.importId ?? origin;
  const linkers = new Map<string | null, LinkPlace>();
  for (const importId of new Set([origin, ...shown.flatMap((places) => Object.values(places).map(ofPlace))]))
    if (importId) linkers.set(importId, placeLinker(await findSource(scope, importId), paths.planImport({ importId })));
  return (place) => (place ? (linkers.get(ofPlace(place))?.(place) ?? null) : null);
}
