import type { Day } from '../../../platform/kernel/day.ts';
import type { PlanTree } from './plan.ts';
import type { Unspecific } from './specific.ts';

/** What the check needs to know of an action beside its own fields. */
export interface ActionFacts {
  /** The day on which it came in. */
  createdOn: Day;
  /** A link, a file or an answered measure shows that it was done. */
  hasEvidence: boolean;
  /** The lead's latest answers to its measures. */
  answers: { given: number; no: number };
  /** Of recurring work, the first day that passed without a report. */
  missed: Day | null;
}

/** Something that the plan promises beside its actions. */
export interface PromiseFacts {
  id: string;
  text: string;
  dueOn: Day | null;
  /** The action that keeps it. */
  actionId: string | null;
}

export interface HealthFacts extends PlanTree {
  beside: ReadonlyMap<string, ActionFacts>;
  commitments: readonly PromiseFacts[];
  /** People who have left, by their ids. */
  leavers: ReadonlyMap<string, { name: string; leftOn: Day }>;
  /** Those whom the plan says it is for; else the nine. */
  characteristics: readonly { code: string; label: string }[];
  /** Objectives that objectives of other plans serve. */
  served: ReadonlySet<string>;
  /** After how many days without a report an action is stale. */
  staleDays: number;
  today: Day;
}

export interface Subject {
  kind: 'action' | 'group' | 'objective' | 'characteristic' | 'promise';
  id: string;
  groupId: string | null;
}

/** What stands behind a finding, for the sentence that says so. */
export interface Because {
  day?: Day;
  people?: { id: string; name: string }[];
  unspecific?: { reasons: Unspecific[]; verb: string | null };
  count?: number;
  promise?: 'no-action' | 'late';
}
