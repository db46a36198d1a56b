import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLeads, standaloneNames } from './lead-names.ts';
import { type Piece, textOf } from './pieces.ts';

function piece(text: string): Piece {
  return [{ leaf: 0, start: 0, end: text.length, text, place: { line: 1 } }];
}

function leadsOf(cell: string, others: string[] = []): string[] {
  const alone = standaloneNames([[piece(cell)], ...others.map((other) => [piece(other)])]);
  return readLeads([piece(cell)], alone).leads.map(textOf);
}

test('splits leads at separators', () => {
  assert.deepEqual(leadsOf('Head of Estates; HR / Finance Team'), ['Head of Estates', 'HR', 'Finance Team']);
});

test('splits a run of names only where a name stands alone elsewhere', () => {
  assert.deepEqual(leadsOf('Youth Service HR Estates'), ['Youth Service HR Estates']);
  assert.deepEqual(leadsOf('Youth Service HR Estates', ['HR']), ['Youth Service', 'HR', 'Estates']);
});

test('keeps "and" inside a name, and splits at it between known names', () => {
  assert.deepEqual(leadsOf('Learning and Development'), ['Learning and Development']);
  assert.deepEqual(leadsOf('Learning and Development and HR', ['HR']), ['Learning and Development', 'HR']);
});

test('keeps a post with a list of subjects whole', () => {
  assert.deepEqual(leadsOf('Director of Housing, Planning and Growth'), ['Director of Housing, Planning and Growth']);
});

test('is doubtful about a cell that it could not split', () => {
  const cell = [piece('Director of Adult Learning Skills Employment Programme')];
  assert.ok(readLeads(cell, new Set()).confidence < 0.7);
});
