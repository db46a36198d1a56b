import type { LegendEntry } from '../../domain/legend.ts';
import { codeFor } from '../../domain/legend-faults.ts';

/** Stands for the words that are typed on the page: no common legend has this key. */
export const ownWords = 'own';

export const mostEntries = 12;

type Part = 'code' | 'word' | 'meaning' | 'colour' | 'situations' | 'remove';

/** The name of an input of a row. */
export const inputOf = (part: Part, row: number): string => `${part}-${row}`;

export interface EntryRow {
  row: number;
  entry: LegendEntry;
}

/** The entries among the form's values: rows that are not empty and not to be removed. */
export function entriesIn(values: Record<string, unknown>): EntryRow[] {
  const rows = Array.from({ length: mostEntries }, (_, row) => {
    const value = <Value>(part: Part) => values[inputOf(part, row)] as Value;
    const entry = {
      code: value<string>('code'),
      word: value<string>('word'),
      meaning: value<string>('meaning'),
      colour: value<LegendEntry['colour'] | null>('colour') ?? ('grey' as const),
      situations: value<LegendEntry['situations']>('situations'),
    };
    return { row, entry, removed: value<boolean>('remove') };
  });
  const given = rows.filter(
    ({ entry, removed }) => !removed && (entry.word !== '' || entry.meaning !== '' || entry.situations.length > 0),
  );
  return given.map(({ row, entry }) => ({ row, entry }));
}

/** Entries with a code each: known ones keep theirs, so that decisions made with them stand. */
export function coded(entries: readonly LegendEntry[], known: readonly LegendEntry[]): LegendEntry[] {
  const taken = known.map(({ code }) => code);
  const used: string[] = [];
  return entries.map((entry) => {
    const kept = known.some(({ code }) => code === entry.code) && !used.includes(entry.code);
    const code = kept ? entry.code : codeFor(entry.word, [...taken, ...used]);
    used.push(code);
    return { ...entry, code };
  });
}

/**
 * A common legend for this plan. Where a code means something else today (blue: complete, then planned) the new entry
 * gets another, so that nobody's decision takes on a meaning that they did not choose.
 */
export function adopted(entries: readonly LegendEntry[], known: readonly LegendEntry[]): LegendEntry[] {
  const taken = [...known, ...entries].map(({ code }) => code);
  return entries.map((entry) => {
    const same = known.find(({ code }) => code === entry.code);
    const keeps = !same || (same.word === entry.word && same.meaning === entry.meaning);
    return { ...entry, situations: [...entry.situations], code: keeps ? entry.code : codeFor(entry.word, taken) };
  });
}

/** The inputs as they stand before anybody types. */
export function startOf(legend: readonly LegendEntry[]): Record<string, string | string[]> {
  return Object.fromEntries(
    legend.flatMap(({ code, word, meaning, colour, situations }, row): [string, string | string[]][] => [
      [inputOf('code', row), code],
      [inputOf('word', row), word],
      [inputOf('meaning', row), meaning],
      [inputOf('colour', row), colour],
      [inputOf('situations', row), situations],
    ]),
  );
}
