import { basename, resolve } from 'node:path';
import type { Result } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal, startAhead } from '#platform/sandbox';
import { type PolicyCode, policyOf } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import type { Answers, FilesProtected, Questions } from '../domain/questions.ts';
import { limitsFor } from './inspect-file.ts';

const work = new URL('./read-in-sandbox.ts', import.meta.url);

/** For a command that knows its files before its questions: the process that will read them starts meanwhile. */
export const startReading = (paths: readonly string[]): void =>
  startAhead(work, limitsFor(paths.map((path) => resolve(path))));

/** Reads files and answers all questions in one process. A file that cannot be read says why in `files`; the others count. */
export async function answerFromFiles(
  paths: readonly string[],
  questions: Questions,
): Promise<Result<Answers, SandboxRefusal>> {
  const files = paths.map((path) => ({ path: resolve(path), name: basename(path) }));
  const limits = limitsFor(files.map(({ path }) => path));
  return runInSandbox<Answers>(work, 'answerInSandbox', { files, questions }, limits);
}

/** The same as anybody may see it, by the rule of a policy. */
export async function protectedFromFiles(
  paths: readonly string[],
  questions: Questions,
  policy: PolicyCode,
): Promise<Result<FilesProtected, SandboxRefusal | ProtectRefusal>> {
  const files = paths.map((path) => ({ path: resolve(path), name: basename(path) }));
  const deadline = 5;
  const limits = limitsFor(files.map(({ path }) => path));
  const order = { files, questions, policy: policyOf(policy), deadline };
  const seconds = limits.seconds + 4 * deadline;
  const run = await runInSandbox<Result<FilesProtected, ProtectRefusal>>(work, 'protectInSandbox', order, {
    ...limits,
    seconds,
  });
  return run.ok ? run.value : run;
}
