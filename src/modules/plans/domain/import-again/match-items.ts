import { likenessOf, plainText } from './likeness.ts';

/** What an item is recognised by. */
export interface Recognisable {
  id: string;
  number: string;
  text: string;
}

export interface Pair {
  ours: string;
  theirs: string;
  /** Of the two texts, 0 to 1. */
  likeness: number;
  /** A person should look: the texts differ much, or another item is nearly as near. */
  doubtful: boolean;
}

export interface Evidence {
  /** How well the places of two items agree, 0 to 1. */
  place: (ours: string, theirs: string) => number;
  /** The least likeness where number and place both agree. */
  leastWithBoth: number;
}

/** A plan with more changed items than this is compared by its unchanged ones only. */
const mostCompared = 2000;
/** The least likeness on the words alone, and where number or place agrees too: unlike actions of one plan stay below. */
const leastAlone = 0.6;
const leastWithOne = 0.5;
/** Below this a person should look. */
const sure = 0.7;
const forNumber = 0.15;
const forPlace = 0.2;

interface Candidate {
  our: number;
  their: number;
  likeness: number;
  score: number;
}

/**
 * Pairs two lists one to one, the best pairs first; the same lists always give the same pairs. The same words are
 * paired before all others, so that a new number does not mislead.
 */
export function matchItems(
  ours: readonly Recognisable[],
  theirs: readonly Recognisable[],
  { place, leastWithBoth }: Evidence,
): Pair[] {
  const scored = (our: number, their: number, likeness: number): Candidate | null => {
    const [a, b] = [ours[our], theirs[their]];
    if (!a || !b) return null;
    const placed = place(a.id, b.id);
    const numbered = a.number !== '' && a.number === b.number && (a.number.includes('.') || placed >= 0.5);
    const least = numbered && placed >= 0.5 ? leastWithBoth : numbered || placed >= 0.5 ? leastWithOne : leastAlone;
    if (likeness < least) return null;
    return { our, their, likeness, score: likeness + (numbered ? forNumber : 0) + forPlace * placed };
  };
  const pairs: Pair[] = [];
  const [freeOurs, freeTheirs] = [new Set(ours.keys()), new Set(theirs.keys())];
  const take = ({ our, their, likeness }: Candidate, doubtful: boolean) => {
    freeOurs.delete(our);
    freeTheirs.delete(their);
    pairs.push({ ours: ours[our]?.id ?? '', theirs: theirs[their]?.id ?? '', likeness, doubtful });
  };
  const same = sameTexts(ours, theirs).flatMap(([our, their]) => scored(our, their, 1) ?? []);
  for (const one of bestFirst(same)) if (freeOurs.has(one.our) && freeTheirs.has(one.their)) take(one, false);

  const [restOurs, restTheirs] = [[...freeOurs].slice(0, mostCompared), [...freeTheirs].slice(0, mostCompared)];
  const textsAt = (items: readonly Recognisable[], rest: readonly number[]) => rest.map((at) => items[at]?.text ?? '');
  const likeness = likenessOf(textsAt(ours, restOurs), textsAt(theirs, restTheirs));
  const near = bestFirst(
    restOurs.flatMap((our, a) => restTheirs.flatMap((their, b) => scored(our, their, likeness(a, b)) ?? [])),
  );
  const rivals = rivalsIn(near);
  for (const one of near)
    if (freeOurs.has(one.our) && freeTheirs.has(one.their)) take(one, one.likeness < sure || rivals(one));
  return pairs;
}

/** Every pair of positions with the same words; no words are nobody's. */
function sameTexts(ours: readonly Recognisable[], theirs: readonly Recognisable[]): [number, number][] {
  const known = new Map<string, number[]>();
  theirs.forEach(({ text }, at) => {
    const plain = plainText(text);
    if (plain) known.set(plain, [...(known.get(plain) ?? []), at]);
  });
  return ours.flatMap(({ text }, our) =>
    (known.get(plainText(text)) ?? []).slice(0, 50).map((their): [number, number] => [our, their]),
  );
}

/** The nearer in the order of the plan wins among equals. */
const bestFirst = (candidates: Candidate[]): Candidate[] =>
  candidates.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.our - a.their) - Math.abs(b.our - b.their) || a.our - b.our || a.their - b.their,
  );

/** Whether another pair of one of its two items scores nearly as high. Takes candidates with the best first. */
function rivalsIn(sorted: readonly Candidate[]): (one: Candidate) => boolean {
  const best = (of: (one: Candidate) => number) => {
    const tops = new Map<number, Candidate[]>();
    for (const one of sorted) {
      const top = tops.get(of(one)) ?? [];
      if (top.length < 2) tops.set(of(one), [...top, one]);
    }
    return tops;
  };
  const byOurs = best(({ our }) => our);
  const byTheirs = best(({ their }) => their);
  return (one) =>
    [...(byOurs.get(one.our) ?? []), ...(byTheirs.get(one.their) ?? [])].some(
      (other) => other !== one && Math.abs(other.score - one.score) < 0.08,
    );
}
