import type { Place } from '../../../../platform/kernel/source-document.ts';

/**
 * What a document proposes: the shape of `plan inspect` in docs/cli.md, with the places of fields and confidences beside
 * it. It is kept as a draft, edited by people, and becomes records only when somebody accepts it.
 */
export type ProposalKind = 'plan' | 'progress-report' | 'not-a-plan';

export type TimescaleKind = 'date' | 'window' | 'recurring' | 'ongoing' | 'horizon' | 'relative' | 'unknown';

export type Timescale = { text: string; from: string | null; to: string | null; kind: TimescaleKind };

export type StatusCode = 'planned' | 'in-progress' | 'completed' | 'stopped' | 'unknown';

/** Where each field came from. */
export type FieldPlaces = { [field: string]: Place };

export type ProposedGroup = {
  code: string | null;
  label: string;
  statement: string | null;
  objectives: number;
  actions: number;
  place: Place;
  places: FieldPlaces;
};

/** `group` is the code of the group, or its label where it has none; `objective` of an action likewise number or text. */
export type ProposedObjective = {
  number: string | null;
  group: string | null;
  text: string | null;
  issue: string | null;
  aim: string | null;
  place: Place;
  places: FieldPlaces;
};

export type ProposedAction = {
  number: string | null;
  group: string | null;
  objective: string | null;
  text: string;
  parts: { number: string | null; text: string }[];
  leads: string[];
  timescale: Timescale | null;
  measures: string[];
  status: { text: string; code: StatusCode } | null;
  updates: string[];
  place: Place;
  places: FieldPlaces;
  confidence: number;
  /** Fields that were read with doubt, 0 to 1. */
  doubts: { [field: string]: number };
};

export type Finding = { code: string; message: string; place: Place | null };

export type Proposal = {
  kind: ProposalKind;
  confidence: number;
  title: string | null;
  bodies: string[];
  period: { text: string; from: string | null; to: string | null } | null;
  levels: string[];
  groups: ProposedGroup[];
  objectives: ProposedObjective[];
  actions: ProposedAction[];
  legend: { code: string; word: string; meaning: string }[];
  horizons: { word: string; from: string | null; to: string | null }[];
  /** The day that horizons and spans count from. */
  anchor: string | null;
  characteristics: { text: string; local: boolean }[];
  roles: { role: string; holder: string }[];
  outcomes: string[];
  metrics: string[];
  commitments: { text: string; due: string | null; place: Place }[];
  reviewCycle: string[];
  ratingCounts: { group: string; code: string; count: number | null }[];
  signOff: { name: string; role: string | null; date: string | null } | null;
  figures: { text: string; place: Place }[];
  findings: Finding[];
  /** Words that gave the document its shape (column headers, field names, signs) and are in no field. */
  structure: { text: string; role: string; place: Place }[];
  unplaced: { text: string; place: Place }[];
  reconciliation: { words: number; placed: number; unplaced: number };
};
