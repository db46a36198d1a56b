import type { SourceRow, TextBlock } from '../../kernel/source-document.ts';
import type { Line, Run } from './page-model.ts';

/** A table on one page. `edges` are where its columns begin, to find it again on the next. */
export type PageTable = {
  kind: 'table';
  rows: SourceRow[];
  edges: number[];
  top: number;
  bottom: number;
  page: number;
  runs: readonly Run[];
};

export type PageText = { kind: 'text'; lines: Line[]; right: number };

/** Text that the tag tree had told apart already. */
export type PageBlocks = { kind: 'blocks'; blocks: TextBlock[] };

/** What stands on a page, in reading order. */
export type PagePart = PageTable | PageText | PageBlocks;
