import type { CommandRun } from '#platform/room';
import { findEventByHash } from './store/event-reader.ts';
import { verifyChain } from './use-cases/verify-chain.ts';

/** `audit verify [HASH]`: exit 1 when a chain is broken, or none holds an event with that hash. */
export const run: CommandRun = async ({ arguments: [hash], database, organisations, json, out, say }) => {
  const opened = await database();
  const proofs = [];
  for (const { id, name } of await organisations())
    proofs.push(
      await opened.read({ organisationId: id }, async (scope) => ({
        organisation: name,
        ...(await verifyChain(scope)),
        ...(hash ? { found: await findEventByHash(scope, hash) } : {}),
      })),
    );
  if (json) out(JSON.stringify(proofs));
  else
    for (const { organisation, events, head, broken, found } of proofs) {
      out(
        broken
          ? `${organisation}: the audit trail is broken at event ${broken.seq} (${broken.problem}).`
          : `${organisation}: ${events} events, every link holds. The last hash is ${head}.`,
      );
      if (found) out(`${organisation}: event ${found.seq} has the hash ${hash}. It tells of “${found.subjectLabel}”.`);
    }
  const isMissing = hash !== undefined && !proofs.some(({ found }) => found);
  if (isMissing) say('No event of any audit trail here has that hash.');
  return isMissing || proofs.some(({ broken }) => broken) ? 1 : 0;
};
