/** A stretch of text as it was drawn. `y` is the baseline, measured from the top of the page. */
export type Run = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Marked content that the tag tree may name. */
  tag: string | null;
};

/** A straight line that was drawn along an axis: `at` is its fixed coordinate. */
export type Rule = { across: boolean; at: number; from: number; to: number };

/** A part of the document's own tag tree: its role, and children that are parts or marked content. */
export type Tagged = { role: string; children: (Tagged | string)[] };

export type Page = { number: number; width: number; height: number; runs: Run[]; rules: Rule[]; tags: Tagged | null };

/** Runs without a wide gap between them. */
export type Chunk = { text: string; x: number; right: number; runs: Run[] };

/** What stands on one baseline. */
export type Line = { page: number; y: number; size: number; chunks: Chunk[] };

export const lineText = (line: Line): string => line.chunks.map((chunk) => chunk.text).join(' ');

export const lineLeft = (line: Line): number => line.chunks[0]?.x ?? 0;

export const lineRight = (line: Line): number => line.chunks.at(-1)?.right ?? 0;

export const isBold = (line: Line): boolean =>
  line.chunks.every((chunk) => chunk.runs.every((run) => run.bold || run.text.trim() === ''));
