import type { TextBlock } from '../../kernel/source-document.ts';
import { textBlock } from '../text/table-line.ts';
import { linesOf } from './lines.ts';
import { isBold, type Line, lineText, type Page, type Run, type Tagged } from './page-model.ts';
import type { PagePart } from './page-parts.ts';
import { type TaggedRow, taggedTable } from './tagged-table.ts';
import { headingLevel, joined, type Measure } from './text-flow.ts';

type Walk = {
  page: Page;
  runs: ReadonlyMap<string, Run[]>;
  parts: PagePart[];
  depth: number;
  measure: Measure;
};

const BLOCKS =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|NonStruct|Private|TOC|TOCI|Index|L|LI|LBody|P|H[1-6]?|Title|Table|Caption|Figure|Form|Note|FENote|Aside)$/;

/** The runs of a page by the marked content that they stand in. */
export function runsByTag(runs: readonly Run[]): Map<string, Run[]> {
  const byTag = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.tag === null) continue;
    const known = byTag.get(run.tag);
    if (known) known.push(run);
    else byTag.set(run.tag, [run]);
  }
  return byTag;
}

export function taggedParts(page: Page, tree: Tagged, runs: ReadonlyMap<string, Run[]>, measure: Measure): PagePart[] {
  const walk: Walk = { page, runs, parts: [], depth: 0, measure };
  visit(walk, tree);
  return walk.parts;
}

function visit(walk: Walk, node: Tagged): void {
  if (node.role === 'Table') addTable(walk, node);
  else if (node.role === 'L') {
    walk.depth += 1;
    for (const child of partsOf(node)) visit(walk, child);
    walk.depth -= 1;
  } else if (node.role === 'LI') visitItem(walk, node);
  else if (isText(node)) addText(walk, node, false);
  else for (const child of partsOf(node)) visit(walk, child);
}

const partsOf = (node: Tagged) => node.children.filter((child) => typeof child !== 'string');

/** Whether a part holds text itself or only in parts that run within a line. */
function isText(node: Tagged): boolean {
  return node.children.length > 0 && node.children.every((child) => typeof child === 'string' || !hasBlocks(child));
}

function hasBlocks(node: Tagged): boolean {
  return BLOCKS.test(node.role) || partsOf(node).some(hasBlocks);
}

/** A sign, the words of the item, and perhaps a list in it. */
function visitItem(walk: Walk, node: Tagged): void {
  const inner = partsOf(node).flatMap((child) => (child.role === 'LBody' ? child.children : [child]));
  const lists = inner.filter((child) => typeof child !== 'string' && (child.role === 'L' || child.role === 'Table'));
  const own = inner.filter((child) => !lists.includes(child));
  const direct = node.children.filter((child) => typeof child === 'string');
  addText(walk, { role: 'LI', children: [...direct, ...own] }, true);
  for (const list of lists) if (typeof list !== 'string') visit(walk, list);
}

function addText(walk: Walk, node: Tagged, item: boolean): void {
  const lines = linesIn(walk, node);
  const text = lines.map(lineText).reduce((above, below) => (above ? joined(above, below) : below), '');
  if (text.trim() === '') return;
  const place = { page: walk.page.number };
  const level = item ? 0 : levelOf(node.role, lines, walk.measure);
  const depth = Math.max(0, walk.depth - 1);
  const block: TextBlock =
    level > 0
      ? { kind: 'heading', text, level, place }
      : textBlock(text, place, { item, bold: lines.every(isBold), depth });
  const last = walk.parts.at(-1);
  if (last?.kind === 'blocks') last.blocks.push(block);
  else walk.parts.push({ kind: 'blocks', blocks: [block] });
}

/** Word and LibreOffice tag a title as a paragraph; its size tells. */
function levelOf(role: string, lines: readonly Line[], measure: Measure): number {
  const tagged = /^(?:H([1-6])?|Title)$/.exec(role);
  if (tagged) return Number(tagged[1] ?? 1);
  const [first] = lines;
  return first && lines.length < 4 ? headingLevel(first, measure) : 0;
}

function linesIn(walk: Walk, node: Tagged): Line[] {
  return linesOf(walk.page, runsIn(walk.runs, node));
}

export function runsIn(runs: ReadonlyMap<string, Run[]>, node: Tagged): Run[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? (runs.get(child) ?? []) : runsIn(runs, child)));
}

function addTable(walk: Walk, node: Tagged): void {
  const rows = rowsOf(node).map(
    (row): TaggedRow =>
      partsOf(row).flatMap((cell) => {
        const runs = runsIn(walk.runs, cell);
        return runs.length === 0 ? [] : [{ runs, blocks: blocksIn(walk, cell), header: cell.role === 'TH' }];
      }),
  );
  const table = taggedTable(walk.page.number, rows);
  if (table) walk.parts.push(table);
  else for (const cell of rows.flat()) walk.parts.push({ kind: 'blocks', blocks: cell.blocks });
}

function rowsOf(node: Tagged): Tagged[] {
  return partsOf(node).flatMap((child) =>
    child.role === 'TR' ? [child] : /^(?:THead|TBody|TFoot)$/.test(child.role) ? rowsOf(child) : [],
  );
}

function blocksIn(walk: Walk, cell: Tagged): TextBlock[] {
  const inner: Walk = { ...walk, parts: [], depth: 0, measure: { ...walk.measure, headings: [] } };
  visit(inner, { ...cell, role: 'Div' });
  return inner.parts.flatMap((part) =>
    part.kind === 'blocks'
      ? part.blocks
      : part.kind === 'table'
        ? part.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks))
        : [],
  );
}
