import type { Cell, CellValue } from 'hucre/xlsx';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A cell as a person reads it: dates in words, fractions shown as per cent where the sheet does so. */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): string {
  const shown = value ?? cell?.formulaResult ?? null;
  if (shown === null) return '';
  const format = cell?.style?.numFmt ?? '';
  if (shown instanceof Date) return dateText(shown, format);
  if (typeof shown === 'number') return /%/.test(format) ? `${Math.round(shown * 1000) / 10}%` : String(shown);
  if (typeof shown === 'boolean') return shown ? 'Yes' : 'No';
  return shown.replace(/\r\n?/g, '\n').trim();
}

function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const month = `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const monthOnly = /m/i.test(format) && !/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
  return monthOnly ? month : `${date.getUTCDate()} ${month}`;
}
