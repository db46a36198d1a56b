import { type Scope, tables, type WriteScope } from '#platform/database';
import type { HintCorrection } from '../domain/workbench/correction.ts';
import type { PlansSchema } from './schema.ts';

export interface ImportMemory {
  hints: HintCorrection[];
  /** The name of the file whose acceptance taught it. */
  learnedFrom: string;
}

const keyOf = (body: string): string => body.toLowerCase().replace(/\s+/g, ' ').trim();

/** What is remembered of the first of these bodies of which anything is. */
export async function findMemory(scope: Scope, bodies: readonly string[]): Promise<ImportMemory | null> {
  if (bodies.length === 0) return null;
  const keys = bodies.map(keyOf);
  const found = await tables<PlansSchema>(scope)
    .selectFrom('import_memory')
    .select(['body_key as bodyKey', 'hints', 'learned_from as learnedFrom'])
    .where('body_key', 'in', keys)
    .execute();
  return found.sort((a, b) => keys.indexOf(a.bodyKey) - keys.indexOf(b.bodyKey))[0] ?? null;
}

/** Remembers for each body; what was remembered before is replaced. */
export async function keepMemory(scope: WriteScope, bodies: readonly string[], memory: ImportMemory): Promise<void> {
  const keys = [...new Set(bodies.map(keyOf))];
  if (keys.length === 0) return;
  const learned = {
    hints: JSON.stringify(memory.hints),
    learned_from: memory.learnedFrom,
    at: scope.now,
    by_name: scope.actor.name,
  };
  await tables<PlansSchema>(scope)
    .insertInto('import_memory')
    .values(keys.map((body_key) => ({ organisation_id: scope.organisationId, body_key, ...learned })))
    .onConflict((conflict) => conflict.columns(['organisation_id', 'body_key']).doUpdateSet(learned))
    .execute();
}
