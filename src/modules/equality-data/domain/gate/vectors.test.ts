/** Published examples of tables that leak, with the numbers that others found (tests of sdcTable). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { auditTables } from './audit.ts';
import { type CountedTable, type Hierarchy, readSaid } from './counted-table.ts';
import { linkTables } from './linked-tables.ts';
import { protectTables } from './protect.ts';

const open = await loadOptimiser();

function table(file: string, text: string): CountedTable {
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  const rows = lines.map((cells, at) => {
    const said = readSaid(cells.at(-1) ?? '');
    assert.ok(said);
    return { row: at + 2, codes: cells.slice(0, -1), said };
  });
  return { file, dimensions: header.slice(0, -1), rows };
}

function hiddenOf(tables: CountedTable[], hierarchy: Hierarchy, threshold: number, protect: 'exact' | 'interval') {
  const linked = linkTables(
    tables.map((one) => ({ table: one, before: false })),
    hierarchy,
  );
  assert.ok(linked.ok, JSON.stringify(linked));
  const done = protectTables(linked.value, { threshold, protect, weigh: 'cells' }, open, () => 5);
  assert.ok(done.ok);
  return linked.value.cells.flatMap(({ codes }, at) => (done.value.hidden[at] ? [codes.join('.')] : []));
}

/** Four by four; what is hidden is marked with a letter after the count. */
const grid = (wd: string, xd: string) => `
row col n
w a *
w b *
w c *
w d ${wd}
w Total 230
x a *
x b 124
x c *
x d ${xd}
x Total 250
y a 92
y b *
y c 59
y d *
y Total 336
z a 800
z b *
z c 651
z d *
z Total 3127
Total a 1012
Total b 1262
Total c 779
Total d 890
Total Total 3943`;

test('two rows and two columns give one hidden cell away, though each line hides two or more', () => {
  const leaks = auditTables([table('grid.csv', grid('89', '31'))], new Map(), open);
  assert.ok(leaks.ok);
  assert.deepEqual(
    leaks.value.map(({ key, count }) => [...key, count]),
    [['w', 'b', 47]],
  );
  const [leak] = leaks.value;
  assert.equal(leak?.arithmetic.kind, 'sum');
  assert.ok(leak?.arithmetic.kind === 'sum');
  const { terms } = leak.arithmetic.sum;
  assert.deepEqual(
    terms
      .filter(({ times }) => times === 1)
      .map(({ number }) => number)
      .sort((a, b) => a - b),
    [59, 92, 230, 250, 651, 800],
  );
  assert.deepEqual(
    terms
      .filter(({ times }) => times === -1)
      .map(({ number }) => number)
      .sort((a, b) => a - b),
    [31, 89, 124, 779, 1012],
  );
});

test('one more hidden cell closes that leak', () => {
  const leaks = auditTables([table('grid.csv', grid('89', '*'))], new Map(), open);
  assert.deepEqual(leaks, { ok: true, value: [] });
});

const groups: Record<string, string[]> = {
  A: ['county-1', 'small'],
  B: ['county-1', 'small'],
  I: ['county-1', 'small'],
  J: ['county-1', 'small'],
  K: ['county-2', 'small'],
  L: ['county-2', 'big'],
  M: ['county-2', 'big'],
  N: ['county-2', 'small'],
};
const regions: Hierarchy = new Map([['region', new Map(Object.entries(groups))]]);
const counts = { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 };
const lines = (hide: boolean) =>
  Object.entries(counts)
    .map(([code, count]) => `${code} ${hide && count <= 3 ? '*' : count}`)
    .join('\n');
const byCounty = (hide: boolean) => table('county.csv', `region n\n${lines(hide)}\ncounty-1 20\ncounty-2 16\nTotal 36`);
const bySize = (hide: boolean) => table('size.csv', `region n\n${lines(hide)}\nbig 6\nsmall 30\nTotal 36`);

test('two tables that are safe alone give a cell away together', () => {
  assert.deepEqual(auditTables([byCounty(true)], regions, open), { ok: true, value: [] });
  assert.deepEqual(auditTables([bySize(true)], regions, open), { ok: true, value: [] });
  const both = auditTables([byCounty(true), bySize(true)], regions, open);
  assert.ok(both.ok);
  assert.deepEqual(
    both.value.map(({ file, key, count }) => [file, ...key, count]),
    [
      ['county.csv', 'K', 3],
      ['size.csv', 'K', 3],
    ],
  );
});

test('linked tables are protected together, with one more cell than each alone', () => {
  const hidden = hiddenOf([byCounty(false), bySize(false)], regions, 4, 'exact');
  assert.equal(hidden.length, 6);
  for (const code of ['A', 'B', 'K', 'L', 'M']) assert.ok(hidden.includes(code));
});

const rectangle = `
area sex n
A female 2
A male 18
A Total 20
B female 19
B male 14
B Total 33
C female 10
C male 12
C Total 22
D female 14
D male 11
D Total 25
Total female 45
Total male 55
Total Total 100`;

test('one small cell takes the rectangle with the fewest people', () => {
  const hidden = hiddenOf([table('a.csv', rectangle)], new Map(), 3, 'exact');
  assert.deepEqual(hidden, ['A.female', 'A.male', 'C.female', 'C.male']);
});

test('two people who are alone in their cells are not given away by their sum', () => {
  const single = table('a.csv', 'x n\na 1\nb 2\nc 1\nd 0\nTotal 4');
  assert.deepEqual(hiddenOf([single], new Map(), 2, 'exact'), ['a', 'b', 'c']);
  assert.deepEqual(hiddenOf([single], new Map(), 2, 'interval'), ['Total', 'a', 'c']);
});
