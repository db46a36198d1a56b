import { gunzipSync, gzipSync } from 'node:zlib';
import type { Scope, WriteScope } from '#platform/database';
import { findFile, keepFile } from '#platform/files';
import type { Part } from '../domain/part.ts';

/** Keeps the counts of a release as a file that is named by its content. */
export const keepCounts = (scope: WriteScope, parts: readonly Part[]): Promise<string> =>
  keepFile(scope, gzipSync(JSON.stringify(parts), { level: 6 }));

export async function findCounts(scope: Scope, hash: string): Promise<Part[]> {
  const bytes = await findFile(scope, hash);
  if (!bytes) throw new Error(`the counts ${hash} are gone`);
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as Part[];
}
