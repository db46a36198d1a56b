import type { GridRow, Leaf, Line } from '../flat-source.ts';
import { isEmpty, type Piece, slicePiece, splitPiece, textOf } from '../pieces.ts';
import type { SourcePart, SourceTableRun } from '../source-tables.ts';
import { filled } from '../table-columns.ts';

/** What the facts of the whole document are read from. `free` are lines that no action was made of. */
export type FactSource = {
  leaves: readonly Leaf[];
  lines: Line[];
  free: Line[];
  tables: SourceTableRun[];
  pairs: Pair[];
};

/** A label and what stands beside it: a row of a two-column table, or "Label: value" on a line. */
export type Pair = { label: Piece; value: Piece; inTable: boolean };

export function factSource(parts: readonly SourcePart[], leaves: readonly Leaf[], used: readonly Piece[]): FactSource {
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const tables = parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
  const taken = new Set(used.flat().map((segment) => segment.leaf));
  const free = lines.filter((line) => !line.whole.some((segment) => taken.has(segment.leaf)));
  const rows = tables
    .filter((table) => table.kind === 'pairs' || table.kind === 'other')
    .flatMap((table) => table.grids);
  const pairs = [...rows.flatMap((grid) => grid.rows.flatMap(pairOfRow)), ...free.flatMap(pairOfLine)];
  return { leaves, lines, free, tables, pairs };
}

function pairOfRow(row: GridRow): Pair[] {
  const [label, value] = row.cells;
  if (!label || !value || filled(row).length !== 2 || label.text === '' || value.text === '') return [];
  return [
    {
      label: label.lines.flatMap((line) => line.whole),
      value: value.lines.flatMap((line) => line.whole),
      inTable: true,
    },
  ];
}

function pairOfLine(line: Line): Pair[] {
  const text = textOf(line.body);
  const match = /^([^:.]{3,60}):\s+(?=\S)/.exec(text);
  if (!match?.[1] || text.length > 220) return [];
  return [
    { label: slicePiece(line.body, 0, match[1].length), value: slicePiece(line.body, match[0].length), inTable: false },
  ];
}

const SENTENCE_END = /(?<=[.!?]["')\]’”]?)\s+(?=[\p{Lu}“"‘'(])/gu;

export function sentencesOf(line: Line): Piece[] {
  return splitPiece(line.body, SENTENCE_END).filter((sentence) => !isEmpty(sentence));
}

/** The list items that follow a line at once, those of the first item's kind, deeper ones joined to theirs. */
export function itemsAfter(lines: readonly Line[], index: number): Line[][] {
  const items: Line[][] = [];
  const first = lines[index + 1];
  if (!first?.marker) return [];
  for (const line of lines.slice(index + 1)) {
    if (!line.marker || line.level > 0) break;
    const isOwn = line.marker.kind === first.marker.kind && line.depth === first.depth;
    if (isOwn || items.length === 0) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}
