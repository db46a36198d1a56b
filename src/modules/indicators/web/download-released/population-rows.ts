import type { AnsweredPublication } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import type { Who } from '../../domain/beside-population.ts';
import type { FigureNumber } from '../../domain/figure.ts';
import type { Comparison } from '../../domain/population-picture.ts';
import { type ReleasedPopulation, releasedPopulation } from '../../use-cases/released-population.ts';
import { hiddenMark } from '../figure-text.ts';
import { type ToldGap, tableOf, toldGaps } from '../show-population/presenter.ts';
import { population } from '../words-population.ts';
import { populationFileWords as own } from '../words-population-files.ts';

export type PopulationColumn = keyof typeof own.columns;
export type PopulationRow = Record<PopulationColumn, string | number | null>;

export const populationColumns = Object.keys(own.columns) as PopulationColumn[];

const texts = new Set<string>(['people', 'characteristic', 'group', 'state', 'base', 'table', 'credit']);

export const isPopulationNumber = (column: string): boolean => !texts.has(column);

/** What a publication says of each kind of people that it has. */
export async function populationOfAll(scope: Scope, publication: AnsweredPublication, first: ReleasedPopulation) {
  const all = [first];
  for (const who of first.picture.present) {
    const one = who === first.picture.who ? null : await releasedPopulation(scope, publication, who);
    if (one) all.push(one);
  }
  return all;
}

/** One row a group. A hidden number is `[c]`; what is no number is null. */
export function populationRows({ picture, groupLabel }: ReleasedPopulation): PopulationRow[] {
  const { who } = picture;
  if (who === null) return [];
  return picture.comparisons
    .filter((one) => one.collected && one.base)
    .flatMap((one) => toldGaps(who, one, groupLabel).map((told) => rowOf(who, one, told)));
}

function rowOf(who: Who, comparison: Comparison, { figure, group }: ToldGap): PopulationRow {
  const { field, base } = comparison;
  const isRight = base?.right === true;
  const number = (name: FigureNumber) => (figure.hidden.includes(name) ? hiddenMark : figure[name]);
  const ofGap = (name: FigureNumber) => (isRight ? number(name) : null);
  return {
    ...{ people: population.who[who], characteristic: field, group },
    state: !isRight && figure.state === 'shown' ? own.context : figure.state,
    ...{ count: number('numerator'), known: number('denominator'), notKnown: number('unknown') },
    ...{ populationCount: figure.comparatorNumerator, populationKnown: figure.comparatorDenominator },
    ...{ gap: ofGap('value'), lower: ofGap('lower'), upper: ofGap('upper'), toClose: ofGap('toClose') },
    ...{ base: isRight ? population.bases[who] : own.everybody, table: tableOf(comparison) },
    credit: base?.credit ?? '',
  };
}
