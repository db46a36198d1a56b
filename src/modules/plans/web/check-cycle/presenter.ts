import { accountsPaths, listBodies, listPeople, listUnits } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { withQuery } from '#platform/http';
import type { Unreachable } from '../../domain/asks.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import type { CyclePreview } from '../../use-cases/open-cycle.ts';
import { paths } from '../paths.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.check;

export interface CheckPage {
  plan: Plan;
  /** How many actions the cycle asks about. */
  actions: number;
  /** One mail each. */
  people: { name: string; about: { text: string; notes: string[] }[] }[];
  unreachable: { action: string; why: string; repair: { text: string; href: string } }[];
}

/** Who would be asked, person by person, in words. */
export async function presentCheck(scope: Scope, { plan, actions, asked }: CyclePreview): Promise<CheckPage> {
  const everybody = await listPeople(scope, { withLeavers: true });
  const places = [...(await listUnits(scope)), ...(await listBodies(scope))];
  const nameOf = (id: string | null) => [...everybody, ...places].find((one) => one.id === id)?.name ?? '';
  const actionOf = (id: string) => actions.find((action) => action.id === id);
  const people = everybody.flatMap(({ id, name }) => {
    const about = asked.asks
      .filter(({ personId }) => personId === id)
      .map(({ actionId, forId, unitId, bodyId }) => ({
        text: nameOfAction(actionOf(actionId)),
        notes: [
          ...(unitId || bodyId ? [own.of(nameOf(unitId ?? bodyId))] : []),
          ...(forId ? [own.standsFor(nameOf(forId))] : []),
        ],
      }));
    return about.length > 0 ? [{ name, about }] : [];
  });
  const unreachable = asked.unreachable.map((one) => ({
    action: nameOfAction(actionOf(one.actionId)),
    why: own.whys[one.why](one.leadLabel, nameOf(one.unitId ?? one.bodyId)),
    repair: repairOf(plan, one, nameOf(one.unitId)),
  }));
  return { plan, actions: actions.length, people, unreachable };
}

const nameOfAction = (action: Action | undefined): string => titled(action?.number ?? '', action?.text ?? '');

const repairOf = ({ id: planId }: Plan, { actionId, why }: Unreachable, unit: string) =>
  why === 'no-unit-contact'
    ? { text: own.unit, href: withQuery(accountsPaths.people(), { q: unit }) }
    : { text: own.name, href: paths.editAction({ planId, actionId }) };
