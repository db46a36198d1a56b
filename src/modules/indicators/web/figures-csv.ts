import { writeCsv } from '#platform/csv';
import type { Standard } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { figureRecord } from './figure-record.ts';
import { toldFigures } from './show-standard/presenter.ts';

/** The documented table of a standard: one line a figure, the columns of docs/cli.md. */
export function figuresCsv(standard: Standard, figures: readonly Figure[]): string {
  const records = toldFigures(standard, figures).map(({ figure, telling }) => figureRecord(figure, telling));
  const columns = Object.keys(records[0] ?? {}) as (keyof (typeof records)[number])[];
  return writeCsv([columns, ...records.map((record) => columns.map((column) => record[column]))]);
}
