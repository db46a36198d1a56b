import type { SourceDocument } from '../../kernel/source-document.ts';
import { decodeText } from '../decode-text.ts';
import { htmlBlocks } from './html-blocks.ts';

export async function readHtml(bytes: Uint8Array): Promise<SourceDocument | null> {
  const text = decodeText(bytes);
  if (text === null) return null;
  const { parse } = await import('parse5');
  const page = parse(text, { sourceCodeLocationInfo: true });
  return {
    format: 'html',
    blocks: htmlBlocks(page, (element) => ({ line: element.sourceCodeLocation?.startLine ?? 1 })),
  };
}
