import type { Day } from '../../../platform/kernel/day.ts';
import type { Action, Lead, StatusCode } from './plan.ts';

/** Who is asked about an action, and for whom they answer. */
export interface Ask {
  actionId: string;
  personId: string;
  /** In whose place; null: for themselves. */
  forId: string | null;
  leadLabel: string;
  /** The unit or body that answers for itself. */
  unitId: string | null;
  bodyId: string | null;
}

/** Somebody who should be asked and of whom nobody knows who it is. */
export interface Unreachable {
  actionId: string;
  leadLabel: string;
  unitId: string | null;
  bodyId: string | null;
  why: 'no-lead' | 'nobody-named' | 'has-left' | 'no-unit-contact' | 'no-body-contact';
}

/** Those who work here today, and who acts for whom. */
export interface Staff {
  people: readonly Colleague[];
  covers: readonly { personId: string; coverId: string; fromOn: Day; toOn: Day }[];
  today: Day;
}

export interface Colleague {
  id: string;
  name: string;
  bodyId: string;
  /** Their unit and those above it. */
  unitIds: readonly string[];
  roles: readonly string[];
}

/** The units and bodies that answer for themselves, and what each said last. */
export interface OwnAnswers {
  units: readonly { asked: { id: string }; report: { status: StatusCode } | null }[];
  bodies: readonly { asked: { id: string; closedOn: Day | null }; report: { status: StatusCode } | null }[];
}

export interface Asked {
  asks: Ask[];
  unreachable: Unreachable[];
}

/** Who is asked about an action. A unit or body that has completed or stopped is asked no more. */
export function asksFor(action: Pick<Action, 'id' | 'leads'>, own: OwnAnswers, staff: Staff): Asked {
  const found: Asked = { asks: [], unreachable: [] };
  const openBodies = own.bodies.filter(({ asked, report }) => asked.closedOn === null && !hasDone(report));
  if (action.leads.length === 0) found.unreachable.push(nobody(action, '', 'no-lead'));
  for (const lead of action.leads)
    if (lead.eachLevel) askUnits(action, lead, own, staff, found);
    else askLead(action, lead, own, staff, found);
  for (const { asked } of openBodies)
    if (!found.asks.some(({ bodyId }) => bodyId === asked.id))
      found.unreachable.push({ ...nobody(action, '', 'no-body-contact'), bodyId: asked.id });
  return found;
}

const hasDone = (report: { status: StatusCode } | null): boolean =>
  report?.status === 'completed' || report?.status === 'stopped';

const nobody = ({ id }: Pick<Action, 'id'>, leadLabel: string, why: Unreachable['why']): Unreachable => ({
  ...{ actionId: id, leadLabel, why },
  unitId: null,
  bodyId: null,
});

function askLead(action: Pick<Action, 'id'>, lead: Lead, own: OwnAnswers, staff: Staff, found: Asked): void {
  const reached = standIns(lead, staff);
  if (reached.length === 0) {
    const named = lead.personId ?? lead.deputyId;
    found.unreachable.push(nobody(action, lead.label, named ? 'has-left' : 'nobody-named'));
  }
  for (const { person, forId } of reached) {
    const body = own.bodies.find(({ asked }) => asked.id === person.bodyId && asked.closedOn === null);
    if (body && hasDone(body.report)) continue;
    const bodyId = body?.asked.id ?? null;
    found.asks.push({ actionId: action.id, personId: person.id, forId, leadLabel: lead.label, unitId: null, bodyId });
  }
}

/** The contact; where they are away, whoever covers for them and the deputy; where they have left, the deputy. */
export function standIns(
  { personId, deputyId }: Pick<Lead, 'personId' | 'deputyId'>,
  { people, covers, today }: Staff,
): { person: Colleague; forId: string | null }[] {
  const here = (id: string | null) => people.find((one) => one.id === id);
  const contact = here(personId);
  const acting = covers.filter((cover) => cover.personId === personId && cover.fromOn <= today && today <= cover.toOn);
  if (contact && acting.length === 0) return [{ person: contact, forId: null }];
  const ids = new Set([...acting.map(({ coverId }) => coverId), ...(deputyId ? [deputyId] : [])]);
  const others = [...ids].flatMap((id) => here(id) ?? []).map((person) => ({ person, forId: personId }));
  return others.length > 0 || !contact ? others : [{ person: contact, forId: null }];
}

function askUnits(action: Pick<Action, 'id'>, lead: Lead, own: OwnAnswers, staff: Staff, found: Asked): void {
  for (const { asked, report } of own.units) {
    if (hasDone(report)) continue;
    const contact = contactOf(asked.id, staff.people);
    const ask = { actionId: action.id, leadLabel: lead.label, unitId: asked.id, bodyId: null };
    if (!contact) found.unreachable.push({ ...ask, why: 'no-unit-contact' });
    else
      for (const { person, forId } of standIns({ personId: contact.id, deputyId: null }, staff))
        found.asks.push({ ...ask, personId: person.id, forId });
  }
}

/** A manager of the unit, else one of its action leads; those of the unit itself before those below it. */
function contactOf(unitId: string, people: readonly Colleague[]): Colleague | null {
  const rank = ({ roles, unitIds }: Colleague) =>
    (roles.includes('manager') ? 0 : roles.includes('action-lead') ? 2 : 4) + (unitIds[0] === unitId ? 0 : 1);
  const own = people.filter((one) => one.unitIds.includes(unitId) && rank(one) < 4);
  return own.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))[0] ?? null;
}
