import type { Result } from '../kernel/result.ts';
import type { SourceDocument } from '../kernel/source-document.ts';
import { LIMITS } from './limits.ts';
import { type ReadableFormat, type Recognised, recogniseFormat } from './recognise-format.ts';
import { type DocumentRefusal, Unfit } from './refusal.ts';

export type { Grid, GridRow } from './grid/grid.ts';
export { readGrids } from './grid/read-grids.ts';
export type { DocumentRefusal } from './refusal.ts';

/** How many of its pages are read; formats without pages say nothing. */
export type ReportPages = (done: number, total: number) => void;

/** The rows of a text of separated values, and the mark that parts them. */
export const textGrid = async (text: string) => (await import('./grid/text-grid.ts')).textGrid(text);

type Reader = (bytes: Uint8Array, report: ReportPages) => Promise<SourceDocument | null>;

/** Each reader, and the library behind it, is loaded only when a file of its format is read. */
const READERS: Record<ReadableFormat, () => Promise<Reader>> = {
  text: async () => (await import('./text/read-text.ts')).readText,
  markdown: async () => (await import('./text/read-text.ts')).readMarkdown,
  csv: async () => (await import('./delimited/read-delimited.ts')).readCsv,
  tsv: async () => (await import('./delimited/read-delimited.ts')).readTsv,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./workbook/read-workbook.ts')).readXlsxWorkbook,
  ods: async () => (await import('./workbook/read-workbook.ts')).readOdsWorkbook,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  odp: async () => (await import('./odt/read-odp.ts')).readOdp,
  fodt: async () => (await import('./odt/read-odt.ts')).readFlatOdt,
  fods: async () => (await import('./workbook/read-workbook.ts')).readFlatOds,
  fodp: async () => (await import('./odt/read-odp.ts')).readFlatOdp,
  pptx: async () => (await import('./pptx/read-pptx.ts')).readPptx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
};

const TEXTS: ReadonlySet<ReadableFormat> = new Set(['text', 'markdown', 'csv', 'tsv', 'html']);

/** Reads a document of any supported format into blocks in source order. Never throws: what cannot be read is refused. */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  report: ReportPages = () => {},
): Promise<Result<SourceDocument, DocumentRefusal>> {
  if (bytes.length === 0) return { ok: false, refusal: { code: 'document-empty', fileName } };
  if (bytes.length > LIMITS.fileBytes) return tooLarge(fileName, bytes.length, LIMITS.fileBytes);
  const recognised = await recogniseFormat(bytes, fileName);
  if (recognised.kind !== 'readable') return refusalOf(recognised, fileName);
  if (TEXTS.has(recognised.format) && bytes.length > LIMITS.textBytes)
    return tooLarge(fileName, bytes.length, LIMITS.textBytes);
  return readAs(recognised.format, bytes, fileName, report);
}

async function readAs(
  format: ReadableFormat,
  bytes: Uint8Array,
  fileName: string,
  report: ReportPages,
): Promise<Result<SourceDocument, DocumentRefusal>> {
  try {
    const read = await READERS[format]();
    const document = await read(bytes, report);
    if (!document) return { ok: false, refusal: { code: 'document-unreadable', fileName, format } };
    if (document.blocks.length === 0) return { ok: false, refusal: { code: 'document-empty', fileName } };
    return { ok: true, value: document };
  } catch (error) {
    if (error instanceof Unfit) return { ok: false, refusal: { code: error.code, fileName, format } };
    return { ok: false, refusal: { code: 'document-unreadable', fileName, format } };
  }
}

function tooLarge(fileName: string, bytes: number, limit: number): Result<SourceDocument, DocumentRefusal> {
  return { ok: false, refusal: { code: 'document-too-large', fileName, bytes, limit } };
}

function refusalOf(
  recognised: Exclude<Recognised, { kind: 'readable' }>,
  fileName: string,
): Result<SourceDocument, DocumentRefusal> {
  switch (recognised.kind) {
    case 'unsupported':
      return { ok: false, refusal: { code: 'document-unsupported', fileName, found: recognised.found } };
    case 'old-format':
      return { ok: false, refusal: { code: 'document-old-format', fileName, found: recognised.found } };
    case 'encrypted':
      return { ok: false, refusal: { code: 'document-encrypted', fileName, format: recognised.format } };
    case 'broken':
      return { ok: false, refusal: { code: 'document-unreadable', fileName, format: recognised.format } };
    case 'too-large':
      return tooLarge(fileName, recognised.bytes, LIMITS.inflatedBytes);
  }
}
