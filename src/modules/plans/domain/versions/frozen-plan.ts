import type { Day } from '../../../../platform/kernel/day.ts';
import type { Outcome, OutcomeFinding } from '../evaluation.ts';
import type { LegendEntry, Situation } from '../legend.ts';
import type { DutyAim, Origin } from '../links.ts';
import type { Met, Voice } from '../measures.ts';
import type { About, Horizon, LevelWords, StatusCode, UnitLevel } from '../plan.ts';

/**
 * Everything a board saw of a plan on one day, in one document that needs nothing beside it: names as they were then,
 * figures as they stood. As canonical JSON these are the bytes that are kept, and its SHA-256 is its name.
 */
export interface FrozenPlan {
  format: typeof frozenFormat;
  formatVersion: typeof frozenFormatVersion;
  organisation: string;
  /** The day on which situations and ratings were worked out. */
  asOf: Day;
  /** Null: the plan as it stands, which nobody froze. */
  frozen: Frozen | null;
  plan: FrozenFacts;
  legend: LegendEntry[];
  groups: FrozenGroup[];
  objectives: FrozenObjective[];
  actions: FrozenAction[];
  commitments: FrozenCommitment[];
  outcomes: FrozenOutcome[];
  /** What was learnt, the latest first. */
  lessons: { text: string; at: string; by: string }[];
  counts: FrozenCounts;
}

export const frozenFormat = 'due-regard/plan-version';
export const frozenFormatVersion = 1;

export interface Frozen {
  id: string;
  number: number;
  label: string;
  reason: string;
  /** An instant, as ISO 8601 in UTC; so is every `at`. */
  at: string;
  by: string;
}

export interface FrozenFacts {
  id: string;
  revision: string;
  title: string;
  state: 'active' | 'closed';
  periodText: string;
  periodFrom: Day | null;
  periodTo: Day | null;
  levels: LevelWords;
  bodies: string[];
  horizons: Horizon[];
  about: Omit<About, 'figures'>;
}

export interface FrozenGroup {
  id: string;
  code: string;
  label: string;
  statement: string;
}

export interface FrozenObjective {
  id: string;
  groupId: string | null;
  number: string;
  text: string;
  issue: string;
  aim: string;
  dutyAims: DutyAim[];
  characteristics: string[];
}

export interface FrozenAction {
  id: string;
  groupId: string | null;
  objectiveId: string | null;
  number: string;
  text: string;
  parts: { number: string; text: string }[];
  /** `contact` and `deputy`: names. */
  leads: { label: string; contact: string | null; deputy: string | null; each: UnitLevel | null }[];
  timescaleText: string;
  startsOn: Day | null;
  dueOn: Day | null;
  /** Each move of the due day, oldest first. */
  slips: { from: Day | null; to: Day | null; at: string; by: string; reason: string }[];
  characteristics: string[];
  dutyAims: DutyAim[];
  origins: Origin[];
  bodies: string[];
  status: StatusCode;
  statusText: string;
  situation: Situation | null;
  /** Null: no data. */
  rating: FrozenRating | null;
  measures: { text: string; answers: FrozenAnswer[] }[];
  /** Newest first. */
  updates: FrozenUpdate[];
}

export interface FrozenRating {
  code: string;
  word: string;
  /** Where a person decided otherwise than the rule. */
  decided: { by: string; at: string; reason: string; proposed: string | null } | null;
}

export interface FrozenAnswer {
  at: string;
  by: string;
  voice: Voice;
  met: Met;
  reading: string;
  source: string;
  readOn: Day | null;
  helped: string;
}

export interface FrozenUpdate {
  at: string;
  by: string;
  onBehalfOf: string;
  /** The unit or body that it is about. */
  of: string | null;
  note: string;
  status: StatusCode;
  percent: number | null;
  partsDone: string[];
  nextStep: string;
  unansweredReason: string;
  evidence: string[];
}

export interface FrozenCommitment {
  id: string;
  text: string;
  dueOn: Day | null;
  actionId: string | null;
}

/** Of the evaluation. Findings newest first. */
export interface FrozenOutcome extends Pick<Outcome, 'id' | 'text' | 'tools' | 'toolsText' | 'rhythm' | 'agreedBy'> {
  findings: (Omit<OutcomeFinding, 'at'> & { at: string })[];
}

export interface FrozenCounts extends FrozenCount {
  groups: (FrozenCount & { groupId: string | null })[];
}

/** Ratings and `noData` add up to `total`. */
export interface FrozenCount {
  total: number;
  noData: number;
  ratings: { code: string; count: number }[];
}
