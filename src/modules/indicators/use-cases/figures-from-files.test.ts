import assert from 'node:assert/strict';
import { test } from 'node:test';
import { council, figuresOf, folderOf, near, pick } from '../testing.ts';

test('SC-WRES: every ratio is minoritised ÷ white, by hand', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));

  // 12 of 60 against 80 of 280: 0.2 / 0.285714… = 0.7. Ten shortlisted people are in neither group.
  const appointed = pick(made, '2', 'ratio');
  near(appointed.value, 0.7);
  assert.deepEqual(
    [
      appointed.numerator,
      appointed.denominator,
      appointed.comparatorNumerator,
      appointed.comparatorDenominator,
      appointed.unknown,
    ],
    [12, 60, 80, 280, 10],
  );
  assert.equal(appointed.direction, 'minoritised ÷ white');
  // ln 0.7 ± 1.959964 √(1/12 − 1/60 + 1/80 − 1/280): the root is √0.0755952 = 0.274946.
  near(appointed.lower, 0.7 * Math.exp(-1.959963984540054 * Math.sqrt(1 / 12 - 1 / 60 + 1 / 80 - 1 / 280)));
  assert.match(
    appointed.sentence,
    /minoritised ethnic shortlisted applicants were 0\.70 times as likely to be appointed as white/,
  );
  assert.match(appointed.sentence, /12 of 60 against 80 of 280/);
  assert.match(appointed.sentence, /It may be chance/);
  assert.match(
    appointed.sentence,
    /10 shortlisted applicants and of 3 of the cases is not known; they are in neither group/,
  );
  // 17.14 of 60 would be alike: six more.
  assert.equal(appointed.toClose, 6);

  near(pick(made, '3', 'ratio').value, 5 / 50 / (7 / 140)); // 2
  near(pick(made, '8', 'ratio').value, 10 / 50 / (14 / 140)); // 2
  // Senior managers: 2 of 50 against 17 of 140; 2 of 20 are 10%, and 50 of 200 are 25%: 15 points fewer.
  near(pick(made, '9', 'ratio').value, 2 / 50 / (17 / 140));
  const seniors = pick(made, '9', 'difference');
  near(seniors.value, -15);
  assert.match(seniors.sentence, /15\.0 percentage points lower/);
  assert.equal(seniors.unknown, 1);
});

test('SC-WRES 1: unknown people stay in the total of each band', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));
  near(pick(made, '1', 'Grade 1', 'bme').value, 35); // 35 of 100
  near(pick(made, '1', 'Grade 2', 'bme').value, 15);
  near(pick(made, '1', 'Grade 2', 'white').value, 80);
  const all = pick(made, '1', 'share', 'bme');
  near(all.value, 25); // 50 of 200
  assert.equal(all.unknown, 10);
  assert.match(all.sentence, /10 of them is not known; they count in the total/);
});

test('what was not given is not collected, never nought; fitness to practise is no disciplinary', async () => {
  const made = await figuresOf('sc-wres', folderOf(council));
  for (const number of ['4', '5', '6', '7a', '7b']) {
    const figures = made.filter(({ indicator }) => indicator === number);
    assert.ok(figures.length > 0, number);
    for (const one of figures) assert.deepEqual([one.state, one.value], ['not-collected', null], number);
  }
  assert.match(pick(made, '5', 'ratio').sentence, /not collected\. No file of training taken was given/);
});

test('by directorate: the whole, then each, and a sentence for a file without the column', async () => {
  const made = await figuresOf('sc-wres', folderOf(council), 'directorate');
  near(pick(made, '3', 'ratio').value, 2);
  // Adults: 35 minoritised and 60 white staff; 3 and 7 entered.
  near(pick(made, '3', 'ratio', 'bme', 'Adults').value, 3 / 35 / (7 / 60));
  // Children: 2 of 15 against 0 of 80.
  assert.equal(pick(made, '3', 'ratio', 'bme', 'Children').state, 'not-calculable');
  const recruitment = made.filter(({ indicator }) => indicator === '2');
  assert.deepEqual(
    recruitment.map(({ unit, state }) => [unit, state]),
    [
      [null, 'shown'],
      ['directorate', 'not-collected'],
    ],
  );
  assert.match(recruitment[1]?.sentence ?? '', /have no column for directorate/);
});

test('NHS WRES turns 2 and 4 round, and keeps 3: the same files, never the same words', async () => {
  const folder = folderOf(council);
  const nhs = await figuresOf('nhs-wres', folder);
  const appointed = pick(nhs, '2', 'ratio');
  near(appointed.value, 1 / 0.7);
  assert.equal(appointed.direction, 'white ÷ BME');
  assert.match(
    appointed.sentence,
    /^White shortlisted applicants were 1\.43 times as likely to be appointed as Black and minority ethnic/,
  );
  assert.match(appointed.sentence, /A figure above 1 is to the disadvantage of Black and minority ethnic/);
  near(pick(nhs, '3', 'ratio').value, 2);
  assert.equal(pick(nhs, '3', 'ratio').direction, 'BME ÷ white');
  // The bounds turn with it.
  const social = pick(await figuresOf('sc-wres', folder), '2', 'ratio');
  near(appointed.lower, 1 / Number(social.upper));
  assert.match(pick(nhs, '5', 'percent').sentence, /taken from the NHS Staff Survey\. Enter the figure/);
});
