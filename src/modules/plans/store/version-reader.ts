import { type Scope, tables } from '#platform/database';
import { findFile } from '#platform/files';
import { readContent } from '../domain/versions/content.ts';
import type { FrozenPlan } from '../domain/versions/frozen-plan.ts';
import type { ReviewsSchema } from './review-schema.ts';

export interface PlanVersion {
  id: string;
  planId: string;
  number: number;
  label: string;
  reason: string;
  frozenAt: Date;
  frozenBy: string;
  /** SHA-256 of its bytes, in hex. */
  contentHash: string;
}

const versions = (scope: Scope) =>
  tables<ReviewsSchema>(scope)
    .selectFrom('plan_version')
    .select(['id', 'plan_id as planId', 'number', 'label', 'reason', 'frozen_at as frozenAt'])
    .select(['frozen_by as frozenBy', 'content_hash as contentHash']);

/** Newest first. */
export const listVersions = (scope: Scope, planId: string): Promise<PlanVersion[]> =>
  versions(scope).where('plan_id', '=', planId).orderBy('number', 'desc').execute();

export const findVersion = async (scope: Scope, id: string): Promise<PlanVersion | null> =>
  (await versions(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** The bytes as they were frozen. */
export async function findVersionBytes(scope: Scope, { contentHash }: PlanVersion): Promise<Uint8Array> {
  const bytes = await findFile(scope, contentHash);
  if (!bytes) throw new Error(`The bytes of a version are not there: ${contentHash}`);
  return bytes;
}

export const findFrozen = async (scope: Scope, version: PlanVersion): Promise<FrozenPlan> =>
  readContent(await findVersionBytes(scope, version));
