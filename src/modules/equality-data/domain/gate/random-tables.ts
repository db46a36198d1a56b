import { chance } from './chance.ts';
import { type CountedTable, type Hierarchy, total } from './counted-table.ts';

/** Tables about the same made-up people, for tests and benchmarks: the same seed gives the same tables. */
export interface RandomTables {
  tables: CountedTable[];
  hierarchy: Hierarchy;
}

export interface RandomShape {
  /** Number of codes of each dimension. */
  sizes: readonly number[];
  /** Number of groups that hold the codes of a dimension; none where it is left out. */
  groups?: readonly number[];
  /** People in an average cell. */
  mean: number;
  /** The share of cells where there is nobody, before chance makes more. */
  empty: number;
  /** Which dimensions each table has. */
  tables: readonly (readonly number[])[];
}

export function randomTables({ sizes, groups = [], mean, empty, tables }: RandomShape, seed: number): RandomTables {
  const next = chance(seed);
  const names = sizes.map((_, at) => `d${at}`);
  const codes = sizes.map((size, at) => Array.from({ length: size }, (_, code) => `${names[at]}-${code}`));
  const weights = sizes.map((size) => Array.from({ length: size }, () => Math.exp(2 * next() - 1)));
  const parents = codes.map((own, at) =>
    own.map((code, index): [string, string[]] => [
      code,
      groups[at] ? [`${names[at]}-group-${index % groups[at]}`] : [],
    ]),
  );
  const counts = tables.map(() => new Map<string, { codes: string[]; count: number }>());
  const fill = (index: number[], weight: number): void => {
    const at = index.length;
    if (at < sizes.length) {
      for (const [code, own] of (weights[at] ?? []).entries()) fill([...index, code], weight * own);
      return;
    }
    const count = next() < empty ? 0 : Math.floor(-Math.log(1 - next()) * weight);
    for (const [table, dimensions] of tables.entries()) {
      const above = dimensions.map((one) => {
        const [code = '', held = []] = parents[one]?.[index[one] ?? 0] ?? [];
        return [code, ...held, total];
      });
      for (const key of combinations(above)) {
        const cell = counts[table]?.get(key.join()) ?? { codes: key, count: 0 };
        cell.count += count;
        counts[table]?.set(key.join(), cell);
      }
    }
  };
  fill([], mean);
  return {
    tables: tables.map((dimensions, table) => ({
      file: `table-${table}.csv`,
      dimensions: dimensions.map((one) => names[one] ?? ''),
      rows: [...(counts[table]?.values() ?? [])].map(({ codes: key, count }, row) => ({
        row: row + 2,
        codes: key,
        said: { count },
      })),
    })),
    hierarchy: new Map(names.flatMap((name, at) => (groups[at] ? [[name, new Map(parents[at])] as const] : []))),
  };
}

const combinations = ([first, ...rest]: readonly string[][]): string[][] =>
  first ? first.flatMap((code) => combinations(rest).map((others) => [code, ...others])) : [[]];
