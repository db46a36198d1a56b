import { ok, type Result, refused } from '#platform/kernel';
import { attack } from './attack.ts';
import type { CountedTable, Hierarchy, Said } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { type LinkedTables, linkTables, rowsIn } from './linked-tables.ts';
import type { OpenSolver } from './solver.ts';
import type { Rest } from './table-shape.ts';

export const proofFormat = 'due-regard/disclosure-proof/1';

/**
 * That nothing can be worked out from tables, to be checked from what was published alone: it holds no count of a hidden
 * cell, and does not tell which of them are small. Can be written as JSON.
 */
export interface Proof {
  format: typeof proofFormat;
  rule: Pick<Rule, 'threshold' | 'protect' | 'groups'>;
  /** By dimension and code, what it is a part of. */
  hierarchy: Record<string, Record<string, string[]>>;
  tables: ProvedTable[];
  /** What was published before on the same people. */
  ledger: ProvedTable[];
}

export interface ProvedTable {
  file: string;
  dimensions: string[];
  rests: Rest[];
  rows: ProvedRow[];
}

/**
 * A count as it was published; or from where to where it can lie for anybody, and in the ledger what its mark tells. Null
 * where nothing bounds it.
 */
export type ProvedRow = { codes: string[]; count: number } | HiddenRow;

interface HiddenRow {
  codes: string[];
  mark: string;
  lower: number;
  upper: number | null;
}

export type ProofFault =
  /** The tables do not fit each other. */
  | { code: 'contradiction' }
  /** What can be worked out is not what the proof says. */
  | { code: 'bounds'; codes: string[] }
  | { code: 'known'; codes: string[]; count: number }
  /** Anybody can tell that it is below the threshold. */
  | { code: 'below'; codes: string[] };

/** @param tables as they are published, hidden cells as marks */
export function proofOf(
  {
    tables,
    ledger,
    hierarchy,
    rule,
  }: { tables: CountedTable[]; ledger: CountedTable[]; hierarchy: Hierarchy; rule: Rule },
  { rests }: Pick<LinkedTables, 'rests'>,
  open: OpenSolver,
): Result<Proof, ProofFault> {
  const write = (table: CountedTable, at: number): ProvedTable => ({
    file: table.file,
    dimensions: table.dimensions,
    rests: rests[at] ?? [],
    rows: table.rows.map(({ codes, said }) => ({ codes, ...written(said) })),
  });
  const proof: Proof = {
    format: proofFormat,
    rule: { threshold: rule.threshold, protect: rule.protect, ...(rule.groups ? { groups: rule.groups } : {}) },
    hierarchy: Object.fromEntries(
      [...hierarchy].map(([name, codes]) => [
        name,
        Object.fromEntries([...codes].map(([code, held]) => [code, [...held]])),
      ]),
    ),
    tables: tables.map(write),
    ledger: ledger.map((table, at) => write(table, tables.length + at)),
  };
  const found = attackPublished(proof, open);
  if (!found) return refused({ code: 'contradiction' });
  for (const { row, lower, upper } of found) Object.assign(row, { lower, upper });
  const fault = checkProof(proof, open);
  return fault ? refused(fault) : ok(proof);
}

/** Makes the attack again, from what is published alone; null where the proof holds. */
export function checkProof(proof: Proof, open: OpenSolver): ProofFault | null {
  const { threshold, protect, groups } = proof.rule;
  const found = attackPublished(proof, open);
  if (!found) return { code: 'contradiction' };
  for (const { row, lower, upper, told } of found) {
    const { codes } = row;
    if (lower !== row.lower || upper !== row.upper) return { code: 'bounds', codes };
    if (lower === upper) return { code: 'known', codes, count: lower };
    if (protect === 'interval' && groups !== 'hide' && upper !== null && upper < Math.min(threshold, told))
      return { code: 'below', codes };
  }
  return null;
}

interface Found {
  row: HiddenRow;
  lower: number;
  upper: number | null;
  /** The most that it can be by its own marks. */
  told: number;
}

/** Of each hidden row of the tables. */
function attackPublished({ rule, hierarchy, tables, ledger }: Proof, open: OpenSolver): Found[] | null {
  // Where zeros are shown, somebody is in every cell that is hidden.
  const hidden = { lower: rule.groups === 'hide' ? 0 : 1, upper: Infinity };
  const all = [
    ...tables.map((one) => ({ table: read(one, hidden), before: false, rests: one.rests })),
    ...ledger.map((one) => ({ table: read(one), before: true, rests: one.rests })),
  ];
  const linked = linkTables(
    all,
    new Map(Object.entries(hierarchy).map(([name, codes]) => [name, new Map(Object.entries(codes))])),
  );
  if (!linked.ok) return null;
  const { cells, lines } = linked.value;
  const rowsOf = rowsIn(linked.value);
  const known = {
    lower: new Float64Array(cells.length),
    upper: Float64Array.from(cells, ({ count }) => (count === 0 ? 0 : Infinity)),
  };
  for (const { row, cell } of all.flatMap(({ table }) => rowsOf(table))) {
    const { lower, upper } = 'count' in row.said ? { lower: row.said.count, upper: row.said.count } : row.said;
    known.lower[cell] = Math.max(known.lower[cell] ?? 0, lower);
    known.upper[cell] = Math.min(known.upper[cell] ?? 0, upper);
  }
  const found = attack(lines, known, open);
  if (!found.possible) return null;
  return tables.flatMap(rowsOf<ProvedRow>).flatMap(({ row, cell }): Found[] => {
    if (!('mark' in row)) return [];
    const upper = found.upper[cell] ?? Infinity;
    const told = known.upper[cell] ?? Infinity;
    return [{ row, lower: found.lower[cell] ?? 0, upper: upper === Infinity ? null : upper, told }];
  });
}

const written = (said: Said) =>
  'count' in said ? said : { mark: said.mark, lower: said.lower, upper: said.upper === Infinity ? null : said.upper };

/** @param told what a mark of it tells, where that is not what the row says */
function read({ file, dimensions, rows }: ProvedTable, told?: { lower: number; upper: number }): CountedTable {
  const said = (row: ProvedRow): Said =>
    'count' in row
      ? { count: row.count }
      : { mark: row.mark, ...(told ?? { lower: row.lower, upper: row.upper ?? Infinity }) };
  return { file, dimensions, rows: rows.map((row, at) => ({ row: at + 2, codes: row.codes, said: said(row) })) };
}

/** Null where the bytes are no proof. Nothing that stands in it is believed: the attack is made again. */
export function readProof(bytes: Uint8Array): Proof | null {
  try {
    const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isProofShaped(file) ? file : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isProofShaped(file: unknown): file is Proof {
  if (!isRecord(file) || file.format !== proofFormat || !isRecord(file.rule) || !isRecord(file.hierarchy)) return false;
  const { threshold, protect, groups = 'show' } = file.rule;
  if (!isCount(threshold) || (protect !== 'interval' && protect !== 'exact')) return false;
  if (groups !== 'show' && groups !== 'hide') return false;
  const isParents = (codes: unknown) => isRecord(codes) && Object.values(codes).every(isTexts);
  if (!Object.values(file.hierarchy).every(isParents)) return false;
  return [file.tables, file.ledger].every((tables) => Array.isArray(tables) && tables.every(isTable));
}

function isTable(table: unknown): table is ProvedTable {
  if (!isRecord(table) || !isText(table.file) || !isTexts(table.dimensions) || !Array.isArray(table.rows)) return false;
  const size = table.dimensions.length;
  const isRest = (rest: unknown) => isRecord(rest) && isText(rest.dimension) && isText(rest.whole);
  return (
    size > 0 && Array.isArray(table.rests) && table.rests.every(isRest) && table.rows.every((row) => isRow(row, size))
  );
}

function isRow(row: unknown, size: number): row is ProvedRow {
  if (!isRecord(row) || !isTexts(row.codes) || row.codes.length !== size) return false;
  if (isCount(row.count)) return !('mark' in row);
  return isText(row.mark) && isCount(row.lower) && (row.upper === null || isCount(row.upper));
}
