import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Lesson, Outcome, OutcomeFinding } from '../domain/evaluation.ts';
import type { ReviewsSchema } from './review-schema.ts';

type AsJson = Omit<OutcomeFinding, 'at'> & { at: string };

const outcomes = async (scope: Scope, by: { planId: string } | { id: string }): Promise<Outcome[]> => {
  const found = await tables<ReviewsSchema>(scope)
    .selectFrom('evaluation_outcome')
    .select(['id', 'plan_id as planId', 'text', 'tools', 'tools_text as toolsText', 'rhythm'])
    .select(['agreed_by as agreedBy', 'version'])
    .select(
      sql<AsJson[]>`coalesce((select json_agg(json_build_object('tool', tool, 'kind', kind, 'text', f.text,
        'source', source, 'foundOn', found_on, 'at', at, 'by', by_name) order by found_on desc, f.id desc)
        from evaluation_finding f where f.outcome_id = evaluation_outcome.id), '[]')`.as('findings'),
    )
    .where('planId' in by ? 'plan_id' : 'id', '=', 'planId' in by ? by.planId : by.id)
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return found.map(({ findings, ...outcome }) => ({
    ...outcome,
    findings: findings.map((finding) => ({ ...finding, at: new Date(finding.at) })),
  }));
};

/** In the order in which they were written. */
export const listOutcomes = (scope: Scope, planId: string): Promise<Outcome[]> => outcomes(scope, { planId });

export const findOutcome = async (scope: Scope, id: string): Promise<Outcome | null> =>
  (await outcomes(scope, { id }))[0] ?? null;

/** What was learnt, the latest first. */
export const listLessons = (scope: Scope, planId: string): Promise<Lesson[]> =>
  tables<ReviewsSchema>(scope)
    .selectFrom('evaluation_lesson')
    .select(['text', 'at', 'by_name as by'])
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
