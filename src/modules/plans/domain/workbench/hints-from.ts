import type { Hints } from '../import/hints.ts';
import { type Correction, type HintCorrection, isHint } from './correction.ts';

type HintOf<Kind extends HintCorrection['kind']> = Extract<HintCorrection, { kind: Kind }>;

const ofKind = <Kind extends HintCorrection['kind']>(corrections: readonly Correction[], kind: Kind): HintOf<Kind>[] =>
  corrections.filter((one): one is HintOf<Kind> => one.kind === kind);

/** What the corrections tell the recogniser; a later one wins over an earlier one about the same thing. */
export function hintsFrom(corrections: readonly Correction[]): Hints {
  const lastBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => [
    ...new Map(items.map((item) => [keyOf(item), item])).values(),
  ];
  return {
    columns: lastBy(ofKind(corrections, 'column-meaning'), ({ header, table, column }) =>
      header === '' ? `${table} ${column}` : header.toLowerCase(),
    ),
    horizons: lastBy(ofKind(corrections, 'define-horizon'), ({ word }) => word.toLowerCase()),
    anchor: ofKind(corrections, 'anchor-date').at(-1)?.date ?? null,
    ratings: lastBy(ofKind(corrections, 'rating-meaning'), ({ word }) => word.toLowerCase()),
  };
}

/** Hints that hold for other files of the same body: not those about places or days of this one. */
export const isWorthRemembering = (correction: Correction): correction is HintCorrection =>
  isHint(correction) &&
  (correction.kind === 'level-words' ||
    correction.kind === 'rating-meaning' ||
    (correction.kind === 'column-meaning' && correction.header !== ''));
