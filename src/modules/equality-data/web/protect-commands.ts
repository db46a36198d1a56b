import { existsSync, statSync } from 'node:fs';
import type { CommandContext, CommandRun } from '#platform/room';
import type { ProtectedTable } from '../domain/gate/protect-answer.ts';
import { auditFiles, protectFiles } from '../use-cases/protect-files.ts';
import type { ProtectAnswer } from '../use-cases/protect-in-sandbox.ts';
import { arithmeticWords, gateRefusalWords } from './words-gate.ts';

const protectOptions = ['--threshold', '--protect', '--hierarchy', '--linked', '--released', '--deadline', '--analyst'];

/** `protect FILE.csv`: what to hide so that no small count can be worked out. */
export const protect: CommandRun = async ({ arguments: words, json, out, say }) => {
  const line = readOptions(words, protectOptions);
  if ('problem' in line) return wrong(say, line.problem);
  const [path, ...others] = line.value('');
  if (!path || others.length > 0) return wrong(say, 'Name one file to protect: protect FILE.csv');
  const threshold = numberOf(line, '--threshold', 10);
  const deadline = numberOf(line, '--deadline', 10);
  const protection = line.has('--protect') ? line.value('--protect').join(' ') : 'interval';
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > 1000)
    return wrong(say, 'Give --threshold a whole number from 2 to 1000.');
  if (!(deadline > 0 && deadline <= 600)) return wrong(say, 'Give --deadline seconds, up to 600.');
  if (protection !== 'interval' && protection !== 'exact') return wrong(say, 'Give --protect interval or exact.');
  if (line.value('--analyst').length > 0) return wrong(say, '--analyst stands alone, after the file.');
  const files = {
    paths: [path, ...line.value('--linked')],
    released: line.value('--released'),
    hierarchies: line.value('--hierarchy'),
  };
  const missing = firstMissing([...files.paths, ...files.released, ...files.hierarchies], say);
  if (missing) return 1;
  const forAnalyst = line.has('--analyst');
  const rule = { threshold, protect: protection, weigh: 'cells' } as const;
  const done = await protectFiles({ ...files, rule, deadline, forAnalyst });
  if (!done.ok) {
    say(gateRefusalWords(done.refusal));
    return 1;
  }
  out(json ? JSON.stringify(shape(done.value), null, 2) : done.value.tables.map(tableText).join('\n\n'));
  return 0;
};

/** `protect audit FILE.csv …`: the hidden cells of published tables that can be worked out. */
export const audit: CommandRun = async ({ arguments: words, json, out, say }) => {
  const line = readOptions(words, ['--hierarchy']);
  if ('problem' in line) return wrong(say, line.problem);
  const paths = line.value('');
  if (paths.length === 0) return wrong(say, 'Name the published tables: protect audit FILE.csv …');
  if (firstMissing([...paths, ...line.value('--hierarchy')], say)) return 1;
  const found = await auditFiles(paths, line.value('--hierarchy'));
  if (!found.ok) {
    say(gateRefusalWords(found.refusal));
    return 1;
  }
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

type Say = CommandContext['say'];

function wrong(say: Say, sentence: string): 2 {
  say(sentence);
  return 2;
}

function firstMissing(paths: readonly string[], say: Say): boolean {
  const missing = paths.find((path) => !existsSync(path) || !statSync(path).isFile());
  if (missing !== undefined) say(`There is no file ${missing} that can be read.`);
  return missing !== undefined;
}

interface Options {
  has(option: string): boolean;
  /** What stands after an option, up to the next; after none, under ''. */
  value(option: string): string[];
}

function readOptions(words: readonly string[], known: readonly string[]): Options | { problem: string } {
  const found = new Map<string, string[]>([['', []]]);
  let option = '';
  for (const word of words) {
    if (!word.startsWith('--')) {
      found.get(option)?.push(word);
      continue;
    }
    const [name = '', ...value] = word.split('=');
    if (!known.includes(name)) return { problem: `There is no option ${name} here.` };
    option = name;
    found.set(name, [...(found.get(name) ?? []), ...(value.length > 0 ? [value.join('=')] : [])]);
  }
  return { has: (name) => found.has(name), value: (name) => found.get(name) ?? [] };
}

function numberOf(line: Options, option: string, usual: number): number {
  const [text = '', ...more] = line.value(option);
  if (!line.has(option)) return usual;
  return more.length === 0 && /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

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
