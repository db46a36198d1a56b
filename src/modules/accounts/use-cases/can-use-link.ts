import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { findLink, type OneTimeLink } from '../store/sign-in-reader.ts';

/** Whether a one-time link still works. Looking uses nothing up: mail scanners open links. */
export async function canUseLink(database: Database, token: string, purpose: OneTimeLink['purpose']): Promise<boolean> {
  const link = await database.system((db) => findLink(db, hashToken(token), database.now()));
  return link?.purpose === purpose;
}
