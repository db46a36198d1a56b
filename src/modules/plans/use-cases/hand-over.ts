import { findPerson } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Lead } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { listPlans } from '../store/plan-reader.ts';
import { editAction } from './edit-action.ts';

type Refusal = { code: 'not-found' } | { code: 'same-person' } | { code: 'changed-since' };

/**
 * Gives everything that one person leads, or deputises for, in active plans to another. The plan's own words for a lead
 * stay, unless they are the name of the first person. Returns how many actions changed.
 */
export async function handOver(
  scope: WriteScope,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<Result<number, Refusal>> {
  const [from, to] = [await findPerson(scope, fromId), await findPerson(scope, toId)];
  if (!from || !to) return refused({ code: 'not-found' });
  if (from.id === to.id) return refused({ code: 'same-person' });
  const active = new Set((await listPlans(scope)).filter(({ state }) => state === 'active').map(({ id }) => id));
  const led = (await listActions(scope, { leads: [fromId] })).filter(({ planId }) => active.has(planId));
  const passOn = (lead: Lead): Lead => ({
    ...lead,
    label: lead.personId === fromId && lead.label === from.name ? to.name : lead.label,
    personId: lead.personId === fromId ? toId : lead.personId,
    deputyId: lead.deputyId === fromId ? toId : lead.deputyId,
  });
  for (const action of led) {
    const edited = await editAction(scope, action.id, action.version, { ...action, leads: action.leads.map(passOn) });
    if (!edited.ok) return refused({ code: 'changed-since' });
  }
  recordEvent(scope, {
    kind: 'plans:handed-over',
    subject: { kind: 'person', id: from.id, label: from.name },
    detail: { to: to.name, actions: led.length },
  });
  return ok(led.length);
}
