import type { Day } from '../../../../platform/kernel/day.ts';
import type { Lesson, Outcome } from '../evaluation.ts';
import { rate, situationOf } from '../legend.ts';
import type { Measure } from '../measures.ts';
import type { Action, PlanTree } from '../plan.ts';
import { type GroupProgress, progressByGroup, progressOf } from '../progress.ts';
import {
  type Frozen,
  type FrozenAction,
  type FrozenCommitment,
  type FrozenCount,
  type FrozenPlan,
  type FrozenRating,
  type FrozenUpdate,
  frozenFormat,
  frozenFormatVersion,
} from './frozen-plan.ts';

/** What stands beside the tree of a plan. Lists by action hold none for an action without any. */
export interface FreezeFacts {
  organisation: string;
  tree: PlanTree;
  today: Day;
  frozen: (Omit<Frozen, 'at'> & { at: Date }) | null;
  commitments: readonly FrozenCommitment[];
  outcomes: readonly Outcome[];
  lessons: readonly Lesson[];
  measures: ReadonlyMap<string, readonly Measure[]>;
  /** Newest first. */
  updates: ReadonlyMap<string, readonly (Omit<FrozenUpdate, 'at'> & { at: Date })[]>;
  /** Oldest first. */
  slips: ReadonlyMap<string, readonly (Omit<FrozenAction['slips'][number], 'at'> & { at: Date })[]>;
  /** People, bodies and characteristics by id or code. */
  names: ReadonlyMap<string, string>;
}

/** The plan as it stands, as the document that is frozen. */
export function freeze(facts: FreezeFacts): FrozenPlan {
  const { tree, today, frozen, names } = facts;
  const { plan, groups, objectives, actions } = tree;
  const { figures: _figures, ...about } = plan.about;
  const named = (keys: readonly string[]) => keys.map((key) => names.get(key) ?? key);
  return {
    ...{ format: frozenFormat, formatVersion: frozenFormatVersion, organisation: facts.organisation, asOf: today },
    frozen: frozen && { ...frozen, at: frozen.at.toISOString() },
    plan: {
      ...{ id: plan.id, revision: plan.revision, title: plan.title, state: plan.state, periodText: plan.periodText },
      ...{ periodFrom: plan.periodFrom, periodTo: plan.periodTo, levels: plan.levels, horizons: plan.horizons },
      ...{ bodies: plan.bodies.map(({ label }) => label), about },
    },
    legend: plan.legend,
    groups: groups.map(({ id, code, label, statement }) => ({ id, code, label, statement })),
    objectives: objectives.map(({ id, groupId, number, text, issue, aim, dutyAims, characteristics }) => ({
      ...{ id, groupId, number, text, issue, aim, dutyAims },
      characteristics: named(characteristics),
    })),
    actions: actions.map((action) => freezeAction(action, facts, named)),
    commitments: facts.commitments.map(({ id, text, dueOn, actionId }) => ({ id, text, dueOn, actionId })),
    outcomes: facts.outcomes.map(({ planId: _plan, version: _version, findings, ...outcome }) => ({
      ...{ ...outcome, findings: findings.map(instant) },
    })),
    lessons: facts.lessons.map(instant),
    counts: {
      ...countOf(progressOf(tree, today)),
      groups: progressByGroup(tree, today).map((one) => ({ groupId: one.group?.id ?? null, ...countOf(one) })),
    },
  };
}

const countOf = ({ total, noData, rows }: GroupProgress): FrozenCount => ({
  ...{ total, noData },
  ratings: rows.map(({ entry, count }) => ({ code: entry.code, count })),
});

const instant = <Thing extends { at: Date }>(thing: Thing): Omit<Thing, 'at'> & { at: string } => ({
  ...thing,
  at: thing.at.toISOString(),
});

function freezeAction(
  action: Action,
  { tree, today, measures, updates, slips, names }: FreezeFacts,
  named: (keys: readonly string[]) => string[],
): FrozenAction {
  const { id, groupId, objectiveId, number, text, parts, timescaleText, startsOn, dueOn } = action;
  const nameOf = (key: string | null) => (key === null ? null : (names.get(key) ?? null));
  return {
    ...{ id, groupId, objectiveId, number, text, parts, timescaleText, startsOn, dueOn },
    leads: action.leads.map(({ label, personId, deputyId, eachLevel }) => ({
      ...{ label, contact: nameOf(personId), deputy: nameOf(deputyId), each: eachLevel },
    })),
    slips: (slips.get(id) ?? []).map(instant),
    characteristics: named(action.characteristics),
    bodies: named(action.bodyIds),
    ...{ dutyAims: action.dutyAims, origins: action.origins, status: action.status, statusText: action.statusText },
    situation: situationOf(action, today),
    rating: freezeRating(action, tree.plan.legend, today),
    measures: (measures.get(id) ?? []).map((measure) => ({
      text: measure.text,
      answers: measure.answers.map(({ id: _id, measureText: _text, ...answer }) => instant(answer)),
    })),
    updates: (updates.get(id) ?? []).map(instant),
  };
}

function freezeRating(action: Action, legend: PlanTree['plan']['legend'], today: Day): FrozenRating | null {
  const { entry, proposed, decided } = rate(legend, action, today);
  if (!entry) return null;
  const { by = '', at, reason = '' } = action.decision ?? {};
  return {
    ...{ code: entry.code, word: entry.word },
    decided: decided ? { by, at: at?.toISOString() ?? '', reason, proposed: proposed?.code ?? null } : null,
  };
}
