import type { StatusCode } from '../import/proposal.ts';
import type { Meaning } from '../import/words/headers.ts';
import type { LevelWords } from '../plan.ts';

/** Teaches the recogniser: it reads the document again, and all rows of the same kind change. */
export type HintCorrection =
  | {
      kind: 'column-meaning';
      /** Empty for a table without headers: then its place says which column is meant. */
      header: string;
      table: number | null;
      column: number | null;
      /** Null: nothing in the column belongs to the plan. */
      meaning: Meaning | null;
    }
  | ({ kind: 'level-words' } & LevelWords)
  | {
      kind: 'define-horizon';
      word: string;
      from: string | null;
      to: string | null;
      months: [number, number | null] | null;
    }
  | { kind: 'anchor-date'; date: string }
  | { kind: 'rating-meaning'; word: string; status: StatusCode };

/** What an item can be made into. */
export const itemKinds = ['group', 'objective', 'action', 'commitment', 'unplaced'] as const;

export type ItemKind = (typeof itemKinds)[number];

/** Where an item is to stand: right after another of its kind, or first under a group or an objective. */
export type MoveTarget = { after: string } | { first: true; group: string | null; objective: string | null };

/** Changes one item of the proposal. Items are named by their keys. */
export type EditCorrection =
  | { kind: 'set-field'; key: string; values: Record<string, string> }
  | { kind: 'move'; key: string; to: MoveTarget }
  | { kind: 'merge'; key: string; into: string; as: 'text' | 'part' }
  | { kind: 'split'; key: string; at: 'parts' | number[] }
  | { kind: 'retype'; key: string; to: ItemKind }
  | { kind: 'remove'; key: string }
  | { kind: 'accept-finding'; key: string };

export type Correction = HintCorrection | EditCorrection;

const hintKinds = new Set<Correction['kind']>([
  'column-meaning',
  'level-words',
  'define-horizon',
  'anchor-date',
  'rating-meaning',
]);

export const isHint = (correction: Correction): correction is HintCorrection => hintKinds.has(correction.kind);

export const isEdit = (correction: Correction): correction is EditCorrection => !isHint(correction);

/** A correction as it stands in the list of an import. */
export interface Numbered {
  seq: number;
  correction: Correction;
}
