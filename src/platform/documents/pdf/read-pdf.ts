import type { SourceDocument } from '../../kernel/source-document.ts';
import type { ReportPages } from '../index.ts';
import { LIMITS } from '../limits.ts';
import { Unfit } from '../refusal.ts';
import { furnitureOf, runsWithout } from './furniture.ts';
import { joinPages, type LaidOut } from './join-pages.ts';
import { linesOf } from './lines.ts';
import { measureOf } from './measures.ts';
import { layOut } from './page-layout.ts';
import type { Page, Tagged } from './page-model.ts';
import { readPage } from './read-page.ts';
import { runsByTag, runsIn, taggedParts } from './tagged-parts.ts';
import type { Measure } from './text-flow.ts';

/** Scripts, forms, fonts and pictures of the file are left alone: only text, lines and tags are asked for. */
const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  verbosity: 0,
};

export async function readPdf(bytes: Uint8Array, report: ReportPages): Promise<SourceDocument | null> {
  const pages = await pagesOf(bytes, report);
  const characters = pages.reduce((sum, page) => sum + charactersIn(page.runs), 0);
  if (characters < pages.length * 2 && characters < 40) throw new Unfit('document-no-text');
  const furniture = furnitureOf(pages);
  const bodies = pages.map((page) => ({ page, runs: runsWithout(page, furniture.get(page) ?? []) }));
  const measure = measureOf(bodies.flatMap(({ page, runs }) => linesOf(page, runs)));
  const drawn = bodies.map(
    ({ page, runs }): LaidOut => ({ parts: layOut(page, runs, measure), furniture: furniture.get(page) ?? [] }),
  );
  const tagged = taggedPages(pages, measure);
  const byTags = tagged !== null && (hasTable(tagged) || !hasTable(drawn));
  return { format: 'pdf', blocks: joinPages(byTags ? tagged : drawn, measure) };
}

async function pagesOf(bytes: Uint8Array, report: ReportPages): Promise<Page[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    const file = await loading.promise.catch((error: Error) => {
      throw error.name === 'PasswordException' ? new Unfit('document-encrypted') : error;
    });
    if (file.numPages > LIMITS.pages) throw new Unfit('document-too-long');
    const pages: Page[] = [];
    let characters = 0;
    let tags = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await readPage(await file.getPage(number), number, OPS, tags < LIMITS.pdfTags);
      tags += countTags(page.tags);
      characters += charactersIn(page.runs);
      if (characters > LIMITS.textBytes) throw new Unfit('document-too-long');
      pages.push(page);
      report(number, file.numPages);
    }
    return tags < LIMITS.pdfTags ? pages : pages.map((page) => ({ ...page, tags: null }));
  } finally {
    await loading.destroy();
  }
}

const countTags = (node: Tagged | string | null): number =>
  node === null || typeof node === 'string' ? 0 : node.children.reduce((sum, child) => sum + countTags(child), 1);

const charactersIn = (runs: readonly { text: string }[]): number =>
  runs.reduce((sum, run) => sum + run.text.trim().length, 0);

const hasTable = (pages: readonly LaidOut[]): boolean =>
  pages.some(({ parts }) => parts.some((part) => part.kind === 'table'));

/** The pages by their own tags, where these name nearly all of the text; what they leave out is furniture. */
function taggedPages(pages: readonly Page[], measure: Measure): LaidOut[] | null {
  let named = 0;
  const laidOut = pages.map((page): LaidOut => {
    const runs = runsByTag(page.runs);
    const inTree = new Set(page.tags ? runsIn(runs, page.tags) : []);
    named += charactersIn([...inTree]);
    const outside = page.runs.filter((run) => !inTree.has(run));
    return { parts: page.tags ? taggedParts(page, page.tags, runs, measure) : [], furniture: linesOf(page, outside) };
  });
  const all = pages.reduce((sum, page) => sum + charactersIn(page.runs), 0);
  return named >= 0.8 * all ? laidOut : null;
}
