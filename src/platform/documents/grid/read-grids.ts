import type { Result } from '../../kernel/result.ts';
import { decodeText } from '../decode-text.ts';
import { recogniseFormat } from '../recognise-format.ts';
import { type DocumentRefusal, Unfit } from '../refusal.ts';
import { type Grid, OpenQuote } from './grid.ts';

/** Why a table could not be read: as any document, or because a quote in some row is never closed. */
export type GridRefusal = DocumentRefusal | { code: 'table-quote'; fileName: string; row: number };

/** What a table may hold before it is refused. */
const most = { bytes: 64 * 1024 * 1024, cells: 4_000_000 };

/**
 * Reads a workbook or a file of separated values as rows of cells: any delimiter, encoding and line end. Never throws:
 * what cannot be read is refused.
 */
export async function readGrids(bytes: Uint8Array, fileName: string): Promise<Result<Grid[], GridRefusal>> {
  if (bytes.length > most.bytes)
    return { ok: false, refusal: { code: 'document-too-large', fileName, bytes: bytes.length, limit: most.bytes } };
  const format = await formatOf(bytes, fileName);
  if (!format.ok) return format;
  try {
    const grids = (await gridsOf(format.value, bytes)).filter(({ rows }) => rows.length > 0);
    if (grids.length === 0) return { ok: false, refusal: { code: 'document-empty', fileName } };
    const cells = grids.flatMap(({ rows }) => rows).reduce((sum, { cells }) => sum + cells.length, 0);
    if (cells > most.cells)
      return { ok: false, refusal: { code: 'document-too-long', fileName, format: format.value } };
    return { ok: true, value: grids };
  } catch (error) {
    if (error instanceof OpenQuote) return { ok: false, refusal: { code: 'table-quote', fileName, row: error.row } };
    const code = error instanceof Unfit ? error.code : 'document-unreadable';
    return { ok: false, refusal: { code, fileName, format: format.value } };
  }
}

type GridFormat = 'xlsx' | 'ods' | 'fods' | 'text';

async function formatOf(bytes: Uint8Array, fileName: string): Promise<Result<GridFormat, DocumentRefusal>> {
  const no = (refusal: DocumentRefusal) => ({ ok: false as const, refusal });
  if (bytes.length === 0) return no({ code: 'document-empty', fileName });
  const found = await recogniseFormat(bytes, fileName);
  switch (found.kind) {
    case 'readable':
      if (found.format === 'xlsx' || found.format === 'ods' || found.format === 'fods')
        return { ok: true, value: found.format };
      if (['csv', 'tsv', 'text', 'markdown'].includes(found.format)) return { ok: true, value: 'text' };
      return no({ code: 'document-unsupported', fileName, found: found.format });
    case 'unsupported':
      return no({ code: 'document-unsupported', fileName, found: found.found });
    case 'old-format':
      return no({ code: 'document-old-format', fileName, found: found.found });
    case 'encrypted':
      return no({ code: 'document-encrypted', fileName, format: found.format });
    case 'broken':
      return no({ code: 'document-unreadable', fileName, format: found.format });
    case 'too-large':
      return no({ code: 'document-too-large', fileName, bytes: found.bytes, limit: most.bytes });
  }
}

async function gridsOf(format: GridFormat, bytes: Uint8Array): Promise<Grid[]> {
  if (format !== 'text') return (await import('./sheet-grids.ts')).sheetGrids(format, bytes);
  const text = decodeText(bytes);
  if (text === null) throw new Unfit('document-no-text');
  return [(await import('./text-grid.ts')).textGrid(text)];
}
