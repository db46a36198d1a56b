/** A line of the file as a person sees it: a cell that runs over several physical lines is one. */
export type LogicalLine = { text: string; from: number; to: number; gap: boolean };

const MAX_JOINED = 60;

/** Physical lines, blank ones taken out (the next line has a gap), cells that stay open joined with what closes them. */
export function logicalLines(text: string): LogicalLine[] {
  const physical = text.replace(/\r\n?|\u2028|\u2029|\v/g, '\n').split('\n');
  const lines: LogicalLine[] = [];
  let gap = false;
  for (let at = 0; at < physical.length; at++) {
    const raw = (physical[at] ?? '').replace(/[\u00a0\u2007\u202f]/g, ' ');
    if (raw.replace(/[\s\f\u200b]/g, '') === '') {
      if (!/\t.*\t/.test(raw)) gap = true;
      continue;
    }
    const end = closingLine(physical, at);
    const whole = [raw, ...physical.slice(at + 1, end + 1)].join('\n').replace(/\u00a0/g, ' ');
    lines.push({ text: whole.replace(/\f/g, ' '), from: at + 1, to: end + 1, gap: gap || /\f/.test(raw) });
    gap = false;
    at = end;
  }
  return lines;
}

/** The line on which the last cell of this one closes: a quoted cell, or a `<p>`, `<ul>`, `<li>` without its end. */
function closingLine(physical: readonly string[], at: number): number {
  const line = physical[at] ?? '';
  if (!line.includes('\t')) return opensQuotedRow(line) ? closingQuotedCell(physical, at) : at;
  const lastCell = line.slice(line.lastIndexOf('\t') + 1);
  if (/^"/.test(lastCell) && quotes(lastCell) % 2 === 1)
    return firstAfter(physical, at, (next) => quotes(next) % 2 === 1);
  const open = openTag(lastCell);
  return open ? firstAfter(physical, at, (next) => next.includes(`</${open}>`)) : at;
}

/** A row whose first cell is quoted and goes on over the next lines. */
function opensQuotedRow(line: string): boolean {
  return line.startsWith('"') && quotes(line) % 2 === 1;
}

function closingQuotedCell(physical: readonly string[], at: number): number {
  const end = firstAfter(physical, at, (next) => quotes(next) % 2 === 1);
  return /"\t/.test(physical[end] ?? '') ? end : at;
}

function quotes(text: string): number {
  return text.split('"').length - 1;
}

function openTag(cell: string): string | null {
  const opened = /<(p|ul|ol|td)(?:\s[^<>]*)?>/i.exec(cell)?.[1]?.toLowerCase();
  return opened && !cell.toLowerCase().includes(`</${opened}>`) ? opened : null;
}

function firstAfter(physical: readonly string[], at: number, closes: (line: string) => boolean): number {
  for (let next = at + 1; next < Math.min(physical.length, at + MAX_JOINED); next++) {
    if (closes(physical[next] ?? '')) return next;
  }
  return at;
}
