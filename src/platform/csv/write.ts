export const csvType = 'text/csv; charset=utf-8';

/** A cell that a spreadsheet would take for a formula, or that is already guarded against it. */
const formula = /^'*[=+\-@\t\r\n]/;
/** A negative number is no formula, and whoever reads it wants a number: a pay gap below nought. */
const negative = /^-\d+(\.\d+)?$/;

/**
 * CSV as spreadsheets open it: UTF-8 with its mark, lines ended by CRLF. A cell that could run as a formula gets a
 * leading apostrophe, which `readCsv` takes away again.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = formula.test(value) && !negative.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
