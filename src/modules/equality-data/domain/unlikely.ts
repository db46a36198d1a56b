import type { Part } from './part.ts';

/** A share that moved more than people do in a year, in per cent. */
export interface UnlikelyChange {
  field: string;
  code: string;
  before: number;
  now: number;
  /** Whether the share looks as if it had changed places with the rest. */
  swapped: boolean;
}

const points = 10;

/** Whether a share in per cent moved unlikely far, and whether it now is what the rest was. */
export function unlikelyShare(before: number, now: number): { unlikely: boolean; swapped: boolean } {
  const unlikely = Math.abs(now - before) >= points;
  return { unlikely, swapped: unlikely && Math.abs(100 - before - now) <= 2 };
}

/** Compares the shares of each category of some fields between two releases. */
export function unlikelyChanges(
  before: readonly Part[],
  now: readonly Part[],
  fields: readonly string[],
): UnlikelyChange[] {
  return fields.flatMap((field) => {
    const [then, today] = [sharesOf(before, field), sharesOf(now, field)];
    if (then.size === 0 || today.size === 0) return [];
    return [...new Set([...then.keys(), ...today.keys()])].flatMap((code) => {
      const [a, b] = [then.get(code) ?? 0, today.get(code) ?? 0];
      const { unlikely, swapped } = unlikelyShare(a, b);
      return unlikely ? [{ field, code, before: a, now: b, swapped }] : [];
    });
  });
}

function sharesOf(parts: readonly Part[], field: string): Map<string, number> {
  const part = parts.find(({ fields }) => fields.includes(field));
  const shares = new Map<string, number>();
  if (!part) return shares;
  const at = part.fields.indexOf(field);
  const total = part.rows.reduce((sum, { n }) => sum + n, 0);
  for (const { key, n } of part.rows) shares.set(key[at] ?? '', (shares.get(key[at] ?? '') ?? 0) + n);
  for (const [code, n] of shares) shares.set(code, total === 0 ? 0 : Math.round((n * 1000) / total) / 10);
  return shares;
}
