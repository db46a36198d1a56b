import type { EditCorrection } from './correction.ts';
import type { KeyedAction, KeyedProposal } from './keyed-proposal.ts';

type Split = Extract<EditCorrection, { kind: 'split' }>;

/**
 * Makes several actions of one: at its parts, or at positions of its text. Each keeps the leads, the times and the
 * measures; what was reported stays with the first.
 */
export function splitAction(proposal: KeyedProposal, { key, at }: Split, seq: number): KeyedProposal | null {
  const action = proposal.actions.find((one) => one.key === key);
  if (!action) return null;
  const pieces = at === 'parts' ? atParts(action) : atPositions(action, at);
  if (pieces.length < 2) return null;
  const made = pieces.map(
    (piece, index): KeyedAction =>
      index === 0
        ? { ...action, ...piece }
        : { ...action, ...piece, key: `s${seq}-${index}-${key}`, updates: [], status: action.status },
  );
  return { ...proposal, actions: proposal.actions.flatMap((one) => (one === action ? made : [one])) };
}

type Piece = Pick<KeyedAction, 'number' | 'text' | 'parts'>;

/** The words that introduce the parts stay an action of their own, so that nothing is lost. */
const atParts = ({ number, text, parts }: KeyedAction): Piece[] => [
  { number, text, parts: [] },
  ...parts.map((part) => ({ ...part, parts: [] })),
];

function atPositions({ number, text, parts }: KeyedAction, at: readonly number[]): Piece[] {
  const cuts = [...new Set(at)].filter((position) => position > 0 && position < text.length).sort((a, b) => a - b);
  const texts = [0, ...cuts]
    .map((from, index) => text.slice(from, cuts[index] ?? text.length).trim())
    .filter((piece) => piece !== '');
  return texts.map((piece, index) => ({
    number: index === 0 ? number : null,
    text: piece,
    parts: index === texts.length - 1 ? parts : [],
  }));
}

/** Where a person broke a text into lines, as positions of the text; null where they changed more than that. */
export function cutsBetween(text: string, broken: string): number[] | null {
  const lines = broken.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
  const cuts: number[] = [];
  let from = 0;
  for (const line of lines) {
    while (text[from] === ' ') from++;
    if (!text.startsWith(line, from)) return null;
    if (from > 0) cuts.push(from);
    from += line.length;
  }
  return text.slice(from).trim() === '' ? cuts : null;
}
