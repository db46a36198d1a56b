import { type Beside, type Cut, knownOf, setBeside, type Who, whoCodes } from './beside-population.ts';
import { type Groups, groupsOf } from './count-groups.ts';
import type { Figure } from './figure.ts';

/** Some people of the body beside the population, by one characteristic. */
export interface Comparison {
  field: string;
  /** Null where no table has the area by this characteristic. */
  base: Omit<Beside, 'groups'> | null;
  /** Of how many of ours it is known, and of how many not. NaN where that is hidden. */
  known: number;
  unknown: number;
  /** Whether there are data of them with this characteristic. */
  collected: boolean;
  figures: Figure[];
}

export interface PopulationPicture {
  /** Of whom there are data, in order. */
  present: Who[];
  /** Whose comparisons these are: those asked for, or the first; null where there are no data. */
  who: Who | null;
  comparisons: Comparison[];
  /** People who use services of whom it is not known as whom: NaN where that is hidden. */
  unplaced: number;
}

/** What is known by one cut. */
export interface ByCut {
  cut: Cut;
  /** Of whom there are data. A hidden count is NaN. */
  ours: ReadonlyMap<Who, Groups>;
  beside: (who: Who) => Beside | null;
}

export function pictureOf(cuts: readonly ByCut[], wanted: Who | null, unplaced: number): PopulationPicture {
  const present = whoCodes.filter((who) => cuts.some(({ ours }) => ours.has(who)));
  const who = present.find((one) => one === wanted) ?? present[0] ?? null;
  if (who === null) return { present, who, comparisons: [], unplaced };
  const characteristics = Map.groupBy(cuts, ({ cut }) => cut.field);
  const comparisons = [...characteristics].map(([field, of]) => compare(who, field, of));
  return { present, who, comparisons, unplaced };
}

function compare(who: Who, field: string, cuts: readonly ByCut[]): Comparison {
  const made = cuts.map(({ cut, ours, beside }) => ({ cut, own: ours.get(who), beside: beside(who) }));
  const { own, beside: base = null } = made[0] ?? {};
  const groups = own ?? groupsOf([]);
  return {
    ...{ field, base, known: knownOf(groups), unknown: groups.unknown, collected: own !== undefined },
    figures: made.flatMap(({ cut, own: counted, beside }) =>
      counted && beside && beside.table === base?.table ? setBeside(cut, counted, beside.groups) : [],
    ),
  };
}
