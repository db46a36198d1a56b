import { dayIn, orderOf } from './cell-values.ts';
import type { Layout } from './layout.ts';
import type { Table } from './tidy-table.ts';

/** How people are followed between files, and who was met before: the month they joined, by hash. */
export interface Following {
  hashOf(number: string): string;
  joined: ReadonlyMap<string, string>;
}

/** Months from joining within which leaving is leaving in probation. */
const probation = 6;
const header = 'Left during probation';

/**
 * A file of people who leave gets a column that says who left in probation, from their own start date or from a file
 * they were met in before. A file with start dates gives who joined when.
 */
export function followPeople(
  table: Table,
  { fields }: Layout,
  { hashOf, joined }: Following,
): { table: Table; met: [hash: string, month: string][] } {
  const of = (code: string) => fields.findIndex((field) => field?.code === code);
  const [number, start, leaving] = [of('person-number'), of('start-date'), of('leaving-date')];
  const dates = (index: number) => {
    const { order } = orderOf(table.rows.map(({ cells }) => cells[index] ?? ''));
    return (cells: readonly string[]) => dayIn(cells[index] ?? '', order)?.slice(0, 7) ?? null;
  };
  const [started, left] = [dates(start), dates(leaving)];
  if (number < 0) return { table, met: [] };
  const hashes = table.rows.map(({ cells }) => (cells[number] ? hashOf(plainNumber(cells[number])) : null));
  const met = table.rows.flatMap(({ cells }, at): [string, string][] => {
    const [hash, month] = [hashes[at], started(cells)];
    return hash && month ? [[hash, month]] : [];
  });
  if (leaving < 0 || of('left-in-probation') >= 0) return { table, met };
  const rows = table.rows.map((row, at) => {
    const from = started(row.cells) ?? joined.get(hashes[at] ?? '') ?? null;
    const to = left(row.cells);
    const answer = from && to ? (monthsBetween(from, to) < probation ? 'Yes' : 'No') : 'Not known';
    return { ...row, cells: [...row.cells, answer] };
  });
  return { table: { ...table, headers: [...table.headers, header], rows }, met };
}

/** A number as every file writes it: a spreadsheet takes leading noughts away. */
const plainNumber = (text: string): string => text.replace(/\s/g, '').toUpperCase().replace(/^0+/, '');

function monthsBetween(from: string, to: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return months(to) - months(from);
}
