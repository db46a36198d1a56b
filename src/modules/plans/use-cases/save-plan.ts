import { listBodies, listPeople } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import { itemsOf, saidBy, standsOf } from '../domain/import-again/items.ts';
import { leadNamed } from '../domain/plan.ts';
import type { NewPlan } from '../domain/plan-from-proposal.ts';
import { addActionRows, addUpdateRows } from '../store/action-writer.ts';
import { keepSaid } from '../store/imported-item-writer.ts';
import { findTree } from '../store/plan-reader.ts';
import {
  addCommitmentRows,
  addGroupRows,
  addObjectiveRows,
  addPlanRow,
  addReportedCountRows,
} from '../store/plan-writer.ts';
import { planOccurrences } from './plan-occurrences.ts';

/**
 * Makes a plan with all that belongs to it, and returns its id. A body or a lead whose words are the name of one we
 * know is linked to it; the words stay.
 */
export async function savePlan(scope: WriteScope, plan: NewPlan, importId: string | null = null): Promise<string> {
  const id = newId(scope.now.getTime());
  const bodies = await listBodies(scope);
  const labels = plan.bodies.map((label) => ({
    label,
    bodyId: bodies.find((body) => same(body.name, label))?.id ?? null,
  }));
  await addPlanRow(scope, id, { ...plan, state: 'active', bodies: labels }, importId);
  await saveContents(scope, id, plan);
  await addCommitmentRows(scope, id, plan.commitments);
  await addReportedCountRows(scope, id, plan.anchorOn, plan.reportedCounts);
  if (importId) await rememberSaid(scope, id, importId);
  recordEvent(scope, {
    kind: 'plans:plan-created',
    subject: { kind: 'plan', id, label: plan.title },
    detail: { actions: plan.actions.length, objectives: plan.objectives.length, importId },
  });
  return id;
}

async function saveContents(scope: WriteScope, planId: string, plan: NewPlan): Promise<void> {
  const people = await listPeople(scope);
  const personNamed = (label: string) => people.find(({ name }) => same(name, label))?.id ?? null;
  const groupIds = await addGroupRows(scope, planId, plan.groups);
  const at = (ids: string[], position: number | null) => (position === null ? null : (ids[position] ?? null));
  const objectives = plan.objectives.map(({ group, ...rest }) => ({
    ...rest,
    groupId: at(groupIds, group),
    parentId: null,
    dutyAims: [],
    characteristics: [],
  }));
  const objectiveIds = await addObjectiveRows(scope, planId, objectives);
  const actions = plan.actions.map(({ group, objective, leads, ...rest }) => ({
    ...rest,
    groupId:
      at(groupIds, group) ?? at(groupIds, objective === null ? null : (plan.objectives[objective]?.group ?? null)),
    objectiveId: at(objectiveIds, objective),
    leads: leads.map((label) => leadNamed(label, personNamed(label))),
    characteristics: rest.characteristics ?? [],
    dutyAims: [],
    bodyIds: [],
  }));
  const actionIds = await addActionRows(scope, planId, actions);
  const updates = plan.actions.flatMap(({ updates: notes, status }, index) =>
    notes.map((note) => ({ actionId: actionIds[index] ?? '', note, status })),
  );
  await addUpdateRows(scope, updates);
  const withIds = plan.actions.map((action, index) => ({ ...action, id: actionIds[index] ?? '' }));
  await planOccurrences(scope, plan, withIds);
}

/** All of the plan is as its file says. */
async function rememberSaid(scope: WriteScope, planId: string, importId: string): Promise<void> {
  const tree = await findTree(scope, planId);
  const items = tree ? itemsOf(tree, new Map(), new Map()) : [];
  const said = items.map((item) => ({ id: item.id, said: saidBy(item, standsOf(item)) }));
  await keepSaid(scope, { planId, importId }, said);
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
