/** How many people have a value. In lists the smallest value stands first. */
export type Tally = readonly (readonly [value: number, people: number])[];

export const peopleIn = (tally: Tally): number => tally.reduce((sum, [, people]) => sum + people, 0);

/** @returns null where there is nobody */
export function mean(tally: Tally): number | null {
  const people = peopleIn(tally);
  return people === 0 ? null : tally.reduce((sum, [value, n]) => sum + value * n, 0) / people;
}

/**
 * The middle value; of an even number of people the mean of the middle two.
 * @example median([[10, 1], [12, 2], [20, 1]]) // 12
 */
export function median(tally: Tally): number | null {
  const people = peopleIn(tally);
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, n] of tally) {
      passed += n;
      if (passed > place) return value;
    }
    throw new RangeError(`nobody stands at ${place}`);
  };
  return people === 0 ? null : (at(Math.ceil(people / 2) - 1) + at(Math.floor(people / 2))) / 2;
}

/** People of two groups at one rate of pay. */
export interface AtRate {
  rate: number;
  men: number;
  women: number;
}

export interface Quarter {
  men: number;
  women: number;
}

/**
 * The sizes of the four quarters, lower first: as equal as can be. One left over goes to the lower, two to the lower and
 * the upper middle, three to all but the upper.
 * @example quarterSizes(322) // [81, 80, 81, 80]
 */
export function quarterSizes(people: number): [number, number, number, number] {
  const [least, over] = [Math.floor(people / 4), people % 4];
  return [least + Number(over >= 1), least + Number(over >= 3), least + Number(over >= 2), least];
}

/**
 * Ranks people by pay and divides them into quarters. Where people at one rate stand on both sides of a boundary, men
 * and women are in the same proportion on each side, as far as whole people allow.
 * @param rates lowest first
 * @see SI 2017/172, regulation 13
 * @example a woman on £10, then a man and three women on £12, then three men on £15: quarters of two people. The four on
 * £12 stand in the lower (one place), lower middle (two) and upper middle (one) quarter; the man goes to the largest share.
 */
export function quarters(rates: readonly AtRate[]): Quarter[] {
  const sizes = quarterSizes(rates.reduce((sum, { men, women }) => sum + men + women, 0));
  const filled = sizes.map(() => ({ men: 0, women: 0 }));
  let quarter = 0;
  for (const { men, women } of rates) {
    const shares: { quarter: number; room: number }[] = [];
    for (let left = men + women; left > 0; ) {
      const room = Math.min(left, Number(sizes[quarter]) - held(filled[quarter]));
      if (room > 0) shares.push({ quarter, room });
      left -= room;
      if (left > 0) quarter += 1;
    }
    for (const [index, given] of spread(
      men,
      shares.map(({ room }) => room),
    ).entries()) {
      const { quarter: at = 0, room = 0 } = shares[index] ?? {};
      const to = filled[at];
      if (to) Object.assign(to, { men: to.men + given, women: to.women + room - given });
    }
  }
  return filled;
}

/** Two groups ranked together, by what they are paid. */
export function quartersOf(group: Tally, comparator: Tally): { group: number; comparator: number }[] {
  const rates = new Map<number, AtRate>();
  const rateOf = (rate: number) => rates.get(rate) ?? { rate, men: 0, women: 0 };
  for (const [rate, n] of group) rates.set(rate, { ...rateOf(rate), women: n });
  for (const [rate, n] of comparator) rates.set(rate, { ...rateOf(rate), men: rateOf(rate).men + n });
  const ranked = [...rates.values()].sort((a, b) => a.rate - b.rate);
  return quarters(ranked).map(({ women, men }) => ({ group: women, comparator: men }));
}

const held = (quarter: Quarter | undefined): number => (quarter ? quarter.men + quarter.women : 0);

/** Divides people over rooms in proportion to their size: whole people, the largest remainder first. */
function spread(people: number, rooms: readonly number[]): number[] {
  const all = rooms.reduce((sum, room) => sum + room, 0);
  const given = rooms.map((room) => Math.floor((people * room) / all));
  const remainders = rooms
    .map((room, index) => ({ index, rest: (people * room) % all }))
    .sort((a, b) => b.rest - a.rest);
  let left = people - given.reduce((sum, n) => sum + n, 0);
  for (const { index } of remainders) {
    if (left <= 0) break;
    given[index] = (given[index] ?? 0) + 1;
    left -= 1;
  }
  return given;
}
