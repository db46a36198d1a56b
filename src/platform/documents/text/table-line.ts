import { leadingMarker } from '../../kernel/list-marker.ts';
import type { Place, SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import { fragmentParts } from './html-fragment.ts';

/** How the cells of a line are told apart. */
export type CellSeparator = 'tab' | 'pipe';

/** A line of nothing but rules ("---|---", "-----\t---"), which separates and says nothing. */
export function isRule(text: string): boolean {
  return /^[\s\-=_:|+–—*~·.]+$/.test(text) && /[-=_–—*~]{3}|\|/.test(text);
}

/** The separator of a line that reads as a table row, or null. A bullet or number before a tab is a list item. */
export function separatorOf(text: string, open: CellSeparator | null): CellSeparator | null {
  if (text.includes('\t')) {
    if (open === 'tab') return 'tab';
    const cells = text.split('\t');
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 2 && isOnlyMarker(filled[0] ?? '')) return null;
    const onlyIndented = filled.length === 1 && cells.at(-1)?.trim() !== '';
    return filled.length === 0 || onlyIndented ? null : 'tab';
  }
  const pipes = text.split('|').length - 1;
  if (pipes === 0) return null;
  const bounded = /^\s*\|.*\|\s*$/.test(text);
  return bounded || pipes >= 2 || open === 'pipe' ? 'pipe' : null;
}

function isOnlyMarker(text: string): boolean {
  const found = leadingMarker(`${text.trim()} x`);
  return found !== null && found.length > text.trim().length && /[^\p{L}\p{N}]/u.test(text.trim());
}

function cellTexts(text: string, separator: CellSeparator): string[] {
  if (separator === 'tab') return text.split('\t').map(unquoted);
  return text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, '|'));
}

/** A cell copied from a spreadsheet is quoted when it holds a line break. */
function unquoted(cell: string): string {
  return /^"[\s\S]*"$/.test(cell) && cell.includes('\n') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
}

export function tableRow(text: string, separator: CellSeparator, place: Place, gap: boolean): SourceRow {
  const cells = cellTexts(text, separator).map((cell) => textCell(cell, place));
  return { cells, place, ...(gap ? { gap } : {}) };
}

export function textCell(raw: string, place: Place, header = false): SourceCell {
  const blocks = raw.split(/\n|<br\s*\/?>/i).flatMap((line) => cellBlocks(line, place));
  return { blocks, colSpan: 1, rowSpan: 1, header, place };
}

function cellBlocks(line: string, place: Place): TextBlock[] {
  return fragmentParts(line).map((part) => textBlock(part.text, place, { item: part.item, bold: part.bold, depth: 0 }));
}

/** A text as a list item where it has a sign in front or its markup says so, else as a paragraph. */
export function textBlock(
  text: string,
  place: Place,
  hints: { item?: boolean; bold?: boolean; depth?: number; gap?: boolean } = {},
): TextBlock {
  const found = leadingMarker(text);
  const flags = { ...(hints.gap ? { gap: true } : {}), ...(hints.bold ? { bold: true } : {}) };
  if (!found && !hints.item) return { kind: 'paragraph', text, place, ...flags };
  const marker = found?.marker.printed ?? '';
  const ordered = found !== null && found.marker.kind !== 'bullet';
  const rest = found ? text.slice(found.length) : text;
  return { kind: 'list-item', text: rest, marker, depth: hints.depth ?? 0, ordered, place, ...flags };
}
