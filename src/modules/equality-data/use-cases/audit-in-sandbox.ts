import { ok, type Result } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import { auditTables, type Leak } from '../domain/gate/audit.ts';
import { type GateRefusal, readHierarchies, readTables, type TableFile } from './protect-in-sandbox.ts';

export type AuditAnswer = Leak;

/** Attacks published tables. Runs in the sandbox. */
export async function auditInSandbox(order: {
  tables: TableFile[];
  hierarchies: TableFile[];
}): Promise<Result<AuditAnswer[], GateRefusal>> {
  const tables = readTables(order.tables, true);
  if (!tables.ok) return tables;
  const hierarchy = readHierarchies(order.hierarchies, tables.value);
  if (!hierarchy.ok) return hierarchy;
  const leaks = auditTables(tables.value, hierarchy.value, await loadOptimiser());
  return leaks.ok ? ok(leaks.value) : leaks;
}
