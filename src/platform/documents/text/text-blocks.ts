import { leadingMarker } from '../../kernel/list-marker.ts';
import { type Block, type Place, type SourceRow, spanOf } from '../../kernel/source-document.ts';
import { fragmentParts, plainText } from './html-fragment.ts';
import type { LogicalLine } from './logical-lines.ts';
import { type CellSeparator, isRule, separatorOf, tableRow, textBlock } from './table-line.ts';

type Building = { blocks: Block[]; rows: SourceRow[]; separator: CellSeparator | null; indents: number[] };

/** Lines of text as blocks: rows that belong together as tables, the rest by its sign, indent and markup. */
export function textBlocks(lines: readonly LogicalLine[]): Block[] {
  const building: Building = { blocks: [], rows: [], separator: null, indents: [] };
  for (const line of lines) addLine(building, line);
  closeTable(building);
  return building.blocks;
}

function addLine(building: Building, line: LogicalLine): void {
  if (isRule(line.text)) {
    addRule(building, line);
    return;
  }
  const separator = separatorOf(line.text, building.separator);
  if (separator) addRow(building, line, separator);
  else addText(building, line);
}

function addRow(building: Building, line: LogicalLine, separator: CellSeparator): void {
  const row = tableRow(line.text, separator, placeOf(line), line.gap);
  const width = building.rows.at(-1)?.cells.length;
  if (building.separator !== separator || (line.gap && width !== row.cells.length)) closeTable(building);
  building.separator = separator;
  building.rows.push(row);
}

function closeTable(building: Building): void {
  if (building.rows.length > 0) {
    const place = spanOf(building.rows.map((row) => row.place));
    building.blocks.push({ kind: 'table', rows: building.rows, place });
  }
  building.rows = [];
  building.separator = null;
}

/** A rule under a single line of text makes that line a heading. */
function addRule(building: Building, line: LogicalLine): void {
  const last = building.blocks.at(-1);
  if (line.gap || building.rows.length > 0 || last?.kind !== 'paragraph' || last.text.length > 120) return;
  if (!/^\s*(=+|-+)\s*$/.test(line.text)) return;
  const level = line.text.includes('=') ? 1 : 2;
  building.blocks.splice(-1, 1, { kind: 'heading', text: last.text, level, place: last.place });
}

function addText(building: Building, line: LogicalLine): void {
  closeTable(building);
  const hashes = /^\s{0,3}(#{1,6})\s+(\S.*?)\s*#*$/.exec(line.text);
  if (hashes?.[1] && hashes[2]) {
    building.blocks.push({
      kind: 'heading',
      text: plainText(hashes[2]),
      level: hashes[1].length,
      place: placeOf(line),
    });
    building.indents = [];
    return;
  }
  const depth = depthOf(building, line);
  fragmentParts(line.text).forEach((part, index) => {
    const hints = { item: part.item, bold: part.bold, depth, gap: line.gap && index === 0 };
    building.blocks.push(textBlock(part.text, placeOf(line), hints));
  });
}

/** How deep a list item stands: the rank of its indent among those of the items around it. */
function depthOf(building: Building, line: LogicalLine): number {
  const indent = (/^[ \t]*/.exec(line.text)?.[0] ?? '').replace(/\t/g, '    ').length;
  if (!leadingMarker(line.text.trim())) {
    if (line.gap) building.indents = [];
    return 0;
  }
  building.indents = [...building.indents.filter((known) => known < indent - 1), indent];
  return building.indents.length - 1;
}

function placeOf(line: LogicalLine): Place {
  return line.to > line.from ? { line: line.from, to: line.to } : { line: line.from };
}
