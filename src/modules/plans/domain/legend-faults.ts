import type { LegendEntry, Situation } from './legend.ts';

/** What makes a legend unusable; `at` is the position of the entry. */
export type LegendFault =
  | { code: 'no-entry' }
  | { code: 'no-word'; at: number }
  | { code: 'same-word'; at: number; word: string }
  /** The rule could propose either: a situation belongs to one entry. */
  | { code: 'claimed-twice'; at: number; situation: Situation; word: string; by: string };

type Entry = Pick<LegendEntry, 'word' | 'situations'>;

export function faultsOf(legend: readonly Entry[]): LegendFault[] {
  if (legend.length === 0) return [{ code: 'no-entry' }];
  return legend.flatMap((entry, at) => faultsOfEntry(entry, at, legend.slice(0, at)));
}

function faultsOfEntry({ word, situations }: Entry, at: number, before: readonly Entry[]): LegendFault[] {
  if (word === '') return [{ code: 'no-word', at }];
  const same = before.some((one) => one.word.toLowerCase() === word.toLowerCase());
  const claims = situations.flatMap((situation): LegendFault[] => {
    const by = before.find((one) => one.situations.includes(situation));
    return by ? [{ code: 'claimed-twice', at, situation, word, by: by.word }] : [];
  });
  return same ? [{ code: 'same-word', at, word }, ...claims] : claims;
}

/** A code for a new entry: its word, told apart from those in use. */
export function codeFor(word: string, taken: readonly string[]): string {
  const plain = word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const base = plain || 'entry';
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(code)) return code;
  }
}
