import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type CommandContext, type CommandRun, runSpoken } from '#platform/room';
import { audit, protect } from './protect-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-gate-'));
after(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(command: CommandRun, ...words: string[]) {
  const told = { out: '', said: '' };
  const context = {
    arguments: words,
    json: true,
    out: (text: string) => {
      told.out += text;
    },
    say: (text: string) => {
      told.said += text;
    },
  };
  const code = await runSpoken(command, context as unknown as CommandContext);
  return { code, ...told };
}

interface Answer {
  cells: { key: string[]; count: number | null; state: string; lower: number; upper: number | null; reason?: string }[];
  hidden: number;
  optimal: boolean;
  attack: { exact: unknown[]; belowThreshold: unknown[] };
}

const staff = write(
  'staff.csv',
  `Team,Sex,Headcount
North,Female,7
North,Male,38
North,Total,45
South,Female,52
South,Male,61
South,Total,113
West,Female,43
West,Male,29
West,Total,72
Total,Female,102
Total,Male,128
Total,Total,230
`,
);

test('gives out no hidden count and no reason to those who are no analysts', async () => {
  const { code, out } = await run(protect, staff);
  assert.equal(code, 0);
  const answer: Answer = JSON.parse(out);
  const hidden = answer.cells.filter(({ state }) => state === 'hidden');
  assert.equal(hidden.length, answer.hidden);
  assert.ok(hidden.some(({ key }) => key.join() === 'North,Female'));
  for (const cell of hidden) {
    assert.equal(cell.count, null);
    assert.ok(!('reason' in cell));
    assert.ok(cell.lower < 10 || cell.lower < (cell.upper ?? Infinity));
  }
  assert.deepEqual(answer.attack, { exact: [], belowThreshold: [] });
  assert.doesNotMatch(out, /primary|secondary/);
});

test('tells analysts the count and the reason, with the interval that the rule asks for', async () => {
  const { out } = await run(protect, staff, '--analyst');
  const answer: Answer = JSON.parse(out);
  const small = answer.cells.find(({ reason }) => reason === 'primary');
  assert.deepEqual([small?.key, small?.count], [['North', 'Female'], 7]);
  assert.ok(small && small.lower < 10 && (small.upper ?? Infinity) >= 10);
  assert.ok((small.upper ?? Infinity) - small.lower >= 10);
  assert.equal(answer.cells.filter(({ reason }) => reason === 'secondary').length, 3);
  assert.equal(answer.optimal, true);
});

test('says of what it gives out that nothing can be worked out, by its own audit', async () => {
  const { cells }: Answer = JSON.parse((await run(protect, staff, '--protect', 'exact')).out);
  const lines = cells.map(({ key, count }) => [...key, count ?? '[c]'].join());
  const path = write('published.csv', `Team,Sex,Headcount\n${lines.join('\n')}\n`);
  assert.deepEqual(await run(audit, path), { code: 0, out: '[]', said: '' });
});

test('finds a cell that was hidden alone and shows the sum', async () => {
  const path = write('alone.csv', 'Team,Headcount\nNorth,<10\nSouth,52\nWest,43\nTotal,102\n');
  const { out } = await run(audit, path);
  assert.deepEqual(JSON.parse(out), [
    { file: 'alone.csv', key: ['North'], lower: 7, upper: 7, arithmetic: '102 − 52 − 43 = 7' },
  ]);
});

test('finds cells that only fit because no count is below 0', async () => {
  const path = write('zero.csv', 'Team,Headcount\nNorth,*\nSouth,*\nWest,43\nTotal,43\n');
  const found: { key: string[]; lower: number; arithmetic: string }[] = JSON.parse((await run(audit, path)).out);
  assert.deepEqual(
    found.map(({ key, lower }) => [...key, lower]),
    [
      ['North', 0],
      ['South', 0],
    ],
  );
  assert.match(found[0]?.arithmetic ?? '', /At most 43 − 43 = 0 and at least 0/);
});

const bad: [name: string, text: string, sentence: RegExp][] = [
  ['sum.csv', 'Team,Headcount\nNorth,7\nSouth,52\nTotal,60\n', /“Total” says 60, but its 2 parts by Team add up to 59/],
  ['negative.csv', 'Team,Headcount\nNorth,-7\nSouth,52\n', /Row 2 .* reads “-7” .* whole number/],
  ['half.csv', 'Team,Headcount\nNorth,7.5\nSouth,52\n', /Row 2 .* reads “7.5”/],
  ['twice.csv', 'Team,Headcount\nNorth,7\nSouth,52\nNorth,8\n', /Rows 2 and 4 .* same cell/],
  ['hidden.csv', 'Team,Headcount\nNorth,[c]\nSouth,52\n', /Row 2 .* exact count/],
  ['short.csv', 'Team,Headcount\nNorth\n', /Row 2 .* 1 values instead of 2/],
  ['header.csv', 'Headcount\n7\n', /header with at least two named columns/],
];
for (const [name, text, sentence] of bad)
  test(`refuses ${name} in a sentence`, async () => {
    const { code, out, said } = await run(protect, write(name, text));
    assert.deepEqual([code, out], [1, '']);
    assert.match(said, sentence);
  });

test('refuses options that it does not know, or values that they cannot have', async () => {
  for (const words of [['--treshold', '5'], ['--threshold', 'many'], ['--protect', 'all'], []])
    assert.equal((await run(protect, ...(words.length > 0 ? [staff, ...words] : []))).code, 2, words.join(' '));
});
