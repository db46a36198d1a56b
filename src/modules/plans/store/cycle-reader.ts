import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Cycle } from '../domain/cycles.ts';
import type { PlansSchema } from './schema.ts';

/** One person asked about one action. */
export interface UpdateRequest {
  id: string;
  cycleId: string;
  actionId: string;
  personId: string;
  forId: string | null;
  leadLabel: string;
  unitId: string | null;
  bodyId: string | null;
  mailedAt: Date | null;
  updateId: string | null;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
}

const cycles = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('update_cycle')
    .select(['id', 'plan_id as planId', 'name', 'covers', 'group_id as groupId', 'opens_on as opensOn'])
    .select(['due_on as dueOn', 'closes_on as closesOn', 'closed_at as closedAt', 'closed_by as closedBy'])
    .select('made_by as madeBy');

export interface CountedCycle extends Cycle {
  /** How many answers are asked for, and how many came. */
  asked: number;
  answered: number;
}

/** The cycles of a plan, newest first. Several people who are asked for one answer count once. */
export const listCycles = (scope: Scope, planId: string): Promise<CountedCycle[]> =>
  cycles(scope)
    .select([
      sql<number>`(select count(distinct (action_id, lead_label, unit_id, body_id))::int from update_request
        where cycle_id = update_cycle.id and withdrawn_at is null)`.as('asked'),
      sql<number>`(select count(distinct (action_id, lead_label, unit_id, body_id))::int from update_request
        where cycle_id = update_cycle.id and withdrawn_at is null and update_id is not null)`.as('answered'),
    ])
    .where('plan_id', '=', planId)
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const findCycle = async (scope: Scope, id: string): Promise<Cycle | null> =>
  (await cycles(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** Cycles of active plans in which people may answer today. */
export const listOpenCycles = (scope: Scope): Promise<Cycle[]> =>
  cycles(scope)
    .where('closed_at', 'is', null)
    .where('closes_on', '>=', scope.today)
    .where(sql<boolean>`exists (select 1 from plan where plan.id = update_cycle.plan_id and plan.state = 'active')`)
    .orderBy('due_on')
    .execute();

const requests = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('update_request')
    .select(['id', 'cycle_id as cycleId', 'action_id as actionId', 'person_id as personId', 'for_id as forId'])
    .select(['lead_label as leadLabel', 'unit_id as unitId', 'body_id as bodyId', 'mailed_at as mailedAt'])
    .select(['update_id as updateId', 'answered_at as answeredAt', 'withdrawn_at as withdrawnAt']);

export const listRequests = (scope: Scope, cycleIds: readonly string[]): Promise<UpdateRequest[]> =>
  cycleIds.length === 0
    ? Promise.resolve([])
    : requests(scope).where('cycle_id', 'in', cycleIds).orderBy('id').execute();

export const findRequest = async (scope: Scope, id: string): Promise<UpdateRequest | null> =>
  (await requests(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** Requests of a cycle that wait for a mail: new ones, and those to remind of. */
export const listToMail = (scope: Scope, cycleId: string): Promise<UpdateRequest[]> =>
  requests(scope)
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_at', 'is', null)
    .where('update_id', 'is', null)
    .where((eb) => eb.or([eb('mailed_at', 'is', null), eb('mailed_at', '<', eb.ref('mail_wanted_at'))]))
    .orderBy('id')
    .execute();
