import type { Block, Picture, Place, SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';
import { textBlock } from '../text/table-line.ts';
import { elementsOf, textIn, type XmlElement } from '../xml/read-xml.ts';
import type { OdtStyles } from './odt-styles.ts';

type Walk = {
  blocks: Block[];
  pictures: Picture[];
  styles: OdtStyles;
  line: { last: number };
  cells: { made: number };
  lists: string[];
  item: boolean;
  furniture: boolean;
  place: Place | null;
};

/** A text and whether all of it is bold; what hangs on it, such as a box or a footnote, comes after it. */
type Inline = { lines: string[]; plain: boolean; after: XmlElement[] };

const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'office:event-listeners',
]);
const MOST_REPEATED = 200;

/**
 * The body of a text document as blocks. It keeps no lines: a line is the ordinal of the paragraph or table row, unless
 * the `place` of all of it is given.
 */
export function odtBlocks(
  body: XmlElement,
  styles: OdtStyles,
  place: Place | null = null,
): { blocks: Block[]; pictures: Picture[] } {
  const walk: Walk = {
    blocks: [],
    pictures: [],
    styles,
    line: { last: 0 },
    cells: { made: 0 },
    lists: [],
    item: false,
    furniture: false,
    place,
  };
  visit(walk, body);
  return { blocks: walk.blocks, pictures: walk.pictures };
}

function visit(walk: Walk, element: XmlElement): void {
  if (LEFT_OUT.has(element.name)) return;
  if (element.name === 'draw:frame') addPicture(walk, element);
  if (element.name === 'text:p' || element.name === 'text:h') visitText(walk, element);
  else if (element.name === 'text:list') visitList(walk, element);
  else if (element.name === 'table:table') visitTable(walk, element);
  else if (element.name.startsWith('text:table-of-content')) {
    const inner = { ...walk, furniture: true };
    for (const child of elementsOf(element)) visit(inner, child);
  } else if (!element.name.startsWith('text:table-of-content-source'))
    for (const child of elementsOf(element)) visit(walk, child);
}

/** A frame that holds a picture or a chart; the picture of a chart stands beside it in the same frame. */
function addPicture(walk: Walk, frame: XmlElement): void {
  const inner = elementsOf(frame);
  if (!inner.some(({ name }) => name === 'draw:image' || name === 'draw:object') || inner.some(isTable)) return;
  const said = inner.filter(({ name }) => name === 'svg:title' || name === 'svg:desc').map(textIn);
  walk.pictures.push({ text: said.join(': '), place: walk.place ?? { line: Math.max(1, walk.line.last) } });
}

const isTable = ({ name }: XmlElement): boolean => name === 'table:table';

function nextPlace(walk: Walk): Place {
  if (walk.place) return walk.place;
  walk.line.last += 1;
  return { line: walk.line.last };
}

function visitText(walk: Walk, element: XmlElement): void {
  const style = element.attributes['text:style-name'];
  const inline: Inline = { lines: [''], plain: false, after: [] };
  gather(walk, element, inline, walk.styles.isBold(style));
  const texts = inline.lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const level =
    element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : walk.styles.headingLevel(style);
  const place = nextPlace(walk);
  for (const text of texts) walk.blocks.push(blockOf(walk, text, place, Math.min(6, level), !inline.plain));
  for (const after of inline.after) visit(walk, after);
}

function blockOf(walk: Walk, text: string, place: Place, level: number, bold: boolean): TextBlock {
  if (walk.furniture) return { kind: 'paragraph', text, furniture: true, place };
  if (level > 0) return { kind: 'heading', text, level, place };
  const depth = Math.max(0, walk.lists.length - 1);
  const block = textBlock(text, place, { item: walk.item, bold, depth });
  if (block.kind === 'list-item' && walk.styles.isOrdered(walk.lists[0], depth)) block.ordered = true;
  walk.item = false;
  return block;
}

function gather(walk: Walk, element: XmlElement, inline: Inline, bold: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') addText(inline, child, bold);
    else if (child.name === 'text:line-break') inline.lines.push('');
    else if (child.name === 'text:s' || child.name === 'text:tab') addText(inline, ' ', bold);
    else if (child.name === 'text:note')
      inline.after.push(...elementsOf(child).filter((one) => one.name === 'text:note-body'));
    else if (child.name === 'draw:frame' || child.name === 'draw:custom-shape') inline.after.push(child);
    else if (!LEFT_OUT.has(child.name)) gather(walk, child, inline, boldIn(walk, child, bold));
  }
}

function boldIn(walk: Walk, child: XmlElement, outer: boolean): boolean {
  return outer || (child.name === 'text:span' && walk.styles.isBold(child.attributes['text:style-name']));
}

function addText(inline: Inline, text: string, bold: boolean): void {
  if (!bold && text.trim() !== '') inline.plain = true;
  inline.lines.push(`${inline.lines.pop() ?? ''}${text}`);
}

function visitList(walk: Walk, list: XmlElement): void {
  walk.lists.push(list.attributes['text:style-name'] ?? '');
  for (const item of elementsOf(list)) {
    walk.item = item.name === 'text:list-item';
    for (const child of elementsOf(item)) visit(walk, child);
  }
  walk.item = false;
  walk.lists.pop();
}

function visitTable(walk: Walk, table: XmlElement): void {
  const rows = rowsOf(table, false).flatMap(({ row, header }) => tableRows(walk, row, header));
  const filled = rows.filter((row) => row.cells.length > 0);
  const isBox = filled.every((row) => row.cells.length === 1 && row.cells[0]?.colSpan === 1);
  if (isBox) for (const row of filled) walk.blocks.push(...row.cells.flatMap((cell) => cell.blocks));
  else walk.blocks.push({ kind: 'table', rows: filled, place: spanOfRows(filled) });
}

function spanOfRows(rows: readonly SourceRow[]): Place {
  const first = rows[0]?.place ?? { line: 0 };
  const last = rows.at(-1)?.place;
  return last && 'line' in last && 'line' in first && last.line > first.line
    ? { line: first.line, to: last.line }
    : first;
}

function rowsOf(table: XmlElement, header: boolean): { row: XmlElement; header: boolean }[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, header }];
    if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name))
      return rowsOf(child, header || child.name === 'table:table-header-rows');
    return [];
  });
}

function tableRows(walk: Walk, row: XmlElement, header: boolean): SourceRow[] {
  const repeated = countIn(row, 'table:number-rows-repeated', MOST_REPEATED);
  return Array.from({ length: repeated }, () => {
    const place = nextPlace(walk);
    const cells = elementsOf(row)
      .filter((cell) => cell.name === 'table:table-cell')
      .flatMap((cell) => tableCells(walk, cell, header, place));
    return { cells, place };
  });
}

function tableCells(walk: Walk, cell: XmlElement, header: boolean, place: Place): SourceCell[] {
  const inner: Walk = { ...walk, blocks: [], lists: [], item: false, place };
  for (const child of elementsOf(cell)) visit(inner, child);
  const blocks = inner.blocks.flatMap((block): TextBlock[] =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((one) => one.blocks)) : [block],
  );
  const colSpan = countIn(cell, 'table:number-columns-spanned', 1000);
  const rowSpan = countIn(cell, 'table:number-rows-spanned', 1000);
  const repeated = countIn(cell, 'table:number-columns-repeated', MOST_REPEATED);
  walk.cells.made += repeated;
  if (walk.cells.made > LIMITS.cells) throw new Unfit('document-too-complex');
  return Array.from({ length: repeated }, () => ({ blocks, colSpan, rowSpan, header, place }));
}

function countIn(element: XmlElement, name: string, most: number): number {
  const value = Number(element.attributes[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}
