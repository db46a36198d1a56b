import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5';
import type { SourceDocument } from '../../kernel/source-document.ts';
import { decodeText } from '../decode-text.ts';
import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';
import { htmlBlocks } from './html-blocks.ts';

export async function readHtml(bytes: Uint8Array): Promise<SourceDocument | null> {
  const text = decodeText(bytes);
  if (text === null) return null;
  const { parse, defaultTreeAdapter } = await import('parse5');
  const page = parse(text, { sourceCodeLocationInfo: true, treeAdapter: withLimits(defaultTreeAdapter) });
  const read = htmlBlocks(page, (element) => ({ line: element.sourceCodeLocation?.startLine ?? 1 }));
  return { format: 'html', ...read };
}

/** A page that is nested deeper than people nest costs the parser time that grows with the square of the depth. */
function withLimits(adapter: TreeAdapter<DefaultTreeAdapterMap>): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...adapter,
    onItemPush() {
      depth += 1;
      if (depth > LIMITS.depth) throw new Unfit('document-too-complex');
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
