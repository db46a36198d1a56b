import type { Figure } from '../../domain/figure.ts';
import type { Released } from '../../use-cases/released-figures.ts';
import { type FigureRecord, figureRecord } from '../figure-record.ts';
import { hiddenMark } from '../figure-text.ts';
import { toldFigures } from '../show-standard/presenter.ts';
import { fileWords } from '../words-released-files.ts';

export const columnNames = Object.keys(fileWords.columns) as (keyof FigureRecord)[];

/** Numbers may be hidden; texts never are. */
export const isNumber = (column: string): boolean => numbers.has(column);

const numbers = new Set<string>([
  ...['value', 'lower', 'upper', 'numerator', 'denominator', 'unknown', 'comparatorNumerator'],
  ...['comparatorDenominator', 'groupPeople', 'comparatorPeople', 'unknownNumerator', 'toClose'],
]);

const isHidden = ({ hidden }: Figure, column: string): boolean => hidden.some((name) => name === column);

export const csvRows = ({ standard, figures }: Released) =>
  toldFigures(standard, figures).map(({ figure, telling }) => {
    const record = figureRecord(figure, telling);
    return columnNames.map((column) => (isHidden(figure, column) ? hiddenMark : record[column]));
  });
