import { withQuery } from '#platform/http';
import type { Explained } from '../../domain/gate/answers/explain-hidden.ts';
import type { ExactCell, PublicationExplained } from '../../use-cases/explain-publication.ts';
import { cellWords, partWords, placeWords } from '../cell-words.ts';
import { paths } from '../paths.ts';
import { hiddenWords as own } from '../words-hidden.ts';

export interface HiddenRow {
  name: string;
  count: string;
  /** Where a waiver can show it; '' where it is not hidden for its own sake. */
  waive: string;
  why: string;
  range: string;
  /** The sum that shows it, its whole first; empty where there is none. */
  beside: { name: string; number: string }[];
}

export const hiddenRows = (explained: PublicationExplained, from: number, to: number): HiddenRow[] =>
  explained.hidden.slice(from, to).map((one) => rowOf(one, explained));

function rowOf(
  { cell, why, sum }: Explained,
  { cells, threshold, publication, waived }: PublicationExplained,
): HiddenRow {
  const { name = '', count = null, lower = 0, upper = null } = cells[cell] ?? {};
  const waive =
    why.code === 'small' && !waived.includes(name)
      ? withQuery(paths.waive({ publicationId: publication.id }), { cell: String(cell) })
      : '';
  const nameOf = (at: number) => cells[at]?.name ?? '';
  const beside = sum
    ? [
        { name: own.whole(cellWords(nameOf(sum.whole))), number: seen(cells[sum.whole]) },
        ...sum.parts.map((part) => {
          const words = partWords(nameOf(part), nameOf(sum.whole));
          return { name: part === cell ? own.this(words) : words, number: seen(cells[part]) };
        }),
      ]
    : [];
  return {
    name: cellWords(name),
    count: numberText(count),
    waive,
    why: whyWords(),
    range: own.range(lower, upper),
    beside,
  };

  function whyWords(): string {
    if (waived.includes(name)) return own.waived;
    if (count === 0 && why.code !== 'protects') return own.none;
    if (why.code === 'small' && count !== null && count >= threshold)
      return publication.audience === 'public' ? own.notInside : own.sensitive;
    if (why.code === 'small') return own.small(threshold);
    if (why.code === 'sums') return own.sums;
    const other = own.protectedCount(placeWords(nameOf(why.other)));
    return why.alone ? own.alone(other) : own.together(other);
  }
}

const numberText = (count: number | null): string => count?.toLocaleString('en-GB') ?? '';

const seen = (cell: ExactCell | undefined): string => {
  if (!cell?.told) return own.c;
  const [from, to] = cell.told;
  return from === to ? numberText(from) : own.range(from, to);
};
