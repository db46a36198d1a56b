import type { Block, SourceCell, SourceDocument, SourceRow } from '../../../../platform/kernel/source-document.ts';
import { type SourceLine, sourceLines } from '../source-lines.ts';
import { applyCorrections } from './apply.ts';
import type { Correction } from './correction.ts';
import type { KeyedProposal } from './keyed-proposal.ts';
import { recognise } from './recognise.ts';

/** An invented plan as a document: a heading for each group, a table below it, a line that is no part of it. */
export const marlshireDocument: SourceDocument = {
  format: 'docx',
  blocks: [
    heading('Marlshire County Council equality action plan 2026 to 2029', 1, 1),
    paragraph('This page was left blank by the printer.', 2),
    heading('Theme 1: Our workforce', 2, 3),
    table(
      [
        ['Action', 'Who', 'By when', 'Gwyliadwriaeth'],
        ['1.1 Review the recruitment panels', 'Head of Resourcing', 'March 2027', 'Half of the panels are mixed'],
        ['1.2 Publish the pay gap by grade', 'Payroll team', 'Short term', 'The gap is on the website'],
        ['1.3 Train managers in adjustments', 'Learning team', 'June 2028', 'All managers have been trained'],
      ],
      4,
    ),
    heading('Theme 2: Our services', 2, 20),
    table(
      [
        ['Action', 'Who', 'By when', 'Gwyliadwriaeth'],
        ['2.1 Translate the tenancy letters', 'Housing team', 'May 2027', 'Ten letters are translated'],
        ['2.2 Install a hearing loop in every library', 'Libraries', 'Short term', 'Loops are in all libraries'],
      ],
      21,
    ),
  ],
};

function heading(text: string, level: number, line: number): Block {
  return { kind: 'heading', text, level, place: { line } };
}

function paragraph(text: string, line: number): Block {
  return { kind: 'paragraph', text, place: { line } };
}

function table(rows: string[][], line: number): Block {
  return {
    kind: 'table',
    place: { line, to: line + rows.length - 1 },
    rows: rows.map(
      (texts, at): SourceRow => ({
        place: { line: line + at },
        cells: texts.map((text) => cell(text, line + at, at === 0)),
      }),
    ),
  };
}

function cell(text: string, line: number, header: boolean): SourceCell {
  const place = { line };
  return { blocks: [{ kind: 'paragraph', text, place }], colSpan: 1, rowSpan: 1, header, place };
}

/** A document that is one table, none of its cells marked as a header. */
export const plainTable = (rows: string[][]): SourceDocument => ({ format: 'csv', blocks: [table(rows, 1)] });

export const marlshireLines: SourceLine[] = sourceLines(marlshireDocument);

/** The document after corrections, numbered in their order. */
export function corrected(...corrections: Correction[]): KeyedProposal {
  return applyCorrections(
    recognise(marlshireDocument, corrections),
    marlshireLines,
    corrections.map((correction, index) => ({ seq: index + 1, correction })),
  );
}

export function keyOfAction(proposal: KeyedProposal, words: string): string {
  const found = proposal.actions.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`The proposal has no action with “${words}”.`);
  return found.key;
}
