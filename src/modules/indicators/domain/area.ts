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

/** Names that share a word with one that is unknown, at most five. */
export function namesLike(name: string, known: readonly Place[]): string[] {
  const words = plainText(name)
    .split(' ')
    .filter((word) => word.length > 3);
  const like = known.filter((place) => words.some((word) => plainText(place.name).includes(word)));
  return [...new Set(like.map((place) => place.name))].slice(0, 5);
}
