import type { AccessibleSheet } from '#platform/workbook';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { ReleasedPopulation } from '../../use-cases/released-population.ts';
import {
  isPopulationNumber,
  type PopulationColumn,
  type PopulationRow,
  populationColumns,
  populationRows,
} from '../download-released/population-rows.ts';
import { characteristicOf } from '../show-population/presenter.ts';
import { words } from '../words.ts';
import { population } from '../words-population.ts';
import { populationFileWords as own } from '../words-population-files.ts';
import { fileWords } from '../words-released-files.ts';
import { type About, withCover } from './sheets.ts';

const { book, shorthand } = fileWords;
const results = new Set<PopulationColumn>(['gap', 'lower', 'upper']);

/** A sheet for each kind of people beside the population. */
export function populationSheets(about: About, all: readonly ReleasedPopulation[]): AccessibleSheet[] {
  const area = all[0]?.area.name ?? '';
  const notes = populationColumns.map((name): [string, string] => [own.columns[name].title, own.columns[name].says]);
  const tables = all.map((one, at) => tableOf(one, about.publication.title, at + 1));
  return withCover(about, [own.area, area], notes, tables);
}

function tableOf(one: ReleasedPopulation, title: string, at: number): AccessibleSheet {
  const marks = Object.values(shorthand).map(({ mark }) => mark);
  const who = one.picture.who;
  return {
    name: `Table_${at}`,
    title: book.table(title, who === null ? '' : population.who[who], ''),
    notes: [book.sheetNotes(marks.join(', '))],
    rows: [
      populationColumns.map((name) => own.columns[name].title),
      ...populationRows(one).map((row) => populationColumns.map((name) => cellOf(row, name))),
    ],
  };
}

/** No cell is blank: a mark says why there is no number. */
function cellOf(row: PopulationRow, name: PopulationColumn): string | number {
  const value = row[name];
  if (name === 'characteristic') return characteristicOf(String(value));
  if (name === 'state') return own.stateOf(String(value), words.states);
  if (value === null || value === '')
    return row.state === 'too-few' && results.has(name) ? shorthand['too-few'].mark : shorthand.none.mark;
  if (typeof value === 'number' && isPopulationNumber(name)) return Number(roundDecimal(value, 1));
  return value;
}
