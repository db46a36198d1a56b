import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Result } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { publicationProofFormat } from '../domain/gate/answers/publication-proof.ts';
import { proofFormat } from '../domain/gate/proof.ts';
import type { ProofAnswer, ProofRefusal } from './verify-proof-in-sandbox.ts';

/** Whether a file says of itself that it is a proof that nothing can be worked out. */
export async function isProof(path = ''): Promise<boolean> {
  const bytes = await readFile(path).catch(() => Buffer.of());
  return [proofFormat, publicationProofFormat].some((format) => bytes.includes(`"format":"${format}"`));
}

/** Checks a proof from the file alone, in a process of its own. */
export async function verifyProof(path: string): Promise<Result<ProofAnswer, ProofRefusal | SandboxRefusal>> {
  const file = resolve(path);
  const module = new URL('./verify-proof-in-sandbox.ts', import.meta.url);
  const limits = { seconds: 120, megabytes: 1500, files: [file] };
  const run = await runInSandbox<Result<ProofAnswer, ProofRefusal>>(
    module,
    'verifyProofInSandbox',
    { path: file },
    limits,
  );
  return run.ok ? run.value : run;
}
