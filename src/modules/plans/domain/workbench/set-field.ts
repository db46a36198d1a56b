import { leadingMarker } from '../../../../platform/kernel/list-marker.ts';
import type { StatusCode, Timescale } from '../import/proposal.ts';
import { statusIn } from '../import/status-words.ts';
import { readTimescale } from '../import/timescale.ts';
import type { EditCorrection } from './correction.ts';
import type {
  KeyedAction,
  KeyedCommitment,
  KeyedGroup,
  KeyedItem,
  KeyedObjective,
  KeyedProposal,
} from './keyed-proposal.ts';
import { itemOf } from './keyed-proposal.ts';

type SetField = Extract<EditCorrection, { kind: 'set-field' }>;
type Values = SetField['values'];

/** The key under which the plan's own fields are set. */
export const planKey = 'plan';

const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);
const orNull = (text: string): string | null => text.trim() || null;
const one = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Sets fields of one item to what a person wrote. Lists come one a line. Fields that are not named stay. */
export function setFields(proposal: KeyedProposal, { key, values }: SetField): KeyedProposal | null {
  if (key === planKey) return setPlan(proposal, values);
  const found = itemOf(proposal, key);
  if (!found || found.kind === 'unplaced') return null;
  return replaced(proposal, found, values);
}

function replaced(proposal: KeyedProposal, { kind, item }: KeyedItem, values: Values): KeyedProposal {
  const swap = <Item extends { key: string }>(items: readonly Item[], next: (old: Item) => Item) =>
    items.map((old) => (old.key === item.key ? next(old) : old));
  switch (kind) {
    case 'group':
      return { ...proposal, groups: swap(proposal.groups, (old) => setGroup(old, values)) };
    case 'objective':
      return { ...proposal, objectives: swap(proposal.objectives, (old) => setObjective(old, values)) };
    case 'action':
      return { ...proposal, actions: swap(proposal.actions, (old) => setAction(old, values, proposal)) };
    case 'commitment':
      return { ...proposal, commitments: swap(proposal.commitments, (old) => setCommitment(old, values)) };
    case 'unplaced':
      return proposal;
  }
}

const setGroup = (group: KeyedGroup, { code, label, statement }: Values): KeyedGroup => ({
  ...group,
  ...(code === undefined ? {} : { code: orNull(code) }),
  ...(label === undefined ? {} : { label: one(label) || group.label }),
  ...(statement === undefined ? {} : { statement: orNull(statement) }),
});

const setObjective = (objective: KeyedObjective, { number, text, issue, aim }: Values): KeyedObjective => ({
  ...objective,
  ...(number === undefined ? {} : { number: orNull(number) }),
  ...(text === undefined ? {} : { text: orNull(text) }),
  ...(issue === undefined ? {} : { issue: orNull(issue) }),
  ...(aim === undefined ? {} : { aim: orNull(aim) }),
});

const setCommitment = (commitment: KeyedCommitment, { text, due }: Values): KeyedCommitment => ({
  ...commitment,
  ...(text === undefined ? {} : { text: one(text) || commitment.text }),
  ...(due === undefined ? {} : { due: readTimescale(due).timescale.to }),
});

type ActionSetter = (text: string, proposal: KeyedProposal) => Partial<KeyedAction>;

const actionSetters: Record<string, ActionSetter> = {
  number: (text) => ({ number: orNull(text) }),
  text: (text) => (one(text) ? { text: one(text) } : {}),
  parts: (text) => ({ parts: lines(text).map(partOf) }),
  leads: (text) => ({ leads: lines(text) }),
  timescale: (text, proposal) => ({ timescale: one(text) ? timescaleOf(one(text), proposal) : null }),
  measures: (text) => ({ measures: lines(text) }),
  status: (text) => ({ status: one(text) ? { text: one(text), code: statusOf(one(text)) } : null }),
  updates: (text) => ({ updates: lines(text) }),
};

export const actionFields = Object.keys(actionSetters);

/** What a person set is no longer in doubt. */
function setAction(action: KeyedAction, values: Values, proposal: KeyedProposal): KeyedAction {
  const named = Object.entries(values).flatMap(([field, text]) => {
    const setter = actionSetters[field];
    return setter ? [{ field, change: setter(text, proposal) }] : [];
  });
  const doubts = Object.fromEntries(
    Object.entries(action.doubts).filter(([field]) => !named.some((set) => set.field === field)),
  );
  const sure = 'text' in values || Object.keys(doubts).length < Object.keys(action.doubts).length;
  const confidence = sure && Object.keys(doubts).length === 0 ? 1 : action.confidence;
  return Object.assign({ ...action, doubts, confidence }, ...named.map(({ change }) => change));
}

function partOf(line: string): KeyedAction['parts'][number] {
  const marked = leadingMarker(line);
  if (!marked?.marker.number) return { number: null, text: line };
  return { number: marked.marker.number, text: line.slice(marked.length).trim() || line };
}

export function partLine({ number, text }: KeyedAction['parts'][number]): string {
  return number ? `${number}. ${text}` : text;
}

function timescaleOf(text: string, { horizons, anchor }: KeyedProposal): Timescale {
  return readTimescale(text, { horizons, anchor }).timescale;
}

const codes: readonly StatusCode[] = ['planned', 'in-progress', 'completed', 'stopped'];

const statusOf = (text: string): StatusCode => codes.find((code) => code === text) ?? statusIn(text) ?? 'unknown';

function setPlan(proposal: KeyedProposal, { title, bodies, period, periodFrom, periodTo }: Values): KeyedProposal {
  const named = period !== undefined || periodFrom !== undefined || periodTo !== undefined;
  const text = one(period ?? proposal.period?.text ?? '');
  const from = periodFrom === undefined ? (proposal.period?.from ?? null) : orNull(periodFrom);
  const to = periodTo === undefined ? (proposal.period?.to ?? null) : orNull(periodTo);
  return {
    ...proposal,
    ...(title === undefined ? {} : { title: orNull(one(title)) }),
    ...(bodies === undefined ? {} : { bodies: lines(bodies) }),
    ...(named ? { period: text || from || to ? { text, from, to } : null } : {}),
  };
}
