/**
 * A document as it was read: what stands where, before anybody says what it means. Every reader of a format makes one,
 * and every recogniser starts from one.
 */
export type Place =
  | { line: number; to?: number }
  | { page: number; to?: number }
  | { sheet: string; cell: string; to?: string };

export type DocumentFormat =
  | 'text'
  | 'markdown'
  | 'csv'
  | 'tsv'
  | 'docx'
  | 'xlsx'
  | 'ods'
  | 'html'
  | 'odt'
  | 'odp'
  | 'pptx'
  | 'pdf';

export type Heading = { kind: 'heading'; text: string; level: number; place: Place };

/**
 * `gap` says that blank space stood before it; `bold` that the whole of it was emphasised; `furniture` that it is the
 * header, footer or number of a page.
 */
export type Paragraph = {
  kind: 'paragraph';
  text: string;
  place: Place;
  gap?: boolean;
  bold?: boolean;
  furniture?: boolean;
};

/** `marker` is what was printed in front ("iii.", "•"), empty where the format only says that it is an item. */
export type ListItem = {
  kind: 'list-item';
  text: string;
  marker: string;
  depth: number;
  ordered: boolean;
  place: Place;
  gap?: boolean;
  bold?: boolean;
};

/** `fill` is the colour of the cell as its file names it, where it has one. */
export type SourceCell = {
  blocks: TextBlock[];
  colSpan: number;
  rowSpan: number;
  header: boolean;
  place: Place;
  fill?: string;
};

/** `gap` says that blank space, such as a page break, stood before the row. */
export type SourceRow = { cells: SourceCell[]; place: Place; gap?: boolean };

export type SourceTable = { kind: 'table'; rows: SourceRow[]; place: Place };

export type TextBlock = Heading | Paragraph | ListItem;

export type Block = TextBlock | SourceTable;

/** A picture, chart or drawing: `text` is what it offers to those who cannot see it, often nothing. */
export type Picture = { text: string; place: Place | null };

export type SourceDocument = { format: DocumentFormat; blocks: Block[]; pictures?: Picture[] };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** A word is a run of letters or digits, after markup is taken away (docs/cli.md). */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Where each word of a text begins and ends. */
export function wordSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** From the first of some places to the last. Places of different kinds do not span: the first is kept. */
export function spanOf(places: readonly Place[]): Place {
  const first = places[0] ?? { line: 0 };
  return places.slice(1).reduce(joined, first);
}

function joined(from: Place, until: Place): Place {
  if ('line' in from && 'line' in until) return numbered('line', from.line, from.to, until.line, until.to);
  if ('page' in from && 'page' in until) return numbered('page', from.page, from.to, until.page, until.to);
  if ('sheet' in from && 'sheet' in until && from.sheet === until.sheet) {
    const to = until.to ?? until.cell;
    return to === from.cell ? from : { ...from, to };
  }
  return from;
}

function numbered<Key extends 'line' | 'page'>(key: Key, a: number, aTo: number | undefined, b: number, bTo?: number) {
  const low = Math.min(a, b);
  const high = Math.max(aTo ?? a, bTo ?? b);
  return (high > low ? { [key]: low, to: high } : { [key]: low }) as Extract<Place, Record<Key, number>>;
}

/** The order of places in the document, as far as their kind can say. */
export function placeOrder(place: Place): number {
  if ('line' in place) return place.line;
  return 'page' in place ? place.page : 0;
}
