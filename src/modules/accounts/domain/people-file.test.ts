import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPeopleFile } from './people-file.ts';
import { propose, type Standing } from './people-proposal.ts';
import { isRole } from './roles.ts';

const roleOf = (text: string) => (isRole(text) ? text : null);
const read = (...lines: string[][]) =>
  readPeopleFile(
    lines.map((cells, index) => ({ row: index + 1, cells })),
    roleOf,
  );
const codes = (...lines: string[][]) => read(...lines).problems.map(({ row, column, code }) => [row, column, code]);

test('finds the columns by their header words, in any order, and names those it does not read', () => {
  const { people, problems, unused } = read(
    ['Phone', 'E-MAIL', ' full  name ', 'Job_Title'],
    ['1', 'Ada@X.example', ' Ada\nMarsh ', 'Clerk'],
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(unused, ['Phone']);
  assert.deepEqual(people, [
    { row: 2, name: 'Ada Marsh', email: 'ada@x.example', jobTitle: 'Clerk', body: null, unit: null, roles: null },
  ]);
});

test('names every problem of the header', () => {
  assert.deepEqual(codes(['name']), [[1, null, 'no-people']]);
  assert.deepEqual(codes(['job', 'name', 'name'], ['a', 'b', 'c']), [
    [1, 'name', 'column-twice'],
    [1, 'email', 'missing-column'],
  ]);
});

test('names every problem of a row, once a column', () => {
  const header = ['name', 'email', 'unit', 'roles'];
  assert.deepEqual(codes(header, ['', '', 'a >', 'wizard']), [
    [2, 'name', 'missing'],
    [2, 'email', 'missing'],
    [2, 'unit', 'unit-gap'],
    [2, 'roles', 'unknown-role'],
  ]);
  assert.deepEqual(codes(header, ['A', 'a@x', 'a > b > c > d', 'reader', 'x']), [
    [2, null, 'beyond-header'],
    [2, 'email', 'not-an-email'],
    [2, 'unit', 'unit-too-deep'],
  ]);
  const twice = ['A', 'a@x.example', '', ''];
  assert.deepEqual(codes(header, twice, ['B', 'A@X.example', '', '']), [[3, 'email', 'email-twice']]);
  assert.deepEqual(codes(header, ['A'.repeat(200), 'a@x.example']), []);
  assert.deepEqual(codes(header, ['A'.repeat(201), 'a@x.example']), [[2, 'name', 'too-long']]);
});

test('whatever stands in a file, every row is read or has a problem at a place that exists', () => {
  const word = fc.constantFrom('name', 'email', 'unit', 'roles', 'a@x.example', 'reader', '>', ';', '', 'A > B', '\n');
  const cell = fc.oneof(word, fc.string());
  const lines = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (body) => {
      const all = [['name', 'email', 'unit', 'roles'], ...body];
      const { people, problems } = read(...all);
      for (const { row } of problems) assert.ok(row >= 1 && row <= all.length);
      const told = new Set([...people, ...problems].map(({ row }) => row));
      if (body.length > 0) for (let row = 2; row <= all.length; row += 1) assert.ok(told.has(row));
      assert.equal(new Set(people.map(({ email }) => email)).size, people.length);
    }),
  );
});

const standing: Standing = {
  people: [
    {
      id: 'p',
      name: 'Ada',
      email: 'ada@x.example',
      jobTitle: 'Clerk',
      bodyId: 'b',
      unitId: 's',
      roles: ['administrator'],
      leftOn: null,
    },
    {
      id: 'q',
      name: 'Gone',
      email: 'gone@x.example',
      jobTitle: '',
      bodyId: 'b',
      unitId: null,
      roles: ['reader'],
      leftOn: '2020-01-01',
    },
  ],
  bodies: [
    { id: 'b', name: 'Council', closedOn: null },
    { id: 'c', name: 'Old body', closedOn: '2020-01-01' },
  ],
  units: [
    { id: 'd', bodyId: 'b', parentId: null, name: 'Adults', closedOn: null },
    { id: 's', bodyId: 'b', parentId: 'd', name: 'Assessment', closedOn: '2020-01-01' },
  ],
  today: '2026-11-22',
};
const proposal = (createUnits: boolean, ...lines: string[][]) => propose(read(...lines).people, standing, createUnits);

test('a column that is missing changes nothing, one that is empty takes away', () => {
  const same = proposal(false, ['name', 'email'], ['Ada', 'ada@x.example']);
  assert.deepEqual(
    same.people.map(({ change }) => change),
    ['unchanged'],
  );
  const emptied = proposal(false, ['name', 'email', 'job title', 'unit'], ['Ada', 'ada@x.example', '', '']);
  assert.deepEqual(emptied.people[0]?.changed, ['jobTitle', 'unit']);
});

test('a person may stay in a closed unit, nobody may enter one', () => {
  const header = ['name', 'email', 'unit', 'roles'];
  assert.deepEqual(
    proposal(false, header, ['Ada', 'ada@x.example', 'adults > assessment', 'administrator']).problems,
    [],
  );
  const entering = proposal(true, header, ['Ben', 'ben@x.example', 'Adults > Assessment', 'reader']);
  assert.deepEqual(
    entering.problems.map(({ code }) => code),
    ['closed-unit'],
  );
});

test('proposes each missing unit once, what is above first, whatever the capitals', () => {
  const header = ['name', 'email', 'unit', 'roles'];
  const { newUnits, people } = proposal(
    true,
    header,
    ['Ben', 'ben@x.example', 'adults > Care > Team', 'reader'],
    ['Cem', 'cem@x.example', 'ADULTS > care', 'reader'],
  );
  assert.deepEqual(
    newUnits.map(({ path }) => path),
    [
      ['Adults', 'Care'],
      ['Adults', 'Care', 'Team'],
    ],
  );
  assert.deepEqual(people[1]?.after.unit, ['Adults', 'Care']);
});

test('refuses who has left, an unknown and a closed body, no role, and the last administrator', () => {
  const header = ['name', 'email', 'body', 'roles'];
  const problems = (...line: string[]) => proposal(false, header, line).problems.map(({ code }) => code);
  assert.deepEqual(problems('Gone', 'gone@x.example', '', 'reader'), ['has-left']);
  assert.deepEqual(problems('B', 'b@x.example', 'Elsewhere', 'reader'), ['unknown-body']);
  assert.deepEqual(problems('B', 'b@x.example', 'old BODY', 'reader'), ['closed-body']);
  assert.deepEqual(problems('B', 'b@x.example', '', ''), ['no-role']);
  assert.deepEqual(problems('Ada', 'ada@x.example', '', 'reader'), ['last-administrator']);
});
