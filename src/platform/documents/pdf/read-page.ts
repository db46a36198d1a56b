import type { PDFPageProxy } from 'pdfjs-dist';
import { drawnRules, type Matrix, transformed } from './drawn-rules.ts';
import type { Page, Run, Tagged } from './page-model.ts';

type Ops = Record<'save' | 'restore' | 'transform' | 'constructPath' | 'endPath', number>;

const MOST_RUNS = 60_000;
const BOLD = /bold|black|heavy|semibold|demi/i;

/** What stands on a page: text with positions, drawn lines, and, if asked for, the part of the tag tree that belongs to it. */
export async function readPage(page: PDFPageProxy, number: number, ops: Ops, withTags: boolean): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const operators = await page.getOperatorList();
  const [content, tags] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true, disableNormalization: false }),
    withTags ? page.getStructTree().catch(() => null) : null,
  ]);
  const runs = runsOf(content.items as Item[], base, boldFonts(page));
  page.cleanup();
  const rules = drawnRules(operators, ops, base);
  return { number, width: viewport.width, height: viewport.height, runs, rules, tags: taggedOf(tags, 0) };
}

type Item = {
  type?: string;
  id?: string;
  str?: string;
  transform?: number[];
  width?: number;
  height?: number;
  fontName?: string;
};

function boldFonts(page: PDFPageProxy): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const full = font instanceof Object && 'name' in font ? String(font.name) : '';
    const flagged =
      font instanceof Object && (('black' in font && font.black === true) || ('bold' in font && font.bold === true));
    known.set(name, flagged || BOLD.test(full));
    return known.get(name) ?? false;
  };
}

function runsOf(items: readonly Item[], base: Matrix, isBold: (name: string) => boolean): Run[] {
  const runs: Run[] = [];
  const open: (string | null)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str && runs.length < MOST_RUNS) {
      const run = runOf(item, base, open.findLast((id) => id !== null) ?? null, isBold);
      if (run) runs.push(run);
    }
  }
  return runs;
}

/** Text that was turned on its side says nothing about lines and is left out of them, at the end of its page. */
function runOf(item: Item, base: Matrix, tag: string | null, isBold: (name: string) => boolean): Run | null {
  const text = readable(item.str ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform ?? [];
  if (text.trim() === '' || ![a, b, c, d, e, f].every(Number.isFinite)) return null;
  const [x, y] = transformed(base, e, f);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const width = Number.isFinite(item.width) ? Math.max(0, item.width ?? 0) : 0;
  return { text, x, right: x + width, y, size, bold: isBold(item.fontName ?? ''), tag };
}

/** Signs of symbol fonts and of old typesetting, as people would type them. */
function readable(text: string): string {
  return text
    .replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf02d\uf0a8\uf06e\u0095]/g, '•')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\ue000-\uf8ff]/g, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
    .replace(/ﬀ/g, 'ff')
    .replace(/ﬃ/g, 'ffi')
    .replace(/ﬄ/g, 'ffl');
}

const DEEPEST = 60;

function taggedOf(node: unknown, depth: number): Tagged | null {
  if (!(node instanceof Object) || !('children' in node) || !Array.isArray(node.children)) return null;
  const children = node.children.flatMap((child: unknown): (Tagged | string)[] => {
    if (child instanceof Object && 'id' in child && typeof child.id === 'string') return [child.id];
    const inner = depth < DEEPEST ? taggedOf(child, depth + 1) : null;
    return inner ? [inner] : [];
  });
  return { role: 'role' in node ? String(node.role) : '', children };
}
