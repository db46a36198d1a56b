import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandRun } from '#platform/room';
import type { Proposal } from './domain/import/proposal.ts';
import { placeWords } from './domain/source-lines.ts';
import { inspectDocument } from './use-cases/inspect-document.ts';

/** `plan inspect FILE`: what the file says, as JSON or as a summary to read. */
export const run: CommandRun = async ({ arguments: [path], json, out, say }) => {
  if (!path) {
    say('Name the file to inspect: plan inspect FILE');
    return 2;
  }
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    say(`There is no file ${path} that can be read.`);
    return 1;
  }
  const read = await inspectDocument(new Uint8Array(bytes), basename(path));
  if (!read.ok) {
    const { words } = await import('./web/words.ts');
    say(`${words.bringIn.refusals[read.refusal.code](basename(path))}.`);
    return 1;
  }
  const proposal = read.value;
  out(json ? JSON.stringify(proposal, null, 2) : summary(proposal));
  return 0;
};

function summary({ kind, title, groups, objectives, actions, findings, reconciliation }: Proposal): string {
  const lines = [
    title ?? 'No title',
    `${kind}: ${groups.length} groups, ${objectives.length} objectives, ${actions.length} actions.`,
    `${reconciliation.placed} of ${reconciliation.words} words have a place.`,
    ...groups.map(
      ({ code, label, actions: count }) => `  ${[code, label].filter(Boolean).join(' ')}: ${count} actions`,
    ),
    ...findings.map(({ code, message, place }) => `  ${code}: ${message}${place ? ` (${placeWords(place)})` : ''}`),
  ];
  return lines.join('\n');
}
