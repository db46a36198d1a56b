import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Result } from '#platform/kernel';
import { type Limits, runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { bulkBytes } from '../domain/limits.ts';
import type { Reading, SourceRefusal } from '../domain/reading.ts';

export type InspectRefusal = SourceRefusal | SandboxRefusal;

/** What runs in the sandbox. */
export const readWork = new URL('./read-in-sandbox.ts', import.meta.url);

/** What a file holds, read in a process of its own. Makes no record. */
export async function inspectFile(path: string, asAt: string): Promise<Result<Reading[], InspectRefusal>> {
  const file = resolve(path);
  const input = { path: file, name: basename(path), asAt };
  const run = await runInSandbox<Result<Reading[], SourceRefusal>>(readWork, 'describeFile', input, limitsFor([file]));
  return run.ok ? run.value : run;
}

/** DuckDB is let in only for files that need it. */
export function limitsFor(files: readonly string[]): Limits {
  return { seconds: 120, megabytes: 1000, files, native: files.some(needsDuck) };
}

function needsDuck(path: string): boolean {
  if (statSync(path).size > bulkBytes) return true;
  const start = Buffer.alloc(4);
  const file = openSync(path, 'r');
  readSync(file, start, 0, 4, 0);
  closeSync(file);
  return start.toString('latin1') === 'PAR1';
}
