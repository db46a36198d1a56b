import { tables, type WriteScope } from '#platform/database';
import { bodyKey } from '../domain/workbench/body-key.ts';
import type { ImportMemory } from './memory-reader.ts';
import type { PlansSchema } from './schema.ts';

/** Remembers for each body; what was remembered before is replaced. */
export async function keepMemory(scope: WriteScope, bodies: readonly string[], memory: ImportMemory): Promise<void> {
  const keys = [...new Set(bodies.map(bodyKey))];
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
