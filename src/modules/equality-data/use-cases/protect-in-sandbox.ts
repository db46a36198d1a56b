import { readFileSync } from 'node:fs';
import { type CsvProblem, readCsv } from '#platform/csv';
import { ok, type Result, refused } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import {
  type CountedTable,
  type Hierarchy,
  type HierarchyFault,
  readCountedTable,
  readHierarchy,
  type TableFault,
} from '../domain/gate/counted-table.ts';
import type { Rule } from '../domain/gate/instance.ts';
import { type LinkFault, linkTables } from '../domain/gate/linked-tables.ts';
import { type Protection, type ProtectRefusal, protectTables } from '../domain/gate/protect.ts';
import { type ProtectedTable, protectedTable } from '../domain/gate/protect-answer.ts';

export interface TableFile {
  path: string;
  name: string;
}

export interface ProtectOrder {
  /** To be published now; the first is the one that was asked for. */
  tables: TableFile[];
  released: TableFile[];
  hierarchies: TableFile[];
  rule: Rule;
  /** Seconds. */
  deadline: number;
  forAnalyst: boolean;
}

export interface ProtectAnswer {
  tables: ProtectedTable[];
  optimal: boolean;
  method: Protection['method'];
  seconds: number;
}

export type GateRefusal =
  | { code: 'csv'; file: string; problem: CsvProblem }
  | TableFault
  | HierarchyFault
  | LinkFault
  | ProtectRefusal;

const mostRows = 60_000;

/** Reads tables and protects them together. Runs in the sandbox. */
export async function protectInSandbox(order: ProtectOrder): Promise<Result<ProtectAnswer, GateRefusal>> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const now = readTables(order.tables, false);
  if (!now.ok) return now;
  const before = readTables(order.released, true);
  if (!before.ok) return before;
  const hierarchy = readHierarchies(order.hierarchies, [...now.value, ...before.value]);
  if (!hierarchy.ok) return hierarchy;
  const all = [
    ...now.value.map((table) => ({ table, before: false })),
    ...before.value.map((table) => ({ table, before: true })),
  ];
  const linked = linkTables(all, hierarchy.value);
  if (!linked.ok) return linked;
  const done = protectTables(linked.value, order.rule, await loadOptimiser(), () => order.deadline - seconds());
  if (!done.ok) return done;
  const { optimal, method } = done.value;
  const tables = now.value.map((table) => protectedTable(table, linked.value, done.value, order.forAnalyst));
  return ok({ tables, optimal, method, seconds: Math.round(seconds() * 1000) / 1000 });
}

export function readTables(files: readonly TableFile[], hidden: boolean): Result<CountedTable[], GateRefusal> {
  const tables: CountedTable[] = [];
  for (const { path, name } of files) {
    const read = readCsv(readFileSync(path), mostRows);
    if ('problem' in read) return refused({ code: 'csv', file: name, problem: read.problem });
    const table = readCountedTable(name, read.rows, hidden);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return ok(tables);
}

export function readHierarchies(
  files: readonly TableFile[],
  tables: readonly CountedTable[],
): Result<Hierarchy, GateRefusal> {
  const dimensions = new Set(tables.flatMap((table) => table.dimensions));
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const { path, name } of files) {
    const read = readCsv(readFileSync(path), mostRows);
    if ('problem' in read) return refused({ code: 'csv', file: name, problem: read.problem });
    const hierarchy = readHierarchy(name, read.rows, dimensions);
    if (!hierarchy.ok) return hierarchy;
    for (const [dimension, codes] of hierarchy.value) {
      const all = found.get(dimension) ?? new Map<string, readonly string[]>();
      found.set(dimension, all);
      for (const [code, parents] of codes) all.set(code, [...(all.get(code) ?? []), ...parents]);
    }
  }
  return ok(found);
}
