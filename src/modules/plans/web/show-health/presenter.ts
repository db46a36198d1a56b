import type { Scope } from '#platform/database';
import { formatDay, joinWords } from '#platform/views';
import type { HealthFinding } from '../../domain/health.ts';
import { type HealthRule, healthRules } from '../../domain/health-rules.ts';
import { isLedBy, nameOf, type PlanTree, titled } from '../../domain/plan.ts';
import { type StaleAfter, staleAfter } from '../../domain/stale.ts';
import { listActedFor } from '../../store/cover-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { findHealth, type PlanHealth } from '../../use-cases/find-health.ts';
import { paths } from '../paths.ts';
import { healthWords } from '../words-health.ts';
import { repairedByReport, repairOf } from './repairs.ts';

export interface HealthRow {
  finding: HealthFinding;
  /** The action, group, objective, characteristic or promise. */
  name: string;
  /** Its own page. */
  href: string | null;
  group: string;
  /** What is wrong, in full. */
  wrong: string;
  /** Null: not for this person to put right. */
  repair: string | null;
}

export interface HealthPage extends PlanHealth {
  tree: PlanTree;
  mayEdit: boolean;
  asked: { rule: HealthRule | ''; group: string };
  /** All that match. */
  rows: HealthRow[];
  stale: StaleAfter;
}

/** The rows of the page and of its files: one place for both. */
export async function findHealthPage(scope: Scope, planId: string, query: URLSearchParams): Promise<HealthPage | null> {
  const tree = await findTree(scope, planId);
  if (!tree) return null;
  const found = await findHealth(scope, tree);
  const isOpen = tree.plan.state === 'active';
  const mayEdit = isOpen && scope.can('plans:edit');
  const actedFor = isOpen && scope.can('plans:record-progress') ? await listActedFor(scope) : [];
  const asked = {
    rule: healthRules.find(({ code }) => code === query.get('rule'))?.code ?? ('' as const),
    group: (query.get('group') ?? '').slice(0, 40),
  };
  const findings = found.health.findings.filter(
    ({ rule, groupId }) =>
      (asked.rule === '' || rule === asked.rule) && (asked.group === '' || (groupId ?? 'none') === asked.group),
  );
  const mayRepair = ({ rule, id }: HealthFinding) => {
    const action = tree.actions.find((one) => one.id === id);
    return mayEdit || (action !== undefined && repairedByReport.includes(rule) && isLedBy(action, actedFor));
  };
  const rows = findings.map((finding) => rowOf(tree, found, finding, mayRepair(finding)));
  return { ...found, tree, mayEdit, asked, rows, stale: staleAfter(tree.plan, scope.today) };
}

function rowOf(tree: PlanTree, { facts }: PlanHealth, finding: HealthFinding, mayRepair: boolean): HealthRow {
  const { rule, id, groupId } = finding;
  const planId = tree.plan.id;
  const group = tree.groups.find((one) => one.id === groupId);
  const because = becauseWords(finding);
  const { name } = healthWords.rules[rule];
  return {
    finding,
    ...whatOf(tree, facts, finding),
    group: group ? titled(group.code, group.label) : '',
    wrong: because ? `${name}: ${because}` : name,
    repair: mayRepair ? repairOf(planId, { ...finding, id }) : null,
  };
}

function whatOf(
  { plan, groups, objectives, actions }: PlanTree,
  { characteristics, commitments }: PlanHealth['facts'],
  { kind, id }: HealthFinding,
): Pick<HealthRow, 'name' | 'href'> {
  const planId = plan.id;
  switch (kind) {
    case 'action': {
      const action = actions.find((one) => one.id === id);
      return { name: action ? titled(action.number, action.text) : '', href: paths.action({ planId, actionId: id }) };
    }
    case 'group': {
      const group = groups.find((one) => one.id === id);
      return { name: group ? titled(group.code, group.label) : '', href: paths.group({ planId, groupId: id }) };
    }
    case 'objective': {
      const objective = objectives.find((one) => one.id === id);
      return { name: objective ? nameOf(objective) : '', href: paths.objective({ planId, objectiveId: id }) };
    }
    case 'characteristic': {
      const label = characteristics.find(({ code }) => code === id)?.label ?? id;
      return { name: `${healthWords.kinds.characteristic}: ${label}`, href: null };
    }
    case 'promise':
      return {
        name: `${healthWords.kinds.promise}: ${commitments.find((one) => one.id === id)?.text ?? ''}`,
        href: null,
      };
  }
}

/** What stands behind a finding; empty where its name says all. */
export function becauseWords({ rule, because }: HealthFinding): string {
  const own = healthWords.because;
  const { day, people, unspecific, count, promise } = because;
  if (promise) return promise === 'late' && day ? own['promise-late'](formatDay(day)) : own['no-action'];
  if (people) return own.people(joinWords(people.map(({ name }) => name)));
  if (count !== undefined) return own.no(count);
  if (unspecific) {
    const { reasons, verb } = unspecific;
    return reasons.map((one) => (one === 'vague-verb' && verb ? own.verb(verb) : own.unspecific[one])).join('; ');
  }
  if (day && (rule === 'late' || rule === 'missed' || rule === 'stale')) return own[rule](formatDay(day));
  return '';
}
