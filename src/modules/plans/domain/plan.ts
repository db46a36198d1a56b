import type { Day } from '../../../platform/kernel/day.ts';
import type { Place } from '../../../platform/kernel/source-document.ts';
import type { StatusCode, TimescaleKind } from './import/proposal.ts';
import type { LegendEntry } from './legend.ts';
import type { DutyAim, Origin } from './links.ts';

export type { StatusCode, TimescaleKind };

/** The levels of an organisation's units, as `accounts` has them. */
export const unitLevels = ['directorate', 'service', 'team'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** A place in the file of that import; without one, in the file that the plan was made from. */
export type SourcePlace = Place & { importId?: string };

/** Where each field stood in the file that it came from; empty for what was written here. */
export type Places = Record<string, SourcePlace>;

/** What the body calls its three levels. */
export interface LevelWords {
  group: string;
  objective: string;
  action: string;
}

/** A span of time with a name of the plan's own, such as "Short Term". */
export interface Horizon {
  word: string;
  from: Day | null;
  to: Day | null;
}

/** What a plan's document says beside its actions. */
export interface About {
  roles: { role: string; holder: string }[];
  outcomes: string[];
  metrics: string[];
  characteristics: { text: string; local: boolean }[];
  reviewCycle: string[];
  signOff: { name: string; role: string | null; date: Day | null } | null;
  figures: { text: string; place: Place }[];
}

export interface Plan {
  id: string;
  title: string;
  kind: 'plan' | 'progress-report';
  state: 'active' | 'closed';
  periodText: string;
  periodFrom: Day | null;
  periodTo: Day | null;
  levels: LevelWords;
  legend: LegendEntry[];
  horizons: Horizon[];
  about: About;
  anchorOn: Day | null;
  bodies: { label: string; bodyId: string | null }[];
  importId: string | null;
  /** Changes with anything in the plan. */
  revision: string;
  version: number;
}

export interface Group {
  id: string;
  planId: string;
  code: string;
  label: string;
  statement: string;
  places: Places;
  version: number;
}

export interface Objective {
  id: string;
  planId: string;
  groupId: string | null;
  number: string;
  text: string;
  issue: string;
  aim: string;
  parentId: string | null;
  dutyAims: DutyAim[];
  characteristics: string[];
  places: Places;
  version: number;
}

export interface Lead {
  /** In the plan's own words. */
  label: string;
  /** The lead, or the named contact of a lead that is a group, a role or "all". */
  personId: string | null;
  /** May report as the contact may. */
  deputyId: string | null;
  /** "All services": each unit of this level answers for itself. */
  eachLevel: UnitLevel | null;
}

/** A lead as a document names it; a person once one is known. */
export const leadNamed = (label: string, personId: string | null = null): Lead => ({
  label,
  personId,
  deputyId: null,
  eachLevel: null,
});

/** Whether one of these people leads or deputises. */
export const isLedBy = ({ leads }: { leads: readonly Lead[] }, people: readonly string[]): boolean =>
  leads.some(({ personId, deputyId }) => [personId, deputyId].some((id) => id !== null && people.includes(id)));

export interface Action {
  id: string;
  planId: string;
  groupId: string | null;
  objectiveId: string | null;
  number: string;
  text: string;
  parts: { number: string; text: string }[];
  leads: Lead[];
  timescaleText: string;
  timescaleKind: TimescaleKind | null;
  startsOn: Day | null;
  dueOn: Day | null;
  measures: string[];
  characteristics: string[];
  dutyAims: DutyAim[];
  /** Where it came from in other parts of the product. */
  origins: Origin[];
  /** The bodies that it belongs to; none: all bodies of the plan. */
  bodyIds: string[];
  status: StatusCode;
  statusText: string;
  places: Places;
  /** The latest record of progress. */
  latest: { at: Date; by: string; note: string; status: StatusCode; percent: number | null; nextStep: string } | null;
  /** A rating that somebody chose instead of the proposed one. */
  decision: { code: string; reason: string; by: string; at: Date } | null;
  version: number;
}

/** A whole plan, in its own order. */
export interface PlanTree {
  plan: Plan;
  groups: Group[];
  objectives: Objective[];
  actions: Action[];
}

/** "1.4 Review recruitment", or the text alone where nothing is printed before it. */
export const titled = (number: string, text: string): string => (number ? `${number} ${text}` : text);

/** An objective by its number and its words; some have an issue and an aim instead. */
export const nameOf = ({ number, text, issue, aim }: Pick<Objective, 'number' | 'text' | 'issue' | 'aim'>): string =>
  titled(number, text || issue || aim);
