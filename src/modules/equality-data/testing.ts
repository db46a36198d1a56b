import assert from 'node:assert/strict';
import type { WriteScope } from '#platform/database';
import { addGap } from './use-cases/add-gap.ts';
import { confirmRelease } from './use-cases/confirm-release.ts';
import { type FileToLoad, loadFile } from './use-cases/load-file.ts';

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

/** A confirmed release and a gap, both named by a word. */
export async function loadData(scope: WriteScope, word: string): Promise<string> {
  const id = await loadDraft(
    scope,
    `${word} workforce`,
    smallWorkforce.replace('Marshlander', 'Arab').replaceAll('Adults', word),
  );
  const confirmed = await confirmRelease(scope, id, '');
  assert.ok(confirmed.ok);
  assert.ok((await addGap(scope, { what: `${word} gap`, proxy: '', plan: 'Ask' })).ok);
  return id;
}
