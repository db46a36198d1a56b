import { Pagination, type PaginationItem } from '../govuk/pagination.tsx';

export interface PagerProps {
  /** How many rows there are, and how many stand on a page. */
  total: number;
  size: number;
  page: number;
  hrefOf(page: number): string;
}

/** Links to the other pages of a register: the first, the last and those around this one. */
export function Pager({ total, size, page, hrefOf }: PagerProps) {
  const last = Math.ceil(total / size);
  if (last < 2) return null;
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  const items = numbers.flatMap((number, index): PaginationItem[] => {
    const item = { number, href: hrefOf(number), current: number === page };
    return index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [{ ellipsis: true }, item] : [item];
  });
  return (
    <Pagination
      items={items}
      previous={page > 1 ? { href: hrefOf(page - 1) } : undefined}
      next={page < last ? { href: hrefOf(page + 1) } : undefined}
    />
  );
}

/** The page that an address asks for: a whole number from 1, and no page after the last. */
export function pageAsked(query: URLSearchParams, total: number, size: number): number {
  const asked = Number(query.get('page') ?? '1');
  const last = Math.max(1, Math.ceil(total / size));
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
}

/** "Showing 51 to 100 of 214 people". `counted` is already in words: "214 people". */
export const showing = (total: number, size: number, page: number, counted: string): string =>
  total <= size ? counted : `Showing ${(page - 1) * size + 1} to ${Math.min(page * size, total)} of ${counted}`;
