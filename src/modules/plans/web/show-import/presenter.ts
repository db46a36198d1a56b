import type { Place } from '#platform/kernel';
import { lineAt, type SourceLine } from '../../domain/source-lines.ts';
import type {
  KeyedAction,
  KeyedCommitment,
  KeyedGroup,
  KeyedObjective,
  KeyedProposal,
} from '../../domain/workbench/keyed-proposal.ts';
import type { MadeCorrection } from '../../store/correction-reader.ts';
import type { WholeImport } from '../../store/import-reader.ts';
import { latestChange, undoable } from '../../use-cases/correct-import.ts';
import { type LinkPlace, lineId, placeLinker } from '../source-link.ts';

export interface ImportPage {
  id: string;
  title: string;
  state: WholeImport['state'];
  decidedBy: string | null;
  decidedAt: Date | null;
  planId: string | null;
  /** Somebody began to compare it with a plan. */
  isCompared: boolean;
  version: number;
  mayCorrect: boolean;
  /** False for what was brought in before documents were kept. */
  mayReadAgain: boolean;
  proposal: KeyedProposal;
  percent: number;
  lines: PageLine[];
  groups: ProposedSection[];
  commitments: KeyedCommitment[];
  corrections: (MadeCorrection & { lapsed: boolean })[];
  undoable: MadeCorrection | null;
  last: MadeCorrection | null;
  /** What somebody else did since the page was opened. */
  latest: MadeCorrection | null;
  /** The line of the source that holds a place. */
  link: LinkPlace;
}

export interface PageLine {
  id: string;
  label: string;
  line: SourceLine;
  /** What was read from it. */
  items: { key: string; name: string }[];
}

export interface ProposedSection {
  group: KeyedGroup | null;
  objectives: { objective: KeyedObjective | null; actions: KeyedAction[] }[];
}

export function presentImport(found: WholeImport, made: readonly MadeCorrection[]): ImportPage {
  const { id, fileName, state, proposal, source, document, version, ...decided } = found;
  const { words, placed } = proposal.reconciliation;
  return {
    id,
    title: proposal.title || fileName,
    state,
    decidedBy: decided.decidedBy,
    decidedAt: decided.decidedAt,
    planId: decided.planId,
    isCompared: decided.comparison !== null,
    version,
    mayCorrect: state === 'proposed',
    mayReadAgain: state === 'proposed' && document !== null,
    proposal,
    percent: words === 0 ? 0 : Math.floor((placed / words) * 100),
    lines: pageLines(source, proposal),
    groups: sections(proposal),
    commitments: proposal.commitments,
    corrections: made.map((one) => ({ ...one, lapsed: proposal.lapsed.includes(one.seq) })),
    undoable: state === 'proposed' && document ? undoable(made, null) : null,
    last: latestChange(made),
    latest: null,
    link: placeLinker(source, ''),
  };
}

function pageLines(source: readonly SourceLine[], proposal: KeyedProposal): PageLine[] {
  const items = new Map<number, PageLine['items']>();
  const add = (place: Place, key: string, name: string) => {
    const at = lineAt(source, place);
    items.set(at, [...(items.get(at) ?? []), { key, name }]);
  };
  for (const { place, key, code, label } of proposal.groups) add(place, key, code ?? label);
  for (const { place, key, number, text, issue, aim } of proposal.objectives)
    add(place, key, number ?? text ?? issue ?? aim ?? '');
  for (const { place, key, number, text } of proposal.actions) add(place, key, number ?? text);
  for (const { place, key, text } of proposal.commitments) add(place, key, text);
  return source.map((line, index) => ({
    id: lineId(index),
    label: lineLabel(line.place),
    line,
    items: items.get(index) ?? [],
  }));
}

const lineLabel = (place: Place): string =>
  'sheet' in place ? place.cell : String('line' in place ? place.line : `p. ${place.page}`);

/** The proposal as a tree; what belongs to nothing stands last. */
function sections({ groups, objectives, actions }: KeyedProposal): ProposedSection[] {
  const section = (group: KeyedGroup | null): ProposedSection => {
    const groupKey = group?.key ?? null;
    const loose = actions.filter((one) => one.groupKey === groupKey && one.objectiveKey === null);
    return {
      group,
      objectives: [
        ...(loose.length > 0 ? [{ objective: null, actions: loose }] : []),
        ...objectives
          .filter((one) => one.groupKey === groupKey)
          .map((objective) => ({
            objective,
            actions: actions.filter((one) => one.objectiveKey === objective.key),
          })),
      ],
    };
  };
  const rest = section(null);
  return [...groups.map(section), ...(rest.objectives.length > 0 ? [rest] : [])];
}
