// Figures of a standard from long files, beside what DuckDB needs for the bare reading and grouping of the same files in
// the same run. Starts are measured apart, on files that are as short as they may be, and taken away.
import { mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dataFilesIn, figuresFromFiles } from '../src/modules/indicators/use-cases/figures-from-files.ts';
import { loadStandard } from '../src/modules/indicators/use-cases/load-standards.ts';

const groups = [
  'White British',
  'White Irish',
  'Indian',
  'Pakistani',
  'Black African',
  'Caribbean',
  'Chinese',
  'Prefer not to say',
];
const directorates = ['Adult social care', 'Children', 'Corporate', 'Highways', 'Public health', 'Schools'];
const staff =
  'Ethnicity,Directorate,Pay band,Senior manager,Regulated profession,Disciplinary,Fitness to practise,CPD,Left in year,HBA public';
const survey = 'Ethnicity,Directorate,HBA colleague,HBA manager';
const applicants = 'Ethnicity,Directorate,Shortlisted,Appointed';

/** The same rows each time. */
let seed = 1;
const chance = (): number => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const one = (of: readonly string[]): string => of[Math.floor(chance() * of.length)] ?? '';
const yes = (share: number): string => (chance() < share ? 'Yes' : 'No');

const staffRow = () => {
  const band = Math.floor(chance() * 12) + 1;
  return [
    one(groups),
    one(directorates),
    `Band ${band}`,
    band > 11 ? 'Yes' : 'No',
    yes(0.3),
    yes(0.02),
    yes(0.01),
    yes(0.4),
    yes(0.1),
    yes(0.2),
  ];
};

function write(path: string, header: string, rows: number, row: () => string[]): void {
  const file = openSync(path, 'w');
  let text = `${header}\n`;
  for (let n = 0; n < rows; n += 1) {
    text += `${row().join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
}

const root = mkdtempSync(join(tmpdir(), 'due-regard-bench-'));

function folderOf(rows: number): string {
  const folder = join(root, String(rows));
  mkdirSync(folder);
  write(join(folder, 'workforce.csv'), staff, rows, staffRow);
  write(join(folder, 'survey.csv'), survey, Math.ceil(rows / 16), () => [
    one(groups),
    one(directorates),
    yes(0.1),
    yes(0.05),
  ]);
  write(join(folder, 'recruitment.csv'), applicants, Math.ceil(rows / 16), () => {
    const shortlisted = yes(0.3);
    return [one(groups), one(directorates), shortlisted, shortlisted === 'Yes' ? yes(0.3) : 'No'];
  });
  return folder;
}

const loaded = loadStandard('sc-wres');
if (!loaded) throw new Error('sc-wres is not there');
const standard = loaded;

async function figures(folder: string): Promise<number> {
  const began = performance.now();
  const made = await figuresFromFiles(standard, dataFilesIn(folder), { by: 'directorate', asAt: '2026-03-31' });
  const took = performance.now() - began;
  if (!made.ok) throw new Error(made.refusal.code);
  const shown = made.value.figures.filter(({ state }) => state === 'shown').length;
  if (shown < 100) throw new Error(`only ${shown} figures`);
  return took;
}

async function bare(folder: string): Promise<number> {
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const began = performance.now();
  for (const path of dataFilesIn(folder))
    await (
      await duck.runAndReadAll(`select *, count(*) from read_csv('${path}', all_varchar = true) group by all`)
    ).getRows();
  const took = performance.now() - began;
  duck.closeSync();
  return took;
}

const least = async (times: number, work: () => Promise<number>): Promise<number> => {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await work());
  return Math.min(...all);
};

/** Long enough to go through DuckDB, and no longer. */
const shortest = 80_000;

try {
  const short = folderOf(shortest);
  const start = await least(3, () => figures(short));
  const main = folderOf(1_600_000);
  const [ours, duck] = [await least(3, () => figures(main)), await least(3, () => bare(main))];
  rmSync(main, { recursive: true });
  console.log(
    `1.6 million staff by directorate   ${ours.toFixed(0)} ms, of which a start and ${shortest} rows are ${start.toFixed(0)} ms`,
  );
  console.log(
    `DuckDB, reading and grouping only  ${duck.toFixed(0)} ms: ${((ours - start) / duck).toFixed(1)} times as long without the start`,
  );
  for (const rows of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const folder = folderOf(rows);
    console.log(`${String(rows).padStart(10)} rows  ${(await least(2, () => figures(folder))).toFixed(0)} ms`);
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
