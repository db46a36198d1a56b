import type { DefaultTreeAdapterMap } from 'parse5';
import type { Block, Picture, Place, SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import { textBlock } from '../text/table-line.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Says where a node stands in its document. */
export type PlaceOf = (element: Element) => Place;

/** Text being gathered; `plain` once some of it is not bold. */
type Run = { text: string; plain: boolean };
type Walk = {
  blocks: Block[];
  pictures: Picture[];
  run: Run;
  lists: { ordered: boolean }[];
  placeOf: PlaceOf;
  place: Place;
  inItem: boolean;
  level: number;
  bold: number;
  furniture: boolean;
};

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
]);
const BLOCKS = new Set(
  'p div section article main header footer nav aside blockquote dl dt dd figure figcaption form fieldset address pre body html li ul ol h1 h2 h3 h4 h5 h6 details summary label legend caption'.split(
    ' ',
  ),
);

/** A parsed page as blocks in the order of its text, and its pictures but those that are declared decoration. */
export function htmlBlocks(root: Node, placeOf: PlaceOf): { blocks: Block[]; pictures: Picture[] } {
  const walk = newWalk(placeOf, { line: 1 }, []);
  visit(walk, root);
  flush(walk);
  return { blocks: walk.blocks, pictures: walk.pictures };
}

function newWalk(placeOf: PlaceOf, place: Place, pictures: Picture[]): Walk {
  return {
    blocks: [],
    pictures,
    run: { text: '', plain: false },
    lists: [],
    placeOf,
    place,
    inItem: false,
    level: 0,
    bold: 0,
    furniture: false,
  };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function visit(walk: Walk, node: Node): void {
  if (node.nodeName === '#text' && 'value' in node) {
    addText(walk, node.value);
    return;
  }
  if (!isElement(node)) {
    for (const child of childrenOf(node)) visit(walk, child);
    return;
  }
  if (SKIPPED.has(node.tagName)) return;
  if (node.tagName === 'img') addPicture(walk, node);
  else if (node.tagName === 'table') visitTable(walk, node);
  else if (node.tagName === 'br') flush(walk);
  else if (BLOCKS.has(node.tagName)) visitBlock(walk, node);
  else visitInline(walk, node);
}

function addPicture(walk: Walk, node: Element): void {
  const alt = node.attrs.find(({ name }) => name === 'alt')?.value.trim();
  if (alt !== '') walk.pictures.push({ text: alt ?? '', place: walk.place });
}

function addText(walk: Walk, value: string): void {
  if (value.trim() !== '' && walk.bold === 0) walk.run.plain = true;
  walk.run.text += value;
}

function visitInline(walk: Walk, node: Element): void {
  const bold = node.tagName === 'b' || node.tagName === 'strong';
  if (bold) walk.bold += 1;
  for (const child of childrenOf(node)) visit(walk, child);
  if (bold) walk.bold -= 1;
}

function visitBlock(walk: Walk, node: Element): void {
  flush(walk);
  walk.place = walk.placeOf(node);
  const isList = node.tagName === 'ul' || node.tagName === 'ol';
  const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
  const isFurniture = isPageFurniture(node);
  if (isFurniture) walk.furniture = true;
  if (isList) walk.lists.push({ ordered: node.tagName === 'ol' });
  if (node.tagName === 'li') walk.inItem = true;
  if (heading) walk.level = Number(heading);
  for (const child of childrenOf(node)) visit(walk, child);
  flush(walk);
  walk.level = 0;
  if (node.tagName === 'li') walk.inItem = false;
  if (isList) walk.lists.pop();
  if (isFurniture) walk.furniture = false;
}

/** Word processors mark the header and the footer of their pages by a title. */
function isPageFurniture(node: Element): boolean {
  return (
    node.tagName === 'div' &&
    node.attrs.some(({ name, value }) => name === 'title' && /^(?:header|footer)$/.test(value))
  );
}

/** Ends the text that was gathered: a heading, an item or a paragraph. The first text of a list item is the item. */
function flush(walk: Walk): void {
  const text = walk.run.text.replace(/\s+/g, ' ').trim();
  const bold = !walk.run.plain;
  walk.run = { text: '', plain: false };
  if (text === '') return;
  if (walk.furniture) {
    walk.blocks.push({ kind: 'paragraph', text, furniture: true, place: walk.place });
    return;
  }
  if (walk.level > 0) {
    walk.blocks.push({ kind: 'heading', text, level: walk.level, place: walk.place });
    return;
  }
  const list = walk.lists.at(-1);
  const block = textBlock(text, walk.place, { item: walk.inItem, bold, depth: Math.max(0, walk.lists.length - 1) });
  if (block.kind === 'list-item' && list?.ordered) block.ordered = true;
  walk.blocks.push(block);
  walk.inItem = false;
}

function visitTable(walk: Walk, table: Element): void {
  flush(walk);
  const rows = rowElements(table).map((row) => tableRow(walk, row));
  const filled = rows.filter((row) => row.cells.length > 0);
  if (filled.length === 0) return;
  if (isLayout(filled)) walk.blocks.push(...layoutBlocks(walk, table));
  else walk.blocks.push({ kind: 'table', rows: filled, place: walk.placeOf(table) });
}

/** A table of one cell is a box around text. */
function isLayout(rows: readonly SourceRow[]): boolean {
  return rows.every((row) => row.cells.length === 1 && row.cells[0]?.colSpan === 1);
}

function layoutBlocks(walk: Walk, table: Element): Block[] {
  return rowElements(table).flatMap((row) =>
    childrenOf(row)
      .filter(isElement)
      .flatMap((cell) => cellBlocks(walk, cell, walk.placeOf(row))),
  );
}

function rowElements(node: Element): Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowElements(child) : [],
    );
}

function tableRow(walk: Walk, row: Element): SourceRow {
  const place = walk.placeOf(row);
  const cells = childrenOf(row)
    .filter(isElement)
    .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');
  return { cells: cells.map((cell) => tableCell(walk, cell, place)), place };
}

function tableCell(walk: Walk, cell: Element, place: Place): SourceCell {
  const blocks = cellBlocks(walk, cell, place).flatMap((block): TextBlock[] =>
    block.kind === 'table' ? innerText(block.rows) : [block],
  );
  return {
    blocks,
    colSpan: span(cell, 'colspan'),
    rowSpan: span(cell, 'rowspan'),
    header: cell.tagName === 'th',
    place,
  };
}

function cellBlocks({ pictures }: Walk, cell: Element, place: Place): Block[] {
  const inner = newWalk(() => place, place, pictures);
  for (const child of childrenOf(cell)) visit(inner, child);
  flush(inner);
  return inner.blocks;
}

function innerText(rows: readonly SourceRow[]): TextBlock[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
}

function span(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 1000 ? value : 1;
}
