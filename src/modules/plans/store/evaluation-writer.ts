import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Outcome, OutcomeFinding } from '../domain/evaluation.ts';
import type { ReviewsSchema } from './review-schema.ts';

export type OutcomeFields = Pick<Outcome, 'text' | 'tools' | 'toolsText' | 'rhythm' | 'agreedBy'>;
export type NewFinding = Omit<OutcomeFinding, 'at' | 'by'>;

const columns = ({ text, tools, toolsText, rhythm, agreedBy }: OutcomeFields) => ({
  ...{ text, tools, tools_text: toolsText, rhythm, agreed_by: agreedBy },
});

export async function addOutcomeRow(scope: WriteScope, planId: string, fields: OutcomeFields): Promise<string> {
  const id = newId(scope.now.getTime());
  const row = { organisation_id: scope.organisationId, id, plan_id: planId, made_at: scope.now, removed_at: null };
  await tables<ReviewsSchema>(scope)
    .insertInto('evaluation_outcome')
    .values({ ...row, ...columns(fields) })
    .execute();
  return id;
}

/** False when somebody changed it since that version. */
export async function updateOutcomeRow(
  scope: WriteScope,
  { id, version }: Pick<Outcome, 'id' | 'version'>,
  fields: OutcomeFields & { removed?: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<ReviewsSchema>(scope)
    .updateTable('evaluation_outcome')
    .set({ ...columns(fields), removed_at: fields.removed ? scope.now : null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const record = (scope: WriteScope) => ({
  ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), at: scope.now },
  by_name: scope.actor.name,
});

export async function addFindingRow(scope: WriteScope, outcomeId: string, finding: NewFinding): Promise<void> {
  const { tool, kind, text, source, foundOn } = finding;
  await tables<ReviewsSchema>(scope)
    .insertInto('evaluation_finding')
    .values({ ...record(scope), outcome_id: outcomeId, tool, kind, text, source, found_on: foundOn })
    .execute();
}

export async function addLessonRow(scope: WriteScope, planId: string, text: string): Promise<void> {
  await tables<ReviewsSchema>(scope)
    .insertInto('evaluation_lesson')
    .values({ ...record(scope), plan_id: planId, text })
    .execute();
}
