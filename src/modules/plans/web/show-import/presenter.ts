import type { Place } from '#platform/kernel';
import type { Proposal, ProposedAction, ProposedGroup, ProposedObjective } from '../../domain/import/proposal.ts';
import { lineAt, placeWords, type SourceLine } from '../../domain/source-lines.ts';
import type { WholeImport } from '../../store/import-reader.ts';

export interface PlaceLink {
  href: string;
  text: string;
}

export interface ImportPage {
  id: string;
  title: string;
  state: WholeImport['state'];
  decidedBy: string | null;
  decidedAt: Date | null;
  planId: string | null;
  proposal: Proposal;
  percent: number;
  lines: { id: string; label: string; line: SourceLine }[];
  groups: ProposedSection[];
  /** The line of the source that holds a place. */
  link(place: Place | null): PlaceLink | null;
}

export interface ProposedSection {
  group: ProposedGroup | null;
  objectives: { objective: ProposedObjective | null; actions: ProposedAction[] }[];
}

export function presentImport({ id, fileName, state, proposal, source, ...decided }: WholeImport): ImportPage {
  const { words, placed } = proposal.reconciliation;
  const ids = source.map((_, index) => `s-${index + 1}`);
  return {
    id,
    title: proposal.title || fileName,
    state,
    decidedBy: decided.decidedBy,
    decidedAt: decided.decidedAt,
    planId: decided.planId,
    proposal,
    percent: words === 0 ? 0 : Math.floor((placed / words) * 100),
    lines: source.map((line, index) => ({ id: ids[index] ?? '', label: lineLabel(line.place), line })),
    groups: sections(proposal),
    link(place) {
      const at = place ? lineAt(source, place) : -1;
      return place && at >= 0 ? { href: `#${ids[at]}`, text: placeWords(place) } : null;
    },
  };
}

const lineLabel = (place: Place): string =>
  'sheet' in place ? place.cell : String('line' in place ? place.line : `p. ${place.page}`);

/** The proposal as a tree; what belongs to nothing stands last. */
function sections({ groups, objectives, actions }: Proposal): ProposedSection[] {
  const keyOf = (group: ProposedGroup) => group.code ?? group.label;
  const keys = groups.map(keyOf);
  const section = (group: ProposedGroup | null, isIn: (key: string | null) => boolean): ProposedSection => {
    const own = actions.filter((action) => isIn(action.group));
    const ownObjectives = objectives.filter((objective) => isIn(objective.group));
    const objectiveKeys = ownObjectives.map(({ number, text }) => number ?? text);
    const loose = own.filter(({ objective }) => objective === null || !objectiveKeys.includes(objective));
    return {
      group,
      objectives: [
        ...ownObjectives.map((objective, index) => ({
          objective,
          actions: own.filter((action) => action.objective !== null && action.objective === objectiveKeys[index]),
        })),
        ...(loose.length > 0 ? [{ objective: null, actions: loose }] : []),
      ],
    };
  };
  const rest = section(null, (key) => key === null || !keys.includes(key));
  return [
    ...groups.map((group) => section(group, (key) => key === keyOf(group))),
    ...(rest.objectives.length > 0 ? [rest] : []),
  ];
}
