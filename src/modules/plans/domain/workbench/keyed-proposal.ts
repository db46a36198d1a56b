import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { Finding, Proposal, ProposedAction, ProposedGroup, ProposedObjective } from '../import/proposal.ts';
import type { ColumnTable } from './column-tables.ts';

/** Words of the file that an item took. What its fields no longer say returns to the words without a place. */
export interface SourceText {
  id: string;
  text: string;
  place: Place;
}

interface Keyed {
  key: string;
  sources: SourceText[];
}

export type KeyedGroup = ProposedGroup & Keyed;
export type KeyedObjective = ProposedObjective & Keyed & { groupKey: string | null };
export type KeyedAction = ProposedAction & Keyed & { groupKey: string | null; objectiveKey: string | null };
export type KeyedCommitment = Proposal['commitments'][number] & Keyed;
/** Words that belong to nothing, and that a person may make into something. */
export type LooseText = { text: string; place: Place } & Keyed;
export type KeyedFinding = Finding & { key: string; accepted: boolean };

/** A proposal whose items have keys and name one another by them: what the workbench corrects. */
export type KeyedProposal = Omit<
  Proposal,
  'groups' | 'objectives' | 'actions' | 'commitments' | 'findings' | 'unplaced'
> & {
  groups: KeyedGroup[];
  objectives: KeyedObjective[];
  actions: KeyedAction[];
  commitments: KeyedCommitment[];
  findings: KeyedFinding[];
  loose: LooseText[];
  /** What the title, the bodies and the period took of the file. */
  planSources: SourceText[];
  /** Every word without a place; what has a key can be made into something. */
  unplaced: { key: string | null; text: string; place: Place }[];
  /** Corrections whose item is no longer there. */
  lapsed: number[];
  columnTables: ColumnTable[];
};

export type KeyedItem =
  | { kind: 'group'; item: KeyedGroup }
  | { kind: 'objective'; item: KeyedObjective }
  | { kind: 'action'; item: KeyedAction }
  | { kind: 'commitment'; item: KeyedCommitment }
  | { kind: 'unplaced'; item: LooseText };

/** The item with that key, whatever it is. */
export function itemOf(proposal: KeyedProposal, key: string): KeyedItem | null {
  const own = (one: Keyed) => one.key === key;
  const group = proposal.groups.find(own);
  if (group) return { kind: 'group', item: group };
  const objective = proposal.objectives.find(own);
  if (objective) return { kind: 'objective', item: objective };
  const action = proposal.actions.find(own);
  if (action) return { kind: 'action', item: action };
  const commitment = proposal.commitments.find(own);
  if (commitment) return { kind: 'commitment', item: commitment };
  const loose = proposal.loose.find(own);
  return loose ? { kind: 'unplaced', item: loose } : null;
}

/** The words that an item is known by. */
export function nameOf({ kind, item }: KeyedItem): string {
  switch (kind) {
    case 'group':
      return [item.code, item.label].filter(Boolean).join(' ');
    case 'objective':
      return [item.number, item.text ?? item.issue ?? item.aim].filter(Boolean).join(' ');
    case 'action':
      return [item.number, item.text].filter(Boolean).join(' ');
    default:
      return item.text;
  }
}
