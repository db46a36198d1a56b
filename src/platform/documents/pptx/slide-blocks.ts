import type { Block, Picture, Place, SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import { textBlock } from '../text/table-line.ts';
import { elementsOf, findElement, type XmlElement } from '../xml/read-xml.ts';

/** What a shape is for, as its layout says. */
type Kind = 'title' | 'body' | 'furniture' | 'box';

const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr']);
const LISTS = new Set(['body', 'obj', '']);

/** The texts and tables of a slide, its title first. */
export function slideBlocks(slide: XmlElement, page: number): Block[] {
  const tree = findElement(slide, 'p:spTree');
  if (!tree) return [];
  const shapes = shapesIn(tree);
  const titles = shapes.filter((shape) => kindOf(shape) === 'title');
  const rest = shapes.filter((shape) => !titles.includes(shape));
  return [...titles, ...rest].flatMap((shape) => shapeBlocks(shape, { page }));
}

/** Pictures, and frames of something else than a table: charts and diagrams. */
export function slidePictures(slide: XmlElement, page: number): Picture[] {
  const tree = findElement(slide, 'p:spTree');
  const shapes = tree ? shapesIn(tree) : [];
  return shapes
    .filter(({ name }) => name !== 'p:sp')
    .filter((shape) => shape.name === 'p:pic' || !findElement(shape, 'a:tbl'))
    .map((shape) => ({ text: findElement(shape, 'p:cNvPr')?.attributes.descr ?? '', place: { page } }));
}

function shapesIn(tree: XmlElement): XmlElement[] {
  return elementsOf(tree).flatMap((child) => {
    if (/^p:(?:sp|graphicFrame|pic)$/.test(child.name)) return [child];
    return /^(?:p:grpSp|mc:AlternateContent|mc:Choice)$/.test(child.name) ? shapesIn(child) : [];
  });
}

function kindOf(shape: XmlElement): Kind {
  const holder = findElement(shape, 'p:ph');
  if (!holder) return 'box';
  const type = holder.attributes.type ?? '';
  if (type === 'title' || type === 'ctrTitle') return 'title';
  if (FURNITURE.has(type)) return 'furniture';
  return LISTS.has(type) ? 'body' : 'box';
}

function shapeBlocks(shape: XmlElement, place: Place): Block[] {
  const table = findElement(shape, 'a:tbl');
  if (table) return [tableOf(table, place)];
  const body = findElement(shape, 'p:txBody');
  return body ? texts(body, kindOf(shape), place) : [];
}

function texts(body: XmlElement, kind: Kind, place: Place): TextBlock[] {
  const blocks = elementsOf(body)
    .filter((child) => child.name === 'a:p')
    .flatMap((paragraph) => paragraphBlocks(paragraph, kind, place));
  if (kind !== 'title' || blocks.length === 0) return blocks;
  return [{ kind: 'heading', text: blocks.map((block) => block.text).join(' '), level: 2, place }];
}

function paragraphBlocks(paragraph: XmlElement, kind: Kind, place: Place): TextBlock[] {
  const runs = elementsOf(paragraph).filter((child) => /^a:(?:r|fld|br)$/.test(child.name));
  const lines = runs.map((run) => (run.name === 'a:br' ? '\n' : wordsIn(run))).join('');
  const properties = elementsOf(paragraph).find((child) => child.name === 'a:pPr');
  const bold = runs.every((run) => run.name === 'a:br' || isBold(run));
  const depth = Math.min(8, Math.max(0, Number(properties?.attributes.lvl ?? 0) || 0));
  return lines
    .split(/[\n\v]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((text): TextBlock => {
      if (kind === 'furniture') return { kind: 'paragraph', text, furniture: true, place };
      const block = textBlock(text, place, { item: isItem(properties, kind), bold, depth });
      if (block.kind === 'list-item' && properties && has(properties, 'a:buAutoNum')) block.ordered = true;
      return block;
    });
}

const has = (element: XmlElement, name: string): boolean => elementsOf(element).some((child) => child.name === name);

/** The text of a body is a list by its layout, other text only where it says so. */
function isItem(properties: XmlElement | undefined, kind: Kind): boolean {
  if (properties && has(properties, 'a:buNone')) return false;
  if (properties && (has(properties, 'a:buChar') || has(properties, 'a:buAutoNum'))) return true;
  return kind === 'body';
}

function isBold(run: XmlElement): boolean {
  const bold = findElement(run, 'a:rPr')?.attributes.b;
  return bold === '1' || bold === 'true';
}

function wordsIn(run: XmlElement): string {
  const text = elementsOf(run).find((child) => child.name === 'a:t');
  return text?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

function tableOf(table: XmlElement, place: Place): Block {
  const rows = elementsOf(table)
    .filter((child) => child.name === 'a:tr')
    .map((row): SourceRow => ({ cells: elementsOf(row).flatMap((cell) => cellOf(cell, place)), place }));
  return { kind: 'table', rows, place };
}

function cellOf(cell: XmlElement, place: Place): SourceCell[] {
  const isCovered = ['hMerge', 'vMerge'].some((name) => /^(?:1|true)$/.test(cell.attributes[name] ?? ''));
  if (cell.name !== 'a:tc' || isCovered) return [];
  const body = elementsOf(cell).find((child) => child.name === 'a:txBody');
  const blocks = body ? texts(body, 'box', place) : [];
  return [{ blocks, colSpan: span(cell, 'gridSpan'), rowSpan: span(cell, 'rowSpan'), header: false, place }];
}

function span(cell: XmlElement, name: string): number {
  const value = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 1000 ? value : 1;
}
