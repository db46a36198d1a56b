import { sql } from 'kysely';
import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Ask } from '../domain/asks.ts';
import type { NewCycle } from '../domain/cycles.ts';
import type { PlansSchema } from './schema.ts';

export async function addCycleRow(scope: WriteScope, planId: string, cycle: NewCycle): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('update_cycle')
    .values({
      ...{ organisation_id: scope.organisationId, id, plan_id: planId, name: cycle.name, covers: cycle.covers },
      ...{ group_id: cycle.groupId, opens_on: scope.today, due_on: cycle.dueOn, closes_on: cycle.closesOn },
      ...{ made_at: scope.now, made_by: scope.actor.name, closed_at: null, closed_by: null },
    })
    .execute();
  return id;
}

export async function addRequestRows(scope: WriteScope, cycleId: string, asks: readonly Ask[]): Promise<void> {
  const rows = asks.map((ask) => ({
    ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), cycle_id: cycleId },
    ...{ action_id: ask.actionId, person_id: ask.personId, for_id: ask.forId, lead_label: ask.leadLabel },
    ...{ unit_id: ask.unitId, body_id: ask.bodyId, asked_at: scope.now, mail_wanted_at: scope.now },
    ...{ mailed_at: null, update_id: null, answered_at: null, withdrawn_at: null, withdrawn_by: null },
  }));
  for (const part of inParts(rows))
    await tables<PlansSchema>(scope).insertInto('update_request').values(part).execute();
}

/** Whoever writes mails of a cycle waits here for whoever does so already. */
export async function lockCycle(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope).selectFrom('update_cycle').select('id').where('id', '=', id).forUpdate().execute();
}

export async function closeCycleRow(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('update_cycle')
    .set({ closed_at: scope.now, closed_by: scope.actor.name })
    .where('id', '=', id)
    .execute();
}

export async function withdrawRequestRow(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('update_request')
    .set({ withdrawn_at: scope.now, withdrawn_by: scope.actor.name })
    .where('id', '=', id)
    .execute();
}

/** Asks for one more mail to everybody who has not answered. How many there are. */
export async function wantMails(scope: WriteScope, cycleId: string): Promise<number> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('update_request')
    .set({ mail_wanted_at: scope.now })
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_at', 'is', null)
    .where('update_id', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function noteMailed(scope: WriteScope, ids: readonly string[]): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('update_request')
    .set({ mailed_at: scope.now })
    .where('id', 'in', ids)
    .execute();
}

interface Answer {
  actionId: string;
  updateId: string;
  unitId: string | null;
  bodyId: string | null;
  /** Whose answer it is: who wrote it and for whom they act, and the lead on whose behalf it was written. */
  people: readonly string[];
  onBehalfOf: string;
}

/**
 * Notes that a report answers what open cycles ask. Everybody who was asked for the same answer is done with it: the
 * cover and the deputy, too.
 */
export async function settleRequests(scope: WriteScope, answer: Answer): Promise<void> {
  const { actionId, updateId, unitId, bodyId, people, onBehalfOf } = answer;
  await sql`update update_request r set update_id = ${updateId}, answered_at = ${scope.now}
    from update_cycle c
    where c.id = r.cycle_id and c.closed_at is null and c.closes_on >= ${scope.today} and r.withdrawn_at is null
      and r.action_id = ${actionId} and r.unit_id is not distinct from ${unitId}::uuid
      and r.body_id is not distinct from ${bodyId}::uuid
      and (r.unit_id is not null or r.body_id is not null or r.lead_label = ${onBehalfOf} or exists (
        select 1 from update_request own where own.cycle_id = r.cycle_id and own.action_id = r.action_id
          and own.lead_label = r.lead_label
          and (own.person_id = any(${people}::uuid[]) or own.for_id = any(${people}::uuid[]))))`.execute(scope.db);
}
