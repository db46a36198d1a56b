import { categorySet } from '#modules/classifications';
import { capital } from '#platform/kernel';
import { fieldOf } from '../domain/fields.ts';
import { type NamedCell, readCellName } from '../domain/gate/answers/read-cell-name.ts';
import type { KindCode } from '../domain/kinds.ts';
import { isUnknownCode } from '../domain/unknown-codes.ts';
import { words } from './words.ts';
import { cellPhrases as own } from './words-cells.ts';

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
  const at = part.at.filter((one) => !known.has(JSON.stringify(one)));
  const isSamePeople = JSON.stringify(part.conditions) === JSON.stringify(all.conditions) && part.kind === all.kind;
  return isSamePeople && at.length > 0 ? places(at) : whole(part);
}

/** Only where it stands: "Directorate Adults, Male". */
export function placeWords(name: string): string {
  const cell = readCellName(name);
  return cell && cell.at.length > 0 ? places(cell.at) : cellWords(name);
}

const places = (at: NamedCell['at']): string => capital(at.map(place).join(', '));

const whole = ({ kind, conditions, at }: NamedCell): string =>
  own.cell(
    [own.people[kind as KindCode] ?? words.code(kind), conditionWords(conditions)].filter(Boolean),
    at.map(place),
  );

/** "who are senior managers and who are directly employed" */
const conditionWords = (conditions: NamedCell['conditions']): string => conditions.map(condition).join(` ${own.and} `);

/** Who is left when a no is taken away is whoever a yes is said of: a file without the column says it of everybody. */
function condition({ sign, field, codes }: NamedCell['conditions'][number]): string {
  const answer = own.answers[field];
  const [code = ''] = codes;
  if (codes.join() === 'no,yes') return own.answered(words.field(field));
  if (answer && codes.length === 1 && (code === 'yes' || code === 'no'))
    return (code === 'yes') === (sign === '+') ? answer[0] : answer[1];
  const said = codes.map((one) => codeWords(field, one)).join(own.or);
  const phrase = own.choices[field];
  if (sign === '+' && phrase) return phrase(said);
  return sign === '+' ? own.is(words.field(field), said) : own.isNot(words.field(field), said);
}

function place({ field, code }: NamedCell['at'][number]): string {
  if (field === 'quarter') return own.quarter(Number(code));
  if (isUnknownCode(code)) return own.notKnown(words.field(field));
  const answer = own.answers[field];
  if (answer && (code === 'yes' || code === 'no')) return answer[code === 'yes' ? 0 : 1];
  const said = codeWords(field, code);
  return hasLabel(field, code) ? said : own.named(words.field(field), said);
}

/** A code, or several that were merged (`a|b`). */
export const codeWords = (field: string, code: string): string =>
  code
    .split('|')
    .map((one) => oneCode(field, one))
    .join(own.or);

const labelOf = (field: string, code: string): string | undefined =>
  categorySet(field)?.categories.find((one) => one.code === code)?.label;

/** Whether each of some codes has words that need no name of the field before them: "Male". */
const hasLabel = (field: string, code: string): boolean =>
  field === 'served-as' || code.split('|').every((one) => labelOf(field, one) !== undefined || one === 'bme');

function oneCode(field: string, code: string): string {
  const label = labelOf(field, code) ?? own.codes[code];
  if (label) return label;
  if (isUnknownCode(code)) return words.code(code).toLowerCase();
  return bandWords(field, code) ?? (isWritten(field) ? code : code.replaceAll('-', ' '));
}

/** Units, grades and contracts are written as the file has them. */
const isWritten = (field: string): boolean => fieldOf(field)?.role === 'name';

const money = new Set(['hourly-pay', 'salary', 'bonus', 'reward-value']);

/** `<30000`, `30000-70000`, `>=70000`, `65+`: of pay in pounds. Null for what is no band. */
function bandWords(field: string, code: string): string | null {
  if (isWritten(field)) return null;
  const amount = (text = '') => (money.has(field) ? own.pounds(Number(text)) : text);
  const [, from, to] = /^(\d+)-(\d+)$/.exec(code) ?? [];
  if (from !== undefined) return field === 'age' ? `${from} to ${to}` : own.between(amount(from), amount(to));
  if (/^<\d+$/.test(code)) return own.under(amount(code.slice(1)));
  if (/^>=\d+$/.test(code)) return own.over(amount(code.slice(2)));
  return /^\d+\+$/.test(code) ? own.over(amount(code.slice(0, -1))) : null;
}
