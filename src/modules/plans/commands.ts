import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandContext, CommandRun } from '#platform/room';
import { formatMoment } from '#platform/views';
import type { Proposal } from './domain/import/proposal.ts';
import { placeWords } from './domain/source-lines.ts';
import { compareVersions, tally } from './domain/versions/compare.ts';
import type { FrozenPlan } from './domain/versions/frozen-plan.ts';
import { type ExportedVersion, verifyExport } from './use-cases/export-version.ts';
import { inspectDocument } from './use-cases/inspect-document.ts';
import { versionWords } from './web/words-versions.ts';

/** `plan inspect FILE`: what the file says, as JSON or as a summary to read. */
export const inspect: CommandRun = async ({ arguments: [path], json, out, say }) => {
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

const own = versionWords.verify;

/** `verify FILE`: whether an exported version is as it was frozen. Asks no server. */
export const verify: CommandRun = async (context) => {
  const {
    arguments: [path],
    json,
    out,
    say,
  } = context;
  if (!path) {
    say('Name the file to check: verify FILE');
    return 2;
  }
  const read = await readVersion(path, context);
  if (!read) return 1;
  const { content, event } = read;
  const { number, label, by, at } = frozenOf(content);
  if (json) {
    const { detail, seq, hash: eventHash } = event;
    out(JSON.stringify({ title: content.plan.title, number, label, by, at, hash: detail.hash, seq, eventHash }));
    return 0;
  }
  out(own.whole(content.plan.title, number, label, by, formatMoment(new Date(at))));
  out(own.event(event.seq, event.hash));
  return 0;
};

/** `plan diff A B`: what differs between two exported versions, each of which is checked first. */
export const diff: CommandRun = async (context) => {
  const {
    arguments: [first, second],
    json,
    out,
    say,
  } = context;
  if (!first || !second) {
    say('Name the two files to compare: plan diff A B');
    return 2;
  }
  const [before, after] = [await readVersion(first, context), await readVersion(second, context)];
  if (!before || !after) return 1;
  const compared = compareVersions(before.content, after.content);
  const items = compared.items.filter(({ what }) => what !== 'same');
  if (json) {
    const side = ({ content, event }: ExportedVersion) => ({ ...frozenOf(content), hash: event.detail.hash });
    out(
      JSON.stringify({ before: side(before), after: side(after), counts: tally(compared), plan: compared.plan, items }),
    );
    return 0;
  }
  out(own.diff(frozenOf(before.content).label, frozenOf(after.content).label));
  out(versionWords.compare.finding(tally(compared)));
  const fieldsOf = (fields: { field: string }[]) => fields.map(({ field }) => field).join(', ');
  if (compared.plan.length > 0) out(`${versionWords.compare.thePlan}: ${fieldsOf(compared.plan)}`);
  for (const { kind, name, what, moved, fields } of items) {
    const told = [versionWords.compare.what[what], moved ? versionWords.compare.moved : ''].filter(Boolean).join(', ');
    out(`  ${versionWords.kinds[kind]} “${name}”: ${told}${what === 'changed' ? ` (${fieldsOf(fields)})` : ''}`);
  }
  return 0;
};

/** Null where it is none, after saying so. */
async function readVersion(path: string, { say }: CommandContext): Promise<ExportedVersion | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    say(own.noFile(path));
    return null;
  }
  const read = verifyExport(bytes);
  if (read.ok) return read.value;
  say(`${path}: ${read.refusal.code === 'changed' ? own.changed[read.refusal.what] : own.noVersion}`);
  return null;
}

/** What is exported was frozen. */
const frozenOf = ({ frozen }: FrozenPlan) => frozen ?? { id: '', number: 0, label: '', reason: '', at: '', by: '' };
