import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/due-regard', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-regard-figures-'));
  writeFileSync(
    join(folder, 'recruitment.csv'),
    'Ethnic group,Shortlisted,Appointed\nWhite,280,80\nBME,60,12\nNot stated,10,3\n',
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string): Promise<{ code: number; out: string; said: string }> =>
  new Promise((resolve) => {
    execFile(program, line.split(' '), (error, out, said) => resolve({ code: Number(error?.code ?? 0), out, said }));
  });

test('figures go through the disclosure gate unless exact ones are asked for', async () => {
  const { code, out, said } = await run(`figures --standard sc-wres --data ${folder} --json`);
  assert.equal(code, 0);
  assert.match(said, /counts are hidden, so that nobody can be recognised/);
  const figures = JSON.parse(out) as Record<string, unknown>[];
  // Of the ten whose group is not known three were appointed: small, and so are the seven others.
  assert.equal(figures.find(({ indicator }) => indicator === '2')?.['unknownNumerator'], null);
  const counts = figures.flatMap((one) => ['numerator', 'denominator', 'unknown'].map((name) => one[name]));
  assert.ok(
    counts.every((count) => count === null || count === 0 || Number(count) >= 10),
    counts.join(),
  );
});

test('figures come as a list in the shape of the manual', async () => {
  const { code, out } = await run(`figures --standard sc-wres --data ${folder} --exact --json`);
  assert.equal(code, 0);
  const figures = JSON.parse(out) as Record<string, unknown>[];
  const appointed = figures.find(({ indicator }) => indicator === '2');
  const wanted = [
    'indicator',
    'part',
    'group',
    'comparator',
    'unit',
    'value',
    'direction',
    'lower',
    'upper',
    'numerator',
    'denominator',
    'unknown',
    'state',
    'method',
    'sentence',
  ];
  assert.deepEqual(Object.keys(appointed ?? {}).slice(0, wanted.length), wanted);
  assert.ok(Math.abs(Number(appointed?.['value']) - 0.7) < 1e-12); // 12 of 60 against 80 of 280
  assert.deepEqual([appointed?.['group'], appointed?.['state'], appointed?.['unknown']], ['bme', 'shown', 10]);
});

test('what the line lacks is said: no standard, no folder, no such breakdown, no whole number', async () => {
  const cases: [string, number, RegExp][] = [
    [`figures --standard wres --data ${folder} --exact`, 2, /no standard "wres": .*sc-wres/],
    ['figures --standard sc-wres --exact', 2, /--data DIR/],
    [`figures --standard sc-wres --data ${folder}/none --exact`, 1, /There is no folder/],
    [`figures --standard sc-wres --data ${folder} --by shoe --exact`, 2, /broken down by body, directorate/],
    ['figure ratio --events-a 3 --of-a ten --events-b 1 --of-b 2', 2, /--of-a ten is not a whole number/],
    ['figure proportion --events 11 --of 10', 1, /--events 11 is more than --of 10/],
    ['figure rate --events 1 --of 2', 2, /Give --per/],
  ];
  for (const [line, code, words] of cases) {
    const ran = await run(line);
    assert.deepEqual([ran.code, ran.out], [code, ''], line);
    assert.match(ran.said, words);
  }
});

test('one figure from counts, as the published values have it', async () => {
  const { out } = await run('figure proportion --events 65 --of 100 --json');
  const found = JSON.parse(out) as { value: number; lower: number; upper: number; sentence: string };
  assert.equal(found.value, 0.65);
  assert.ok(Math.abs(found.lower - 0.5525444329688797) < 1e-9 && Math.abs(found.upper - 0.7363575175690247) < 1e-9);
  assert.match(
    found.sentence,
    /^65\.0% \(65 of 100\)\. With 95% confidence the true figure lies between 55\.3% and 73\.6%/,
  );
  assert.match((await run('figure ratio --events-a 1 --of-a 4 --events-b 3 --of-b 8')).out, /^Too few to judge/);
});
