import { percentIn } from './cell-values.ts';
import type { Layout } from './layout.ts';
import type { Notice } from './reading.ts';
import type { InputRow } from './take-rows.ts';

/** Columns of shares that hold something else: proportions between 0 and 1, or more than a hundred per cent. */
export function strangeShares(headers: readonly string[], layout: Layout, rows: readonly InputRow[]): Notice[] {
  const isShare = (index: number) =>
    layout.fields[index]?.role === 'percent' ||
    layout.wide.some((one) => one.index === index && one.as === 'percent') ||
    (/%|per ?cent/i.test(headers[index] ?? '') && layout.fields[index]?.code === 'published-value');
  return headers.flatMap((column, index): Notice[] => {
    if (!isShare(index)) return [];
    const found = rows.flatMap(({ row, cells }) => {
      const share = percentIn(cells[index] ?? '');
      return share === null ? [] : [{ row, share }];
    });
    const over = found.find(({ share }) => share > 100);
    if (over) return [{ code: 'share-over-100', column, row: over.row }];
    const small = found.length >= 3 && found.every(({ share }) => share <= 1);
    const telling = found.find(({ share }) => share > 0 && share < 1);
    return small && telling ? [{ code: 'ratio-for-share', column, row: telling.row }] : [];
  });
}
