import * as grids from './shapes/grids.ts';
import * as outlines from './shapes/outlines.ts';
import type { Shape } from './shapes/tables.ts';
import * as tables from './shapes/tables.ts';

export type Format = 'txt' | 'md' | 'csv' | 'html' | 'docx' | 'xlsx';
export type KnownShape = { name: string; shape: Shape; formats: readonly Format[]; regular: boolean };

const ANY: readonly Format[] = ['txt', 'md', 'csv', 'html', 'docx', 'xlsx'];
const PAGES: readonly Format[] = ['txt', 'md', 'html', 'docx'];

const known = (name: string, shape: Shape, formats: readonly Format[] = ANY, regular = true): KnownShape => ({
  name,
  shape,
  formats,
  regular,
});

/** Shapes whose structure says everything, and below them those that leave something to guess. */
export const SHAPES: readonly KnownShape[] = [
  known('table, columns in any order', tables.anyOrder),
  known('table, header again on each page', tables.headerAgain),
  known('table, rows that title groups', tables.groupRows),
  known('table, columns of group and objective', tables.groupColumn),
  known('table, merged groups', tables.mergedGroups),
  known('one table a group', tables.tableEach),
  known('table, start and end', tables.startAndEnd),
  known('table, several leads in a cell', tables.severalInCell),
  known('table among page furniture', tables.withFurniture),
  known('table, cells that run over', tables.runsOver),
  known('table, a clause with parts', grids.clauseWithParts),
  known('grid of quarters or years', grids.timeGrid),
  known('grid with crosses', grids.crossGrid),
  known('issue, aim, actions, by whom', grids.issueAim),
  known('one field a row, in blocks', grids.fieldRows, PAGES),
  known('table read down', grids.readDown, PAGES),
  known('lists by status', grids.byStatus, PAGES),
  known('numbers, fields on lines', outlines.numbered, PAGES),
  known('numbers, fields on one line', outlines.fieldLine, PAGES),
  known('bullets with brackets', outlines.bullets, PAGES),
  known('letters and numerals', outlines.letters, PAGES),
  known('priority and statement', outlines.withStatement, PAGES),
  known('one field a line, in blocks', outlines.fieldBlocks, PAGES),
  known('questions and answers', outlines.questions, PAGES),
  known('keys and values', outlines.keysAndValues, ['txt']),
  known('rows with pipes', outlines.pipeRows, ['txt', 'docx']),
  known('rows with slashes', outlines.slashRows, ['txt', 'docx'], false),
  known('two languages', tables.twoLanguages, ANY, false),
  known('table without header', tables.noHeader, ANY, false),
  known('table, columns exchanged', tables.exchanged, ANY, false),
  known('scrambled table', tables.scrambled, ANY, false),
  known('promises in prose', outlines.prose, PAGES, false),
];
