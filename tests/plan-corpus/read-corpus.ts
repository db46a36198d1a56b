import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '../../src/modules/plans/domain/import/proposal.ts';
import { inspectDocument } from '../../src/modules/plans/use-cases/inspect-document.ts';
import type { Expected } from './compare.ts';

const folderOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The source files of a folder, without what is expected of them. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(folderOf(folder)).filter((name) => !name.endsWith('.expected.json'));

export const expectedOf = (folder: string, name: string): Expected =>
  JSON.parse(readFileSync(`${folderOf(folder)}/${name}.expected.json`, 'utf8')) as Expected;

export async function inspectSource(folder: string, name: string): Promise<Proposal> {
  const result = await inspectDocument(readFileSync(`${folderOf(folder)}/${name}`), name);
  if (!result.ok) throw new Error(`${name}: ${result.refusal.code}`);
  return result.value;
}
