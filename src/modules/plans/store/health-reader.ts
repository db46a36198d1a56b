import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { ActionFacts } from '../domain/health-facts.ts';
import type { PlansSchema } from './schema.ts';

/** By the ids of actions. */
export type FactsByAction = ReadonlyMap<string, ActionFacts>;

interface Kept {
  /** The plan's revision and the day. */
  key: string;
  facts: FactsByAction;
}

const most = 500;
const kept = new Map<string, Kept>();

/**
 * What the health check asks of each action of some plans beside its fields. What was read before is used again on the
 * same day while the plan's revision is the same.
 */
export async function findActionFacts(
  scope: Scope,
  plans: readonly { id: string; revision: string }[],
): Promise<FactsByAction> {
  const keyOf = ({ revision }: { revision: string }) => `${revision} ${scope.today}`;
  const isWriting = 'writes' in scope;
  const known = new Map(
    plans.flatMap((plan) => {
      const one = isWriting ? undefined : kept.get(plan.id);
      return one?.key === keyOf(plan) ? [[plan.id, one.facts] as const] : [];
    }),
  );
  const unknown = plans.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const read = await readFacts(scope, unknown);
  const all = plans.map((plan) => {
    const facts: FactsByAction = known.get(plan.id) ?? read.get(plan.id) ?? new Map();
    kept.delete(plan.id);
    if (!isWriting) kept.set(plan.id, { key: keyOf(plan), facts });
    return facts;
  });
  for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(id);
  return new Map(all.flatMap((facts) => [...facts]));
}

async function readFacts(scope: Scope, plans: readonly string[]): Promise<Map<string, FactsByAction>> {
  if (plans.length === 0) return new Map();
  const found = await sql<{
    id: string;
    planId: string;
    createdAt: Day;
    evidence: boolean;
    given: number;
    no: number;
    missed: Day | null;
  }>`
    with own as (
      select id, plan_id, created_at from action where removed_at is null and plan_id = any(${plans}::uuid[])
    ), lead_answer as (
      select distinct on (m.action_id, m.id) m.action_id, a.met
      from action_measure m join measure_answer a on a.measure_id = m.id and a.action_id = m.action_id
      where a.voice = 'lead' and m.action_id in (select id from own)
      order by m.action_id, m.id, a.at desc, a.id desc
    ), answered as (
      select action_id, count(*)::int as given, count(*) filter (where met = 'no')::int as no from lead_answer group by 1
    ), shown as (
      select u.action_id from update_evidence e join progress_update u on u.id = e.update_id
      union select action_id from attachment where action_id is not null and removed_at is null
      union select action_id from answered
    ), missed as (
      select action_id, min(due_on) as due_on from occurrence where update_id is null and due_on < ${scope.today} group by 1
    )
    select own.id, own.plan_id as "planId", (own.created_at at time zone 'Europe/London')::date as "createdAt",
      own.id in (select action_id from shown) as evidence, coalesce(given, 0) as given, coalesce(no, 0) as no,
      missed.due_on as missed
    from own left join answered on answered.action_id = own.id left join missed on missed.action_id = own.id`.execute(
    scope.db,
  );
  const byPlan = Map.groupBy(found.rows, ({ planId }) => planId);
  return new Map(
    [...byPlan].map(([planId, rows]) => [
      planId,
      new Map(
        rows.map(({ id, createdAt, evidence, given, no, missed }) => [
          id,
          { createdOn: createdAt, hasEvidence: evidence, answers: { given, no }, missed },
        ]),
      ),
    ]),
  );
}

/** Objectives that objectives of other plans serve. */
export async function listServedIds(scope: Scope): Promise<Set<string>> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('objective')
    .select('parent_id as parentId')
    .distinct()
    .where('removed_at', 'is', null)
    .where('parent_id', 'is not', null)
    .execute();
  return new Set(found.flatMap(({ parentId }) => parentId ?? []));
}
