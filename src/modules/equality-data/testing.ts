import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database, WriteScope } from '#platform/database';
import { addGap } from './use-cases/add-gap.ts';
import { askPublication } from './use-cases/ask-publication.ts';
import { bringInData } from './use-cases/bring-in-data.ts';
import { confirmRelease } from './use-cases/confirm-release.ts';
import { correctColumn } from './use-cases/correct-column.ts';
import { type FileToLoad, loadFile } from './use-cases/load-file.ts';
import { protectInJob } from './use-cases/protect-in-job.ts';

/** Eight people, two of whom did not say; "Marshlander" is no ethnic group. */
export const smallWorkforce = [
  'Staff number,Directorate,Ethnic group,Sex',
  ...['White British,F', 'White British,M', 'Indian,F', 'Caribbean,M', 'Not stated,F', 'Prefer not to say,F'].map(
    (line, at) => `S70${at},Adults,${line}`,
  ),
  'S706,Children,Marshlander,M',
  'S707,Children,White Irish,F',
  '',
].join('\n');

/** A file as the form gives it. */
export const fileToLoad = (name: string, text: string, more: Partial<FileToLoad> = {}): FileToLoad => ({
  file: { name: 'workforce.csv', bytes: new TextEncoder().encode(text) },
  name,
  ...{ purpose: 'Monitoring', legalBase: 'Public task', retentionMonths: 24, publisher: 'Marlshire', licence: '' },
  ...{ period: '2025 to 2026', snapshotOn: '2026-03-31', notes: '', ...more },
});

/** Loads a draft of the actor's body and returns its id. */
export async function loadDraft(scope: WriteScope, name: string, text = smallWorkforce): Promise<string> {
  const loaded = await loadFile(scope, fileToLoad(name, text));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return loaded.value;
}

/** A confirmed release from the text of a file, named after it. */
export async function loadRelease(
  scope: WriteScope,
  fileName: string,
  text: string,
  more: Partial<FileToLoad> = {},
): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const loaded = await loadFile(scope, fileToLoad(fileName, text, { file: { name: fileName, bytes }, ...more }));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  const confirmed = await confirmRelease(scope, loaded.value, 'As corrected');
  assert.ok(confirmed.ok, JSON.stringify(confirmed));
  return loaded.value;
}

/** Leaves a file to the job, as if nobody had any patience, and returns the id of the reading. */
export async function leaveToJob(scope: WriteScope, name: string, text: string): Promise<string> {
  const file = { name: `${name}.csv`, bytes: new TextEncoder().encode(text) };
  const brought = await bringInData(scope, fileToLoad(name, text, { file }), 0);
  assert.ok(brought.ok && 'dataReadingId' in brought.value, 'the file is left to the job');
  return brought.value.dataReadingId;
}

/** Does what the job does for figures that were asked for. */
export const protectAsked = (database: Database, organisationId: string, publicationId: string): Promise<void> =>
  protectInJob({ publicationId }, { database, organisationId });

/** Ends the child that protects figures as soon as there is one, as a machine without memory would. Linux only. */
export async function killProtection(): Promise<void> {
  const isSandbox = (id: string) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('sandbox/child');
  for (let tries = 0; tries < 500; tries += 1) {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ');
    const child = children.filter(Boolean).find(isSandbox);
    if (child) return void process.kill(Number(child), 'SIGKILL');
    await wait(10);
  }
  assert.fail('no child began the work');
}

/** A confirmed release, a draft, a file that waits, figures that were asked for and a gap, all named by a word. */
export async function loadData(scope: WriteScope, word: string): Promise<string> {
  const id = await loadDraft(
    scope,
    `${word} workforce`,
    smallWorkforce.replace('Marshlander', 'Arab').replaceAll('Adults', word),
  );
  const confirmed = await confirmRelease(scope, id, '');
  assert.ok(confirmed.ok);
  const zones = smallWorkforce.replace('Directorate', 'Zone').replaceAll('Adults', `${word} draft`);
  const draft = await loadDraft(scope, `${word} draft`, zones);
  assert.ok((await correctColumn(scope, draft, { column: 'Zone', field: 'service' })).ok);
  await leaveToJob(scope, `${word} waiting`, smallWorkforce.replaceAll('Adults', `${word} waiting`));
  const asked = { counts: [{ kind: 'workforce' as const, by: ['sex'] }], values: [], pay: [] };
  const wanted = {
    scheme: 'sc-wres',
    title: `${word} figures`,
    policy: 'under-10' as const,
    audience: 'inside' as const,
    asked,
  };
  assert.ok((await askPublication(scope, wanted)).ok);
  assert.ok((await addGap(scope, { what: `${word} gap`, proxy: '', plan: 'Ask' })).ok);
  return id;
}
