import {
  type Block,
  type Place,
  placeOrder,
  type SourceDocument,
  type SourceRow,
} from '../../../platform/kernel/source-document.ts';

/** A piece of the source as the proposal page shows it beside what was read. */
export interface SourceLine {
  place: Place;
  text: string;
  kind: 'heading' | 'text' | 'item' | 'row';
}

/** The document as lines to read, in its order. A table row is one line, its cells apart. */
export const sourceLines = ({ blocks }: SourceDocument): SourceLine[] => blocks.flatMap(linesOf);

function linesOf(block: Block): SourceLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ place: block.place, text: block.text, kind: 'heading' }];
    case 'paragraph':
      return [{ place: block.place, text: block.text, kind: 'text' }];
    case 'list-item':
      return [{ place: block.place, text: `${block.marker} ${block.text}`.trim(), kind: 'item' }];
    case 'table':
      return block.rows.map((row) => ({ place: row.place, text: rowText(row), kind: 'row' }));
  }
}

const rowText = ({ cells }: SourceRow): string =>
  cells
    .map(({ blocks }) =>
      blocks
        .map((block) => (block.kind === 'list-item' ? `${block.marker} ${block.text}`.trim() : block.text))
        .join(' / '),
    )
    .join('  |  ');

/** The line that holds a place: the last one that begins at or before it. -1: none. */
export function lineAt(lines: readonly SourceLine[], place: Place): number {
  if ('sheet' in place)
    return lines.findIndex(
      (line) =>
        'sheet' in line.place && line.place.sheet === place.sheet && rowOf(line.place.cell) === rowOf(place.cell),
    );
  const order = placeOrder(place);
  return lines.findLastIndex((line) => placeOrder(line.place) <= order);
}

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/i, '');

/** "line 60", "lines 60 to 64", "page 3", "sheet Plan, cell B4". */
export function placeWords(place: Place): string {
  if ('sheet' in place)
    return `sheet ${place.sheet}, ${place.to ? `cells ${place.cell} to ${place.to}` : `cell ${place.cell}`}`;
  const [word, from] = 'line' in place ? (['line', place.line] as const) : (['page', place.page] as const);
  return place.to ? `${word}s ${from} to ${place.to}` : `${word} ${from}`;
}
