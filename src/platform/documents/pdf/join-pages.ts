import { type Block, type SourceTable, spanOf, type TextBlock } from '../../kernel/source-document.ts';
import { type Line, lineText } from './page-model.ts';
import type { PagePart, PageTable } from './page-parts.ts';
import { flow, joined, type Measure } from './text-flow.ts';

export type LaidOut = { parts: readonly PagePart[]; furniture: readonly Line[] };

type Joining = { blocks: Block[]; open: { part: PageTable; block: SourceTable } | null; waiting: Block[] };

/** All pages as blocks. What goes on over a page break is one; the furniture between its halves follows it. */
export function joinPages(pages: readonly LaidOut[], measure: Measure): Block[] {
  const joining: Joining = { blocks: [], open: null, waiting: [] };
  for (const { parts, furniture } of pages) {
    parts.forEach((part, index) => {
      if (part.kind === 'table') addTable(joining, part, index === 0);
      else
        addTexts(
          joining,
          part.kind === 'blocks' ? part.blocks : flow(part.lines, { ...measure, right: part.right }),
          index === 0,
        );
    });
    joining.waiting.push(...furniture.map(furnitureBlock));
  }
  return [...joining.blocks, ...joining.waiting];
}

function furnitureBlock(line: Line): Block {
  return { kind: 'paragraph', text: lineText(line), furniture: true, place: { page: line.page } };
}

function addTable(joining: Joining, part: PageTable, first: boolean): void {
  const { open } = joining;
  if (first && open && open.part.page === part.page - 1 && sameColumns(open.part, part)) {
    const rows = part.rows.map((row, at) => (at === 0 ? { ...row, gap: true } : row));
    open.block.rows.push(...rows);
    open.block.place = spanOf([open.block.place, { page: part.page }]);
    open.part = part;
    return;
  }
  settle(joining);
  const block: SourceTable = { kind: 'table', rows: [...part.rows], place: { page: part.page } };
  joining.open = { part, block };
  joining.blocks.push(block);
}

function sameColumns(a: PageTable, b: PageTable): boolean {
  return a.edges.length === b.edges.length && a.edges.every((edge, at) => Math.abs(edge - (b.edges[at] ?? 0)) < 12);
}

function addTexts(joining: Joining, texts: readonly TextBlock[], first: boolean): void {
  if (texts.length === 0) return;
  const [next] = texts;
  const last = joining.blocks.at(-1);
  const runsOn = first && next && last && last.kind !== 'table' && goesOn(last, next);
  if (runsOn) {
    last.text = joined(last.text, next.text);
    last.place = spanOf([last.place, next.place]);
  }
  if (!runsOn || texts.length > 1) settle(joining);
  joining.blocks.push(...texts.slice(runsOn ? 1 : 0));
}

function goesOn(last: TextBlock, next: TextBlock): boolean {
  return (
    last.kind !== 'heading' && next.kind === 'paragraph' && /^\p{Ll}/u.test(next.text) && !/[.!?:;]$/.test(last.text)
  );
}

function settle(joining: Joining): void {
  joining.blocks.push(...joining.waiting);
  joining.waiting = [];
  joining.open = null;
}
