import type { Sheet } from 'hucre/xlsx';
import type { Block, SourceDocument } from '../../kernel/source-document.ts';
import { archiveParts } from '../archive.ts';
import { flatText } from '../odt/parts.ts';
import { checkXml } from '../xml/read-xml.ts';
import { sheetBlocks } from './sheet-blocks.ts';

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

export async function readXlsxWorkbook(bytes: Uint8Array): Promise<SourceDocument | null> {
  await checkParts(bytes, /^xl\/(?:worksheets\/)?[^/]+\.xml$/);
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(bytes, { sheets: (info) => !info.hidden && !info.veryHidden, readStyles: true });
  return { format: 'xlsx', blocks: blocksOf(workbook.sheets) };
}

export async function readOdsWorkbook(bytes: Uint8Array): Promise<SourceDocument | null> {
  await checkParts(bytes, /^(?:content|styles)\.xml$/);
  const { readOds } = await import('hucre/ods');
  const workbook = await readOds(bytes, { readStyles: true });
  return { format: 'ods', blocks: blocksOf(workbook.sheets) };
}

/** One XML file. The library reads it as the content of an archive. */
export async function readFlatOds(bytes: Uint8Array): Promise<SourceDocument | null> {
  const text = flatText(bytes);
  checkXml(text);
  const [{ readOds }, { strToU8, zipSync }] = await Promise.all([import('hucre/ods'), import('fflate')]);
  const packed = zipSync({ mimetype: strToU8(ODS), 'content.xml': [strToU8(text), { level: 1 }] });
  return { format: 'ods', blocks: blocksOf((await readOds(packed, { readStyles: true })).sheets) };
}

async function checkParts(bytes: Uint8Array, names: RegExp): Promise<void> {
  for (const part of (await archiveParts(bytes, (name) => names.test(name))).values()) checkXml(part);
}

/** Sheets in order. Where several hold something and were given names, the name is the heading of what it holds. */
function blocksOf(sheets: readonly Sheet[]): Block[] {
  const filled = sheets
    .map((sheet) => ({ sheet, blocks: sheetBlocks(sheet) }))
    .filter(({ blocks }) => blocks.length > 0);
  return filled.flatMap(({ sheet, blocks }): Block[] => {
    const isNamed = filled.length > 1 && !/^sheet\s*\d*$/i.test(sheet.name);
    const place = { sheet: sheet.name, cell: 'A1' };
    return isNamed ? [{ kind: 'heading', text: sheet.name, level: 2, place }, ...blocks] : blocks;
  });
}
