import type { Place } from '../../../../platform/kernel/source-document.ts';
import type { FieldPlaces, Proposal, ProposedAction, ProposedGroup, ProposedObjective } from '../import/proposal.ts';
import type { ColumnTable } from './column-tables.ts';
import { keyGiver } from './item-key.ts';
import type { KeyedGroup, KeyedObjective, KeyedProposal, SourceText } from './keyed-proposal.ts';

/** Names every item of a proposal and notes which words of the file it took. */
export function keyProposal(proposal: Proposal, columnTables: ColumnTable[] = []): KeyedProposal {
  const giveKey = keyGiver();
  const groups = proposal.groups.map((group) => ({
    ...group,
    key: giveKey('g', group.place, `${group.code} ${group.label}`),
    sources: groupSources(group),
  }));
  const objectives = proposal.objectives.map((objective) => ({
    ...objective,
    key: giveKey('o', objective.place, `${objective.number} ${objective.text ?? objective.issue ?? objective.aim}`),
    groupKey: groupNamed(groups, objective.group),
    sources: objectiveSources(objective),
  }));
  const findObjective = objectiveFinder(objectives);
  return {
    ...proposal,
    groups,
    objectives,
    actions: proposal.actions.map((action) => {
      const groupKey = groupNamed(groups, action.group);
      const objective = findObjective(action.objective, groupKey, action.place);
      return {
        ...action,
        key: giveKey('a', action.place, action.text),
        groupKey: groupKey ?? objective?.groupKey ?? null,
        objectiveKey: objective?.key ?? null,
        sources: actionSources(action),
      };
    }),
    commitments: proposal.commitments.map((one) => ({
      ...one,
      key: giveKey('c', one.place, one.text),
      sources: [sourceText(one.place, one.text)],
    })),
    findings: proposal.findings.map((one) => ({
      ...one,
      key: giveKey('f', one.place, `${one.code} ${one.message}`),
      accepted: false,
    })),
    loose: proposal.unplaced.map((one) => {
      const key = giveKey('u', one.place, one.text);
      return { ...one, key, sources: [{ ...one, id: key }] };
    }),
    planSources: planSources(proposal),
    unplaced: [],
    lapsed: [],
    columnTables,
  };
}

/** By its code; where no group has that code, by its words. */
const groupNamed = (groups: readonly KeyedGroup[], name: string | null): string | null =>
  name === null
    ? null
    : ((groups.find(({ code }) => code === name) ?? groups.find(({ label }) => label === name))?.key ?? null);

/** Numbers may repeat in every group: the objective of the action's own group is meant, the nearest above it. */
function objectiveFinder(objectives: readonly KeyedObjective[]) {
  return (name: string | null, groupKey: string | null, place: Place): KeyedObjective | null => {
    if (name === null) return null;
    const named = objectives.filter((one) => (one.number ?? one.text ?? one.issue ?? one.aim) === name);
    const own = named.filter((one) => one.groupKey === groupKey);
    const candidates = own.length > 0 ? own : named;
    return candidates.findLast((one) => !isBefore(place, one.place)) ?? candidates[0] ?? null;
  };
}

export function isBefore(a: Place, b: Place): boolean {
  if ('line' in a && 'line' in b) return a.line < b.line;
  if ('page' in a && 'page' in b) return a.page < b.page;
  if ('sheet' in a && 'sheet' in b && a.sheet === b.sheet) return rowOf(a.cell) < rowOf(b.cell);
  return false;
}

const rowOf = (cell: string): number => Number(cell.replace(/^\D+/, '')) || 0;

/** The same words at the same place are one source, also where several items took them (a cell over many rows). */
export const sourceText = (place: Place, text: string): SourceText => ({
  id: `${JSON.stringify(place)} ${text}`,
  text,
  place,
});

function fieldSources(
  place: Place,
  places: FieldPlaces,
  fields: Record<string, readonly (string | null)[]>,
): SourceText[] {
  return Object.entries(fields).flatMap(([field, texts]) =>
    texts.flatMap((text) => (text ? [sourceText(places[field] ?? place, text)] : [])),
  );
}

const groupSources = ({ place, places, code, label, statement }: ProposedGroup): SourceText[] =>
  fieldSources(place, places, { code: [code], label: [label], statement: [statement] });

const objectiveSources = ({ place, places, number, text, issue, aim }: ProposedObjective): SourceText[] =>
  fieldSources(place, places, { number: [number], text: [text], issue: [issue], aim: [aim] });

function actionSources({ place, places, ...action }: ProposedAction): SourceText[] {
  return fieldSources(place, places, {
    number: [action.number],
    text: [action.text],
    parts: action.parts.flatMap(({ number, text }) => [number, text]),
    leads: action.leads,
    timescale: [action.timescale?.text ?? null],
    measures: action.measures,
    status: [action.status?.text ?? null],
    updates: action.updates,
  });
}

function planSources({ title, bodies, period }: Proposal): SourceText[] {
  return [title, ...bodies, period?.text ?? null].flatMap((text, index) =>
    text ? [{ id: `plan-${index}`, text, place: { line: 1 } }] : [],
  );
}
