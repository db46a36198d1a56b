import type { CommandRun } from '#platform/room';
import { verifyChain } from './use-cases/verify-chain.ts';

/** `audit verify`: exit 1 when a chain is broken. */
export const run: CommandRun = async ({ database, organisations, json, out }) => {
  const opened = await database();
  const proofs = [];
  for (const { id, name } of await organisations())
    proofs.push({ organisation: name, ...(await opened.read({ organisationId: id }, verifyChain)) });
  if (json) out(JSON.stringify(proofs));
  else
    for (const { organisation, events, head, broken } of proofs)
      out(
        broken
          ? `${organisation}: the audit trail is broken at event ${broken.seq} (${broken.problem}).`
          : `${organisation}: ${events} events, every link holds. The last hash is ${head}.`,
      );
  return proofs.some(({ broken }) => broken) ? 1 : 0;
};
