import {
  answerFromReleases,
  answerFromShipped,
  type CountAnswer,
  type CountQuestion,
  type Dimension,
  shippedCredit,
} from '#modules/equality-data';
import type { Scope } from '#platform/database';
import type { Area } from '../domain/area.ts';
import {
  type Beside,
  type Cut,
  characteristics,
  countedTogether,
  hasPart,
  type OurLine,
  populationFor,
  setBeside,
  type TheirLine,
  type Who,
  whoCodes,
  whoOf,
} from '../domain/beside-population.ts';
import type { Figure } from '../domain/figure.ts';

/** Some people of the body beside the population, by one characteristic. */
export interface Comparison {
  field: string;
  /** Null where no table has the area by this characteristic. */
  base: Omit<Beside, 'groups'> | null;
  /** How many of ours, and of how many it is not known. */
  all: number;
  unknown: number;
  figures: Figure[];
}

export interface PopulationPicture {
  /** Of whom there are data, in order. */
  present: Who[];
  /** Whose comparisons these are: those asked for, or the first; null where there are no data. */
  who: Who | null;
  comparisons: Comparison[];
}

/**
 * Exact figures: the caller asks for `equality-data:see-exact` and records the look. All counts of the page come from
 * here.
 */
export async function besidePopulation(scope: Scope, area: Area, wanted: Who | null): Promise<PopulationPicture> {
  const cuts = characteristics.flat();
  const theirs = cuts.map(theirQuestion);
  const { counts } = await answerFromReleases(scope, {
    counts: [...cuts.map(ourQuestion), ...cuts.map(staffQuestion), ...theirs],
    values: [],
    pay: [],
  });
  const shipped = await answerFromShipped(theirs);
  const lines = new Map(
    cuts.map((cut, at): [Cut, Lines] => {
      const ours = ourLines(counts[at], counts[cuts.length + at]);
      const loaded = theirLines(counts[2 * cuts.length + at], '');
      return [cut, { ours, theirs: [...loaded, ...theirLines(shipped[at], shippedCredit)] }];
    }),
  );
  const present = whoCodes.filter((who) =>
    [...lines.values()].some((one) => one.ours.some((line) => line.who === who)),
  );
  const who = present.find((one) => one === wanted) ?? present[0] ?? null;
  if (who === null) return { present, who, comparisons: [] };
  return { present, who, comparisons: characteristics.map((of) => compare(who, area, of, lines)) };
}

interface Lines {
  ours: (OurLine & { who: Who })[];
  theirs: TheirLine[];
}

function compare(who: Who, area: Area, cuts: readonly Cut[], lines: ReadonlyMap<Cut, Lines>): Comparison {
  const made = cuts.map((cut) => {
    const { ours = [], theirs = [] } = lines.get(cut) ?? {};
    return {
      cut,
      own: countedTogether(ours.filter((line) => line.who === who && hasPart(who, cut, line.code))),
      beside: populationFor(who, area, theirs),
    };
  });
  const [main] = made;
  return {
    field: cuts[0]?.field ?? '',
    base: main?.beside ?? null,
    all: main?.own.all ?? 0,
    unknown: main?.own.unknown ?? 0,
    figures: made.flatMap(({ cut, own, beside }) =>
      beside && own.all > 0 && beside.table === main?.beside?.table ? setBeside(cut, own, beside.groups) : [],
    ),
  };
}

const category = ({ field, cut, only }: Cut): Dimension => {
  if (cut === null) return field;
  return only === 'others' ? { field, cut, against: cut } : { field, cut };
};
const optional = (field: string) => ({ field, optional: true }) as const;

const ourQuestion = (cut: Cut): CountQuestion => ({
  kind: 'service-users',
  by: [
    ...['file', category(cut), optional('client-group')],
    { field: 'age', cut: 'adult-care', optional: true },
  ] as CountQuestion['by'],
});

const staffQuestion = (cut: Cut): CountQuestion => ({
  kind: 'workforce',
  except: { 'directly-employed': ['no'] },
  by: ['file', category(cut)],
});

const theirQuestion = (cut: Cut): CountQuestion => ({
  kind: 'population',
  by: [
    ...['file', category(cut), optional('area'), optional('area-code'), optional('age')],
    { field: 'unpaid-care', cut: '2', optional: true },
  ] as CountQuestion['by'],
});

const rowsOf = (answer: CountAnswer | undefined) => (answer?.state === 'counted' ? answer.rows : []);

/** A file without the field tells nothing. */
const told = <One extends { code: string }>(lines: One[]): One[] =>
  lines.filter(({ code }) => code !== 'not-collected');

const theirLines = (answer: CountAnswer | undefined, credit: string): TheirLine[] =>
  told(
    rowsOf(answer).map(({ key: [file = '', code = '', name = '', areaCode = '', age = '', care = ''], n }) => ({
      ...{ file, code, n, name, areaCode, age, care, credit },
    })),
  );

function ourLines(users: CountAnswer | undefined, staff: CountAnswer | undefined): Lines['ours'] {
  const people = rowsOf(users).flatMap(({ key: [file = '', code = '', clientGroup = '', age = ''], n }) => {
    const line = { file, code, n, clientGroup, age };
    const who = whoOf(line);
    return who === null ? [] : [{ ...line, who }];
  });
  const workers = rowsOf(staff).map(({ key: [file = '', code = ''], n }) => ({
    ...{ file, code, n, clientGroup: '', age: '', who: 'workforce' as const },
  }));
  return told([...people, ...workers]);
}
