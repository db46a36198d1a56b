import type { Scope } from '#platform/database';
import { withQuery } from '#platform/http';
import type { HomeLine, HomePart } from '#platform/room';
import { formatDay } from '#platform/views';
import { isLate } from '../../domain/legend.ts';
import { listActedFor } from '../../store/cover-reader.ts';
import {
  countLate,
  type HomeAction,
  type LateCount,
  listLateActions,
  listLatePromises,
  type Whose,
} from '../../store/home-reader.ts';
import { findTeam } from '../../use-cases/find-team.ts';
import { paths } from '../paths.ts';
import { homeWords } from '../words-home.ts';
import { lateLine, moreLine, type Reader } from './lines.ts';

const most = 20;
const mostPromises = 10;

/** Editors and boards look at every plan; others at what they lead, and managers at their people's. */
export const seesAll = (scope: Scope): boolean => scope.can('plans:edit') || scope.can('plans:see-exceptions');

/** Whose actions the reader of Home is shown, and who they are to them. */
export async function findReader(scope: Scope): Promise<{ whose: Whose; reader: Reader }> {
  const actedFor = scope.can('plans:record-progress') ? await listActedFor(scope) : [];
  const team = scope.can('plans:oversee-unit') ? await findTeam(scope) : [];
  const whose = seesAll(scope) ? 'everybody' : [...actedFor, ...team];
  return { whose, reader: { personId: scope.actor.personId, actedFor, team } };
}

export const late: HomePart[] = [
  {
    question: 'late',
    permission: 'plans:read',
    async load(scope) {
      const { whose, reader } = await findReader(scope);
      if (whose.length === 0) return [];
      const { items, total } = await listLateActions(scope, whose, most);
      const lines = items.map((action) => lateLine(action, reader, scope.today));
      if (total <= lines.length) return lines;
      const isOnlyOwn = whose !== 'everybody' && reader.team.length === 0;
      const more = isOnlyOwn ? moreLine(lines.length, total, paths.myActions()) : await rest(scope, whose, items);
      return [...lines, ...more];
    },
  },
  {
    question: 'late',
    permission: 'plans:read',
    async load(scope) {
      if (!seesAll(scope)) return [];
      const { items, total } = await listLatePromises(scope, mostPromises);
      const lines = items.map(({ id, planId, planTitle, text, dueOn }) => ({
        text: homeWords.promise(text),
        href: scope.can('plans:edit')
          ? paths.editCommitment({ planId, commitmentId: id })
          : `${paths.health({ planId })}#promises`,
        note: homeWords.promiseWhy(formatDay(dueOn), planTitle),
      }));
      return [...lines, ...moreLine(lines.length, total, paths.plans())];
    },
  },
];

/** What the list leaves out, plan by plan. */
async function rest(scope: Scope, whose: Whose, shown: readonly HomeAction[]): Promise<HomeLine[]> {
  const counts = await countLate(scope, whose);
  return counts.flatMap((plan) => {
    const own = shown.filter(({ planId }) => planId === plan.planId);
    const late = own.filter((action) => isLate(action, scope.today)).length;
    return [...moreIn(plan, 'late', plan.late - late), ...moreIn(plan, 'missed', plan.missed - (own.length - late))];
  });
}

function moreIn({ planId, planTitle }: LateCount, rule: 'late' | 'missed', count: number): HomeLine[] {
  const href = `${withQuery(paths.health({ planId }), { rule })}#findings`;
  return count > 0 ? [{ text: homeWords.moreIn[rule](count, planTitle), href }] : [];
}
