import { type Scope, tables } from '#platform/database';
import { bodyKey } from '../domain/workbench/body-key.ts';
import type { HintCorrection } from '../domain/workbench/correction.ts';
import type { PlansSchema } from './schema.ts';

export interface ImportMemory {
  hints: HintCorrection[];
  /** The name of the file whose acceptance taught it. */
  learnedFrom: string;
}

/** What is remembered of the first of these bodies of which anything is. */
export async function findMemory(scope: Scope, bodies: readonly string[]): Promise<ImportMemory | null> {
  if (bodies.length === 0) return null;
  const keys = bodies.map(bodyKey);
  const found = await tables<PlansSchema>(scope)
    .selectFrom('import_memory')
    .select(['body_key as key', 'hints', 'learned_from as learnedFrom'])
    .where('body_key', 'in', keys)
    .execute();
  return found.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))[0] ?? null;
}
