import { basename, resolve } from 'node:path';
import type { Result } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import type { Rule } from '../domain/gate/instance.ts';
import type { AuditAnswer } from './audit-in-sandbox.ts';
import type { GateRefusal, ProtectAnswer, ProtectOrder, TableFile } from './protect-in-sandbox.ts';

export type ProtectFilesRefusal = GateRefusal | SandboxRefusal;

const megabytes = 1500;
/** Reading, a last pattern after the deadline, and the attack come on top. */
const besides = 120;

/** Protects a table together with its linked ones, in a process of its own. */
export async function protectFiles(asked: {
  paths: string[];
  released: string[];
  hierarchies: string[];
  rule: Rule;
  deadline: number;
  forAnalyst: boolean;
}): Promise<Result<ProtectAnswer, ProtectFilesRefusal>> {
  const { rule, deadline, forAnalyst } = asked;
  const order: ProtectOrder = {
    tables: asked.paths.map(fileOf),
    released: asked.released.map(fileOf),
    hierarchies: asked.hierarchies.map(fileOf),
    rule,
    deadline,
    forAnalyst,
  };
  const files = [...order.tables, ...order.released, ...order.hierarchies].map(({ path }) => path);
  const module = new URL('./protect-in-sandbox.ts', import.meta.url);
  const limits = { seconds: deadline * 3 + besides, megabytes, files };
  const run = await runInSandbox<Result<ProtectAnswer, GateRefusal>>(module, 'protectInSandbox', order, limits);
  return run.ok ? run.value : run;
}

/** What can be worked out of published tables, in a process of its own. */
export async function auditFiles(
  paths: string[],
  hierarchies: string[],
): Promise<Result<AuditAnswer[], ProtectFilesRefusal>> {
  const order = { tables: paths.map(fileOf), hierarchies: hierarchies.map(fileOf) };
  const files = [...order.tables, ...order.hierarchies].map(({ path }) => path);
  const module = new URL('./audit-in-sandbox.ts', import.meta.url);
  const limits = { seconds: besides, megabytes, files };
  const run = await runInSandbox<Result<AuditAnswer[], GateRefusal>>(module, 'auditInSandbox', order, limits);
  return run.ok ? run.value : run;
}

const fileOf = (path: string): TableFile => ({ path: resolve(path), name: basename(path) });
