import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { archiveParts } from '../archive.ts';
import { flatText } from '../odt/parts.ts';
import { checkXml } from '../xml/read-xml.ts';
import type { Grid, GridRow } from './grid.ts';

const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/** The sheets of a workbook that are not hidden. */
export async function sheetGrids(format: 'xlsx' | 'ods' | 'fods', bytes: Uint8Array): Promise<Grid[]> {
  return (await sheetsOf(format, bytes)).map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
}

async function sheetsOf(format: 'xlsx' | 'ods' | 'fods', bytes: Uint8Array): Promise<Sheet[]> {
  if (format === 'xlsx') {
    await checkParts(bytes, /^xl\/(?:worksheets\/)?[^/]+\.xml$/);
    const { readXlsx } = await import('hucre/xlsx');
    return (await readXlsx(bytes, { sheets: (info) => !info.hidden && !info.veryHidden, readStyles: true })).sheets;
  }
  const { readOds } = await import('hucre/ods');
  if (format === 'ods') {
    await checkParts(bytes, /^(?:content|styles)\.xml$/);
    return (await readOds(bytes, { readStyles: true })).sheets;
  }
  const text = flatText(bytes);
  checkXml(text);
  const { strToU8, zipSync } = await import('fflate');
  const packed = zipSync({ mimetype: strToU8(odsType), 'content.xml': [strToU8(text), { level: 1 }] });
  return (await readOds(packed, { readStyles: true })).sheets;
}

async function checkParts(bytes: Uint8Array, names: RegExp): Promise<void> {
  for (const part of (await archiveParts(bytes, (name) => names.test(name))).values()) checkXml(part);
}

function rowsOf(sheet: Sheet): GridRow[] {
  const texts = sheet.rows.map((values, row) =>
    values.map((value, column) => cellText(value, sheet.cells?.get(`${row},${column}`))),
  );
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const text = texts[startRow]?.[startCol] ?? '';
    for (let row = startRow; row <= endRow; row++)
      for (let column = startCol; column <= endCol; column++) {
        const cells = texts[row];
        if (cells) cells[column] = text;
      }
  }
  return texts
    .map((cells, index) => ({ row: index + 1, cells: Array.from(cells, (cell) => cell ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** What the cell holds, exactly: shown as rounded is not what was counted. A formula without its result says so. */
function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  const held = value ?? cell?.formulaResult ?? null;
  if (held === null) return cell?.formula ? `=${cell.formula}` : '';
  if (held instanceof Date) return Number.isNaN(held.getTime()) ? '' : held.toISOString().slice(0, 10);
  if (typeof held === 'number')
    return /%/.test(cell?.style?.numFmt ?? '') ? `${Number((held * 100).toPrecision(12))}%` : String(held);
  if (typeof held === 'boolean') return held ? 'Yes' : 'No';
  return held.replace(/\s+/g, ' ').trim();
}
