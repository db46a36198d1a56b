import { categorySet } from '#modules/classifications';
import { fieldOf } from '../domain/fields.ts';
import { type NamedCell, readCellName } from '../domain/gate/answers/read-cell-name.ts';
import type { KindCode } from '../domain/kinds.ts';
import { words } from './words.ts';
import { hiddenWords as own } from './words-hidden.ts';

/** What a cell counts, in words; '' for what has no name of its own. */
export function cellWords(name: string): string {
  const cell = readCellName(name);
  return cell ? whole(cell) : '';
}

/** The same, where the reader knows already what a sum is about: only what tells the part from the whole. */
export function partWords(name: string, ofWhole: string): string {
  const [part, all] = [readCellName(name), readCellName(ofWhole)];
  if (!part || !all) return cellWords(name);
  const known = new Set(all.at.map((one) => JSON.stringify(one)));
  const own = part.at.filter((one) => !known.has(JSON.stringify(one)));
  const isSamePeople = JSON.stringify(part.conditions) === JSON.stringify(all.conditions) && part.kind === all.kind;
  return isSamePeople && own.length > 0 ? own.map(place).join(', ') : whole(part);
}

/** Only where it stands: "Directorate Adults, Sex Male". */
export function placeWords(name: string): string {
  const cell = readCellName(name);
  return cell && cell.at.length > 0 ? cell.at.map(place).join(', ') : cellWords(name);
}

const whole = ({ kind, conditions, at }: NamedCell): string =>
  own.cell(
    words.kinds[kind as KindCode] ?? words.code(kind),
    conditions.map(({ sign, field, codes }) => {
      const said = codes.map((code) => codeWords(field, code)).join(own.or);
      return sign === '+' ? own.is(words.field(field), said) : own.isNot(words.field(field), said);
    }),
    at.map(place),
  );

const place = ({ field, code }: NamedCell['at'][number]): string =>
  field === 'quarter' ? own.quarter(Number(code)) : own.code(words.field(field), codeWords(field, code));

/** A code, or several that were merged (`a|b`). */
export const codeWords = (field: string, code: string): string =>
  code
    .split('|')
    .map((one) => oneCode(field, one))
    .join(own.or);

function oneCode(field: string, code: string): string {
  const label = categorySet(field)?.categories.find((one) => one.code === code)?.label ?? own.codes[code];
  if (label) return label;
  // Units, grades and contracts are written as the file has them.
  return fieldOf(field)?.role === 'name' || /^[<>\d]/.test(code) ? code : code.replaceAll('-', ' ');
}
