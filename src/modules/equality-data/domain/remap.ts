import { plainText } from '../../../platform/kernel/plain-text.ts';
import { isUnmapped, textOf } from './code-column.ts';
import { fieldOf } from './fields.ts';
import type { Part } from './part.ts';
import type { Reading } from './reading.ts';

/** Counts in which a text of a field has got its code. Rows that become alike are added up. */
export function remapParts(parts: readonly Part[], field: string, text: string, code: string): Part[] {
  const plain = plainText(text);
  return parts.map((part) => {
    const at = part.fields.indexOf(field);
    if (at < 0) return part;
    const sums = new Map<string, { key: string[]; n: number }>();
    for (const { key, n } of part.rows) {
      const held = key[at] ?? '';
      const said = isUnmapped(held) && plainText(textOf(held)) === plain;
      const now = said ? key.with(at, code) : key;
      const name = now.join('\u001f');
      const sum = sums.get(name);
      if (sum) sum.n += n;
      else sums.set(name, { key: [...now], n });
    }
    return { ...part, rows: [...sums.values()] };
  });
}

/** The columns of a reading, with a text no longer among those that are not mapped. */
export function remapColumns(columns: Reading['columns'], field: string, text: string): Reading['columns'] {
  const plain = plainText(text);
  return columns.map((column) => {
    const lost = column.unmapped.filter((one) => column.meaning !== field || plainText(one) !== plain);
    return { ...column, mapped: column.mapped + column.unmapped.length - lost.length, unmapped: lost };
  });
}

/** Whether a field has categories that a text can be mapped to. */
export const hasCategories = (code: string): boolean =>
  ['characteristic', 'age', 'choice', 'yes-no'].includes(fieldOf(code)?.role ?? '');
