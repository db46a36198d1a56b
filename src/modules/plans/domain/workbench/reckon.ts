import { type Place, wordSpans, wordsOf } from '../../../../platform/kernel/source-document.ts';
import type { SourceLine } from '../source-lines.ts';
import type { KeyedAction, KeyedGroup, KeyedObjective, KeyedProposal, SourceText } from './keyed-proposal.ts';

/** A source text while its words are counted: which of them still stand in the proposal. */
interface Reckoned extends SourceText {
  key: string | null;
  spans: { start: number; end: number }[];
  used: boolean[];
}

/**
 * Counts each word of the file once more after corrections. A word that an item took and that its fields no longer say
 * has no place; words that a person typed are not the file's and count for nothing.
 */
export function reckon(proposal: KeyedProposal, lines: readonly SourceLine[]): KeyedProposal {
  const sources = new Map<string, Reckoned>();
  for (const { sources: own, fields } of holders(proposal)) markUsed(sources, own, fields);
  for (const { key, sources: own } of proposal.loose) addLoose(sources, own, key);
  const inFile = countOf(lines.flatMap(({ text }) => wordsOf(text)));
  const unplaced = [...sources.values()].flatMap((source) => leftOver(source, inFile));
  const { words } = proposal.reconciliation;
  const missing = unplaced.reduce((sum, { count }) => sum + count, 0);
  return {
    ...withNames(proposal),
    kind: proposal.kind === 'not-a-plan' && proposal.actions.length > 0 ? 'plan' : proposal.kind,
    unplaced: joined(unplaced).map(({ key, text, place }) => ({ key, text, place })),
    reconciliation: { words, placed: words - missing, unplaced: missing },
  };
}

interface Holder {
  sources: readonly SourceText[];
  /** Everything that the item says now. */
  fields: string;
}

function holders(proposal: KeyedProposal): Holder[] {
  const { title, bodies, period } = proposal;
  return [
    { sources: proposal.planSources, fields: [title, ...bodies, period?.text].join(' ') },
    ...proposal.groups.map((group) => ({ sources: group.sources, fields: groupText(group) })),
    ...proposal.objectives.map((objective) => ({ sources: objective.sources, fields: objectiveText(objective) })),
    ...proposal.actions.map((action) => ({ sources: action.sources, fields: actionText(action) })),
    ...proposal.commitments.map(({ sources, text }) => ({ sources, fields: text })),
  ];
}

const groupText = ({ code, label, statement }: KeyedGroup): string => [code, label, statement].join(' ');

const objectiveText = ({ number, text, issue, aim }: KeyedObjective): string => [number, text, issue, aim].join(' ');

const actionText = ({ number, text, parts, leads, timescale, measures, status, updates }: KeyedAction): string =>
  [
    number,
    text,
    ...parts.flatMap((part) => [part.number, part.text]),
    ...leads,
    timescale?.text,
    ...measures,
    status?.text,
    ...updates,
  ].join(' ');

function markUsed(sources: Map<string, Reckoned>, own: readonly SourceText[], fields: string): void {
  const said = countOf(wordsOf(fields));
  for (const text of own) {
    const source = sources.get(text.id) ?? begun(text, null);
    sources.set(text.id, source);
    source.spans.forEach(({ start, end }, at) => {
      if (!source.used[at] && take(said, text.text.slice(start, end))) source.used[at] = true;
    });
  }
}

/** Words that stand nowhere, unless another item holds the same ones. */
function addLoose(sources: Map<string, Reckoned>, own: readonly SourceText[], key: string): void {
  for (const text of own) {
    const known = sources.get(text.id);
    if (known) known.key ??= key;
    else sources.set(text.id, begun(text, key));
  }
}

function begun(text: SourceText, key: string | null): Reckoned {
  const spans = wordSpans(text.text);
  return { ...text, key, spans, used: spans.map(() => false) };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left === 0) return false;
  counts.set(word, left - 1);
  return true;
}

interface LeftOver {
  key: string | null;
  text: string;
  place: Place;
  count: number;
}

/** The runs of words of a source that nothing says any more. */
function leftOver({ key, text, place, spans, used }: Reckoned, inFile: Map<string, number>): LeftOver[] {
  const free = spans.map(({ start, end }, at) => !used[at] && take(inFile, text.slice(start, end)));
  const runs: LeftOver[] = [];
  for (let at = 0; at < spans.length; at++) {
    if (!free[at]) continue;
    let last = at;
    while (free[last + 1]) last++;
    const from = at === 0 ? 0 : (spans[at]?.start ?? 0);
    const to = last === spans.length - 1 ? text.length : (spans[last]?.end ?? text.length);
    runs.push({ key, text: text.slice(from, to).trim(), place, count: last - at + 1 });
    at = last;
  }
  return runs;
}

/** What one item left reads better together. */
function joined(runs: readonly LeftOver[]): LeftOver[] {
  const result: LeftOver[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.key !== null && last.key === run.key)
      result[result.length - 1] = { ...last, text: `${last.text} ${run.text}`, count: last.count + run.count };
    else result.push(run);
  }
  return result;
}

/** The names by which the proposal's items refer to one another, and the counts of the groups, as they now are. */
function withNames(proposal: KeyedProposal): KeyedProposal {
  const groupName = new Map(proposal.groups.map(({ key, code, label }) => [key, code ?? label]));
  const objectiveName = new Map(
    proposal.objectives.map(({ key, number, text, issue, aim }) => [key, number ?? text ?? issue ?? aim]),
  );
  const nameIn = (names: Map<string, string | null>, key: string | null) => (key && names.get(key)) || null;
  const actionsIn = countOf(proposal.actions.map(({ groupKey }) => groupKey ?? ''));
  const objectivesIn = countOf(proposal.objectives.map(({ groupKey }) => groupKey ?? ''));
  return {
    ...proposal,
    groups: proposal.groups.map((group) => ({
      ...group,
      actions: actionsIn.get(group.key) ?? 0,
      objectives: objectivesIn.get(group.key) ?? 0,
    })),
    objectives: proposal.objectives.map((one) => ({ ...one, group: nameIn(groupName, one.groupKey) })),
    actions: proposal.actions.map((one) => ({
      ...one,
      group: nameIn(groupName, one.groupKey),
      objective: nameIn(objectiveName, one.objectiveKey),
    })),
  };
}
