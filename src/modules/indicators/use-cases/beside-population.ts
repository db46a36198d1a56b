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
  countedTogether,
  cuts,
  hasPart,
  populationFor,
  type TheirLine,
  type Who,
  whoCodes,
} from '../domain/beside-population.ts';
import { type ByCut, type PopulationPicture, pictureOf } from '../domain/population-picture.ts';

/**
 * Exact figures: the caller asks for `equality-data:see-exact` and records the look. All counts of the page come from
 * here.
 */
export async function besidePopulation(scope: Scope, area: Area, wanted: Who | null): Promise<PopulationPicture> {
  const { counts } = await answerFromReleases(scope, {
    counts: [...cuts.map(usersBy), ...cuts.map(staffBy), ...populationQuestions],
    values: [],
    pay: [],
  });
  const beside = await populationIn(area, counts.slice(2 * cuts.length));
  const byCut = cuts.map((cut, at): ByCut => {
    const lines = ourLines(counts[at], counts[cuts.length + at]).filter(({ who, code }) => hasPart(who, cut, code));
    const ours = new Map([...Map.groupBy(lines, ({ who }) => who)].map(([who, of]) => [who, countedTogether(of)]));
    return { cut, ours, beside: (who) => beside(cut, who) };
  });
  const unplaced = counts.slice(0, cuts.length).map((answer) => {
    const rows = rowsOf(answer).filter(({ key }) => key[1] === 'not-known');
    return rows.reduce((sum, { n }) => sum + n, 0);
  });
  return pictureOf(byCut, wanted, Math.max(...unplaced));
}

/**
 * Whom of the area people are set beside, by each cut.
 * @param loaded what the body's own tables answer to `populationQuestions`
 */
export async function populationIn(
  area: Area,
  loaded: readonly CountAnswer[],
): Promise<(cut: Cut, who: Who) => Beside | null> {
  const shipped = await answerFromShipped(populationQuestions);
  const lines = new Map(
    cuts.map((cut, at) => [cut, [...theirLines(loaded[at], ''), ...theirLines(shipped[at], shippedCredit)]]),
  );
  return (cut, who) => populationFor(who, area, lines.get(cut) ?? []);
}

const category = ({ field, cut, only }: Cut): Dimension => {
  if (cut === null) return field;
  return only === 'others' ? { field, cut, against: cut } : { field, cut };
};
const optional = (field: string) => ({ field, optional: true }) as const;

/** Of those who use services and of staff. Ages of those who use services are told by who they are. */
export const usersBy = (cut: Cut): CountQuestion => ({ kind: 'service-users', by: [category(cut), 'served-as'] });
export const staffBy = (cut: Cut): CountQuestion => ({
  kind: 'workforce',
  except: { 'directly-employed': ['no'] },
  by: [category(cut)],
});

export const populationQuestions = cuts.map(
  (cut): CountQuestion => ({
    kind: 'population',
    by: [
      ...['file', category(cut), optional('area'), optional('area-code'), optional('age')],
      { field: 'unpaid-care', cut: '2', optional: true },
    ] as CountQuestion['by'],
  }),
);

const rowsOf = (answer: CountAnswer | undefined) => (answer?.state === 'counted' ? answer.rows : []);

type OurLine = { code: string; n: number; who: Who };

/** A file without the field tells nothing. */
const told = <One extends { code: string }>(lines: One[]): One[] =>
  lines.filter(({ code }) => code !== 'not-collected');

const theirLines = (answer: CountAnswer | undefined, credit: string): TheirLine[] =>
  told(
    rowsOf(answer).map(({ key: [file = '', code = '', name = '', areaCode = '', age = '', care = ''], n }) => ({
      ...{ file, code, n, name, areaCode, age, care, credit },
    })),
  );

function ourLines(users: CountAnswer | undefined, staff: CountAnswer | undefined): OurLine[] {
  const people = rowsOf(users).flatMap(({ key: [code = '', as], n }) => {
    const who = whoCodes.find((one) => one === as);
    return who ? [{ code, n, who }] : [];
  });
  return told([...people, ...rowsOf(staff).map(({ key: [code = ''], n }) => ({ code, n, who: 'workforce' as const }))]);
}
