import { defaultLegend } from './common-legends.ts';
import type { Proposal, ProposedAction } from './import/proposal.ts';
import type { LegendEntry } from './legend.ts';
import type { About, Horizon, LevelWords, Places, StatusCode, TimescaleKind } from './plan.ts';
import { readLegend } from './read-legend.ts';
import type { KeyedProposal } from './workbench/keyed-proposal.ts';

export interface NewGroup {
  code: string;
  label: string;
  statement: string;
  places: Places;
}

export interface NewObjective {
  /** Position of its group in `groups`; null: none. */
  group: number | null;
  number: string;
  text: string;
  issue: string;
  aim: string;
  places: Places;
}

export interface NewAction {
  group: number | null;
  objective: number | null;
  number: string;
  text: string;
  parts: { number: string; text: string }[];
  leads: string[];
  timescaleText: string;
  timescaleKind: TimescaleKind | null;
  startsOn: string | null;
  dueOn: string | null;
  measures: string[];
  /** Known where a plan begins from a template. */
  characteristics?: string[];
  status: StatusCode;
  statusText: string;
  updates: string[];
  places: Places;
}

/** Everything that a plan begins with. */
export interface NewPlan {
  title: string;
  kind: 'plan' | 'progress-report';
  bodies: string[];
  periodText: string;
  periodFrom: string | null;
  periodTo: string | null;
  levels: LevelWords;
  legend: LegendEntry[];
  horizons: Horizon[];
  about: About;
  anchorOn: string | null;
  groups: NewGroup[];
  objectives: NewObjective[];
  actions: NewAction[];
  commitments: { text: string; dueOn: string | null; places: Places }[];
  reportedCounts: { group: string; code: string; count: number | null }[];
}

/** What an accepted proposal becomes. Null: the document is no plan, and nothing comes of it. */
export function planFromProposal(proposal: KeyedProposal, fallbackTitle: string): NewPlan | null {
  if (proposal.kind === 'not-a-plan') return null;
  const groupAt = positions(proposal.groups);
  const objectiveAt = positions(proposal.objectives);
  return {
    title: proposal.title?.trim() || fallbackTitle,
    kind: proposal.kind,
    bodies: proposal.bodies,
    periodText: proposal.period?.text ?? '',
    ...orderedPeriod(proposal.period),
    levels: levelsOf(proposal.levels),
    legend: proposal.legend.length > 0 ? readLegend(proposal.legend) : defaultLegend(),
    horizons: proposal.horizons,
    about: aboutOf(proposal),
    anchorOn: proposal.anchor ?? proposal.signOff?.date ?? null,
    groups: proposal.groups.map(({ code, label, statement, places }) => ({
      code: code ?? '',
      label,
      statement: statement ?? '',
      places,
    })),
    objectives: proposal.objectives.map((objective) => ({
      group: groupAt(objective.groupKey),
      number: objective.number ?? '',
      text: objective.text ?? '',
      issue: objective.issue ?? '',
      aim: objective.aim ?? '',
      places: { ...objective.places, text: objective.places.text ?? objective.place },
    })),
    actions: proposal.actions.map((action) =>
      newAction(action, groupAt(action.groupKey), objectiveAt(action.objectiveKey)),
    ),
    commitments: proposal.commitments.map(({ text, due, place }) => ({ text, dueOn: due, places: { text: place } })),
    reportedCounts: proposal.ratingCounts,
  };
}

function newAction(action: ProposedAction, group: number | null, objective: number | null): NewAction {
  const { timescale } = action;
  const [startsOn, dueOn] = ordered(timescale?.from ?? null, timescale?.to ?? null);
  return {
    group,
    objective,
    number: action.number ?? '',
    text: action.text,
    parts: action.parts.map(({ number, text }) => ({ number: number ?? '', text })),
    leads: action.leads,
    timescaleText: timescale?.text ?? '',
    timescaleKind: timescale?.kind ?? null,
    startsOn,
    dueOn,
    measures: action.measures,
    status: action.status?.code ?? 'unknown',
    statusText: action.status?.text ?? '',
    updates: action.updates,
    places: { ...action.places, text: action.places.text ?? action.place },
  };
}

/** Where the item with a key stands in its list. */
function positions(items: readonly { key: string }[]): (key: string | null) => number | null {
  const known = new Map(items.map(({ key }, index) => [key, index]));
  return (key) => (key === null ? null : (known.get(key) ?? null));
}

/** A window whose end is before its beginning is no window: both stay in the text only. */
const ordered = (from: string | null, to: string | null): [string | null, string | null] =>
  from !== null && to !== null && from > to ? [null, null] : [from, to];

function orderedPeriod(period: Proposal['period']): { periodFrom: string | null; periodTo: string | null } {
  const [periodFrom, periodTo] = ordered(period?.from ?? null, period?.to ?? null);
  return { periodFrom, periodTo };
}

export const plainLevels: LevelWords = { group: 'Theme', objective: 'Objective', action: 'Action' };

/** Two words name the groups and the actions; three name all levels. */
export function levelsOf(words: readonly string[]): LevelWords {
  const [group, second, third] = words;
  if (!group) return plainLevels;
  if (third) return { group, objective: second ?? plainLevels.objective, action: third };
  return { ...plainLevels, group, ...(second ? { action: second } : {}) };
}

const aboutOf = (proposal: Pick<Proposal, keyof About>): About => ({
  roles: proposal.roles,
  outcomes: proposal.outcomes,
  metrics: proposal.metrics,
  characteristics: proposal.characteristics,
  reviewCycle: proposal.reviewCycle,
  signOff: proposal.signOff,
  figures: proposal.figures,
});
