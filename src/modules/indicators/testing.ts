import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { WriteScope } from '#platform/database';
import type { Breakdown } from './domain/ask.ts';
import type { Standard } from './domain/definition.ts';
import { changeSettings } from './use-cases/change-settings.ts';
import { confirmFact, openFacts } from './use-cases/confirm-fact.ts';
import { enterFigures } from './use-cases/enter-figures.ts';
import { dataFilesIn, figuresFromFiles } from './use-cases/figures-from-files.ts';
import { giveFigures } from './use-cases/give-figures.ts';
import { loadStandard } from './use-cases/load-standards.ts';
import { releaseFigures } from './use-cases/release-figures.ts';
import { releasePopulation } from './use-cases/release-population.ts';
import { figureRecord, tellingOf } from './web/figure-record.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Settings, an entered figure, a confirmed fact, figures given to a recipient and others that were asked for, all named by a word. */
export async function sayOfFigures(scope: WriteScope, word: string): Promise<void> {
  assert.ok(
    (await changeSettings(scope, { areaName: 'Lewes', parts: [], groupLabel: `${word} majority`, version: 0 })).ok,
  );
  const standard = loadStandard('nhs-wres');
  assert.ok(standard);
  const [none, source] = [{ value: '', base: '' }, `${word} survey`];
  const figure = { figure: '5 percent', period: '2025', source, group: { value: '20', base: '90' }, comparator: none };
  assert.ok((await enterFigures(scope, standard, figure)).ok);
  const [fact = ''] = openFacts(standard);
  assert.ok((await confirmFact(scope, standard, { fact, basis: `${word} guidance` })).ok);
  const to = { recipient: `${word} collector`, address: 'data@example.org', purpose: `${word} return` };
  const given = { ...to, legalBase: 'Public task', holdsUntil: scope.today };
  assert.ok((await giveFigures(scope, standard, given, `${word}\n`)).ok);
  assert.ok(
    (await releasePopulation(scope, { title: `${word} population`, audience: 'inside', policy: 'under-10' })).ok,
  );
}

/** A folder with files, each from its lines. */
export function folderOf(files: Record<string, readonly string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-figures-'));
  folders.push(folder);
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return folder;
}

/** Asks for the figures of a standard to be released, and returns the id of the publication. */
export async function released(scope: WriteScope, code: string, by: readonly Breakdown[]): Promise<string> {
  const standard = loadStandard(code);
  assert.ok(standard);
  const asked = await releaseFigures(scope, {
    standard,
    audience: 'inside',
    policy: 'under-10',
    by,
    secondCut: false,
    merged: false,
  });
  assert.ok(asked.ok);
  return asked.value;
}

/** The same line so many times. */
export const times = (n: number, line: string): string[] => Array.from({ length: n }, () => line);

type Dress = (standard: Standard) => Standard;

export async function figuresOf(
  code: string,
  folder: string,
  by: Breakdown | null = null,
  dress: Dress = (one) => one,
) {
  const loaded = loadStandard(code);
  assert.ok(loaded);
  const standard = dress(loaded);
  const made = await figuresFromFiles(standard, dataFilesIn(folder), { by, asAt: '2026-03-31' });
  assert.ok(made.ok);
  return made.value.figures.map((figure) => {
    const indicator = standard.indicators.find((one) => one.number === figure.indicator && one.part === figure.part);
    assert.ok(indicator);
    return figureRecord(figure, tellingOf(standard, indicator));
  });
}

export type FigureRecord = Awaited<ReturnType<typeof figuresOf>>[number];

export function pick(
  records: readonly FigureRecord[],
  indicator: string,
  part: string,
  group?: string,
  unit: string | null = null,
): FigureRecord {
  const found = records.filter(
    (one) => one.indicator === indicator && one.part === part && one.unit === unit && (!group || one.group === group),
  );
  assert.equal(found.length, 1, `${indicator} ${part} ${group ?? ''} ${unit ?? ''}: ${found.length} figures`);
  return found[0] as FigureRecord;
}

export const near = (found: number | null, wanted: number) =>
  assert.ok(found !== null && Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

/**
 * A council of 200: 140 white, 50 minoritised, 10 not known.
 *
 * | | white | minoritised | not known |
 * |---|---|---|---|
 * | grade 1 (100) | 60 | 35 | 5 |
 * | grade 2 (100) | 80 | 15 | 5 |
 * | senior (20, all in grade 2) | 17 | 2 | 1 |
 * | regulated (80) | 60 | 20 | 0 |
 * | entered disciplinary | 7 | 5 | 1 |
 * | left | 14 | 10 | 0 |
 */
const workforceHeader = 'Ethnic group,Directorate,Grade,Senior manager,Regulated';
export const council = {
  'workforce.csv': [
    workforceHeader,
    ...times(60, 'White British,Adults,Grade 1,No,Yes'),
    ...times(20, 'Indian,Adults,Grade 1,No,Yes'),
    ...times(15, 'Black African,Children,Grade 1,No,No'),
    ...times(5, 'Prefer not to say,Children,Grade 1,No,No'),
    ...times(63, 'White British,Children,Grade 2,No,No'),
    ...times(17, 'White Irish,Children,Grade 2,Yes,No'),
    ...times(13, 'Pakistani,Adults,Grade 2,No,No'),
    ...times(2, 'Caribbean,Adults,Grade 2,Yes,No'),
    ...times(4, ',Adults,Grade 2,No,No'),
    ...times(1, ',Adults,Grade 2,Yes,No'),
  ],
  'recruitment.csv': [
    'Ethnicity,Shortlisted,Appointed',
    ...times(80, 'White British,Yes,Yes'),
    ...times(200, 'White British,Yes,No'),
    ...times(12, 'Indian,Yes,Yes'),
    ...times(48, 'Indian,Yes,No'),
    ...times(30, 'Indian,No,No'),
    ...times(3, 'Prefer not to say,Yes,Yes'),
    ...times(7, 'Prefer not to say,Yes,No'),
  ],
  'disciplinaries.csv': [
    'Ethnic group,Directorate,Outcome',
    ...times(7, 'White British,Adults,Warning'),
    ...times(3, 'Indian,Adults,Warning'),
    ...times(2, 'Black African,Children,No case'),
    ...times(1, 'Not stated,Children,No case'),
  ],
  'leavers.csv': [
    'Ethnic group,Leaving reason',
    ...times(14, 'White British,Retired'),
    ...times(10, 'Pakistani,Resigned'),
  ],
};
