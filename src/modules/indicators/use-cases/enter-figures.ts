import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Standard } from '../domain/definition.ts';
import { enterable, valueRange } from '../domain/entered.ts';
import { addEnteredFigureRow } from '../store/entered-figure-writer.ts';

/** As typed: '' where there is none. */
interface Typed {
  value: string;
  base: string;
}

export interface FiguresToEnter {
  /** Number and part, parted by a space. */
  figure: string;
  period: string;
  source: string;
  group: Typed;
  comparator: Typed;
}

export type EnterRefusal = { side: 'group' | 'comparator'; field: 'value' | 'base' } & (
  | { code: 'not-a-number' }
  | { code: 'out-of-range'; least: number; most: number }
  | { code: 'nothing' }
  | { code: 'base-alone' }
);

/**
 * Keeps a figure that a standard takes from elsewhere, for the group, the comparator or both. A figure that was entered
 * before for the same year stays, and the new one counts.
 */
export async function enterFigures(
  scope: WriteScope,
  standard: Standard,
  { figure, period, source, ...typed }: FiguresToEnter,
): Promise<Result<void, EnterRefusal | { code: 'no-such-figure' } | { code: 'no-body' }>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  const indicator = enterable(standard).find(({ number, part }) => `${number} ${part}` === figure);
  if (!indicator) return refused({ code: 'no-such-figure' });
  const { number, part, title, categories } = indicator;
  const read = (['group', 'comparator'] as const).map((side) => ({
    side,
    read: readTyped(typed[side], valueRange(indicator)),
  }));
  for (const { side, read: one } of read) if (!one.ok) return refused({ side, ...one.refusal });
  const rows = read.flatMap(({ side, read: one }) => {
    const code = categories[side];
    return one.ok && one.value && code !== null ? [{ code, ...one.value }] : [];
  });
  if (rows.length === 0) return refused({ code: 'nothing', side: 'group', field: 'value' });
  for (const { code: group, value, base } of rows) {
    const row = { standard: standard.code, indicator: number, part, group, period, value, base, source };
    const id = await addEnteredFigureRow(scope, bodyId, row);
    recordEvent(scope, {
      kind: 'indicators:figure-entered',
      subject: { kind: 'entered-figure', id, label: `${standard.title}, ${number}. ${title}` },
      detail: { group, period, value, base, source },
    });
  }
  return ok();
}

type Bad = EnterRefusal extends infer One ? (One extends { side: unknown } ? Omit<One, 'side'> : never) : never;

function readTyped(
  { value, base }: Typed,
  [least, most]: readonly [number, number],
): Result<{ value: number; base: number | null } | null, Bad> {
  if (value === '') return base === '' ? ok(null) : refused({ code: 'base-alone', field: 'value' });
  const number = /^-?\d{1,6}(\.\d{1,4})?%?$/.test(value) ? Number(value.replace('%', '')) : null;
  if (number === null) return refused({ code: 'not-a-number', field: 'value' });
  if (number < least || number > most) return refused({ code: 'out-of-range', field: 'value', least, most });
  if (base !== '' && !/^[1-9]\d{0,6}$/.test(base)) return refused({ code: 'not-a-number', field: 'base' });
  return ok({ value: number, base: base === '' ? null : Number(base) });
}
