import type { Place } from '../../../../../platform/kernel/source-document.ts';
import type { DraftFinding, DraftGroup } from '../draft.ts';
import { cellPiece, type GridRow } from '../flat-source.ts';
import { groupTitle, wordTitle } from '../group-title.ts';
import { lowerWords } from '../language.ts';
import { isEmpty, NOTHING, type Piece, textOf } from '../pieces.ts';
import type { SourceTableRun } from '../source-tables.ts';
import { filled, isHeaderRow } from '../table-columns.ts';
import { isRatingRow } from '../table-kind.ts';

export type RatingCount = { group: string; code: string; count: number | null; piece: Piece };
export type LegendFact = { code: string; word: Piece; meaning: Piece };
export type RatingFacts = {
  counts: RatingCount[];
  legend: LegendFact[];
  marks: Piece[];
  findings: DraftFinding[];
  groups: DraftGroup[];
};

/** Tables that count actions by rating: the counts, what the colours mean, and what in them does not add up. */
export function ratingFacts(tables: readonly SourceTableRun[], known: readonly DraftGroup[]): RatingFacts {
  const facts: RatingFacts = { counts: [], legend: [], marks: [], findings: [], groups: [] };
  for (const table of tables.filter((one) => one.kind === 'ratings')) readTable(facts, table, known);
  facts.findings.push(...wrongTotals(facts.counts));
  return facts;
}

function readTable(facts: RatingFacts, table: SourceTableRun, known: readonly DraftGroup[]): void {
  let group = '';
  for (const row of table.grids.flatMap((grid) => grid.rows)) {
    const cells = filled(row);
    const total = /^(?:grand )?totals?$/i.test(cells[0]?.text ?? '');
    if (cells.length === 0) continue;
    if (isHeaderLike(row)) facts.marks.push(...cells.map(cellPiece));
    else if (cells.length === 1 && !total && !isRatingRow(row)) group = readTitle(facts, row, known);
    else if (total || isRatingRow(row)) readCount(facts, row, group, total);
    else facts.marks.push(...cells.map(cellPiece));
  }
}

function isHeaderLike(row: GridRow): boolean {
  if (isHeaderRow(row)) return true;
  const cells = filled(row);
  return (
    cells.length > 1 &&
    cells.some((cell) => /\b(?:number|count|rating|status|total|actions)\b/i.test(cell.text)) &&
    !cells.some((cell) => /^\d+$/.test(cell.text)) &&
    !isRatingRow(row)
  );
}

function readTitle(facts: RatingFacts, row: GridRow, known: readonly DraftGroup[]): string {
  const [cell] = filled(row);
  const whole = cellPiece(cell);
  const title = wordTitle(whole) ?? groupTitle(whole);
  const match = bestGroup(title.label, title.code, [...known, ...facts.groups]);
  facts.marks.push(whole);
  if (!match) {
    facts.groups.push({
      code: title.code,
      codeText: null,
      label: isEmpty(title.label) ? whole : title.label,
      statement: NOTHING,
      place: row.place,
    });
    return textOf(title.code) || textOf(title.label);
  }
  const code = textOf(match.code);
  if (code && !isEmpty(title.code) && textOf(title.code) !== code) {
    facts.findings.push({ code: 'label-mismatch', about: `${textOf(whole)} / ${code}`, place: row.place });
  }
  return code || textOf(match.label);
}

/** The group a table speaks of: by the words of its title, which may be another form of the same word, else by code. */
function bestGroup(label: Piece, code: Piece, groups: readonly DraftGroup[]): DraftGroup | null {
  const stems = stemsOf(textOf(label));
  const byWords = groups.filter((group) => stemsOf(textOf(group.label)).some((stem) => stems.includes(stem)));
  if (byWords.length === 1) return byWords[0] ?? null;
  return groups.find((group) => !isEmpty(code) && textOf(group.code) === textOf(code)) ?? null;
}

function stemsOf(text: string): string[] {
  return lowerWords(text)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 6));
}

function readCount(facts: RatingFacts, row: GridRow, group: string, total: boolean): void {
  const cells = filled(row);
  const [first] = cells;
  const counted = cells.slice(1).find((cell) => /^\d{1,4}$/.test(cell.text));
  const code = total ? 'total' : (first?.text ?? '').toLowerCase();
  const piece = cells.filter((cell) => cell === counted || cell === first).flatMap((cell) => cellPiece(cell));
  const count = counted ? Number(counted.text) : null;
  facts.counts.push({ group, code, count, piece });
  if (total) facts.marks.push(piece);
  if (count === null) facts.findings.push({ code: 'blank-count', about: `${group} ${code}`.trim(), place: row.place });
  const meaning = cells.find((cell, index) => index > 0 && cell !== counted && !/^\d/.test(cell.text));
  if (!total && meaning && !facts.legend.some((entry) => entry.code === code)) {
    facts.legend.push({ code, word: cellPiece(first), meaning: cellPiece(meaning) });
  } else if (meaning) facts.marks.push(cellPiece(meaning));
}

function wrongTotals(counts: readonly RatingCount[]): DraftFinding[] {
  return counts
    .filter((count) => count.code === 'total' && count.count !== null)
    .filter(
      (total) =>
        counts
          .filter((one) => one.group === total.group && one.code !== 'total')
          .reduce((sum, one) => sum + (one.count ?? 0), 0) !== total.count,
    )
    .map((total) => ({ code: 'total-mismatch', about: total.group, place: placeOfCount(total) }));
}

function placeOfCount(count: RatingCount): Place | null {
  return count.piece[0]?.place ?? null;
}
