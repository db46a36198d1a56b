import type { Scope } from '#platform/database';
import { findFile } from '#platform/files';
import { findProofFile } from '../store/publication-reader.ts';

/** The proof of a publication, as it was kept when it was released; null where it is not. */
export async function findProof(scope: Scope, publicationId: string): Promise<Uint8Array | null> {
  const hash = await findProofFile(scope, publicationId);
  return hash ? findFile(scope, hash) : null;
}
