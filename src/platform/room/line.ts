import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CommandContext, CommandRun } from './index.ts';

/** What a command line lacks, in a sentence. */
export class WrongUse extends Error {}
/** Why something cannot be done, in a sentence. */
export class CannotBe extends Error {}

/** Runs a command and says what is wrong with its line, or why it cannot be done. */
export async function runSpoken(run: CommandRun, context: CommandContext): Promise<0 | 1 | 2> {
  try {
    return await run(context);
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof CannotBe)) throw error;
    context.say(error.message);
    return error instanceof WrongUse ? 2 : 1;
  }
}

/** `list`: as many words as follow, and it may stand again. */
type Kind = 'text' | 'flag' | 'list';

export interface Line<Known extends Readonly<Record<string, Kind>>> {
  /** What belongs to no option. */
  words: string[];
  values: {
    [Name in keyof Known]?: Known[Name] extends 'text' ? string : Known[Name] extends 'list' ? string[] : true;
  };
}

/** The words and options of a command line; an option that the command does not know is told. */
export function readLine<const Known extends Readonly<Record<string, Kind>>>(
  args: string[],
  known: Known,
): Line<Known> {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const words: string[] = [];
  const values: Record<string, true | string | string[]> = {};
  let open = words;
  for (const token of tokens) {
    if (token.kind === 'positional') open.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const kind = known[name];
    if (kind === undefined) throw new WrongUse(`There is no option ${rawName} here.`);
    if (kind === 'flag' && value !== undefined) throw new WrongUse(`${rawName} stands alone.`);
    if (kind !== 'flag' && (!value || (!inlineValue && value.startsWith('--'))))
      throw new WrongUse(`Say what ${rawName} is.`);
    const list = [...((values[name] as string[] | undefined) ?? []), value ?? ''];
    values[name] = kind === 'flag' ? true : kind === 'text' ? (value ?? '') : list;
    open = kind === 'list' ? list : words;
  }
  return { words, values: values as Line<Known>['values'] };
}

/** The path of a file that is there. */
export function fileAt(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) throw new CannotBe(`There is no file ${path} that can be read.`);
  return path;
}
