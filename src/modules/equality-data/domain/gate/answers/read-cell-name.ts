import { between, isCrossing } from './answer-table.ts';

/** What a cell counts, as `cellName` wrote it. */
export interface NamedCell {
  kind: string;
  conditions: { sign: '+' | '-'; field: string; codes: string[] }[];
  /** What is not at its total. */
  at: { field: string; cut: string; code: string }[];
}

/** Null for what is left of one cell when another is taken away, and for crossed groups: they have no name of their own. */
export function readCellName(name: string): NamedCell | null {
  const parts = name.split(between);
  const end = parts.indexOf('');
  if (end < 0 || parts.includes('but') || parts.includes('but by') || isCrossing(name)) return null;
  const [, kind = '', ...conditions] = parts.slice(0, end);
  return {
    kind,
    conditions: conditions.map((part) => {
      const at = part.indexOf('=');
      return {
        sign: part.startsWith('-') ? '-' : '+',
        field: part.slice(1, at),
        codes: part.slice(at + 1).split('|'),
      };
    }),
    at: parts.slice(end + 1).map((part) => {
      const [cut, code] = [part.indexOf('@'), part.indexOf('=')];
      return { field: part.slice(0, cut), cut: part.slice(cut + 1, code), code: part.slice(code + 1) };
    }),
  };
}
