import { readFileSync } from 'node:fs';
import { ok, type Result, refused } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import {
  checkPublicationProof,
  type PublicationProof,
  readPublicationProof,
} from '../domain/gate/answers/publication-proof.ts';
import { checkProof, type Proof, type ProofFault, readProof } from '../domain/gate/proof.ts';

export interface ProofAnswer {
  rule: Pick<Proof['rule'], 'threshold'>;
  files: string[];
  ledger: string[];
  hidden: number;
}

export type ProofRefusal = { code: 'no-proof' } | ProofFault;

/** Makes the attack of a proof again. Runs in the sandbox. */
export async function verifyProofInSandbox({ path }: { path: string }): Promise<Result<ProofAnswer, ProofRefusal>> {
  const bytes = readFileSync(path);
  const released = readPublicationProof(bytes);
  if (released) return verifyPublication(released);
  const proof = readProof(bytes);
  if (!proof) return refused({ code: 'no-proof' });
  const fault = checkProof(proof, await loadOptimiser());
  if (fault) return refused(fault);
  const { rule, tables, ledger } = proof;
  const hidden = tables.flatMap(({ rows }) => rows).filter((row) => 'mark' in row).length;
  return ok({ rule, files: tables.map(({ file }) => file), ledger: ledger.map(({ file }) => file), hidden });
}

async function verifyPublication(proof: PublicationProof): Promise<Result<ProofAnswer, ProofRefusal>> {
  const fault = checkPublicationProof(proof, await loadOptimiser());
  if (fault) return refused(fault);
  const { threshold, title = '', cells } = proof;
  return ok({ rule: { threshold }, files: [title], ledger: [], hidden: cells.filter(({ hidden }) => hidden).length });
}
