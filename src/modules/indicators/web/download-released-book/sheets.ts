import type { PublicationRow, Source } from '#modules/equality-data';
import { capital } from '#platform/kernel';
import { formatDay } from '#platform/views';
import type { AccessibleSheet } from '#platform/workbook';
import type { FigureNumber } from '../../domain/figure.ts';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { Released } from '../../use-cases/released-figures.ts';
import { type ToldFigure, toldFigures } from '../show-standard/presenter.ts';
import { words } from '../words.ts';
import { directionWords } from '../words-figures.ts';
import { releasedWords } from '../words-released.ts';
import { fileWords } from '../words-released-files.ts';

const { book: own, columns, shorthand } = fileWords;

export interface About {
  publication: PublicationRow;
  body: string;
  sources: readonly Source[];
}

/** A sheet for each breakdown of the figures of a standard. */
export function sheetsOf(about: About, all: readonly Released[]): AccessibleSheet[] {
  const standard = all[0]?.standard;
  const toConfirm = [...new Set(standard?.indicators.flatMap((one) => one.toConfirm ?? []))];
  const notes: [string, string][] = [
    ...toConfirm.map((what): [string, string] => [own.toConfirm, what]),
    ...shownColumns.map((name): [string, string] => [columns[name].title, columns[name].says]),
  ];
  const tables = all.map((one, at) => tableOf(one, about.publication.title, at + 1));
  return withCover(about, [own.standard, standard?.source ?? ''], notes, tables);
}

/** Cover, contents and notes before tables. */
export function withCover(
  { publication, body, sources }: About,
  whatItIs: [name: string, says: string],
  notes: readonly [name: string, says: string][],
  tables: readonly AccessibleSheet[],
): AccessibleSheet[] {
  const { title, policy, hidden, cells, releasedAt } = publication;
  return [
    {
      name: own.cover,
      title,
      notes: [],
      rows: [
        [own.what, own.says],
        [own.body, body],
        whatItIs,
        [own.released, formatDay(releasedAt ?? new Date(0))],
        [own.rule, releasedWords.policies[policy]],
        [own.hidden, releasedWords.list.hidden(hidden ?? 0, cells ?? 0)],
        ...sources.map((one) => [own.source, fileWords.source(one)]),
      ],
    },
    {
      name: own.contents,
      title: own.contentsTitle,
      notes: [own.contentsNote],
      rows: [[own.sheet, own.title], [own.notes, own.notesTitle], ...tables.map((one) => [one.name, one.title])],
    },
    {
      name: own.notes,
      title: own.notesTitle,
      notes: [own.notesNote],
      rows: [[own.mark, own.says], ...Object.values(shorthand).map(({ mark, says }) => [mark, says]), ...notes],
    },
    ...tables,
  ];
}

const shownColumns = [
  ...(['value', 'lower', 'upper', 'numerator', 'denominator', 'comparatorNumerator'] as const),
  ...(['comparatorDenominator', 'unknown'] as const),
] satisfies FigureNumber[];

function tableOf({ standard, figures, by, cut }: Released, title: string, at: number): AccessibleSheet {
  const { unit, group } = words.standard.columns;
  const marks = Object.values(shorthand).map(({ mark }) => mark);
  return {
    name: `Table_${at}`,
    title: own.table(title, by ? own.by(words.breakdowns[by]) : '', cut ? words.standard.whiteBritish : ''),
    notes: [own.sheetNotes(marks.join(', '))],
    rows: [
      [
        ...[columns.indicator.title, own.name, unit, group, columns.measure.title],
        ...shownColumns.map((name) => columns[name].title),
        ...[columns.state.title, columns.direction.title],
      ],
      ...toldFigures(standard, figures).map((one) => [
        ...[one.figure.indicator, one.name, one.unit, one.group, capital(one.figure.measure)],
        ...shownColumns.map((name) => numberOf(one, name)),
        ...[words.states[one.state], directionWords(one.telling.indicator, one.telling)],
      ]),
    ],
  };
}

/** A number as it is read, or the mark that says why there is none. */
function numberOf({ figure, telling, state }: ToldFigure, name: FigureNumber): number | string {
  if (figure.hidden.includes(name)) return shorthand.hidden.mark;
  const number = figure[name];
  if (number === null) {
    if (state === 'not-collected') return shorthand['not-collected'].mark;
    return state === 'too-few' && name === 'value' ? shorthand['too-few'].mark : shorthand.none.mark;
  }
  const isResult = name === 'value' || name === 'lower' || name === 'upper';
  return Number(roundDecimal(number, isResult ? telling.indicator.places : 2));
}
