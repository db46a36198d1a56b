import { CannotBe, type CommandRun, fileAt, readLine, WrongUse } from '#platform/room';
import type { ProtectedTable } from '../domain/gate/protect-answer.ts';
import { auditFiles, protectFiles } from '../use-cases/protect-files.ts';
import type { ProtectAnswer } from '../use-cases/protect-in-sandbox.ts';
import { arithmeticWords, gateRefusalWords } from './words-gate.ts';

/** `protect FILE.csv`: what to hide so that no small count can be worked out. */
export const protect: CommandRun = async ({ arguments: args, json, out }) => {
  const { words, values } = readLine(args, {
    ...{ threshold: 'text', protect: 'text', deadline: 'text', analyst: 'flag' },
    ...{ hierarchy: 'list', linked: 'list', released: 'list' },
  });
  const [path, ...others] = words;
  if (!path || others.length > 0) throw new WrongUse('Name one file to protect: protect FILE.csv');
  const threshold = numberOf(values.threshold, 10);
  const deadline = numberOf(values.deadline, 10);
  const { protect: protection = 'interval', hierarchy = [], linked = [], released = [], analyst = false } = values;
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > 1000)
    throw new WrongUse('Give --threshold a whole number from 2 to 1000.');
  if (!(deadline > 0 && deadline <= 600)) throw new WrongUse('Give --deadline seconds, up to 600.');
  if (protection !== 'interval' && protection !== 'exact') throw new WrongUse('Give --protect interval or exact.');
  const files = {
    paths: [path, ...linked].map(fileAt),
    released: released.map(fileAt),
    hierarchies: hierarchy.map(fileAt),
  };
  const rule = { threshold, protect: protection, weigh: 'cells' } as const;
  const done = await protectFiles({ ...files, rule, deadline, forAnalyst: analyst });
  if (!done.ok) throw new CannotBe(gateRefusalWords(done.refusal));
  out(json ? JSON.stringify(shape(done.value), null, 2) : done.value.tables.map(tableText).join('\n\n'));
  return 0;
};

/** `protect audit FILE.csv …`: the hidden cells of published tables that can be worked out. */
export const audit: CommandRun = async ({ arguments: args, json, out }) => {
  const { words, values } = readLine(args, { hierarchy: 'list' });
  if (words.length === 0) throw new WrongUse('Name the published tables: protect audit FILE.csv …');
  const found = await auditFiles(words.map(fileAt), (values.hierarchy ?? []).map(fileAt));
  if (!found.ok) throw new CannotBe(gateRefusalWords(found.refusal));
  const leaks = found.value.map(({ file, key, count, arithmetic }) => ({
    file,
    key,
    lower: count,
    upper: count,
    arithmetic: arithmeticWords(arithmetic, count),
  }));
  if (json) out(JSON.stringify(leaks, null, 2));
  else if (leaks.length === 0) out('No hidden cell can be worked out exactly.');
  else
    out(
      leaks
        .map(({ file, key, lower, arithmetic }) => `${file}: ${key.join(', ')} is ${lower}: ${arithmetic}`)
        .join('\n'),
    );
  return 0;
};

/** A number that an option gives; NaN where it is none. */
const numberOf = (given: string | undefined, usual: number): number =>
  given === undefined ? usual : /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;

/** The shape that docs/cli.md promises. */
function shape({ tables: [table, ...linked], optimal, method, seconds }: ProtectAnswer) {
  return {
    cells: table?.cells ?? [],
    hidden: table?.hidden ?? 0,
    optimal,
    method,
    seconds,
    attack: { exact: [], belowThreshold: [] },
    linked: linked.map(({ file, cells, hidden }) => ({ file, cells, hidden })),
  };
}

function tableText({ file, dimensions, cells }: ProtectedTable): string {
  const lines = cells.map(({ key, state, count, reason }) => {
    const text = state === 'shown' ? String(count) : reason ? `[c] (${count}, ${reason})` : '[c]';
    return [...key, text].join(', ');
  });
  return [`${file}: ${dimensions.join(', ')}`, ...lines].join('\n');
}
