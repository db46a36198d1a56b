import { type BulkColumn, type BulkFile, groupBulk } from '#platform/warehouse';
import { orderOf } from '../domain/cell-values.ts';
import type { ColumnSample, Layout } from '../domain/layout.ts';
import type { Reject } from '../domain/reject.ts';
import { type InputRow, isSection, keyField } from '../domain/take-rows.ts';

/** The columns of a long file that are needed, as groups of rows that are alike. */
export async function groupRows(
  bulk: BulkFile,
  layout: Layout,
  samples: readonly ColumnSample[],
  asAt: string,
): Promise<{ rows: InputRow[]; rejects: Reject[] }> {
  const columns = samples.flatMap(({ texts }, index): BulkColumn[] => {
    const field = layout.fields[index] ?? null;
    const counts = [...layout.wide, ...layout.counts].some((one) => one.index === index);
    if (!counts && !keyField(layout, index) && !isSection(layout.fields, field)) return [];
    if (field?.role === 'birth') return [{ index, as: 'age', asAt, formats: formatsOf(texts) }];
    if (field?.role === 'date') return [{ index, as: 'month', formats: formatsOf(texts) }];
    return [{ index, as: 'text' }];
  });
  const first = await groupBulk(bulk, columns);
  const misread = bulk.format === 'csv' && !bulk.latin && first.broken.some(({ reason }) => /ENCODING/i.test(reason));
  const groups = misread ? await groupBulk({ ...bulk, latin: true }, columns) : first;
  const rows = groups.counts.map((n, group) => {
    const cells = samples.map(() => '');
    columns.forEach(({ index }, at) => {
      cells[index] = (groups.texts[at]?.[group] ?? '').trim();
    });
    return { row: null, cells, n };
  });
  const rejects = groups.broken.map(({ row, reason }): Reject => {
    return { row, column: null, reason: { code: 'broken-line', found: reason.toLowerCase() } };
  });
  return { rows, rejects };
}

const formatsOf = (texts: ReadonlyMap<string, number>): string[] => {
  const british = ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d %b %Y', '%d-%b-%Y', '%d %B %Y', '%d/%m/%y'];
  const american = ['%m/%d/%Y', '%m-%d-%Y', '%m/%d/%y'];
  const { order } = orderOf([...texts.keys()]);
  return ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', ...(order === 'day-first' ? british : american)];
};
