import { readFileSync } from 'node:fs';
import { ok, type Result, refused } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import { checkProof, type Proof, type ProofFault, readProof } from '../domain/gate/proof.ts';

export interface ProofAnswer {
  rule: Proof['rule'];
  files: string[];
  ledger: string[];
  hidden: number;
}

export type ProofRefusal = { code: 'no-proof' } | ProofFault;

/** Makes the attack of a proof again. Runs in the sandbox. */
export async function verifyProofInSandbox({ path }: { path: string }): Promise<Result<ProofAnswer, ProofRefusal>> {
  const proof = readProof(readFileSync(path));
  if (!proof) return refused({ code: 'no-proof' });
  const fault = checkProof(proof, await loadOptimiser());
  if (fault) return refused(fault);
  const { rule, tables, ledger } = proof;
  const hidden = tables.flatMap(({ rows }) => rows).filter((row) => 'mark' in row).length;
  return ok({ rule, files: tables.map(({ file }) => file), ledger: ledger.map(({ file }) => file), hidden });
}
