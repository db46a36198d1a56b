import { plainText } from '../../../platform/kernel/plain-text.ts';

export interface Place {
  name: string;
  /** That of the Office for National Statistics; '' where a table gives none. */
  code: string;
}

/** The area of a body. The parts stand for the whole, added up, where a table does not have the whole. */
export interface Area extends Place {
  parts: readonly Place[];
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.code !== '' && b.code !== '' ? a.code === b.code : plainText(a.name) === plainText(b.name);

/** Looks up the places that people named: what each is, and the names that are none. */
export function findPlaces(names: readonly string[], known: readonly Place[]): { found: Place[]; unknown: string[] } {
  const byName = new Map(known.map((place) => [plainText(place.name), place]));
  const found = names.map((name) => byName.get(plainText(name)));
  return {
    found: [...new Set(found.filter((place) => place !== undefined))],
    unknown: names.filter((_, at) => found[at] === undefined),
  };
}

/** Names that share words with one that is unknown, at most five, those that share most first. */
export function namesLike(name: string, known: readonly Place[]): string[] {
  const words = plainText(name)
    .split(' ')
    .filter((word) => word.length > 3);
  const shared = (other: string) => words.filter((word) => plainText(other).includes(word)).length;
  return [...new Set(known.map((place) => place.name))]
    .filter((other) => shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 5);
}
