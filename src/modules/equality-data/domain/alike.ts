import type { InputRow } from './take-rows.ts';

/** Rows that are alike in all that is needed of them. */
export interface RowGroup extends InputRow {
  /** Their numbers. */
  all?: (number | null)[];
}

/** Texts are told apart by their place among those of their column: joining them row by row would take longest of all. */
export function alike(rows: readonly InputRow[], indexes: readonly number[]): RowGroup[] {
  const columns = indexes.map((index) => placesOf(rows, index));
  const isSmall = columns.reduce((product, { size }) => product * size, 1) < Number.MAX_SAFE_INTEGER;
  const groups = new Map<number | string, RowGroup & { all: (number | null)[] }>();
  for (const [at, { row, cells, n }] of rows.entries()) {
    let key: number | string = isSmall ? 0 : '';
    for (const { of, size } of columns) key = typeof key === 'number' ? key * size + (of[at] ?? 0) : `${key} ${of[at]}`;
    const group = groups.get(key);
    if (group) {
      group.n += n;
      group.all.push(row);
    } else groups.set(key, { row, cells, n, all: [row] });
  }
  return [...groups.values()];
}

function placesOf(rows: readonly InputRow[], index: number): { of: Uint32Array; size: number } {
  const of = new Uint32Array(rows.length);
  const places = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]?.cells[index] ?? '';
    const place = places.get(text) ?? places.size;
    if (place === places.size) places.set(text, place);
    of[at] = place;
  }
  return { of, size: places.size };
}
