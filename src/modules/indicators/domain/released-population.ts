import { type Cut, hasPart, type Who, whoCodes, whoNamed } from './beside-population.ts';
import { type Groups, groupsOf, total } from './count-groups.ts';
import type { CountRows } from './make-figures.ts';

/** Stands for the client group in data that have none: there the name of the dataset says who people are. */
export const unsaid = 'unsaid';

/** Texts by whom they name: carers, parents or children. All others are clients. */
export function namesOfWho(texts: readonly string[]): Record<string, string[]> {
  const found = Map.groupBy(texts.toSorted(), whoNamed);
  return Object.fromEntries([...found].flatMap(([who, own]) => (who === null ? [] : [[who, own]])));
}

/** @param rows with totals; a hidden count is NaN */
export function staffOf(rows: CountRows, cut: Cut): Groups {
  const lines = rows.map(({ key: [code = ''], n }) => ({ code, n }));
  const isPart = ({ code }: { code: string }) => hasPart('workforce', cut, code);
  const others = lines.filter((line) => !isPart(line)).map(({ n }) => ({ code: total, n: -n }));
  return groupsOf([...lines.filter(isPart), ...others]);
}

/**
 * People who use services, by who they are.
 * @param fields what the keys of the rows hold, the category first
 * @param rows with totals; a hidden count is NaN
 */
export function usersOf(rows: CountRows, fields: readonly string[]): Map<Who, Groups> {
  const places = ['client-group', 'file', 'age'].map((field) => fields.indexOf(field));
  const byWho = whoCodes.map((who): [Who, Groups] => {
    const own = rows.filter(({ key }) => {
      const [group, file, age] = places.map((at) => key[at]);
      return isOf(who, group, file, age);
    });
    return [who, groupsOf(own.map(({ key: [code = ''], n }) => ({ code, n })))];
  });
  return new Map(byWho.filter(([, groups]) => groups.by.size > 0));
}

/** The client group counts, and the name of the dataset where there is none; neither is asked for where all are clients. */
function isOf(who: Who, group: string | undefined, file: string | undefined, age: string | undefined): boolean {
  if (who === 'workforce') return false;
  const ages = { 'clients-18-64': '18-64', 'clients-65': '65+', carers: total, parents: total, children: total }[who];
  const name = ages === total ? who : 'others';
  if (age !== ages) return false;
  if (group === undefined) return name === 'others';
  return group === unsaid ? file === name : group === name && (file ?? total) === total;
}
