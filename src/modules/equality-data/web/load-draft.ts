import type { Scope } from '#platform/database';
import { findRelease, type Release } from '../store/release-reader.ts';

/** A release of the actor's body that is a draft still. */
export async function loadDraft(scope: Scope, id: string): Promise<Release | null> {
  const release = await findRelease(scope, id);
  return release?.number === null ? release : null;
}
