import type { Role } from './roles.ts';

export const peopleColumns = ['name', 'email', 'jobTitle', 'body', 'unit', 'roles'] as const;

export type PeopleColumn = (typeof peopleColumns)[number];

export const mostRows = 5000;
const longest: Record<PeopleColumn, number> = {
  name: 200,
  email: 320,
  jobTitle: 200,
  body: 200,
  unit: 700,
  roles: 1000,
};

/** The header words by which people call the columns. */
const headers: Record<PeopleColumn, readonly string[]> = {
  name: ['name', 'full name', 'person'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'mail'],
  jobTitle: ['job title', 'jobtitle', 'job', 'post', 'position'],
  body: ['body', 'organisation', 'organization'],
  unit: ['unit', 'team', 'service', 'directorate'],
  roles: ['roles', 'role'],
};

/** One person as the file has them. Null: the file has no such column, so it says nothing of it. */
export interface FilePerson {
  row: number;
  name: string;
  email: string;
  jobTitle: string | null;
  body: string | null;
  /** The names from the directorate down; empty for none. */
  unit: string[] | null;
  roles: Role[] | null;
}

/** What is wrong at one place of the file. */
export type FileProblem = { row: number; column: PeopleColumn | null } & (
  | {
      code: 'no-people' | 'missing-column' | 'column-twice' | 'missing' | 'not-an-email' | 'unit-too-deep' | 'unit-gap';
    }
  | { code: 'too-long'; most: number }
  | { code: 'beyond-header'; text: string }
  | { code: 'email-twice'; first: number }
  | { code: 'unknown-role'; text: string }
  | { code: 'body-needed' | 'no-role' | 'last-administrator' | 'email-elsewhere' }
  | { code: 'unknown-body' | 'closed-body' | 'unknown-unit' | 'closed-unit'; text: string }
  | { code: 'has-left'; text: string }
);

export interface PeopleFile {
  people: FilePerson[];
  problems: FileProblem[];
  /** Header words that were not understood; their cells are not read. */
  unused: string[];
}

interface Row {
  row: number;
  cells: readonly string[];
}

export const isEmail = (text: string): boolean => /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]+$/.test(text);

/** Reads the rows of a file: each person, or what is wrong with them, row by row and column by column. */
export function readPeopleFile(rows: readonly Row[], roleOf: (text: string) => Role | null): PeopleFile {
  const [header, ...rest] = rows;
  if (!header || rest.length === 0)
    return { people: [], problems: [{ row: header?.row ?? 1, column: null, code: 'no-people' }], unused: [] };
  const { places, problems, unused } = readHeader(header);
  if (problems.length > 0) return { people: [], problems, unused };
  const people: FilePerson[] = [];
  const seen = new Map<string, number>();
  for (const row of rest) {
    const { person, problems: own } = readRow(row, header.cells.length, places, roleOf);
    const first = person.email === '' ? undefined : seen.get(person.email);
    if (first !== undefined) own.push({ row: row.row, column: 'email', code: 'email-twice', first });
    else seen.set(person.email, row.row);
    problems.push(...own);
    if (own.length === 0) people.push(person);
  }
  return { people, problems, unused };
}

type Places = Partial<Record<PeopleColumn, number>>;

function readHeader({ row, cells }: Row): { places: Places; problems: FileProblem[]; unused: string[] } {
  const places: Places = {};
  const problems: FileProblem[] = [];
  const unused: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const word = fold(cell)
      .replace(/[\s_]+/g, ' ')
      .toLowerCase();
    const column = peopleColumns.find((one) => headers[one].includes(word));
    if (!column) unused.push(...(word === '' ? [] : [fold(cell)]));
    else if (places[column] !== undefined) problems.push({ row, column, code: 'column-twice' });
    else places[column] = index;
  }
  for (const column of ['name', 'email'] as const)
    if (places[column] === undefined) problems.push({ row, column, code: 'missing-column' });
  return { places, problems, unused };
}

function readRow({ row, cells }: Row, width: number, places: Places, roleOf: (text: string) => Role | null) {
  const problems: FileProblem[] = [];
  const cell = (column: PeopleColumn): string | null => {
    const place = places[column];
    if (place === undefined) return null;
    const text = fold(cells[place] ?? '');
    if (text.length > longest[column]) problems.push({ row, column, code: 'too-long', most: longest[column] });
    return text;
  };
  const beyond = cells.slice(width).find((text) => text.trim() !== '');
  if (beyond) problems.push({ row, column: null, code: 'beyond-header', text: beyond });
  const name = cell('name') ?? '';
  const email = (cell('email') ?? '').toLowerCase();
  if (name === '') problems.push({ row, column: 'name', code: 'missing' });
  if (email === '') problems.push({ row, column: 'email', code: 'missing' });
  else if (!isEmail(email)) problems.push({ row, column: 'email', code: 'not-an-email' });
  const unit = readUnit(cell('unit'));
  if (typeof unit === 'string') problems.push({ row, column: 'unit', code: unit });
  const roles = cell('roles')
    ?.split(/[;,]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, role: roleOf(text) }));
  for (const { text, role } of roles ?? [])
    if (!role) problems.push({ row, column: 'roles', code: 'unknown-role', text });
  const known = roles && [...new Set(roles.flatMap(({ role }) => role ?? []))];
  const person: FilePerson = {
    row,
    name,
    email,
    jobTitle: cell('jobTitle'),
    body: cell('body'),
    unit: typeof unit === 'string' ? null : unit,
    roles: known ?? null,
  };
  return { person, problems };
}

function readUnit(text: string | null): string[] | null | 'unit-too-deep' | 'unit-gap' {
  if (text === null || text === '') return text === null ? null : [];
  const names = text.split('>').map((name) => name.trim());
  if (names.some((name) => name === '')) return 'unit-gap';
  return names.length > 3 ? 'unit-too-deep' : names;
}

/** One line without surrounding space: a line break inside a name is a space. */
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
