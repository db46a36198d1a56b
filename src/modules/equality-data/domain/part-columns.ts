import type { HeldPart } from './answer.ts';
import { isUnmapped, unmapped } from './code-column.ts';
import { servedAs, servedAsCode } from './served-as.ts';

/** One field of a part: its different codes, and which of them each row has. */
export interface PartColumn {
  codes: string[];
  of: Uint32Array;
}

const known = new WeakMap<HeldPart, Map<string, PartColumn>>();

/** Many questions are asked of a part, so that each field that they ask for is gone through once. */
export function columnOf(part: HeldPart, field: string): PartColumn {
  const columns = known.get(part) ?? new Map<string, PartColumn>();
  known.set(part, columns);
  const column = columns.get(field) ?? columnFrom(part, field);
  columns.set(field, column);
  return column;
}

function columnFrom(part: HeldPart, field: string): PartColumn {
  if (field === servedAs) return servedAsColumn(part);
  const of = new Uint32Array(part.rows.length);
  const at = part.fields.indexOf(field);
  if (field === 'file') return { codes: [part.file], of };
  if (at < 0) return { codes: [part.constants[field] ?? 'not-collected'], of };
  const places = new Map<string, number>();
  part.rows.forEach(({ key }, row) => {
    const code = key[at] ?? '';
    const place = places.get(code) ?? places.size;
    if (place === places.size) places.set(code, place);
    of[row] = place;
  });
  return { codes: [...places.keys()].map((code) => (isUnmapped(code) ? unmapped : code)), of };
}

function servedAsColumn(part: HeldPart): PartColumn {
  const [group, age] = [columnOf(part, 'client-group'), columnOf(part, 'age')];
  const dataset = part.constants['dataset'] ?? part.file;
  const codes = group.codes.flatMap((name) => age.codes.map((code) => servedAsCode(name, dataset, code)));
  const of = group.of.map((at, row) => at * age.codes.length + (age.of[row] ?? 0));
  return { codes, of };
}

/** How many there are of each combination of codes of some columns, rows left out that a sieve does not let through. */
export function sumsOf(
  rows: HeldPart['rows'],
  columns: readonly PartColumn[],
  sieves: readonly { of: Uint32Array; lets: readonly boolean[] }[],
): { codes: string[]; n: number }[] {
  const sums = new Map<number | string, { row: number; n: number }>();
  const isSmall = columns.reduce((product, { codes }) => product * codes.length, 1) < Number.MAX_SAFE_INTEGER;
  for (let row = 0; row < rows.length; row++) {
    if (!sieves.every(({ of, lets }) => lets[of[row] ?? 0])) continue;
    let key: number | string = isSmall ? 0 : '';
    for (const { of, codes } of columns)
      key = typeof key === 'number' ? key * codes.length + (of[row] ?? 0) : `${key} ${of[row]}`;
    const n = rows[row]?.n ?? 0;
    const sum = sums.get(key);
    if (sum) sum.n += n;
    else sums.set(key, { row, n });
  }
  return [...sums.values()].map(({ row, n }) => ({
    codes: columns.map(({ codes, of }) => codes[of[row] ?? 0] ?? ''),
    n,
  }));
}
