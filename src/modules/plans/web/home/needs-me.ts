import { listLeavers } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { withQuery } from '#platform/http';
import { addDays } from '#platform/kernel';
import type { HomeLine, HomePart } from '#platform/room';
import { formatDay } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { listActedFor } from '../../store/cover-reader.ts';
import { listForStaffView, listUnproven } from '../../store/home-measure-reader.ts';
import { countLed, countUnled, listOpenActions, listUnanswered } from '../../store/home-reader.ts';
import { listOpenImports } from '../../store/import-reader.ts';
import { findOwnUnits, findTeam } from '../../use-cases/find-team.ts';
import { paths } from '../paths.ts';
import { homeWords } from '../words-home.ts';
import { running } from '../words-running.ts';
import { lineOf, moreLine, openLine } from './lines.ts';

const most = 10;
const soon = 31;

const part = (permission: string, load: (scope: Scope) => Promise<HomeLine[]>): HomePart => ({
  question: 'needs-me',
  permission,
  load,
});

/** What needs the reader, most pressing first. */
export const needsMe: HomePart[] = [
  part('plans:edit', async (scope) => {
    const imports = await listOpenImports(scope);
    return imports.map(({ id, fileName }) => ({
      text: homeWords.decide(fileName),
      href: paths.planImport({ importId: id }),
      note: homeWords.decideWhy,
    }));
  }),
  part('plans:give-staff-view', async (scope) => {
    const { items, total } = await listForStaffView(scope, most);
    const lines = items.map(({ id, planId, actionId, text, by, met, staff }) => ({
      text: homeWords.staff(text),
      href: withQuery(paths.answerMeasure({ planId, actionId, measureId: id }), { voice: 'staff' }),
      note: staff
        ? homeWords.differ(by, running.measures.mets[met], running.measures.mets[staff])
        : homeWords.staffWhy(by, running.measures.mets[met]),
    }));
    return [...lines, ...moreLine(lines.length, total, paths.plans())];
  }),
  part('plans:see-exceptions', async (scope) => {
    const { items, total } = await listUnproven(scope, most);
    const lines = items.map(({ id, planId, number, text, measures, reason }) => ({
      text: titled(number, text),
      href: paths.action({ planId, actionId: id }),
      note: homeWords.unproven(measures, reason),
    }));
    return [...lines, ...moreLine(lines.length, total, paths.plans())];
  }),
  part('plans:record-progress', async (scope) => {
    const { bodyId, units } = await findOwnUnits(scope);
    if (units.length === 0) return [];
    const { items, total } = await listUnanswered(scope, { units, bodyId, limit: most });
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
    const lines = items.map((action) => ({
      ...lineOf(action, homeWords.unit(nameOf(action.unitId)), ...dueWords(action.occurrence ?? action.dueOn)),
      href: paths.recordProgress({ planId: action.planId, actionId: action.id }),
    }));
    return [...lines, ...moreLine(lines.length, total, paths.plans())];
  }),
  part('plans:record-progress', async (scope) => {
    const actedFor = await listActedFor(scope);
    const { items, total } = await listOpenActions(scope, actedFor, { limit: most });
    const reader = { personId: scope.actor.personId, actedFor, team: [] };
    const lines = items.map((action) => openLine(action, reader));
    return [...lines, ...moreLine(lines.length, total, paths.myActions())];
  }),
  part('plans:edit', async (scope) => {
    const leavers = await listLeavers(scope);
    const led = await countLed(
      scope,
      leavers.map(({ id }) => id),
    );
    const unled = await countUnled(scope);
    return [
      ...led.map(({ personId, count }) => ({
        text: homeWords.handOver(leavers.find(({ id }) => id === personId)?.name ?? ''),
        href: withQuery(paths.handOver(), { from: personId }),
        note: homeWords.handOverWhy(count),
      })),
      ...unled.map(({ planId, planTitle, count }) => ({
        text: homeWords.unled(planTitle),
        href: `${withQuery(paths.health({ planId }), { rule: 'no-lead' })}#findings`,
        note: homeWords.unledWhy(count),
      })),
    ];
  }),
  part('plans:oversee-unit', async (scope) => {
    const team = await findTeam(scope);
    if (team.length === 0) return [];
    const { items, total } = await listOpenActions(scope, team, { limit: most, until: addDays(scope.today, soon) });
    const reader = { personId: scope.actor.personId, actedFor: [], team };
    const lines = items.map((action) => openLine(action, reader));
    return [...lines, ...moreLine(lines.length, total, paths.plans())];
  }),
];

const dueWords = (day: string | null): string[] => (day ? [homeWords.due(formatDay(day))] : []);
