import type { Day } from '#platform/kernel';
import { formatDay, formatNumber, type TimelineRow, type Tone } from '#platform/views';

/** What stands in a cell: text, a figure, a day, or a word that a colour helps. */
export type Cell = string | number | { day: Day } | { tag: string; tone: Tone };

export interface Column {
  text: string;
  /** How wide against the others; 1 unless told. */
  share?: number;
}

/** The first cell of a row is its header. The caption names the table where no heading stands above it. */
export interface TableBlock {
  kind: 'table';
  caption: string;
  columns: Column[];
  rows: Cell[][];
}

export type Picture =
  | { kind: 'bars'; series: { name: string; colour: string }[]; rows: { label: string; values: number[] }[] }
  | { kind: 'timeline'; rows: TimelineRow[]; period: { from: Day; to: Day }; today: Day };

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** A paragraph that must not be overlooked. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; caption: string; rows: { term: string; value: Cell }[] }
  | TableBlock
  /** The title says the finding; `alt` is for those who do not see the picture; the table has all that it shows. */
  | { kind: 'figure'; title: string; alt: string; picture: Picture; table: TableBlock }
  /** Lines to sign on; a value that is known is printed. */
  | { kind: 'signature'; caption: string; rows: { term: string; value: string }[] };

export interface Section {
  /** Unique in the document, stable: an address may lead to it. */
  key: string;
  title: string;
  blocks: Block[];
}

/** A report, ready to be written in any format. No writer works anything out. */
export interface ReportDocument {
  title: string;
  /** Whose it is: above the title. */
  caption: string;
  /** Of which day, since when, for whom. */
  about: string;
  landscape: boolean;
  sections: Section[];
}

export const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return formatNumber(cell);
  return 'day' in cell ? formatDay(cell.day) : cell.tag;
};

export const isFigures = ({ rows }: TableBlock, column: number): boolean =>
  rows.length > 0 && rows.every((row) => typeof row[column] === 'number');

/** A table has a table; so has a picture; facts are one of two columns. */
export function tableOf(block: Block): TableBlock | null {
  if (block.kind === 'table') return block;
  if (block.kind === 'figure') return block.table;
  if (block.kind !== 'facts' && block.kind !== 'signature') return null;
  return {
    kind: 'table',
    caption: block.caption,
    columns: [{ text: 'What' }, { text: 'Value' }],
    rows: block.rows.map(({ term, value }) => [term, value]),
  };
}
