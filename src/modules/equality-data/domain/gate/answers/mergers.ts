import type { HeldPart } from '../../answer.ts';
import type { Questions } from '../../questions.ts';

/** Units of one field that a publication counts as one, under a code of all their codes: `Adults|Children`. */
export interface Merger {
  field: string;
  codes: readonly string[];
}

/** No figure names a unit, as it may name a group or a band. */
export const mergeable: readonly string[] = ['directorate', 'service', 'team'];

const joint = '|';

/** The codes of units that were merged; of one that was not, its own. */
export const codesIn = (code: string): string[] => code.split(joint);

export const mergedCode = ({ codes }: Merger): string => codes.join(joint);

/** What tells tables apart whose units are merged in other ways; '' where none are. */
export const mergersName = (mergers: readonly Merger[] = []): string =>
  mergers
    .map((one) => `${one.field}=${mergedCode(one)}`)
    .sort()
    .join('\u001f');

/** Two units, merged before or not, become one. */
export function withMerger(mergers: readonly Merger[], field: string, units: readonly string[]): Merger[] {
  const codes = units.flatMap(codesIn).sort();
  return [
    ...mergers.filter((one) => one.field !== field || !one.codes.some((code) => codes.includes(code))),
    { field, codes },
  ];
}

/** Whether units can be told as one: there are such, and no question is about one of them. */
export function canMerge(
  field: string,
  codes: readonly string[],
  { counts, pay }: Pick<Questions, 'counts' | 'pay'>,
  parts: readonly HeldPart[],
): boolean {
  const asked = [...counts, ...counts.flatMap(({ among }) => among ?? []), ...pay];
  if (asked.some(({ where = {}, except = {} }) => field in where || field in except)) return false;
  const known = new Set(
    parts.flatMap(({ fields, rows, constants }) => {
      const at = fields.indexOf(field);
      return at < 0 ? [constants[field] ?? ''] : rows.map(({ key }) => key[at] ?? '');
    }),
  );
  return mergeable.includes(field) && new Set(codes).size > 1 && codes.every((code) => code !== '' && known.has(code));
}

/** The same counts with merged units under one code. */
export function mergeUnits(parts: readonly HeldPart[], mergers: readonly Merger[] = []): readonly HeldPart[] {
  return mergers.reduce((so, merger) => so.map((part) => mergeIn(part, merger)), parts);
}

function mergeIn(part: HeldPart, merger: Merger): HeldPart {
  const { field, codes } = merger;
  const at = part.fields.indexOf(field);
  const code = mergedCode(merger);
  if (at < 0) {
    const isOne = codes.includes(part.constants[field] ?? '');
    return isOne ? { ...part, constants: { ...part.constants, [field]: code } } : part;
  }
  const rows = part.rows.map((row) =>
    codes.includes(row.key[at] ?? '') ? { ...row, key: row.key.with(at, code) } : row,
  );
  return { ...part, rows };
}
