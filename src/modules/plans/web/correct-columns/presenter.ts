import type { Meaning } from '../../domain/import/words/headers.ts';
import type { ColumnTable } from '../../domain/workbench/column-tables.ts';
import type { Correction } from '../../domain/workbench/correction.ts';
import { workbench } from '../words-workbench.ts';

/** Tables with one header: what is said of one holds for all. */
export interface TableOfColumns extends ColumnTable {
  alike: number;
}

export function tablesToShow(tables: readonly ColumnTable[]): TableOfColumns[] {
  const shown = new Map<string, TableOfColumns>();
  for (const table of tables) {
    const key = table.headed ? table.columns.map(({ header }) => header.toLowerCase()).join('|') : `${table.table}`;
    const known = shown.get(key);
    if (known) shown.set(key, { ...known, alike: known.alike + 1, rows: known.rows + table.rows });
    else shown.set(key, { ...table, alike: 1 });
  }
  return [...shown.values()];
}

export const meanings = Object.keys(workbench.meanings) as Meaning[];

/** The meanings as they stand, one for each select of the page. */
export const currentMeanings = (tables: readonly TableOfColumns[]): Meaning[] =>
  tables.flatMap(({ columns }) => columns.map(({ meaning }) => meaning));

/**
 * What differs from what was read; with `all`, every column: then a person says that this is a plan. Null: something was
 * sent that is no meaning.
 */
export function columnCorrections(
  tables: readonly TableOfColumns[],
  chosen: readonly string[],
  named: readonly string[],
  all = false,
): Correction[] | null {
  const corrections: Correction[] = [];
  let at = 0;
  for (const table of tables) {
    const isNamed = !table.headed && named.includes(String(table.table));
    for (const [column, { header, meaning: before }] of table.columns.entries()) {
      const meaning = meanings.find((one) => one === chosen[at]);
      at += 1;
      if (!meaning) return null;
      if (meaning === before && !isNamed && !all) continue;
      const name = isNamed ? (table.firstRow[column] ?? '') : header;
      corrections.push({
        kind: 'column-meaning',
        header: name,
        table: name === '' ? table.table : null,
        column: name === '' ? column : null,
        meaning: meaning === 'other' ? null : meaning,
      });
    }
  }
  return corrections;
}
