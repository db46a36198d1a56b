import type { CommandRun } from '#platform/room';
import { verifyProof as verify } from '../use-cases/verify-proof.ts';
import { proofRefusalWords, proofWords } from './words-gate.ts';

/** `verify PROOF`: whether nothing can be worked out of published tables, by attacking them again. Asks no server. */
export const verifyProof: CommandRun = async ({ arguments: [path = ''], json, out, say }) => {
  const found = await verify(path);
  if (!found.ok) {
    say(proofRefusalWords(found.refusal));
    return 1;
  }
  out(json ? JSON.stringify(found.value) : proofWords(found.value));
  return 0;
};
