import { type Cut, hasPart, type Who, whoCodes } from './beside-population.ts';
import { type Groups, groupsOf, total } from './count-groups.ts';
import type { CountRows } from './make-figures.ts';

/** @param rows by category, with totals; a hidden count is NaN */
export function staffOf(rows: CountRows, cut: Cut): Groups {
  const lines = rows.map(({ key: [code = ''], n }) => ({ code, n }));
  const isPart = ({ code }: { code: string }) => hasPart('workforce', cut, code);
  const others = lines.filter((line) => !isPart(line)).map(({ n }) => ({ code: total, n: -n }));
  return groupsOf([...lines.filter(isPart), ...others]);
}

/** How many people are served as nobody knows whom. @param rows as of `usersOf` */
export const unplacedOf = (rows: CountRows): number =>
  rows.find(({ key }) => key[0] === total && key[1] === 'not-known')?.n ?? 0;

/** @param rows by category and by as whom people are served, with totals; a hidden count is NaN */
export function usersOf(rows: CountRows): Map<Who, Groups> {
  const byWho = whoCodes.map((who): [Who, Groups] => {
    const own = rows.filter(({ key }) => key[1] === who);
    return [who, groupsOf(own.map(({ key: [code = ''], n }) => ({ code, n })))];
  });
  return new Map(byWho.filter(([, groups]) => groups.by.size > 0));
}
