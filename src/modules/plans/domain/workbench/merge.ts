import type { EditCorrection } from './correction.ts';
import type { KeyedAction, KeyedProposal } from './keyed-proposal.ts';

type Merge = Extract<EditCorrection, { kind: 'merge' }>;

/** Makes an action a piece of another one: more of its text, or one of its parts. Nothing that it says is lost. */
export function mergeActions(proposal: KeyedProposal, { key, into, as }: Merge): KeyedProposal | null {
  const piece = proposal.actions.find((action) => action.key === key);
  const whole = proposal.actions.find((action) => action.key === into);
  if (!piece || !whole || piece === whole) return null;
  return {
    ...proposal,
    actions: proposal.actions.flatMap((action) => {
      if (action === piece) return [];
      return action === whole ? [joined(whole, piece, as)] : [action];
    }),
  };
}

function joined(whole: KeyedAction, piece: KeyedAction, as: Merge['as']): KeyedAction {
  const own = { number: piece.number, text: piece.text };
  const printed = piece.number && !whole.number ? '' : (piece.number ?? '');
  return {
    ...whole,
    number: as === 'text' ? (whole.number ?? piece.number) : whole.number,
    text: as === 'text' ? [whole.text, printed, piece.text].filter(Boolean).join(' ') : whole.text,
    parts: as === 'part' ? [...whole.parts, own, ...piece.parts] : [...whole.parts, ...piece.parts],
    leads: union(whole.leads, piece.leads),
    timescale: bothTimes(whole.timescale, piece.timescale),
    measures: union(whole.measures, piece.measures),
    status: whole.status ?? piece.status,
    updates: [...whole.updates, ...statusNote(whole, piece), ...piece.updates],
    sources: [...whole.sources, ...piece.sources],
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Two different times are several times in words, and no date. */
function bothTimes(a: KeyedAction['timescale'], b: KeyedAction['timescale']): KeyedAction['timescale'] {
  if (!a || !b || a.text === b.text) return a ?? b;
  return { ...a, text: `${a.text}; ${b.text}`, from: null, to: null, kind: 'unknown' };
}

const statusNote = (whole: KeyedAction, piece: KeyedAction): string[] =>
  whole.status && piece.status && whole.status.text !== piece.status.text ? [piece.status.text] : [];
