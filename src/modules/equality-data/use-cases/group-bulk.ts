import {
  type BulkColumn,
  type BulkFile,
  type BulkGroups,
  findBulkRows,
  groupBulk,
  listBulk,
} from '#platform/warehouse';
import { orderOf } from '../domain/cell-values.ts';
import type { Coded } from '../domain/code-column.ts';
import type { ColumnSample, Layout } from '../domain/layout.ts';
import type { Reject } from '../domain/reject.ts';
import { type InputRow, isSection, keyField } from '../domain/take-rows.ts';

/**
 * The columns of a long file that are needed: as groups of rows that are alike, or row by row where a row is about many
 * people.
 */
export async function groupRows(
  bulk: BulkFile,
  layout: Layout,
  samples: readonly ColumnSample[],
  asAt: string,
): Promise<{ rows: InputRow[]; rejects: Reject[]; columns: BulkColumn[]; file: BulkFile }> {
  const columns = samples.flatMap(({ texts }, index): BulkColumn[] => {
    const field = layout.fields[index] ?? null;
    const counts = [...layout.wide, ...layout.counts].some((one) => one.index === index);
    if (!counts && !keyField(layout, index) && !isSection(layout.fields, field)) return [];
    if (field?.role === 'birth') return [{ index, as: 'age', asAt, formats: formatsOf(texts) }];
    if (field?.role === 'date') return [{ index, as: 'month', formats: formatsOf(texts) }];
    return [{ index, as: 'text' }];
  });
  const counted = layout.wide.length + layout.counts.length > 0;
  const read = counted ? listBulk : groupBulk;
  const first = await read(bulk, columns);
  const misread = bulk.format === 'csv' && !bulk.latin && first.broken.some(({ reason }) => /ENCODING/i.test(reason));
  const file = misread ? { ...bulk, latin: true } : bulk;
  const groups = misread ? await read(file, columns) : first;
  const numbers = counted ? lineNumbers(groups.counts.length, groups.broken) : null;
  const rows = groups.counts.map((n, group) => {
    const cells = samples.map(() => '');
    columns.forEach(({ index }, at) => {
      cells[index] = (groups.texts[at]?.[group] ?? '').trim();
    });
    return { row: numbers?.[group] ?? null, cells, n };
  });
  const rejects = groups.broken.map(({ row, reason }): Reject => {
    return { row, column: null, reason: { code: 'broken-line', found: reason.toLowerCase() } };
  });
  return { rows, rejects, columns, file };
}

/** The number in the file of each row below the header, broken lines left out. */
function lineNumbers(rows: number, broken: BulkGroups['broken']): number[] {
  const out = new Set(broken.map(({ row }) => row));
  const found: number[] = [];
  for (let line = 2; found.length < rows; line++) if (!out.has(line)) found.push(line);
  return found;
}

const mostNamed = 1000;

/** Texts that could not be read, each with its rows; what is beyond a thousand rows stands without a number. */
export async function nameRows(
  { file, columns }: { file: BulkFile; columns: readonly BulkColumn[] },
  headers: readonly string[],
  codes: readonly (ReadonlyMap<string, Coded> | null)[],
  broken: readonly Reject[],
): Promise<Reject[]> {
  const named = columns.map(async (column): Promise<Reject[]> => {
    const bad = [...(codes[column.index] ?? [])].filter(([, { problem }]) => problem !== undefined);
    const reasons = new Map(bad.flatMap(([text, { problem }]) => (problem ? [[text, problem] as const] : [])));
    const rows = await findBulkRows(file, column, [...reasons.keys()], mostNamed + 1);
    const numbers = lineNumbers(
      rows.at(-1)?.row ?? 0,
      broken.flatMap(({ row }) => (row === null ? [] : [{ row, reason: '' }])),
    );
    return rows.flatMap(({ row, text }, at) => {
      const reason = reasons.get(text);
      const number = at < mostNamed ? (numbers[row - 1] ?? null) : null;
      return reason ? [{ row: number, column: headers[column.index] ?? null, reason }] : [];
    });
  });
  return (await Promise.all(named)).flat();
}

const formatsOf = (texts: ReadonlyMap<string, number>): string[] => {
  const british = ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d %b %Y', '%d-%b-%Y', '%d %B %Y', '%d/%m/%y'];
  const american = ['%m/%d/%Y', '%m-%d-%Y', '%m/%d/%y'];
  const { order } = orderOf([...texts.keys()]);
  return ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', ...(order === 'day-first' ? british : american)];
};
