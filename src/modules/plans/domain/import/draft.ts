import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { Piece } from './pieces.ts';
import type { StatusCode } from './proposal.ts';

/** A plan while it is being recognised: every value is still a piece of the source. */
export type DraftGroup = {
  code: Piece;
  /** The code that the group goes by when another place of the document calls it differently. */
  codeText: string | null;
  label: Piece;
  statement: Piece;
  place: Place;
};

export type DraftObjective = {
  number: Piece;
  group: DraftGroup | null;
  text: Piece;
  issue: Piece;
  aim: Piece;
  place: Place;
  /** Columns that other rows fill and this one leaves empty. */
  missing: string[];
};

export type DraftPart = { number: Piece; text: Piece };

export type DraftAction = {
  number: Piece;
  group: DraftGroup | null;
  objective: DraftObjective | null;
  text: Piece;
  parts: DraftPart[];
  leads: Piece[];
  starts: Piece[];
  timescale: Piece[];
  /** When a heading above says that it is due; the action's own words count for more. */
  due?: Piece | null;
  measures: Piece[];
  status: { text: Piece; code: StatusCode } | null;
  updates: Piece[];
  place: Place;
  /** What speaks against it, as factors below 1. */
  doubts: { [field: string]: number };
};

/** A word of the source that made structure: a column header, a level word, a field name. */
export type Mark = { piece: Piece; role: string };

export type DraftFinding = { code: string; about: string; place: Place | null };

export type Draft = {
  levels: string[];
  groups: DraftGroup[];
  objectives: DraftObjective[];
  actions: DraftAction[];
  marks: Mark[];
  findings: DraftFinding[];
};

export function emptyDraft(): Draft {
  return { levels: [], groups: [], objectives: [], actions: [], marks: [], findings: [] };
}

export function mergeDrafts(...drafts: readonly Draft[]): Draft {
  return {
    levels: [...new Set(drafts.flatMap((draft) => draft.levels))],
    groups: drafts.flatMap((draft) => draft.groups),
    objectives: drafts.flatMap((draft) => draft.objectives),
    actions: drafts.flatMap((draft) => draft.actions),
    marks: drafts.flatMap((draft) => draft.marks),
    findings: drafts.flatMap((draft) => draft.findings),
  };
}
