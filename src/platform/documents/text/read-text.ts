import type { Block, DocumentFormat, SourceDocument } from '../../kernel/source-document.ts';
import { decodeText } from '../decode-text.ts';
import { withFixedColumns } from './fixed-columns.ts';
import { joinWrapped } from './join-wrapped.ts';
import { logicalLines } from './logical-lines.ts';
import { markMailFurniture, withoutQuoteMarks } from './mail.ts';
import { textBlocks } from './text-blocks.ts';

export async function readText(bytes: Uint8Array): Promise<SourceDocument | null> {
  return fromText(bytes, 'text');
}

export async function readMarkdown(bytes: Uint8Array): Promise<SourceDocument | null> {
  return fromText(bytes, 'markdown');
}

function fromText(bytes: Uint8Array, format: DocumentFormat): SourceDocument | null {
  const text = decodeText(bytes);
  if (text === null) return null;
  return documentFromText(text, format);
}

/** Plain text, whether from a file or pasted, as blocks. */
export function documentFromText(text: string, format: DocumentFormat = 'text'): SourceDocument {
  const source = withoutQuoteMarks(format === 'markdown' ? withoutLinkTargets(text) : text);
  const blocks: Block[] = textBlocks(joinWrapped(withFixedColumns(logicalLines(source))));
  return { format, blocks: format === 'markdown' ? blocks : markMailFurniture(blocks, source) };
}

function withoutLinkTargets(text: string): string {
  return text.replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1');
}
