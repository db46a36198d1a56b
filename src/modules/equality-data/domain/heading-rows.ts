import { numberIn } from './cell-values.ts';
import { choiceWithin } from './choices.ts';
import { fieldOf } from './fields.ts';
import { matchHeader } from './header-words.ts';
import type { Cells } from './tidy-table.ts';

type Rows = Cells['rows'];

/**
 * Tables with headings between their rows ("Sex", "Ethnicity"; "Non-clinical workforce"): each heading becomes the first
 * cell of the rows below it. Headings that name characteristics make a table of sections.
 */
export function withHeadings(headers: readonly string[], rows: Rows): { headers: string[]; rows: Rows } {
  const headings = rows.filter((_, index) => isHeading(rows, index));
  const texts = headings.map(({ cells }) => cells[0] ?? '');
  const names = texts.every(isCharacteristic);
  const known = names || texts.every((text) => choiceWithin('staff-group', text) !== null);
  if (new Set(texts).size < 2 || !(known || headings[0] === rows[0])) return { headers: [...headers], rows };
  let heading = '';
  const moved = rows.flatMap(({ row, cells }) => {
    if (headings.some((one) => one.row === row)) {
      heading = cells[0] ?? '';
      return [];
    }
    return [{ row, cells: [heading, ...cells] }];
  });
  const [first = '', ...others] = headers;
  return { headers: names ? ['Characteristic', 'Category', ...others] : ['Heading', first, ...others], rows: moved };
}

/** A row of one text, in the first cell, with a row of numbers below it. */
function isHeading(rows: Rows, index: number): boolean {
  const cells = rows[index]?.cells ?? [];
  const text = cells[0] ?? '';
  if (text === '' || text.length > 60 || cells.some((cell, column) => column > 0 && cell !== '')) return false;
  const below = rows[index + 1]?.cells ?? [];
  return (
    numberIn(text) === null && (below[0] ?? '') !== '' && below.some((cell, at) => at > 0 && numberIn(cell) !== null)
  );
}

const isCharacteristic = (text: string): boolean => {
  const match = matchHeader(text);
  return match?.strength === 1 && ['characteristic', 'age'].includes(fieldOf(match.code)?.role ?? '');
};
